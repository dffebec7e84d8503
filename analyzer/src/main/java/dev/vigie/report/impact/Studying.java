package dev.vigie.report.impact;

import dev.vigie.config.ImpactAnswers;
import dev.vigie.config.Written;
import dev.vigie.finding.Finding;
import dev.vigie.finding.ReportedFinding;
import dev.vigie.finding.Stakes;
import dev.vigie.processing.DataItem;
import dev.vigie.processing.Destination;
import dev.vigie.processing.Measure;
import dev.vigie.processing.Processing;
import dev.vigie.processing.ProcessingActivity;
import dev.vigie.rule.RuleInfo;
import dev.vigie.source.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Makes the study of a project.
 *
 * @param processing what it does with personal data
 * @param findings all of the run
 * @param rules by id
 * @param answers of people
 * @param places where texts of the settings stand, from the root of the repository
 * @param isTest whether a path is code for tests
 */
public record Studying(
    Processing processing,
    List<ReportedFinding> findings,
    Map<String, RuleInfo> rules,
    ImpactAnswers answers,
    Function<Written, Location> places,
    Predicate<String> isTest) {
  private static final String PSEUDONYMISED = "pseudonymised";
  private static final String LARGE_SCALE = "large-scale";
  private static final String BACKUP = "backup";

  /** Copies the collections. */
  public Studying {
    findings = List.copyOf(findings);
    rules = Map.copyOf(rules);
  }

  /** Makes it by these figures and criteria. */
  public ImpactStudy by(Criteria criteria) {
    Map<String, Answered> answered = answered();
    List<OpenFinding> open = open();
    RiskCase risk =
        new RiskCase(
            held(),
            isMet(answered, LARGE_SCALE),
            isMet(answered, PSEUDONYMISED),
            answers.exposure().flatMap(text -> Exposure.of(text.text())).orElse(Exposure.INTERNET),
            processing.register().answers().containsKey(BACKUP),
            open.stream()
                .map(OpenFinding::weakness)
                .filter(weakness -> !weakness.events().isEmpty())
                .toList(),
            protections(criteria));
    List<Weakness> planned =
        open.stream().filter(finding -> !finding.isAccepted()).map(OpenFinding::weakness).toList();
    Screening screening =
        new Screening(held(), findingsByRule(open), destinations(), purposes(), answered);
    return new ImpactStudy(
        processing,
        risk,
        answers.exposure().map(text -> new Answered(true, text.text(), places.apply(text))),
        Risk.of(criteria.scale(), risk, planned),
        screening.of(criteria.nine()),
        criteria.least(),
        screening.of(criteria.listed()),
        open,
        ActionPlan.of(criteria.scale(), risk, open, this::rule));
  }

  private RuleInfo rule(String id) {
    return Optional.ofNullable(rules.get(id))
        .orElseThrow(() -> new IllegalStateException("a finding of no rule: " + id));
  }

  private static boolean isMet(Map<String, Answered> answered, String question) {
    return Optional.ofNullable(answered.get(question)).filter(Answered::met).isPresent();
  }

  private Map<String, Answered> answered() {
    Map<String, Answered> answered = new TreeMap<>();
    answers
        .said()
        .forEach(
            (question, said) ->
                answered.put(
                    question,
                    new Answered(said.met(), said.reason().text(), places.apply(said.reason()))));
    return answered;
  }

  private List<Held> held() {
    Set<Held> held = new TreeSet<>();
    for (DataItem item : processing.items().values()) {
      Set<String> subjects = new TreeSet<>();
      for (String subject : item.subject().split(",", -1)) {
        if (!subject.isBlank()) {
          subjects.add(subject.strip());
        }
      }
      held.add(new Held(item.element(), subjects, item.member(), item.at()));
    }
    return List.copyOf(held);
  }

  /** What a second reading contradicts is no weakness; all else is, silenced or not. */
  private List<OpenFinding> open() {
    List<OpenFinding> open = new ArrayList<>();
    for (ReportedFinding reported : findings) {
      if (reported.state() != ReportedFinding.State.CONTRADICTED) {
        Finding finding = reported.finding();
        Set<String> elements = new TreeSet<>();
        finding.data().forEach(datum -> elements.add(datum.element()));
        Stakes stakes = rule(finding.ruleId()).stakes();
        open.add(
            new OpenFinding(
                reported,
                new Weakness(
                    finding.ruleId(),
                    reported.fingerprint(),
                    finding.severity(),
                    finding.confidence(),
                    elements,
                    isTest.test(finding.at().path()),
                    stakes.feared())));
      }
    }
    return open;
  }

  private static Map<String, List<Location>> findingsByRule(List<OpenFinding> open) {
    Map<String, List<Location>> byRule = new TreeMap<>();
    open.forEach(
        finding ->
            byRule
                .computeIfAbsent(finding.weakness().rule(), rule -> new ArrayList<>())
                .add(finding.reported().finding().at()));
    return byRule;
  }

  private Map<String, List<Location>> destinations() {
    Map<String, Set<Location>> places = new TreeMap<>();
    for (ProcessingActivity activity : processing.activities()) {
      for (Destination destination : activity.destinations()) {
        destination
            .arrivals()
            .forEach(
                arrival ->
                    places
                        .computeIfAbsent(destination.kind(), kind -> new TreeSet<>())
                        .add(arrival.at()));
      }
    }
    Map<String, List<Location>> sorted = new LinkedHashMap<>();
    places.forEach((kind, each) -> sorted.put(kind, List.copyOf(each)));
    return sorted;
  }

  private Map<String, Location> purposes() {
    Map<String, Location> purposes = new LinkedHashMap<>();
    processing
        .register()
        .activities()
        .forEach(
            declared -> {
              purposes.putIfAbsent(declared.activity().name().text(), declared.at());
              declared
                  .activity()
                  .purposes()
                  .forEach(purpose -> purposes.putIfAbsent(purpose, declared.at()));
            });
    return purposes;
  }

  private List<Protection> protections(Criteria criteria) {
    List<Protection> protections = new ArrayList<>();
    Set<String> known = new LinkedHashSet<>(criteria.measures().events().keySet());
    for (Measure measure : processing.measures()) {
      String id = measure.kind().id();
      if (known.contains(id)) {
        double coverage =
            switch (measure.state()) {
              case FOUND -> measure.share().orElse(criteria.measures().found());
              case PARTLY -> measure.share().orElse(criteria.measures().partly());
              case DECLARED -> criteria.measures().declared();
              case MISSING, OPEN -> 0;
            };
        protections.add(
            new Protection(id, coverage, criteria.measures().events().getOrDefault(id, Set.of())));
      }
    }
    return protections;
  }
}
