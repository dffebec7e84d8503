package dev.vigie.rule;

import dev.vigie.catalog.literal.LiteralValidator;
import dev.vigie.catalog.literal.Literals;
import dev.vigie.config.YamlObject;
import dev.vigie.finding.Finding;
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
    implements ConcernTrigger {
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
  public Judgement judge(RuleInfo rule, Inquiry inquiry, Set<Place> judged) {
    Map<String, Group> groups = new TreeMap<>();
    for (Literal literal : LiteralSearch.in(inquiry.program())) {
      if (literal.test() != tests) {
        continue;
      }
      telling(inquiry.literals(), literal.text())
          .ifPresent(
              validator ->
                  groups
                      .computeIfAbsent(
                          literal.at().path() + "|" + validator.id(),
                          key -> new Group(validator, new ArrayList<>()))
                      .literals()
                      .add(literal));
    }
    List<Finding> findings = new ArrayList<>();
    groups
        .values()
        .forEach(group -> findings.add(finding(rule, group.validator(), group.literals())));
    return new Judgement(findings, Set.of());
  }

  /** Values of one kind in one file, while they are collected. */
  private record Group(LiteralValidator validator, List<Literal> literals) {}

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
