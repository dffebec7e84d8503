package dev.vigie.processing;

import dev.vigie.catalog.Safeguard;
import dev.vigie.config.PaperSettings;
import dev.vigie.config.Written;
import dev.vigie.finding.Finding;
import dev.vigie.finding.ReportedFinding;
import dev.vigie.inventory.PersonalMember;
import dev.vigie.processing.ProcessingActivity.Proposal;
import dev.vigie.rule.Dossier;
import dev.vigie.rule.KeptData;
import dev.vigie.rule.Register;
import dev.vigie.rule.RuleInfo;
import dev.vigie.rule.lifecycle.Kept;
import dev.vigie.rule.store.Stored;
import dev.vigie.rule.store.StoredTypes;
import dev.vigie.source.Location;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Says what a program does with personal data, activity by activity. */
public final class ProcessingReader {
  private final String project;
  private final PaperSettings settings;
  private final Scene scene;
  private final Intake intake;
  private final Keepings keepings;
  private final Destinations destinations;
  private final Proposals proposals;
  private final Map<Kept, Map<String, Set<String>>> protections = new LinkedHashMap<>();

  /**
   * What is looked at.
   *
   * @param project name of the project
   * @param around paths that were only read, because others use them
   * @param findings that count or are known
   * @param rules all of them
   * @param places where texts of the settings stand, from the root of the repository
   */
  public record Case(
      String project,
      PaperSettings settings,
      Dossier dossier,
      Set<String> around,
      List<ReportedFinding> findings,
      List<RuleInfo> rules,
      Function<Written, Location> places) {
    /** Copies the lists. */
    public Case {
      around = Set.copyOf(around);
      findings = List.copyOf(findings);
      rules = List.copyOf(rules);
    }
  }

  private ProcessingReader(Case given, ProcessingKnowledge knowledge) {
    this.project = given.project();
    this.settings = given.settings();
    this.scene =
        new Scene(
            given.dossier(),
            knowledge,
            given.around(),
            given.findings(),
            given.rules().stream().collect(Collectors.toMap(RuleInfo::id, Function.identity())),
            given.places());
    this.intake = new Intake(scene);
    this.keepings = new Keepings(scene);
    this.destinations = new Destinations(scene);
    this.proposals = new Proposals(scene);
    scene.stores().keySet().forEach(kept -> protections.put(kept, protection(kept)));
  }

  /** Looks at a project. */
  public static Processing read(Case given, ProcessingKnowledge knowledge) {
    return new ProcessingReader(given, knowledge).processing();
  }

  private Processing processing() {
    List<ProcessingActivity> activities = new ArrayList<>();
    Set<String> ids = new TreeSet<>();
    for (Grouping.Group group : new Grouping(scene, intake, destinations, proposals).groups()) {
      activities.add(activity(group, ids));
    }
    return new Processing(
        project,
        settings,
        scene.register(),
        activities,
        new Measures(scene, activities).all(),
        new Disagreements(scene, activities).all(),
        scene.findings(),
        scene.dossier().complete());
  }

  private ProcessingActivity activity(Grouping.Group group, Set<String> ids) {
    String name = group.name();
    Optional<Register.Declared> declared = group.declared();
    Optional<Proposal> proposed = group.proposed();
    List<DataItem> data = group.data();
    Set<String> held = data.stream().map(DataItem::id).collect(Collectors.toSet());
    List<CollectionPoint> collection =
        intake.points().stream()
            .map(Intake.Point::point)
            .filter(point -> point.data().stream().anyMatch(held::contains))
            .map(point -> restricted(point, held))
            .sorted(
                Comparator.comparing(CollectionPoint::kind)
                    .thenComparing(CollectionPoint::name)
                    .thenComparing(CollectionPoint::at))
            .toList();
    List<Disclosure> disclosures =
        intake.disclosures().stream()
            .map(Intake.Shown::disclosure)
            .filter(each -> each.data().stream().anyMatch(held::contains))
            .map(
                each ->
                    new Disclosure(each.name(), each.access(), kept(each.data(), held), each.at()))
            .sorted(Comparator.comparing(Disclosure::name).thenComparing(Disclosure::at))
            .toList();
    List<Kept> reached = destinations.stores(data);
    List<DataStore> stores =
        reached.stream()
            .filter(kept -> proposed.map(each -> proposals.isOf(kept, each)).orElse(true))
            .map(kept -> store(kept, declared, held))
            .toList();
    return new ProcessingActivity(
        id(name, ids),
        name,
        declared,
        proposed,
        data,
        collection,
        stores,
        destinations.of(data).stream().filter(each -> !isWithin(each, reached)).toList(),
        disclosures,
        RightPaths.of(stores, disclosures),
        purposes(name, data, collection),
        findings(data));
  }

  /** What a request brings and an entity keeps is told with the entity. */
  private static boolean isWithin(Destination destination, List<Kept> stores) {
    return destination.kind().equals("store")
        && stores.stream().anyMatch(store -> store.label().equals(destination.label()));
  }

  private static String id(String name, Set<String> taken) {
    String slug = NameParts.slug(name).isEmpty() ? "other" : NameParts.slug(name);
    String id = slug;
    for (int i = 2; !taken.add(id); i++) {
      id = slug + "-" + i;
    }
    return id;
  }

  private static List<String> kept(List<String> ids, Set<String> held) {
    return ids.stream().filter(held::contains).toList();
  }

  private static CollectionPoint restricted(CollectionPoint point, Set<String> held) {
    return new CollectionPoint(
        point.kind(), point.name(), point.access(), kept(point.data(), held), point.at());
  }

  private DataStore store(Kept kept, Optional<Register.Declared> declared, Set<String> held) {
    List<String> data =
        scene.stores().getOrDefault(kept, List.of()).stream()
            .map(DataItem::id)
            .filter(held::contains)
            .distinct()
            .toList();
    Map<String, Set<String>> all = protections.getOrDefault(kept, Map.of());
    Map<String, Set<String>> own = new TreeMap<>();
    data.forEach(id -> own.put(id, all.getOrDefault(id, Set.of())));
    return new DataStore(
        kept.simpleName(),
        kept.name(),
        kept.kind(),
        kept.label(),
        data,
        own,
        keepings.of(kept, declared),
        kept.at());
  }

  private Map<String, Set<String>> protection(Kept kept) {
    Map<String, Set<String>> protection = new TreeMap<>();
    StoredTypes stored = scene.derived().stored(scene.knowledge().rules().stores());
    for (PersonalMember member : KeptData.of(scene.dossier().inventory(), stored, kept)) {
      Set<String> done = new TreeSet<>();
      for (Stored.Column column : columns(member)) {
        scene.protections().of(column, member.element()).safeguards().stream()
            .map(Safeguard::id)
            .forEach(done::add);
        if (scene
            .protections()
            .of(column, member.element())
            .hinted()
            .contains(Safeguard.PASSWORD_HASH)) {
          done.add(Safeguard.PASSWORD_HASH.id());
        }
      }
      scene.item(member).ifPresent(item -> protection.put(item.id(), done));
    }
    return protection;
  }

  private List<Stored.Column> columns(PersonalMember member) {
    return scene
        .derived()
        .stored(scene.knowledge().rules().stores())
        .of(member.place().owner())
        .map(Stored::columns)
        .orElse(List.of())
        .stream()
        .filter(column -> column.field().name().equals(member.place().member()))
        .toList();
  }

  /** Words of names, as the catalogue says what they are mostly for. */
  private List<String> purposes(
      String name, List<DataItem> data, List<CollectionPoint> collection) {
    Set<String> words = new LinkedHashSet<>(NameParts.words(name));
    data.forEach(item -> words.addAll(NameParts.words(NameParts.simple(item.owner()))));
    collection.forEach(point -> words.addAll(NameParts.words(point.name())));
    List<String> found = new ArrayList<>();
    scene
        .knowledge()
        .catalogue()
        .purposes()
        .forEach(
            (purpose, telling) -> {
              if (words.stream().anyMatch(telling::contains)) {
                found.add(purpose);
              }
            });
    return found;
  }

  /** Those about its data; those about no data in particular, where its code is. */
  private List<ReportedFinding> findings(List<DataItem> data) {
    Set<Location> places = data.stream().map(DataItem::at).collect(Collectors.toSet());
    Set<String> files = data.stream().map(item -> item.at().path()).collect(Collectors.toSet());
    List<ReportedFinding> own = new ArrayList<>();
    for (ReportedFinding reported : scene.findings()) {
      List<Finding.Datum> about = reported.finding().data();
      boolean isAbout =
          about.isEmpty()
              ? files.contains(reported.finding().at().path())
              : about.stream().anyMatch(datum -> places.contains(datum.at()));
      if (isAbout) {
        own.add(reported);
      }
    }
    return own;
  }
}
