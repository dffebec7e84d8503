package dev.vigie.rule;

import dev.vigie.config.YamlObject;
import dev.vigie.finding.Finding;
import dev.vigie.inventory.PersonalMember;
import dev.vigie.inventory.Place;
import dev.vigie.rule.build.Builds;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a program holds meets several criteria under which an impact assessment is likely to be
 * needed. Told once for each tree of poms.
 *
 * @param criteria that code can show
 * @param least so many must be met
 */
record AssessmentTrigger(List<Criterion> criteria, int least, Concern concern)
    implements ConcernTrigger {
  static final Set<String> PLACEHOLDERS = Set.of("build", "criteria");

  /**
   * One criterion.
   *
   * @param name as a reader says it
   * @param data kinds of personal data that meet it; empty for none
   * @param subjects whose data meets it
   */
  record Criterion(String name, Optional<DataFilter> data, Set<String> subjects) {
    Criterion {
      subjects = Set.copyOf(subjects);
    }

    boolean isMetBy(PersonalMember member) {
      return member.isCertain()
          && (data.filter(filter -> filter.matches(member.element())).isPresent()
              || subjects.contains(member.subject()));
    }
  }

  AssessmentTrigger {
    criteria = List.copyOf(criteria);
  }

  static AssessmentTrigger read(YamlObject yaml, RuleLoader loader, String help) {
    List<Criterion> criteria = new ArrayList<>();
    for (YamlObject each : yaml.objects("criteria")) {
      criteria.add(
          new Criterion(
              each.requiredText("name"),
              each.object("data").map(loader::filter),
              new TreeSet<>(each.texts("subjects"))));
      each.done();
    }
    AssessmentTrigger trigger =
        new AssessmentTrigger(
            criteria,
            yaml.integer("least").orElse(2),
            Concern.read(yaml, loader, help, PLACEHOLDERS));
    yaml.done();
    return trigger;
  }

  @Override
  public Judgement judge(RuleInfo rule, Inquiry inquiry, Set<Place> judged) {
    Optional<List<PersonalMember>> held = concern.atStake(inquiry);
    Map<String, PersonalMember> met = new LinkedHashMap<>();
    for (Criterion criterion : criteria) {
      held.orElse(List.of()).stream()
          .filter(criterion::isMetBy)
          .max(Comparator.comparingDouble(PersonalMember::confidence))
          .ifPresent(member -> met.put(criterion.name(), member));
    }
    List<Finding> findings = new ArrayList<>();
    if (met.size() >= least) {
      Builds builds = inquiry.builds();
      builds.main().ifPresent(root -> findings.add(finding(rule, builds, root, met)));
    }
    return new Judgement(findings, Set.of());
  }

  private Finding finding(
      RuleInfo rule, Builds builds, String root, Map<String, PersonalMember> met) {
    List<String> told = new ArrayList<>();
    List<Finding.Related> related = new ArrayList<>();
    met.forEach(
        (criterion, member) -> {
          told.add(criterion + " (" + member.place().display() + ")");
          related.add(new Finding.Related(criterion, member.at()));
        });
    return concern.finding(
        rule,
        concern.severity(),
        1,
        Map.of("build", builds.pom(root).artifactId(), "criteria", String.join(", ", told)),
        List.copyOf(met.values()),
        builds.at(root),
        related,
        builds.pom(root).artifactId());
  }
}
