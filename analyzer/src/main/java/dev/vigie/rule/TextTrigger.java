package dev.vigie.rule;

import dev.vigie.config.YamlObject;
import dev.vigie.facts.TextFacts;
import dev.vigie.finding.Finding;
import dev.vigie.inventory.PersonalMember;
import dev.vigie.inventory.Place;
import dev.vigie.source.Location;
import dev.vigie.source.Span;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A script, or another file without a form of its own, has lines that it should not have. One
 * finding a file, at the first of them.
 *
 * @param in patterns of paths
 * @param lines what is told of
 * @param least so many such lines are needed
 * @param unless words in the same file that settle it
 */
record TextTrigger(
    List<String> in, List<Pattern> lines, int least, List<Pattern> unless, Concern concern)
    implements ConcernTrigger {
  static final Set<String> PLACEHOLDERS = Set.of("file", "count");

  TextTrigger {
    in = List.copyOf(in);
    lines = List.copyOf(lines);
    unless = List.copyOf(unless);
  }

  static TextTrigger read(YamlObject yaml, RuleLoader loader, String help) {
    TextTrigger trigger =
        new TextTrigger(
            yaml.texts("in"),
            SettingTrigger.patterns(yaml, "lines"),
            yaml.integer("least").orElse(1),
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
      for (Map.Entry<String, TextFacts> file : inquiry.program().texts().entrySet()) {
        if (in.stream().anyMatch(glob -> matches(glob, file.getKey()))) {
          judge(rule, file.getKey(), file.getValue(), held.get()).ifPresent(findings::add);
        }
      }
    }
    return new Judgement(findings, Set.of());
  }

  private Optional<Finding> judge(
      RuleInfo rule, String path, TextFacts facts, List<PersonalMember> held) {
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < facts.text().size(); i++) {
      String line = facts.text().get(i);
      if (contains(unless, line)) {
        return Optional.empty();
      }
      if (contains(lines, line)) {
        found.add(i);
      }
    }
    if (found.size() < least || found.isEmpty()) {
      return Optional.empty();
    }
    int first = found.get(0) + 1;
    int length = Math.max(1, facts.text().get(first - 1).length());
    return Optional.of(
        concern
            .finding(
                rule,
                concern.severity(),
                1,
                Map.of("file", path, "count", String.valueOf(found.size())),
                held,
                Location.of(path, Span.of(first, 1, first, length)),
                List.of(),
                path)
            .behindVeil());
  }

  private static boolean contains(List<Pattern> patterns, String line) {
    return patterns.stream().anyMatch(pattern -> pattern.matcher(line).find());
  }

  private static boolean matches(String glob, String path) {
    return FileSystems.getDefault().getPathMatcher("glob:{,**/}" + glob).matches(Path.of(path));
  }
}
