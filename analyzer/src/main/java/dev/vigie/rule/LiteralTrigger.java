package dev.vigie.rule;

import dev.vigie.catalog.literal.LiteralValidator;
import dev.vigie.catalog.literal.Literals;
import dev.vigie.config.YamlObject;
import dev.vigie.finding.Finding;
import dev.vigie.finding.Severity;
import dev.vigie.inventory.Place;
import dev.vigie.rule.text.Literal;
import dev.vigie.rule.text.LiteralSearch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A value in the sources tells by itself that it is a real person's: its check digits are right,
 * chance seldom meets its form, and it is not one that is reserved for examples. The values of one
 * kind in one file are one finding. The value itself is never told.
 *
 * @param tests whether test code and test resources are meant, or the rest
 * @param kinds ids of the kinds of values, as in {@code literals.yml}
 * @param except regular expressions of values that are nobody's
 */
record LiteralTrigger(
    boolean tests, List<String> kinds, List<java.util.regex.Pattern> except, Concern concern)
    implements Trigger {
  static final Set<String> PLACEHOLDERS = Set.of("kind", "count", "values", "file");

  LiteralTrigger {
    kinds = List.copyOf(kinds);
    except = List.copyOf(except);
  }

  static LiteralTrigger read(YamlObject yaml, RuleLoader loader, String help) {
    LiteralTrigger trigger =
        new LiteralTrigger(
            yaml.flag("tests", false),
            yaml.texts("kinds"),
            SettingTrigger.patterns(yaml, "except"),
            Concern.read(yaml, loader, help, PLACEHOLDERS));
    yaml.done();
    return trigger;
  }

  @Override
  public Optional<Severity> worst() {
    return Optional.of(concern.severity());
  }

  @Override
  public Judgement judge(RuleInfo rule, Inquiry inquiry, Set<Place> judged) {
    Map<String, List<Literal>> groups = new TreeMap<>();
    Map<String, LiteralValidator> validators = new TreeMap<>();
    for (Literal literal : LiteralSearch.in(inquiry.program())) {
      if (literal.test() != tests) {
        continue;
      }
      telling(inquiry.literals(), literal.text())
          .ifPresent(
              validator -> {
                String group = literal.at().path() + "|" + validator.id();
                validators.put(group, validator);
                groups.computeIfAbsent(group, g -> new ArrayList<>()).add(literal);
              });
    }
    List<Finding> findings = new ArrayList<>();
    groups.forEach(
        (group, literals) -> findings.add(finding(rule, validators.get(group), literals)));
    return new Judgement(findings, Set.of());
  }

  private Optional<LiteralValidator> telling(Literals literals, String text) {
    if (except.stream().anyMatch(pattern -> pattern.matcher(text.strip()).matches())) {
      return Optional.empty();
    }
    return literals.read(text).stream()
        .filter(reading -> reading.reserved().isEmpty())
        .map(Literals.Reading::validator)
        .filter(validator -> kinds.contains(validator.id()) && !validator.element().isEmpty())
        .findFirst();
  }

  private Finding finding(RuleInfo rule, LiteralValidator validator, List<Literal> literals) {
    Literal first = literals.get(0);
    List<Finding.Related> related =
        literals.stream()
            .skip(1)
            .map(each -> new Finding.Related("another one", each.at()))
            .distinct()
            .limit(10)
            .toList();
    return concern
        .finding(
            rule,
            concern.severity(),
            1,
            Map.of(
                "kind", validator.label(),
                "count", String.valueOf(literals.size()),
                "values", literals.size() == 1 ? "value has" : "values have",
                "file", first.at().path()),
            List.of(),
            first.at(),
            related,
            validator.id())
        .behindVeil();
  }
}
