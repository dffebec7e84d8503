package dev.vigie.rule.lifecycle;

import dev.vigie.facts.MapperFacts;
import dev.vigie.flow.CallGraph;
import dev.vigie.program.Annotation;
import dev.vigie.program.Field;
import dev.vigie.program.Method;
import dev.vigie.program.MethodRef;
import dev.vigie.program.Program;
import dev.vigie.program.TypeDeclaration;
import dev.vigie.program.code.Expression;
import dev.vigie.program.code.Walk;
import dev.vigie.source.Location;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What each method does to stored objects: by its calls, its statements, its assignments. */
final class CallActs {
  private static final List<String> OLDER =
      List.of("before", "lessthan", "olderthan", "expired", "inactive", "obsolete", "stale");

  /** What a call's name tells. */
  private static final List<Act> BY_NAME =
      List.of(Act.CREATE, Act.UPDATE, Act.ERASE, Act.ANONYMISE);

  private final Program program;
  private final CallGraph calls;
  private final StoreNames names;
  private final LifecycleCatalogue catalogue;
  private final MemberActs members;
  private final Map<Act, Set<MethodRef>> generic = new EnumMap<>(Act.class);
  private final Map<String, Set<Act>> acts = new HashMap<>();

  CallActs(Program program, CallGraph calls, StoreNames names, LifecycleCatalogue catalogue) {
    this.program = program;
    this.calls = calls;
    this.names = names;
    this.catalogue = catalogue;
    this.members = new MemberActs(program, names, catalogue);
    List<Act> looked = List.of(Act.CREATE, Act.UPDATE, Act.ERASE);
    looked.forEach(act -> generic.put(act, new HashSet<>()));
    for (TypeDeclaration type : program.types()) {
      for (Method method : type.methods()) {
        for (CallGraph.Site site : calls.sites(method.ref())) {
          addGeneric(looked, method.ref(), site);
        }
      }
    }
    generic.values().forEach(this::addCallers);
  }

  /** Where something is done, before it is known to what. */
  private record Site(@Nullable MethodRef in, Location at, boolean scheduled) {
    Event event(Act act, String store, boolean byAge, boolean written) {
      return new Event(act, store, in, at, scheduled, byAge, written);
    }
  }

  /** Methods that do something to an object of a class that they do not know. */
  private void addGeneric(List<Act> looked, MethodRef in, CallGraph.Site site) {
    Set<Act> named = named(site.callee().name());
    if (!Collections.disjoint(named, looked)
        && isPersistence(site.callee().receiver().erasure())
        && names.touched(site).isEmpty()) {
      looked.stream()
          .filter(named::contains)
          .forEach(act -> generic.computeIfAbsent(act, a -> new HashSet<>()).add(in));
    }
  }

  /** Beside methods that do something, those that have it done. */
  private void addCallers(Set<MethodRef> found) {
    Deque<MethodRef> open = new ArrayDeque<>(found);
    while (!open.isEmpty()) {
      for (CallGraph.Site site : calls.callers(open.poll())) {
        if (found.add(site.caller())) {
          open.add(site.caller());
        }
      }
    }
  }

  private boolean isPersistence(String type) {
    return catalogue.persistence().stream().anyMatch(t -> program.isSubtype(type, t));
  }

  /** Statements that annotations of a type and of its members declare: named queries. */
  List<Event> inDeclarations(TypeDeclaration type) {
    List<Event> events = new ArrayList<>();
    for (Annotation annotation : type.annotations()) {
      if (!catalogue.softDelete().annotations().stream().anyMatch(sign -> sign.is(annotation))) {
        byAnnotation(annotation, new Site(null, annotation.at(), false), events);
      }
    }
    return events;
  }

  /** What a method does. */
  List<Event> in(TypeDeclaration type, Method method, boolean scheduled) {
    List<Event> events = new ArrayList<>();
    for (CallGraph.Site site : calls.sites(method.ref())) {
      byCall(site, scheduled, events);
    }
    if (method.body() != null) {
      Site around = new Site(method.ref(), method.at(), scheduled);
      program.code(type).of(method).forEach(each -> byConstant(each, around, events));
      members.in(type, method, scheduled, events);
    }
    return events;
  }

  /** What code does that is handed to a scheduler. */
  List<Event> inPiece(ScheduledWork.Piece piece) {
    List<Event> events = new ArrayList<>();
    calls.sitesIn(piece.in(), piece.code()).forEach(site -> byCall(site, true, events));
    program
        .method(piece.in())
        .ifPresent(
            method -> {
              Site around = new Site(piece.in(), method.at(), true);
              Walk.through(piece.code(), expression -> byConstant(expression, around, events));
            });
    return events;
  }

  private void byCall(CallGraph.Site site, boolean scheduled, List<Event> events) {
    Site place = new Site(site.caller(), at(site), scheduled);
    int before = events.size();
    byDeclaration(site.callee().declared(), place, events);
    if (events.size() > before) {
      return;
    }
    if (site.call() instanceof Expression.Create create) {
      if (names.isEntity(create.type().erasure())) {
        events.add(place.event(Act.CREATE, create.type().erasure(), false, false));
      }
      return;
    }
    String name = site.callee().name();
    String receiver = site.callee().receiver().erasure();
    if (receiver.startsWith("java.") && !receiver.startsWith("java.lang.Object")) {
      return;
    }
    Set<Act> named = named(name);
    if (!Collections.disjoint(named, BY_NAME)) {
      boolean byAge = OLDER.stream().anyMatch(name.toLowerCase(Locale.ROOT)::contains);
      boolean readable = isReadable(site);
      for (Act act : BY_NAME) {
        if (!named.contains(act) || (readable && !countsBesideItsBody(act, site))) {
          continue;
        }
        for (String store : names.touched(site)) {
          events.add(place.event(act, store, byAge, false));
        }
      }
    }
    if (catalogue.expiringCalls().stream()
        .anyMatch(p -> p.matchesName(name) && program.isSubtype(receiver, p.type()))) {
      touchedAround(site).forEach(s -> events.add(place.event(Act.EXPIRE, s, true, false)));
    }
  }

  /** As the catalogue says, which few names of a program ask anew. */
  private Set<Act> named(String method) {
    return acts.computeIfAbsent(method, this::acts);
  }

  private Set<Act> acts(String method) {
    Set<Act> named = EnumSet.noneOf(Act.class);
    for (Act act : Act.values()) {
      if (catalogue.named(act, method)) {
        named.add(act);
      }
    }
    return named;
  }

  private boolean isReadable(CallGraph.Site site) {
    return site.targets().stream()
        .anyMatch(t -> program.method(t).filter(m -> m.body() != null).isPresent());
  }

  /**
   * A method that can be read is looked into by itself. What it does to an object of whatever class
   * is done to what its caller speaks of.
   */
  private boolean countsBesideItsBody(Act act, CallGraph.Site site) {
    if (act == Act.ANONYMISE) {
      return names.isEntity(site.callee().receiver().erasure());
    }
    Set<MethodRef> doing = generic.getOrDefault(act, Set.of());
    return site.targets().stream().anyMatch(doing::contains);
  }

  private Set<String> touchedAround(CallGraph.Site site) {
    Set<String> touched = new TreeSet<>();
    calls.sites(site.caller()).forEach(other -> touched.addAll(names.touched(other)));
    return touched;
  }

  private Location at(CallGraph.Site site) {
    return program
        .type(site.caller().owner())
        .map(type -> Location.of(type.at().path(), site.call().at()))
        .orElseThrow();
  }

  /** A repository's or mapper's method without a body: its annotations or statement tell. */
  private void byDeclaration(@Nullable MethodRef declared, Site place, List<Event> events) {
    Optional<Method> method =
        declared == null
            ? Optional.empty()
            : program.method(declared).filter(m -> m.body() == null);
    if (declared == null || method.isEmpty()) {
      return;
    }
    method.get().annotations().forEach(annotation -> byAnnotation(annotation, place, events));
    for (MapperFacts mapper : program.mappers().values()) {
      if (mapper.namespace().equals(declared.owner())) {
        mapper.statements().stream()
            .filter(statement -> statement.id().equals(declared.name()))
            .forEach(statement -> byText(statement.sql(), place, events));
      }
    }
  }

  private void byAnnotation(Annotation annotation, Site place, List<Event> events) {
    annotation.values().values().forEach(value -> byValue(value, place, events));
  }

  private void byValue(Annotation.Value value, Site place, List<Event> events) {
    if (value instanceof Annotation.Value.Text text) {
      byText(text.text(), place, events);
    } else if (value instanceof Annotation.Value.Many many) {
      many.values().forEach(each -> byValue(each, place, events));
    } else if (value instanceof Annotation.Value.Nested nested) {
      byAnnotation(nested.annotation(), place, events);
    }
  }

  private void byConstant(Expression expression, Site place, List<Event> events) {
    if (expression instanceof Expression.Concat concat) {
      StringBuilder text = new StringBuilder();
      concat.parts().forEach(part -> text.append(constant(part).orElse("?")));
      byText(text.toString(), place, events);
    } else {
      constant(expression).ifPresent(text -> byText(text, place, events));
    }
  }

  private Optional<String> constant(Expression expression) {
    if (expression instanceof Expression.Constant constant) {
      return Optional.ofNullable(constant.text());
    }
    if (expression instanceof Expression.FieldRead read) {
      return program.field(read.field()).map(Field::constant);
    }
    return Optional.empty();
  }

  private void byText(String text, Site place, List<Event> events) {
    for (StatementActs.StatementAct act : StatementActs.in(text)) {
      Optional<String> store = names.named(act.name());
      if (store.isEmpty()) {
        continue;
      }
      boolean tells =
          switch (act.act()) {
            case ANONYMISE ->
                act.columns().stream().anyMatch(c -> members.isTelling(store.get(), c));
            case FLAG ->
                act.columns().stream().anyMatch(catalogue.softDelete().members()::contains);
            default -> true;
          };
      if (tells) {
        events.add(place.event(act.act(), store.get(), act.byAge(), true));
      }
    }
  }
}
