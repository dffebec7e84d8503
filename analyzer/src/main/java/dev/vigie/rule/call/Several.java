package dev.vigie.rule.call;

import dev.vigie.program.JavaType;
import dev.vigie.program.Method;
import dev.vigie.program.code.Expression;
import dev.vigie.program.code.Local;
import dev.vigie.program.code.Statement;
import dev.vigie.program.code.Walk;
import dev.vigie.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a call gets several values of a kind for one object: a list of them at once, or one after
 * the other in a loop that the object was made outside of.
 */
public final class Several {
  private static final Set<String> ONE = Set.of("of", "asList", "singletonList", "singleton");
  private static final Set<String> JOINED = Set.of("join", "joining", "collect");
  private static final String ADDING = "add.*|to|cc";
  private static final int DEPTH = 5;

  private final CallMatching matching;

  /** Of one program. */
  public Several(CallMatching matching) {
    this.matching = matching;
  }

  /** Whether a call with this argument does. */
  public boolean isSo(Call call, Expression argument) {
    return holdsSeveral(call.in(), argument, DEPTH)
        || (call.callee().name().matches(ADDING) && isRepeated(call));
  }

  private boolean holdsSeveral(Method in, Expression value, int depth) {
    boolean collective = isCollective(value.type());
    return depth > 0
        && matching.origins(in, value).stream()
            .anyMatch(
                origin -> isSeveral(origin.in(), origin.value(), collective, value, depth - 1));
  }

  private boolean isSeveral(
      Method in, Expression origin, boolean collective, Expression value, int depth) {
    if (origin instanceof Expression.ArrayCreate array) {
      return array.elements().size() > 1
          || (array.elements().isEmpty() && writing(in, value).size() > 1)
          || (array.elements().isEmpty() && isFilledInLoop(in, value));
    }
    if (origin instanceof Expression.Concat concat) {
      return concat.parts().stream()
          .anyMatch(
              p ->
                  p instanceof Expression.Constant c && String.valueOf(c.text()).matches("[,;] *"));
    }
    if (origin instanceof Expression.Create create) {
      return collective
          && (create.arguments().stream().anyMatch(a -> isCollective(a.type()))
              || writing(in, value).size() > 1
              || isFilledInLoop(in, value));
    }
    if (origin instanceof Expression.Invoke invoke) {
      if (JOINED.contains(invoke.callee().name())) {
        return true;
      }
      if (ONE.contains(invoke.callee().name())) {
        return invoke.arguments().size() > 1;
      }
      if (invoke.callee().name().equals("parse")) {
        return invoke.arguments().stream().anyMatch(text -> holdsSeveral(in, text, depth));
      }
      if (invoke.callee().name().equals("toArray") && invoke.receiver() != null) {
        return holdsSeveral(in, invoke.receiver(), depth);
      }
      return collective;
    }
    return collective && !(origin instanceof Expression.Constant);
  }

  private static boolean isCollective(JavaType type) {
    return type instanceof JavaType.Array
        || type.simpleName()
            .matches("Collection|List|Set|Iterable|Stream|ArrayList|HashSet|LinkedList");
  }

  private static boolean isFilledInLoop(Method in, Expression value) {
    return writing(in, value).stream().anyMatch(each -> loop(in, each.at()) != Span.NONE);
  }

  /** What the method puts into what a value is read from; many at once count twice. */
  private static List<Expression> writing(Method in, Expression value) {
    List<Expression> found = new ArrayList<>();
    Local local = value instanceof Expression.LocalRead read ? read.local() : null;
    if (local != null && in.body() != null) {
      Walk.through(
          in.body(),
          each -> {
            if (each instanceof Expression.ArrayWrite write && isRead(write.array(), local)) {
              found.add(each);
            } else if (each instanceof Expression.Invoke invoke
                && invoke.callee().name().startsWith("add")
                && isRead(invoke.receiver(), local)) {
              found.add(each);
              if (invoke.callee().name().equals("addAll")) {
                found.add(each);
              }
            }
          });
    }
    return found;
  }

  private static boolean isRead(@Nullable Expression value, Local local) {
    return value instanceof Expression.LocalRead read && read.local().index() == local.index();
  }

  private static boolean isRepeated(Call call) {
    long loop = loop(call.in(), call.made().at());
    if (loop == Span.NONE) {
      return false;
    }
    Expression root = call.receiver();
    while (root instanceof Expression.Invoke invoke) {
      root = invoke.receiver();
    }
    return !(root instanceof Expression.LocalRead read) || !isWithin(read.local().at(), loop);
  }

  /** The innermost loop around a place; {@link Span#NONE} where there is none. */
  private static long loop(Method in, long place) {
    Statement body = in.body();
    if (body == null) {
      return Span.NONE;
    }
    List<Long> loops = new ArrayList<>();
    Walk.statements(
        body,
        each -> {
          if (each instanceof Statement.ForEach || each instanceof Statement.Loop) {
            loops.add(each.at());
          }
        });
    Walk.through(
        body,
        each -> {
          if (each instanceof Expression.Invoke invoke
              && invoke.callee().name().equals("forEach")
              && hasLambda(invoke)) {
            loops.add(each.at());
          }
        });
    return loops.stream()
        .filter(loop -> isWithin(place, loop))
        .reduce((outer, inner) -> isWithin(inner, outer) ? inner : outer)
        .orElse(Span.NONE);
  }

  private static boolean hasLambda(Expression.Invoke invoke) {
    return invoke.arguments().stream().anyMatch(Expression.Lambda.class::isInstance);
  }

  private static boolean isWithin(long inner, long outer) {
    boolean begins =
        Span.line(inner) > Span.line(outer)
            || (Span.line(inner) == Span.line(outer) && Span.column(inner) >= Span.column(outer));
    boolean ends =
        Span.endLine(inner) < Span.endLine(outer)
            || (Span.endLine(inner) == Span.endLine(outer)
                && Span.endColumn(inner) <= Span.endColumn(outer));
    return begins && ends;
  }
}
