package dev.vigie.processing;

import dev.vigie.catalog.Sensitivity;
import dev.vigie.catalog.api.Party;
import dev.vigie.config.Activity;
import dev.vigie.config.Mark;
import dev.vigie.config.Recipient;
import dev.vigie.processing.Disagreement.Kind;
import dev.vigie.rule.Register;
import dev.vigie.rule.StatedPeriods.StatedPeriod;
import dev.vigie.rule.lifecycle.Amounts;
import dev.vigie.source.Location;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Holds what people declared against what the code shows. */
final class Disagreements {
  /** Leap years and months of different length are no difference. */
  private static final double TOLERANCE = 0.02;

  private static final Set<String> FINE = Set.of("ordinary", "highly_personal", "credential");

  private final Scene scene;
  private final List<ProcessingActivity> activities;
  private final List<Disagreement> found = new ArrayList<>();

  Disagreements(Scene scene, List<ProcessingActivity> activities) {
    this.scene = scene;
    this.activities = activities;
  }

  List<Disagreement> all() {
    for (ProcessingActivity activity : activities) {
      activity.declared().ifPresent(declared -> activity(activity, declared));
    }
    recipients();
    return List.copyOf(found);
  }

  private void add(
      ProcessingActivity activity,
      Kind kind,
      Location declared,
      List<Location> at,
      String... values) {
    found.add(new Disagreement(kind, activity.name(), List.of(values), declared, at));
  }

  private void activity(ProcessingActivity activity, Register.Declared declared) {
    Activity said = declared.activity();
    for (Mark mark : said.classes()) {
      if (!isThere(mark)) {
        add(activity, Kind.CLASS_GONE, scene.place(mark.name()), List.of(), mark.pattern());
      }
    }
    for (Mark mark : said.packages()) {
      if (!isThere(mark)) {
        add(activity, Kind.PACKAGE_GONE, scene.place(mark.name()), List.of(), mark.pattern());
      }
    }
    Set<String> elements = new TreeSet<>();
    activity.data().forEach(item -> elements.add(item.element().id()));
    for (String element : said.elements()) {
      if (!elements.contains(element) && !elements.isEmpty()) {
        add(activity, Kind.DATA_GONE, declared.at(), List.of(), element);
      }
    }
    if (activity.data().isEmpty()) {
      add(activity, Kind.EMPTY, declared.at(), List.of());
    }
    persons(activity, declared);
    exceptions(activity, declared);
    activity.stores().forEach(store -> period(activity, store));
  }

  private boolean isThere(Mark mark) {
    return scene.program().types().stream().anyMatch(type -> mark.covers(type.name(), ""))
        || scene.program().scripts().values().stream()
            .flatMap(script -> script.tables().stream())
            .anyMatch(table -> mark.covers(table.name(), ""));
  }

  private void persons(ProcessingActivity activity, Register.Declared declared) {
    List<String> said = declared.activity().persons();
    if (said.isEmpty()) {
      return;
    }
    for (String subject : activity.subjects()) {
      if (said.stream().noneMatch(each -> each.equalsIgnoreCase(subject))) {
        List<Location> at =
            activity.data().stream()
                .filter(item -> List.of(item.subject().split(",\\s*")).contains(subject))
                .map(DataItem::at)
                .toList();
        add(activity, Kind.PERSONS_NOT_DECLARED, declared.at(), at, subject);
      }
    }
  }

  private void exceptions(ProcessingActivity activity, Register.Declared declared) {
    if (!declared.activity().exceptions().isEmpty()) {
      return;
    }
    Map<String, List<Location>> special = new TreeMap<>();
    for (DataItem item : activity.data()) {
      Sensitivity sensitivity = item.element().sensitivity();
      if (!FINE.contains(sensitivity.id())) {
        special.computeIfAbsent(item.element().id(), key -> new ArrayList<>()).add(item.at());
      }
    }
    special.forEach(
        (element, at) -> add(activity, Kind.EXCEPTION_MISSING, declared.at(), at, element));
  }

  private void period(ProcessingActivity activity, DataStore store) {
    Keeping keeping = store.keeping();
    Optional<Keeping.Declared> declared = keeping.declared();
    if (declared.isEmpty() || declared.get().period().isEmpty()) {
      return;
    }
    double days = Amounts.days(declared.get().period().get());
    for (StatedPeriod stated : keeping.stated()) {
      if (Math.abs(stated.days() - days) > days * TOLERANCE) {
        add(
            activity,
            Kind.PERIOD_DIFFERS,
            declared.get().at(),
            List.of(stated.at()),
            store.name(),
            String.valueOf(days),
            String.valueOf(stated.days()));
      }
    }
    if (!keeping.ends() && keeping.stated().isEmpty() && scene.dossier().complete()) {
      add(
          activity,
          Kind.PERIOD_NOT_KEPT,
          declared.get().at(),
          List.of(store.at()),
          store.name(),
          String.valueOf(days));
    }
  }

  /** Of services that the catalogue knows by their library, and of declared recipients. */
  private void recipients() {
    Map<String, Set<Location>> reached = new TreeMap<>();
    Map<String, Party> parties = new TreeMap<>();
    for (ProcessingActivity activity : activities) {
      for (Destination destination : activity.destinations()) {
        destination
            .party()
            .ifPresent(
                party -> {
                  parties.put(party.name(), party);
                  destination
                      .arrivals()
                      .forEach(
                          arrival ->
                              reached
                                  .computeIfAbsent(party.name(), key -> new LinkedHashSet<>())
                                  .add(arrival.at()));
                });
      }
    }
    parties.forEach(
        (name, party) -> {
          List<Location> at = List.copyOf(reached.getOrDefault(name, Set.of()));
          if (!scene.register().names(name)) {
            add(Kind.RECIPIENT_NOT_DECLARED, at.get(0), at, name, party.country());
          }
        });
    for (Recipient recipient : scene.register().recipients()) {
      Optional<Party> party =
          parties.values().stream()
              .filter(
                  each ->
                      scene.register().recipient(each.name()).filter(recipient::equals).isPresent())
              .findFirst();
      Location declared = scene.place(recipient);
      if (party.isEmpty()) {
        if (recipient.hosts().isEmpty()) {
          add(Kind.RECIPIENT_NOT_REACHED, declared, List.of(), recipient.name().text());
        }
      } else if (recipient.country().isPresent()
          && !party.get().country().isEmpty()
          && !recipient.country().get().equals(party.get().country())) {
        add(
            Kind.COUNTRY_DIFFERS,
            declared,
            List.copyOf(reached.getOrDefault(party.get().name(), Set.of())),
            recipient.name().text(),
            recipient.country().get(),
            party.get().country());
      }
    }
  }

  private void add(Kind kind, Location declared, List<Location> at, String... values) {
    found.add(new Disagreement(kind, "", List.of(values), declared, at));
  }
}
