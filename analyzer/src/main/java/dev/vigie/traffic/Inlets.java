package dev.vigie.traffic;

import dev.vigie.facts.SettingsFacts;
import dev.vigie.facts.TypeFact;
import dev.vigie.flow.Brought;
import dev.vigie.program.Annotation;
import dev.vigie.program.Field;
import dev.vigie.program.FieldRef;
import dev.vigie.program.JavaType;
import dev.vigie.program.Method;
import dev.vigie.program.MethodRef;
import dev.vigie.program.Program;
import dev.vigie.program.TypeDeclaration;
import dev.vigie.program.code.Local;
import dev.vigie.rule.endpoint.Endpoint;
import dev.vigie.rule.endpoint.Endpoints;
import dev.vigie.source.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Where a program takes something from others, and which of its members then hold it. */
final class Inlets {
  /** Frameworks that answer to something else than a path. */
  private static final Set<String> PATHLESS = Set.of("graphql", "messaging", "grpc");

  private static final int DEPTH = 3;

  private final Program program;
  private final TrafficCatalogue catalogue;
  private final Map<String, Inlet> byId = new TreeMap<>();
  private final Map<FieldRef, Intake> fields = new HashMap<>();
  private final Map<Parameter, Intake> parameters = new HashMap<>();
  private final Map<String, Intake> byKey = new HashMap<>();

  private record Parameter(MethodRef method, int index) {}

  /**
   * What a member or parameter holds that comes from outside.
   *
   * @param inlets ids
   * @param where of the slot
   * @param name of the slot, or of the member as it is written to JSON
   */
  record Intake(Brought brought, TreeSet<String> inlets, String where, String name) {}

  private Inlets(Program program, TrafficCatalogue catalogue) {
    this.program = program;
    this.catalogue = catalogue;
  }

  static Inlets of(Program program, TrafficCatalogue catalogue) {
    Inlets inlets = new Inlets(program, catalogue);
    for (Endpoint endpoint : Endpoints.of(program, catalogue.endpoints()).all()) {
      if (!PATHLESS.contains(endpoint.framework().id()) && !endpoint.paths().isEmpty()) {
        inlets.add(endpoint);
      }
    }
    new Listeners(program, catalogue, inlets).find();
    inlets.fields.values().forEach(each -> inlets.byKey.put(each.brought().key(), each));
    inlets.parameters.values().forEach(each -> inlets.byKey.put(each.brought().key(), each));
    return inlets;
  }

  List<Inlet> all() {
    return List.copyOf(byId.values());
  }

  boolean isEmpty() {
    return byId.isEmpty();
  }

  Optional<Intake> ofField(FieldRef field) {
    return Optional.ofNullable(fields.get(field));
  }

  Optional<Intake> ofParameter(MethodRef method, Local local) {
    return local.role() == Local.Role.PARAMETER
        ? Optional.ofNullable(parameters.get(new Parameter(method, local.index())))
        : Optional.empty();
  }

  /** What came in under a key of {@link Brought}. */
  Optional<Intake> ofKey(String key) {
    return Optional.ofNullable(byKey.get(key));
  }

  private void add(Endpoint endpoint) {
    List<String> verbs = endpoint.verbs().stream().sorted().toList();
    List<String> paths =
        endpoint.paths().stream().map(path -> root() + (path.equals("/") ? "" : path)).toList();
    String display =
        (verbs.size() == 1 ? verbs.get(0) + " " : "")
            + (paths.get(0).isEmpty() ? "/" : paths.get(0));
    List<Taken> taken = new ArrayList<>();
    for (Endpoint.Parameter parameter : endpoint.parameters()) {
      String where = parameter.source().name().toLowerCase(Locale.ROOT);
      if (List.of("path", "query", "header", "form", "body", "cookie").contains(where)) {
        taken.add(
            new Taken(
                parameter.local(),
                where,
                where.equals("body") ? "" : parameter.name(),
                parameter.types()));
      }
    }
    add(
        Protocol.HTTP,
        verbs,
        paths.stream().map(path -> path.isEmpty() ? "/" : path).toList(),
        display,
        endpoint.method(),
        taken);
  }

  /** A parameter that something comes in by. */
  record Taken(Local local, String where, String name, List<String> types) {}

  /** Adds an inlet, and what its parameters and their members hold. */
  void add(
      Protocol protocol,
      List<String> verbs,
      List<String> addresses,
      String display,
      Method method,
      List<Taken> taken) {
    Location at = method.at();
    String id = Outlets.id(at, display);
    List<Inlet.Slot> slots = new ArrayList<>();
    for (Taken each : taken) {
      Set<String> members = new LinkedHashSet<>();
      for (String type : each.types()) {
        members(type, each.where(), id, members, DEPTH);
      }
      slots.add(
          new Inlet.Slot(
              each.where(),
              each.name(),
              each.types().isEmpty() ? each.local().type().erasure() : each.types().get(0),
              List.copyOf(members)));
      // What has members is known by these; a text or number, or what no source says, as a whole.
      if (members.isEmpty()) {
        Location place = Location.of(at.path(), each.local().at());
        parameters
            .computeIfAbsent(
                new Parameter(method.ref(), each.local().index()),
                key ->
                    new Intake(
                        new Brought(key.toString(), each.local().name(), place),
                        new TreeSet<>(),
                        each.where(),
                        each.name()))
            .inlets()
            .add(id);
      }
    }
    byId.put(id, new Inlet(id, protocol, verbs, addresses, slots, display, at.path(), at.line()));
  }

  private void members(String type, String where, String inlet, Set<String> names, int depth) {
    Optional<TypeDeclaration> found = program.type(type);
    if (depth == 0 || found.isEmpty() || found.get().kind() == TypeFact.Kind.ENUM) {
      return;
    }
    for (String above : program.supertypes(type)) {
      for (Field field : program.type(above).map(TypeDeclaration::fields).orElse(List.of())) {
        if (field.isStatic() || field.kind() == Field.Kind.IMPLIED) {
          continue;
        }
        String name = written(field);
        List<String> inner = sources(field.type());
        if (inner.isEmpty()) {
          names.add(name);
          fields
              .computeIfAbsent(
                  field.ref(),
                  ref ->
                      new Intake(
                          new Brought(
                              ref.toString(), simple(ref.owner()) + "." + ref.name(), field.at()),
                          new TreeSet<>(),
                          where,
                          name))
              .inlets()
              .add(inlet);
        } else if (!inner.contains(type)) {
          inner.forEach(each -> members(each, where, inlet, names, depth - 1));
        }
      }
    }
  }

  private static String simple(String type) {
    return type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1);
  }

  /** Types of the sources in a type, wrappers taken off. */
  List<String> sources(JavaType type) {
    List<String> found = new ArrayList<>();
    if (type instanceof JavaType.Array array) {
      found.addAll(sources(array.component()));
    } else {
      program
          .type(type.erasure())
          .filter(t -> t.kind() != TypeFact.Kind.ENUM)
          .ifPresent(t -> found.add(t.name()));
      type.arguments().forEach(argument -> found.addAll(sources(argument)));
    }
    return found;
  }

  /** The name of a member as it is written to JSON. */
  static String written(Field field) {
    for (Annotation annotation : field.annotations()) {
      if (List.of("JsonProperty", "SerializedName", "JsonbProperty")
          .contains(annotation.simpleName())) {
        Optional<String> name = annotation.text("value").filter(text -> !text.isBlank());
        if (name.isPresent()) {
          return name.get();
        }
      }
    }
    return field.name();
  }

  /** The path that a service answers under, as its settings say. */
  private String root() {
    for (SettingsFacts facts : program.settings().values()) {
      for (SettingsFacts.Setting setting : facts.settings()) {
        if (catalogue.roots().contains(setting.key()) && setting.profile().isEmpty()) {
          String root = setting.value().replaceAll("/+$", "");
          return root.isEmpty() || root.startsWith("/") ? root : "/" + root;
        }
      }
    }
    return "";
  }
}
