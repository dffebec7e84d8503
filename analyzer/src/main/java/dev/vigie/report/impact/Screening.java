package dev.vigie.report.impact;

import dev.vigie.source.Location;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Holds the criteria against what a program holds, finds and sends, and against what people
 * answered.
 *
 * @param data that is held
 * @param findings places of the open findings, by rule
 * @param destinations places where data goes, by kind of destination
 * @param purposes that are declared, with their places
 * @param answers of people, by question
 */
public record Screening(
    List<Held> data,
    Map<String, List<Location>> findings,
    Map<String, List<Location>> destinations,
    Map<String, Location> purposes,
    Map<String, Answered> answers) {
  /** Copies the collections. */
  public Screening {
    data = data.stream().sorted().toList();
    findings = Map.copyOf(findings);
    destinations = Map.copyOf(destinations);
    purposes = Map.copyOf(purposes);
    answers = Map.copyOf(answers);
  }

  /** Assesses each. */
  public List<Assessed> of(List<Criterion> criteria) {
    return criteria.stream().map(this::of).toList();
  }

  private Assessed of(Criterion criterion) {
    Likeliness shown = Likeliness.UNLIKELY;
    Set<Sign> signs = new TreeSet<>(Sign.ORDER);
    Set<String> open = new TreeSet<>();
    for (Criterion.Way way : criterion.ways()) {
      Outcome outcome = outcome(way);
      shown = shown.or(outcome.likeliness);
      if (outcome.likeliness != Likeliness.UNLIKELY) {
        signs.addAll(outcome.signs);
      }
      if (outcome.likeliness == Likeliness.TO_CHECK) {
        way.asks().filter(question -> !answers.containsKey(question)).ifPresent(open::add);
      }
    }
    return new Assessed(
        criterion,
        shown,
        Optional.ofNullable(answers.get(criterion.id())),
        List.copyOf(signs),
        shown == Likeliness.TO_CHECK ? List.copyOf(open) : List.of());
  }

  private static final class Outcome {
    private Likeliness likeliness = Likeliness.LIKELY;
    private final List<Sign> signs = new ArrayList<>();

    void need(Likeliness part) {
      likeliness = likeliness.and(part);
    }

    /** Something has to be there. */
    void needSigns(Sign.Kind kind, Map<String, List<Location>> found, Set<String> wanted) {
      List<Sign> these = new ArrayList<>();
      for (String id : new TreeSet<>(wanted)) {
        found.getOrDefault(id, List.of()).forEach(at -> these.add(new Sign(kind, id, at)));
      }
      need(these.isEmpty() ? Likeliness.UNLIKELY : Likeliness.LIKELY);
      signs.addAll(these);
    }
  }

  private Outcome outcome(Criterion.Way way) {
    Outcome outcome = new Outcome();
    if (way.data().isPresent() || !way.subjects().isEmpty()) {
      held(way, outcome);
    }
    if (!way.finds().isEmpty()) {
      outcome.needSigns(Sign.Kind.FINDING, findings, way.finds());
    }
    if (!way.sends().isEmpty()) {
      outcome.needSigns(Sign.Kind.DESTINATION, destinations, way.sends());
    }
    if (!way.says().isEmpty()) {
      said(way, outcome);
    }
    way.asks()
        .ifPresent(
            question ->
                outcome.need(
                    Optional.ofNullable(answers.get(question))
                        .map(answer -> answer.met() ? Likeliness.LIKELY : Likeliness.UNLIKELY)
                        .orElse(Likeliness.TO_CHECK)));
    return outcome;
  }

  /** Data of these kinds and persons; where the code does not say whose it is, a person has to. */
  private void held(Criterion.Way way, Outcome outcome) {
    Predicate<Held> wanted =
        held -> way.data().map(filter -> filter.matches(held.element())).orElse(true);
    Predicate<Held> ofThem = held -> way.subjects().isEmpty() || held.isOfAny(way.subjects());
    List<Held> found = data.stream().filter(wanted.and(ofThem)).toList();
    if (found.isEmpty() && way.data().isPresent()) {
      found = data.stream().filter(wanted.and(held -> held.subjects().isEmpty())).toList();
      outcome.need(found.isEmpty() ? Likeliness.UNLIKELY : Likeliness.TO_CHECK);
    } else {
      outcome.need(found.isEmpty() ? Likeliness.UNLIKELY : Likeliness.LIKELY);
    }
    found.forEach(held -> outcome.signs.add(new Sign(Sign.Kind.DATA, held.member(), held.at())));
  }

  private void said(Criterion.Way way, Outcome outcome) {
    List<Sign> signs = new ArrayList<>();
    purposes.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.naturalOrder()))
        .filter(
            entry ->
                way.says().stream()
                    .anyMatch(word -> entry.getKey().toLowerCase(Locale.ROOT).contains(word)))
        .forEach(entry -> signs.add(new Sign(Sign.Kind.PURPOSE, entry.getKey(), entry.getValue())));
    if (signs.isEmpty()) {
      outcome.need(purposes.isEmpty() ? Likeliness.TO_CHECK : Likeliness.UNLIKELY);
    }
    outcome.signs.addAll(signs);
  }
}
