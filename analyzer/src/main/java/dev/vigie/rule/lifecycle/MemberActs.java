package dev.vigie.rule.lifecycle;

import dev.vigie.program.FieldRef;
import dev.vigie.program.Method;
import dev.vigie.program.Program;
import dev.vigie.program.TypeDeclaration;
import dev.vigie.program.code.Expression;
import dev.vigie.program.code.Walk;
import dev.vigie.source.Location;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a method does to stored objects by assigning their members: marks, changes, anonymises. */
final class MemberActs {
  private final Program program;
  private final StoreNames names;
  private final LifecycleCatalogue catalogue;

  /** Which names of methods say that they make something. */
  private final Map<String, Boolean> creating = new HashMap<>();

  MemberActs(Program program, StoreNames names, LifecycleCatalogue catalogue) {
    this.program = program;
    this.names = names;
    this.catalogue = catalogue;
  }

  /** Whether a column holds a member that says something: neither a mark nor a token. */
  boolean isTelling(String store, String column) {
    return catalogue.softDelete().members().stream().noneMatch(column::equals)
        && !column.contains("token")
        && !column.contains("key")
        && !column.contains("code")
        && program
            .type(store)
            .map(
                type ->
                    program.supertypes(type.name()).stream()
                        .flatMap(t -> program.type(t).stream())
                        .flatMap(t -> t.fields().stream())
                        .anyMatch(f -> LifecycleCatalogue.bare(f.name()).equals(column)))
            .orElse(true);
  }

  /** Adds what a method does by assignments and setters. */
  void in(TypeDeclaration type, Method method, boolean scheduled, List<Event> events) {
    Set<String> created = new HashSet<>();
    Set<String> found = new HashSet<>();
    boolean own = names.isEntity(type.name());
    boolean anonymises = catalogue.named(Act.ANONYMISE, method.name());
    Walk.through(
        Objects.requireNonNull(method.body()),
        expression -> {
          if (expression instanceof Expression.Create create) {
            created.addAll(names.of(create.type()));
          } else if (expression instanceof Expression.Invoke invoke
              && !creating.computeIfAbsent(
                  invoke.callee().name(), name -> catalogue.named(Act.CREATE, name))) {
            found.addAll(names.of(invoke.type()));
          }
        });
    // What is looked up first and made only where it is not there is changed as well.
    created.removeAll(found);
    Walk.through(
        Objects.requireNonNull(method.body()),
        expression -> {
          Assignment assignment = assignment(expression);
          if (assignment == null) {
            return;
          }
          for (String store : assignment.stores()) {
            Location at = Location.of(type.at().path(), expression.at());
            Event event = new Event(Act.UPDATE, store, method.ref(), at, scheduled, false, false);
            if (isMark(assignment)) {
              events.add(with(event, Act.FLAG));
            } else if (anonymises && isNothing(assignment.value())) {
              events.add(with(event, Act.ANONYMISE));
            }
            if (!own && !created.contains(store) && !method.isConstructor()) {
              events.add(event);
            }
          }
        });
  }

  private static Event with(Event event, Act act) {
    return new Event(
        act, event.store(), event.in(), event.at(), event.scheduled(), event.byAge(), false);
  }

  /** A member of stored objects is given a value. */
  private record Assignment(Set<String> stores, String member, Expression value) {}

  private @Nullable Assignment assignment(Expression expression) {
    if (expression instanceof Expression.FieldWrite write && write.receiver() != null) {
      FieldRef field = write.field();
      Set<String> stores = new TreeSet<>(names.of(write.receiver().type()));
      return stores.isEmpty() ? null : new Assignment(stores, field.name(), write.value());
    }
    if (expression instanceof Expression.Invoke invoke
        && invoke.arguments().size() == 1
        && invoke.callee().name().startsWith("set")
        && invoke.callee().name().length() > 3
        && invoke.receiver() != null) {
      Set<String> stores = new TreeSet<>();
      String receiver = invoke.receiver().type().erasure();
      if (names.isEntity(receiver) || program.type(receiver).isPresent()) {
        stores.addAll(names.of(invoke.receiver().type()));
      }
      String member = invoke.callee().name().substring(3);
      return stores.isEmpty() ? null : new Assignment(stores, member, invoke.arguments().get(0));
    }
    return null;
  }

  private boolean isMark(Assignment assignment) {
    String member = LifecycleCatalogue.bare(assignment.member());
    Expression value = assignment.value();
    if (catalogue.softDelete().members().contains(member)) {
      return !(value instanceof Expression.Constant constant
              && (constant.text() == null || constant.text().equals("false")))
          && !(value instanceof Expression.LocalRead);
    }
    return constantName(value)
        .filter(name -> catalogue.softDelete().values().contains(LifecycleCatalogue.bare(name)))
        .isPresent();
  }

  private static Optional<String> constantName(Expression value) {
    return value instanceof Expression.FieldRead read && read.receiver() == null
        ? Optional.of(read.field().name())
        : Optional.empty();
  }

  private static boolean isNothing(Expression value) {
    return value instanceof Expression.Concat
        || (value instanceof Expression.Constant constant && !"true".equals(constant.text()));
  }
}
