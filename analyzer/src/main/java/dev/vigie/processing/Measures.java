package dev.vigie.processing;

import dev.vigie.catalog.Safeguard;
import dev.vigie.catalog.Sensitivity;
import dev.vigie.finding.ReportedFinding;
import dev.vigie.processing.Measure.Answer;
import dev.vigie.processing.Measure.Evidence;
import dev.vigie.processing.Measure.Kind;
import dev.vigie.rule.endpoint.Access;
import dev.vigie.rule.endpoint.Grade;
import dev.vigie.rule.lifecycle.Sign;
import dev.vigie.source.Location;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What the code shows of each security measure that the CNIL's knowledge base of impact studies
 * names: what speaks for it, how much of what it should cover it covers, and which findings speak
 * against it. Rules are told by their auditors' numbers.
 */
final class Measures {
  private static final Map<Kind, List<String>> AGAINST = against();
  private static final Map<Kind, List<String>> QUESTIONS = questions();

  private final Scene scene;
  private final List<ProcessingActivity> activities;

  Measures(Scene scene, List<ProcessingActivity> activities) {
    this.scene = scene;
    this.activities = activities;
  }

  private static Map<Kind, List<String>> against() {
    Map<Kind, List<String>> tags = new EnumMap<>(Kind.class);
    tags.put(Kind.ENCRYPTION, List.of("STO-01", "STO-02", "NET-", "CRY-01", "CRY-04", "CRY-05"));
    tags.put(Kind.PSEUDONYMISATION, List.of("CRY-02", "TST-", "SRC-"));
    tags.put(Kind.ACCESS_CONTROL, List.of("ACC-", "CRY-03", "CRY-06", "CRY-07"));
    tags.put(Kind.TRACEABILITY, List.of("AUD-01", "RET-09", "INT-05"));
    tags.put(Kind.ARCHIVING, List.of("RET-04"));
    tags.put(Kind.MINIMISATION, List.of("MIN-", "TOS-", "LOG-", "EXC-", "URL-", "MAI-", "STO-05"));
    tags.put(Kind.RETENTION, List.of("RET-"));
    tags.put(Kind.INTEGRITY, List.of("INT-"));
    tags.put(Kind.WEB, List.of("ACC-07", "CKI-", "NET-05", "CFG-0", "STO-05"));
    tags.put(Kind.BACKUP, List.of("AVA-"));
    tags.put(Kind.MONITORING, List.of("AUD-02", "AUD-03"));
    tags.put(Kind.UPDATES, List.of("DEP-"));
    tags.put(Kind.NETWORK, List.of("NET-03", "NET-04"));
    tags.put(Kind.CONTRACTS, List.of("TPS-"));
    tags.put(Kind.BREACHES, List.of("BRE-"));
    tags.put(Kind.BY_DESIGN, List.of("GOV-", "PUR-", "RGT-"));
    return tags;
  }

  private static Map<Kind, List<String>> questions() {
    Map<Kind, List<String>> questions = new EnumMap<>(Kind.class);
    questions.put(Kind.ENCRYPTION, List.of("transport"));
    questions.put(Kind.TRACEABILITY, List.of("logs"));
    questions.put(Kind.BACKUP, List.of("backup"));
    questions.put(Kind.MONITORING, List.of("monitoring"));
    questions.put(Kind.UPDATES, List.of("updates"));
    questions.put(Kind.BREACHES, List.of("breach"));
    questions.put(Kind.BY_DESIGN, List.of("dpia", "evidence"));
    return questions;
  }

  List<Measure> all() {
    List<Measure> measures = new ArrayList<>();
    for (Kind kind : EnumSet.allOf(Kind.class)) {
      List<Evidence> evidence = evidence(kind);
      measures.add(new Measure(kind, evidence, findings(kind), answers(kind), share(evidence)));
    }
    return measures;
  }

  /** Of what can be counted; what is not certain counts half. */
  private static OptionalDouble share(List<Evidence> evidence) {
    return evidence.stream()
        .filter(each -> each.of() > 0)
        .mapToDouble(each -> (each.certain() ? 1.0 : 0.5) * each.count() / each.of())
        .reduce(Double::sum);
  }

  private List<ReportedFinding> findings(Kind kind) {
    List<String> tags = AGAINST.getOrDefault(kind, List.of());
    return scene.findings().stream()
        .filter(
            reported ->
                scene
                    .rule(reported.finding().ruleId())
                    .map(rule -> rule.tags().stream().anyMatch(tag -> isOneOf(tags, tag)))
                    .orElse(false))
        .toList();
  }

  private static boolean isOneOf(List<String> beginnings, String tag) {
    return beginnings.stream().anyMatch(tag::startsWith);
  }

  private List<Answer> answers(Kind kind) {
    List<Answer> answers = new ArrayList<>();
    for (String question : QUESTIONS.getOrDefault(kind, List.of())) {
      Optional.ofNullable(scene.register().answers().get(question))
          .ifPresent(said -> answers.add(new Answer(question, said.text(), said.at())));
    }
    return answers;
  }

  private List<Evidence> evidence(Kind kind) {
    return switch (kind) {
      case ENCRYPTION -> columns("encrypted-columns", Sensitivity.CREDENTIAL, Safeguard.ENCRYPT);
      case PSEUDONYMISATION -> pseudonymised();
      case ACCESS_CONTROL -> accessControl();
      case TRACEABILITY -> stores("versioned-stores", false, Sign.VERSIONED);
      case MINIMISATION -> minimised();
      case RETENTION -> stores("ended-stores", true, Sign.PURGED, Sign.EXPIRES, Sign.SCRIPTED);
      case CONTRACTS -> contracts();
      default -> List.of();
    };
  }

  /** Columns of more than ordinary sensitivity, without those that another measure is about. */
  private List<Evidence> columns(String what, Sensitivity without, Safeguard safeguard) {
    Set<String> all = new LinkedHashSet<>();
    Set<String> guarded = new LinkedHashSet<>();
    Set<Location> places = new LinkedHashSet<>();
    Map<String, DataItem> items = items();
    for (DataStore store : stores()) {
      for (String id : store.data()) {
        DataItem item = items.get(id);
        if (item != null
            && item.element().sensitivity() != Sensitivity.ORDINARY
            && item.element().sensitivity() != without) {
          all.add(id);
          if (store.protection().getOrDefault(id, Set.of()).contains(safeguard.id())) {
            guarded.add(id);
            places.add(item.at());
          }
        }
      }
    }
    return all.isEmpty()
        ? List.of()
        : List.of(new Evidence(what, guarded.size(), all.size(), List.copyOf(places)));
  }

  private Map<String, DataItem> items() {
    Map<String, DataItem> items = new java.util.TreeMap<>();
    activities.forEach(each -> each.data().forEach(item -> items.putIfAbsent(item.id(), item)));
    return items;
  }

  private Set<DataStore> stores() {
    Set<DataStore> stores = new LinkedHashSet<>();
    Set<String> names = new LinkedHashSet<>();
    activities.forEach(
        each ->
            each.stores()
                .forEach(
                    store -> {
                      if (names.add(store.qualified())) {
                        stores.add(store);
                      }
                    }));
    return stores;
  }

  private List<Evidence> stores(String what, boolean counted, Sign... signs) {
    int all = 0;
    int found = 0;
    Set<Location> places = new LinkedHashSet<>();
    for (DataStore store : stores()) {
      all++;
      boolean there = false;
      for (Sign sign : signs) {
        Optional<Location> at = store.keeping().signs().get(sign);
        if (at != null) {
          there = true;
          at.ifPresent(places::add);
        }
      }
      found += there ? 1 : 0;
    }
    return all == 0 || (found == 0 && !counted)
        ? List.of()
        : List.of(new Evidence(what, found, counted ? all : 0, List.copyOf(places)));
  }

  private List<Evidence> pseudonymised() {
    List<Evidence> evidence = new ArrayList<>(stores("anonymised-stores", false, Sign.ANONYMISED));
    evidence.addAll(
        guarded("pseudonymised-flows", Safeguard.PSEUDONYM.id(), Safeguard.AGGREGATE.id()));
    return evidence;
  }

  private List<Evidence> minimised() {
    return guarded("masked-flows", Safeguard.MASK.id(), Safeguard.TRUNCATE.id());
  }

  /** Ways of data on which something was done to it. */
  private List<Evidence> guarded(String what, String... safeguards) {
    Set<Location> places = new LinkedHashSet<>();
    for (ProcessingActivity activity : activities) {
      for (Destination destination : activity.destinations()) {
        for (Destination.Arrival arrival : destination.arrivals()) {
          for (String safeguard : safeguards) {
            if (arrival.safeguards().contains(safeguard)) {
              places.add(arrival.at());
            }
          }
        }
      }
    }
    return places.isEmpty()
        ? List.of()
        : List.of(new Evidence(what, places.size(), 0, List.copyOf(places)));
  }

  private List<Evidence> accessControl() {
    Map<Location, Access> endpoints = new LinkedHashMap<>();
    for (ProcessingActivity activity : activities) {
      activity.disclosures().forEach(each -> endpoints.put(each.at(), each.access()));
      activity.collection().stream()
          .filter(each -> each.kind() != CollectionPoint.Kind.MESSAGE)
          .filter(each -> each.kind() != CollectionPoint.Kind.IMPORT)
          .forEach(each -> endpoints.put(each.at(), each.access()));
    }
    List<Location> likely = places(endpoints, access -> access.grade() == Grade.UNREADABLE);
    List<Location> proven =
        places(endpoints, access -> access.guarded() && access.grade() != Grade.UNREADABLE);
    List<Evidence> evidence = new ArrayList<>();
    if (!proven.isEmpty() || (likely.isEmpty() && !endpoints.isEmpty())) {
      evidence.add(new Evidence("guarded-endpoints", proven.size(), endpoints.size(), proven));
    }
    if (!likely.isEmpty()) {
      evidence.add(
          new Evidence("likely-guarded-endpoints", likely.size(), endpoints.size(), false, likely));
    }
    Set<Location> hashed = new LinkedHashSet<>();
    Map<String, DataItem> items = items();
    for (DataStore store : stores()) {
      store
          .protection()
          .forEach(
              (id, safeguards) -> {
                if (safeguards.contains(Safeguard.PASSWORD_HASH.id())) {
                  Optional.ofNullable(items.get(id)).ifPresent(item -> hashed.add(item.at()));
                }
              });
    }
    if (!hashed.isEmpty()) {
      evidence.add(
          new Evidence("hashed-passwords", hashed.size(), 0, hashed.stream().sorted().toList()));
    }
    return evidence;
  }

  private static List<Location> places(Map<Location, Access> endpoints, Predicate<Access> wanted) {
    return endpoints.entrySet().stream()
        .filter(endpoint -> wanted.test(endpoint.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private List<Evidence> contracts() {
    int all = scene.register().recipients().size();
    List<Location> written =
        scene.register().recipients().stream()
            .filter(recipient -> recipient.contract().isPresent())
            .map(scene::place)
            .toList();
    return all == 0
        ? List.of()
        : List.of(new Evidence("declared-contracts", written.size(), all, written));
  }
}
