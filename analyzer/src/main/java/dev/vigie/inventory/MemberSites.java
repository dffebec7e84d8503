package dev.vigie.inventory;

import dev.vigie.facts.MapperFacts;
import dev.vigie.facts.Modifiers;
import dev.vigie.facts.SqlFacts;
import dev.vigie.inventory.MemberSite.Sort;
import dev.vigie.program.Field;
import dev.vigie.program.FieldRef;
import dev.vigie.program.Method;
import dev.vigie.program.Program;
import dev.vigie.program.TypeDeclaration;
import dev.vigie.program.code.Callee;
import dev.vigie.program.code.Expression;
import dev.vigie.program.code.Local;
import dev.vigie.program.code.Walk;
import dev.vigie.source.Location;
import dev.vigie.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Finds what of a program can be asked about: all that is declared, and calls of libraries. */
final class MemberSites {
  private static final Comparator<MemberSite> BY_PLACE =
      Comparator.comparing(MemberSite::at)
          .thenComparing(MemberSite::sort)
          .thenComparing(site -> site.place().owner())
          .thenComparing(site -> site.place().member());

  private final Program program;
  private final MappedColumns mapped;
  private final Set<String> request;

  /**
   * Of one program.
   *
   * @param request annotations of parameters that a request fills
   */
  MemberSites(Program program, MappedColumns mapped, Set<String> request) {
    this.program = program;
    this.mapped = mapped;
    this.request = request;
  }

  /** Those of one file, in order of their places. */
  List<MemberSite> inFile(String path) {
    List<MemberSite> found = new ArrayList<>();
    program.types().stream()
        .filter(type -> type.at().path().equals(path))
        .forEach(type -> found.addAll(of(type)));
    SqlFacts script = program.scripts().get(path);
    if (script != null) {
      script(path, script, found);
    }
    MapperFacts mapper = program.mappers().get(path);
    if (mapper != null) {
      mapper(path, mapper, found);
    }
    found.sort(BY_PLACE);
    return found;
  }

  /** All of the program. */
  List<MemberSite> all() {
    List<MemberSite> found = new ArrayList<>();
    program.types().forEach(type -> found.addAll(of(type)));
    new TreeMap<>(program.scripts()).forEach((path, script) -> script(path, script, found));
    found.sort(BY_PLACE);
    return found;
  }

  /** What a type declares, and the calls in it. */
  List<MemberSite> of(TypeDeclaration type) {
    List<MemberSite> found = new ArrayList<>();
    for (Field field : type.fields()) {
      if (field.kind() != Field.Kind.IMPLIED) {
        found.add(MemberSite.of(new Place.OfField(field.ref()), sort(field), field.at()));
      }
      initializer(type, field, found);
    }
    for (Method method : type.methods()) {
      if (method.origin() == Method.Origin.SOURCE) {
        method(type, method, found);
      }
    }
    found.sort(BY_PLACE);
    return found;
  }

  private static Sort sort(Field field) {
    return switch (field.kind()) {
      case RECORD_COMPONENT -> Sort.RECORD_COMPONENT;
      case ENUM_CONSTANT -> Sort.ENUM_CONSTANT;
      case FIELD, IMPLIED ->
          field.isStatic() && Modifiers.has(field.modifiers(), Modifiers.FINAL)
              ? Sort.CONSTANT
              : Sort.FIELD;
    };
  }

  private void method(TypeDeclaration type, Method method, List<MemberSite> found) {
    String path = method.at().path();
    if (Members.isAccessor(type, method)) {
      found.add(
          MemberSite.of(
              new Place.OfAccessor(method.ref().owner(), method.name()), Sort.GETTER, method.at()));
    }
    for (Local parameter : method.parameters()) {
      if (parameter.at() != Span.NONE) {
        Sort sort =
            Members.isMarked(parameter.annotations(), request)
                ? Sort.REQUEST_PARAMETER
                : Sort.PARAMETER;
        found.add(
            MemberSite.of(
                new Place.OfLocal(method.ref(), parameter.index(), parameter.name()),
                sort,
                parameter,
                Location.of(path, parameter.at())));
      }
    }
    if (method.body() != null) {
      locals(method, path, Walk.locals(method.body()), found);
      Walk.through(method.body(), expression -> use(path, expression, found));
    }
  }

  /** What is declared in an initializer belongs to what runs it. */
  private void initializer(TypeDeclaration type, Field field, List<MemberSite> found) {
    if (field.initializer() == null) {
      return;
    }
    String path = field.at().path();
    Walk.through(field.initializer(), expression -> use(path, expression, found));
    List<Local> locals = Walk.locals(field.initializer());
    Optional<Method> runs =
        type.methods().stream()
            .filter(m -> field.isStatic() ? m.name().equals("<clinit>") : m.isConstructor())
            .findFirst();
    runs.ifPresent(method -> locals(method, path, locals, found));
  }

  private static void locals(
      Method method, String path, List<Local> locals, List<MemberSite> found) {
    for (Local local : locals) {
      if (local.at() != Span.NONE) {
        found.add(
            MemberSite.of(
                new Place.OfLocal(method.ref(), local.index(), local.name()),
                Sort.LOCAL,
                local,
                Location.of(path, local.at())));
      }
    }
  }

  /** Calls of libraries and of what takes nothing, so gives a value; fields that are read. */
  private void use(String path, Expression expression, List<MemberSite> found) {
    if (expression instanceof Expression.Invoke invoke) {
      Callee callee = invoke.callee();
      if (callee.declared() == null || invoke.arguments().isEmpty()) {
        String owner =
            callee.declared() != null
                ? callee.declared().owner()
                : callee.owner() == null ? callee.receiver().erasure() : callee.owner();
        found.add(
            MemberSite.of(
                new Place.OfAccessor(owner, callee.name()),
                invoke,
                Location.of(path, invoke.nameAt())));
      }
    } else if (expression instanceof Expression.FieldRead read
        && program.field(read.field()).filter(Members::mayHoldData).isPresent()) {
      found.add(
          MemberSite.of(new Place.OfField(read.field()), Sort.READ, Location.of(path, read.at())));
    }
  }

  private static void script(String path, SqlFacts script, List<MemberSite> found) {
    for (SqlFacts.Table table : script.tables()) {
      for (SqlFacts.Column column : table.columns()) {
        found.add(
            MemberSite.of(
                new Place.OfColumn(table.name(), column.name()),
                Sort.COLUMN,
                Location.of(path, column.at())));
      }
    }
  }

  private void mapper(String path, MapperFacts mapper, List<MemberSite> found) {
    for (MapperFacts.ResultMap map : mapper.resultMaps()) {
      TypeDeclaration type = mapped.type(map.type()).orElse(null);
      for (MapperFacts.Mapping mapping : map.mappings()) {
        if (type != null && type.field(mapping.property()).isPresent()) {
          found.add(
              MemberSite.of(
                  new Place.OfField(new FieldRef(type.name(), mapping.property())),
                  Sort.MAPPING,
                  Location.of(path, mapping.at())));
        }
      }
    }
  }
}
