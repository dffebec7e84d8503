package dev.vigie.processing;

import dev.vigie.flow.DataFlow;
import dev.vigie.inventory.PersonalMember;
import dev.vigie.inventory.Place;
import dev.vigie.processing.CollectionPoint.Kind;
import dev.vigie.program.Annotation;
import dev.vigie.program.JavaType;
import dev.vigie.program.Method;
import dev.vigie.program.MethodRef;
import dev.vigie.program.TypeDeclaration;
import dev.vigie.program.code.Local;
import dev.vigie.rule.endpoint.Access;
import dev.vigie.rule.endpoint.Authorisation;
import dev.vigie.rule.endpoint.Endpoint;
import dev.vigie.rule.endpoint.ShownData;
import dev.vigie.rule.lifecycle.Act;
import dev.vigie.rule.lifecycle.Event;
import dev.vigie.rule.lifecycle.Kept;
import dev.vigie.source.Location;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Where data comes in and where it is shown: endpoints, consumers of messages, imports. */
final class Intake {
  private final Scene scene;
  private final ShownData shown;
  private final Map<MethodRef, Set<String>> filled = new TreeMap<>();

  /** A point, names of the stores that it fills, and the class that takes the data. */
  record Point(CollectionPoint point, Set<String> stores, String owner) {}

  /** A disclosure, and the class that answers. */
  record Shown(Disclosure disclosure, String owner) {}

  private final List<Point> points = new ArrayList<>();
  private final List<Shown> disclosures = new ArrayList<>();

  Intake(Scene scene) {
    this.scene = scene;
    this.shown =
        new ShownData(
            scene.program(),
            scene.dossier().inventory(),
            scene.knowledge().rules().endpoints().hiding());
    fillings();
    Authorisation authorisation = scene.derived().authorisation(scene.knowledge().rules());
    for (Endpoint endpoint : scene.derived().endpoints(scene.knowledge().rules()).all()) {
      if (!scene.isAround(endpoint.method().at())) {
        endpoint(endpoint, authorisation.of(endpoint));
      }
    }
    for (TypeDeclaration type : scene.program().types()) {
      if (!type.test() && !scene.isAround(type.at())) {
        consumers(type);
        importer(type);
      }
    }
  }

  List<Point> points() {
    return points;
  }

  List<Shown> disclosures() {
    return disclosures;
  }

  /** Which stores each method fills or changes by itself. */
  private void fillings() {
    for (Kept kept : scene.stores().keySet()) {
      for (Event event : scene.lives().of(kept, Act.CREATE, Act.UPDATE)) {
        if (event.in() != null) {
          filled.computeIfAbsent(event.in(), key -> new LinkedHashSet<>()).add(kept.name());
        }
      }
    }
  }

  /** The stores that what begins in a method fills. */
  private Set<String> storesFrom(MethodRef method) {
    Set<String> stores = new LinkedHashSet<>();
    for (MethodRef each : scene.calls().reachable(List.of(method))) {
      stores.addAll(filled.getOrDefault(each, Set.of()));
    }
    return stores;
  }

  private void endpoint(Endpoint endpoint, Access access) {
    Set<DataItem> taken = new LinkedHashSet<>();
    boolean form = false;
    for (Endpoint.Parameter parameter :
        endpoint.from(
            Endpoint.Source.BODY,
            Endpoint.Source.FORM,
            Endpoint.Source.QUERY,
            Endpoint.Source.PATH)) {
      int before = taken.size();
      taken.addAll(items(shown.taken(parameter.types(), type -> false)));
      form |= taken.size() > before && parameter.source() == Endpoint.Source.FORM;
    }
    MethodRef method = endpoint.method().ref();
    boolean own = false;
    for (Endpoint.Parameter parameter : endpoint.parameters()) {
      Optional<DataItem> item =
          scene.dossier().inventory().of(method, parameter.local()).flatMap(scene::item);
      own |= item.isPresent();
      item.ifPresent(taken::add);
    }
    // An object as a parameter of a request that only reads is mostly a filter or a page.
    if (!taken.isEmpty() && (own || !endpoint.verbs().equals(Set.of("GET")))) {
      points.add(
          new Point(
              new CollectionPoint(
                  form ? Kind.FORM : Kind.REQUEST,
                  endpoint.display(),
                  access,
                  ids(taken),
                  endpoint.method().at()),
              storesFrom(method),
              endpoint.type().name()));
    }
    Set<DataItem> given = items(shown.given(endpoint.returns(), type -> false));
    if (!given.isEmpty()) {
      disclosures.add(
          new Shown(
              new Disclosure(endpoint.display(), access, ids(given), endpoint.method().at()),
              endpoint.type().name()));
    }
    traffic(endpoint, access);
  }

  /** What the connection tells: data that a call of the framework gives in this method. */
  private void traffic(Endpoint endpoint, Access access) {
    MethodRef method = endpoint.method().ref();
    Set<DataItem> given = new LinkedHashSet<>();
    Location at = null;
    for (DataFlow flow : scene.flows()) {
      if (flow.source().place() instanceof Place.OfCall && flow.sink().within().equals(method)) {
        scene.item(flow.source()).ifPresent(given::add);
        at = at == null ? flow.source().at() : at;
      }
    }
    if (at != null) {
      points.add(
          new Point(
              new CollectionPoint(Kind.TRAFFIC, endpoint.display(), access, ids(given), at),
              storesFrom(method),
              endpoint.type().name()));
    }
  }

  private void consumers(TypeDeclaration type) {
    List<String> marks = scene.knowledge().catalogue().consumers();
    for (Method method : type.methods()) {
      if (method.annotations().stream().map(Annotation::type).anyMatch(marks::contains)) {
        List<String> types = new ArrayList<>();
        for (Local parameter : method.parameters()) {
          named(parameter.type(), types);
        }
        Set<DataItem> taken = items(shown.taken(types, each -> false));
        if (!taken.isEmpty()) {
          points.add(
              new Point(
                  new CollectionPoint(
                      Kind.MESSAGE,
                      type.simpleName() + "." + method.name() + "()",
                      Access.UNGUARDED,
                      ids(taken),
                      method.at()),
                  storesFrom(method.ref()),
                  type.name()));
        }
      }
    }
  }

  private void importer(TypeDeclaration type) {
    for (JavaType parent : type.interfaces()) {
      if (scene.knowledge().catalogue().importers().contains(parent.erasure())) {
        List<String> types = new ArrayList<>();
        parent.arguments().forEach(argument -> named(argument, types));
        Set<DataItem> taken = items(shown.taken(types, each -> false));
        if (!taken.isEmpty()) {
          points.add(
              new Point(
                  new CollectionPoint(
                      Kind.IMPORT, type.simpleName(), Access.UNGUARDED, ids(taken), type.at()),
                  Set.of(),
                  type.name()));
        }
      }
    }
  }

  private static void named(JavaType type, List<String> into) {
    into.add(type.erasure());
    type.arguments().forEach(argument -> named(argument, into));
  }

  private Set<DataItem> items(List<PersonalMember> members) {
    Set<DataItem> items = new LinkedHashSet<>();
    members.forEach(member -> scene.item(member).ifPresent(items::add));
    return items;
  }

  private static List<String> ids(Set<DataItem> items) {
    return items.stream().sorted(DataItem.ORDER).map(DataItem::id).distinct().toList();
  }
}
