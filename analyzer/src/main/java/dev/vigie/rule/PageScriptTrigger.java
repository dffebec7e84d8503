package dev.vigie.rule;

import dev.vigie.config.YamlObject;
import dev.vigie.facts.PageFacts;
import dev.vigie.finding.Finding;
import dev.vigie.inventory.PersonalMember;
import dev.vigie.inventory.Place;
import dev.vigie.source.Location;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page loads a script that it should not. One finding a page and script.
 *
 * @param scripts by address, or by their first words; the first group names the script
 * @param unless words in a script of the page, or of one that it consists of, that settle it
 */
record PageScriptTrigger(List<Pattern> scripts, List<Pattern> unless, Concern concern)
    implements ConcernTrigger {
  static final Set<String> PLACEHOLDERS = Set.of("script", "page");

  PageScriptTrigger {
    scripts = List.copyOf(scripts);
    unless = List.copyOf(unless);
  }

  static PageScriptTrigger read(YamlObject yaml, RuleLoader loader, String help) {
    PageScriptTrigger trigger =
        new PageScriptTrigger(
            SettingTrigger.patterns(yaml, "scripts"),
            SettingTrigger.patterns(yaml, "unless"),
            Concern.read(yaml, loader, help, PLACEHOLDERS));
    yaml.done();
    return trigger;
  }

  @Override
  public Judgement judge(RuleInfo rule, Inquiry inquiry, Set<Place> judged) {
    Optional<List<PersonalMember>> held = concern.atStake(inquiry);
    List<Finding> findings = new ArrayList<>();
    if (held.isPresent()) {
      PersonalForms pages = new PersonalForms(inquiry, DataFilter.ALL);
      inquiry
          .program()
          .pages()
          .forEach(
              (path, page) -> {
                boolean settled =
                    pages.around(path).stream()
                        .flatMap(each -> each.scripts().stream())
                        .anyMatch(script -> find(unless, script).isPresent());
                if (!settled) {
                  findings.addAll(findings(rule, path, page, held.get()));
                }
              });
    }
    return new Judgement(findings, Set.of());
  }

  private List<Finding> findings(
      RuleInfo rule, String path, PageFacts page, List<PersonalMember> held) {
    List<Finding> findings = new ArrayList<>();
    Set<String> told = new HashSet<>();
    for (PageFacts.Script script : page.scripts()) {
      Optional<String> name = find(scripts, script).filter(told::add);
      name.ifPresent(
          found ->
              findings.add(
                  concern.finding(
                      rule,
                      concern.severity(),
                      1,
                      Map.of("script", found, "page", path.substring(path.lastIndexOf('/') + 1)),
                      held,
                      Location.of(path, script.at()),
                      List.of(),
                      path + "|" + found)));
    }
    return findings;
  }

  private static Optional<String> find(List<Pattern> patterns, PageFacts.Script script) {
    for (Pattern pattern : patterns) {
      Matcher matcher = pattern.matcher(script.source() + " " + script.text());
      if (matcher.find()) {
        return Optional.of(matcher.groupCount() > 0 ? matcher.group(1) : matcher.group());
      }
    }
    return Optional.empty();
  }
}
