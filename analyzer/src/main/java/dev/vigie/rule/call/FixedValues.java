package dev.vigie.rule.call;

import dev.vigie.catalog.Safeguard;
import dev.vigie.catalog.api.AccessPoint;
import dev.vigie.catalog.api.ApiEntry;
import dev.vigie.catalog.api.LinkedApis;
import dev.vigie.program.code.Expression;
import dev.vigie.program.code.Walk;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Values that stand in the code itself: literals, and what is nothing but another form of one
 * ({@code "key".getBytes()}, a decoded or hashed literal, an array of literals).
 */
public final class FixedValues {
  private static final int DEPTH = 8;

  private final Origins origins;
  private final LinkedApis apis;

  /** With what is known of library methods: which of them only give back what they are given. */
  public FixedValues(Origins origins, LinkedApis apis) {
    this.origins = origins;
    this.apis = apis;
  }

  /** Constant texts that a value may have; an unread constant of a library stands by its name. */
  public Set<String> texts(Origins.Origin value) {
    Set<String> texts = new LinkedHashSet<>();
    for (Origins.Origin origin : origins.of(value)) {
      text(origin, DEPTH).ifPresent(texts::add);
    }
    return texts;
  }

  /** Constant texts that a value may begin with, whatever follows. */
  public Set<String> beginnings(Origins.Origin value) {
    return beginnings(value, DEPTH);
  }

  private Set<String> beginnings(Origins.Origin value, int depth) {
    Set<String> texts = new LinkedHashSet<>();
    for (Origins.Origin origin : origins.of(value)) {
      Optional<String> whole = text(origin, depth);
      if (whole.isPresent()) {
        texts.add(whole.get());
      } else if (origin.value() instanceof Expression.Concat concat
          && !concat.parts().isEmpty()
          && depth > 0) {
        texts.addAll(
            beginnings(new Origins.Origin(origin.in(), concat.parts().get(0)), depth - 1));
      }
    }
    return texts;
  }

  private Optional<String> text(Origins.Origin origin, int depth) {
    Expression value = origin.value();
    if (value instanceof Expression.Constant constant) {
      return Optional.ofNullable(constant.text());
    }
    if (value instanceof Expression.FieldRead read
        && read.field().name().chars().noneMatch(Character::isLowerCase)) {
      return Optional.of(read.field().name());
    }
    if (value instanceof Expression.Concat concat && depth > 0) {
      List<String> parts = new ArrayList<>();
      for (Expression part : concat.parts()) {
        List<Origins.Origin> values = origins.of(new Origins.Origin(origin.in(), part));
        Optional<String> text =
            values.size() == 1 ? text(values.get(0), depth - 1) : Optional.empty();
        if (text.isEmpty()) {
          return Optional.empty();
        }
        parts.add(text.get());
      }
      return Optional.of(String.join("", parts));
    }
    return Optional.empty();
  }

  /** Whether a value, whichever way it comes, stands in the code. */
  public boolean isFixed(Origins.Origin value) {
    return isFixed(value, DEPTH);
  }

  private boolean isFixed(Origins.Origin value, int depth) {
    return depth > 0 && origins.of(value).stream().allMatch(each -> isFixedOrigin(each, depth - 1));
  }

  private boolean isFixedOrigin(Origins.Origin origin, int depth) {
    Expression value = origin.value();
    if (value instanceof Expression.Constant constant) {
      return constant.text() != null && !constant.text().isEmpty();
    }
    if (value instanceof Expression.Concat concat) {
      return concat.parts().stream().allMatch(part -> isFixed(part, origin, depth));
    }
    if (value instanceof Expression.Operation operation) {
      return operation.operands().stream().allMatch(part -> isFixed(part, origin, depth));
    }
    if (value instanceof Expression.ArrayCreate array) {
      return array.elements().isEmpty()
          ? staysBlank(array, origin)
          : array.elements().stream().allMatch(part -> isFixed(part, origin, depth));
    }
    return Call.of(origin.in(), value)
        .map(call -> givesBackFixed(call, origin, depth))
        .orElse(false);
  }

  private boolean isFixed(Expression part, Origins.Origin whole, int depth) {
    return isFixed(new Origins.Origin(whole.in(), part), depth);
  }

  /** Whether a library call gives back nothing but what it is given, and that is fixed. */
  private boolean givesBackFixed(Call call, Origins.Origin origin, int depth) {
    Set<Expression> given = new LinkedHashSet<>();
    int arity = call.arguments().size();
    AccessPoint.Root result =
        call.callee().name().equals("<init>") ? AccessPoint.Root.THIS : AccessPoint.Root.RETURN;
    for (ApiEntry.Transfer transfer : apis.transfers(call.callee(), arity)) {
      for (ApiEntry.Transfer.Move move : transfer.moves()) {
        if (move.to().root() == result) {
          given.addAll(at(move.from(), call));
        }
      }
    }
    for (ApiEntry.Guard guard : apis.guards(call.callee(), arity)) {
      if (guard.kind() == Safeguard.HASH) {
        guard.from().stream()
            .filter(from -> from.root() != AccessPoint.Root.THIS)
            .forEach(from -> given.addAll(at(from, call)));
      }
    }
    return !given.isEmpty() && given.stream().allMatch(each -> isFixed(each, origin, depth));
  }

  private static List<Expression> at(AccessPoint point, Call call) {
    return switch (point.root()) {
      case THIS -> call.receiver() == null ? List.of() : List.of(call.receiver());
      case ARGUMENT ->
          point.argument() < call.arguments().size()
              ? List.of(call.arguments().get(point.argument()))
              : List.of();
      case ARGUMENTS_FROM -> call.arguments().stream().skip(point.argument()).toList();
      case RETURN, NOTHING -> List.of();
    };
  }

  /** Whether an array without elements is never filled: nothing else gets hold of it. */
  private static boolean staysBlank(Expression.ArrayCreate array, Origins.Origin origin) {
    if (origin.in().body() == null) {
      return false;
    }
    Set<Integer> locals = new LinkedHashSet<>();
    List<Expression> all = new ArrayList<>();
    Walk.through(Objects.requireNonNull(origin.in().body()), all::add);
    for (Expression each : all) {
      if (each instanceof Expression.LocalWrite write && write.value().equals(array)) {
        locals.add(write.local().index());
      } else if (each instanceof Expression.FieldWrite write && write.value().equals(array)) {
        return false;
      }
    }
    return all.stream().noneMatch(each -> fills(each, locals));
  }

  private static boolean fills(Expression expression, Set<Integer> locals) {
    if (expression instanceof Expression.ArrayWrite write) {
      return isOneOf(write.array(), locals);
    }
    return expression instanceof Expression.Invoke invoke
        && invoke.arguments().stream().anyMatch(argument -> isOneOf(argument, locals));
  }

  private static boolean isOneOf(@Nullable Expression expression, Set<Integer> locals) {
    return expression instanceof Expression.LocalRead read && locals.contains(read.local().index());
  }

  /** All texts as a reader would list them. */
  static String listed(Set<String> texts) {
    return texts.stream().collect(Collectors.joining(", "));
  }
}
