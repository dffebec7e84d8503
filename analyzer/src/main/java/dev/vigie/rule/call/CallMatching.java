package dev.vigie.rule.call;

import dev.vigie.catalog.api.MethodPattern;
import dev.vigie.program.Method;
import dev.vigie.program.Program;
import dev.vigie.program.code.Callee;
import dev.vigie.program.code.Expression;
import dev.vigie.program.code.Walk;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which calls of a program a pattern is about, and by which calls things were made. */
public final class CallMatching {
  private static final int DEPTH = 6;
  private static final int MOST = 60;

  private final Program program;
  private final Origins origins;
  private final FixedValues values;

  /** Of one program. */
  public CallMatching(Program program, Origins origins, FixedValues values) {
    this.program = program;
    this.origins = origins;
    this.values = values;
  }

  /** A call that one of the patterns is about, and how a reader would name what it does. */
  public record Match(Call call, String how) {}

  /** The first pattern that is about one of these calls, and the first of those. */
  public Optional<Match> first(Collection<CallPattern> patterns, Collection<Call> calls) {
    return first(patterns, calls, Certainty.PLAIN);
  }

  /**
   * As {@link #first}, where an argument has nothing but wanted values: of an algorithm that
   * callers choose, nobody can say that it is the one.
   */
  public Optional<Match> firstSurely(Collection<CallPattern> patterns, Collection<Call> calls) {
    return first(patterns, calls, Certainty.SURE);
  }

  /**
   * Whether one of the patterns may be about one of these calls: for what settles a finding, the
   * name alone is enough where nothing is known of what a method is called on.
   */
  public boolean any(Collection<CallPattern> patterns, Collection<Call> calls) {
    return first(patterns, calls, Certainty.PERHAPS).isPresent();
  }

  /** Where a value of a method begins; see {@link Origins#of}. */
  public List<Origins.Origin> origins(Method in, Expression value) {
    return origins.of(new Origins.Origin(in, value));
  }

  private enum Certainty {
    SURE,
    PLAIN,
    PERHAPS
  }

  private Optional<Match> first(
      Collection<CallPattern> patterns, Collection<Call> calls, Certainty certainty) {
    for (CallPattern pattern : patterns) {
      for (Call call : calls) {
        Optional<Match> match = match(pattern, call, certainty);
        if (match.isPresent()) {
          return match;
        }
      }
    }
    return Optional.empty();
  }

  /** Whether a pattern is about a call: the constants that it was asked for, or its name. */
  private Optional<Match> match(CallPattern pattern, Call call, Certainty certainty) {
    int arity = call.arguments().size();
    if (!isAbout(pattern, call, arity, certainty)) {
      return Optional.empty();
    }
    if (pattern.argument() < 0) {
      return Optional.of(new Match(call, name(call)));
    }
    if (pattern.argument() >= arity) {
      return Optional.empty();
    }
    Expression argument = call.arguments().get(pattern.argument());
    if (pattern.is() != null && !program.isSubtype(argument.type().erasure(), pattern.is())) {
      return Optional.empty();
    }
    if (pattern.named() != null && !isNamed(argument, pattern.named())) {
      return Optional.empty();
    }
    if (pattern.key() != null && !isKeyed(call, pattern.key())) {
      return Optional.empty();
    }
    Origins.Origin given = new Origins.Origin(call.in(), argument);
    if (pattern.fixed() && !values.isFixed(given)) {
      return Optional.empty();
    }
    if (pattern.begins() != null) {
      Set<String> beginnings = new TreeSet<>(values.beginnings(given));
      beginnings.removeIf(text -> !pattern.begins().matcher(text).lookingAt());
      return beginnings.isEmpty()
          ? Optional.empty()
          : Optional.of(new Match(call, FixedValues.listed(beginnings)));
    }
    if (pattern.matches() == null) {
      return Optional.of(new Match(call, name(call)));
    }
    Set<String> all = values.texts(given);
    Set<String> matching = new TreeSet<>(all);
    matching.removeIf(text -> !pattern.matches().matcher(text).matches());
    return matching.isEmpty() || (certainty == Certainty.SURE && matching.size() < all.size())
        ? Optional.empty()
        : Optional.of(new Match(call, FixedValues.listed(matching)));
  }

  private boolean isAbout(CallPattern pattern, Call call, int arity, Certainty certainty) {
    for (MethodPattern method : pattern.methods()) {
      if (method.matchesName(call.callee().name())
          && method.matchesArity(arity)
          && (isOf(method, call.callee())
              || (certainty == Certainty.PERHAPS && isUnknown(method, call.callee())))) {
        return true;
      }
    }
    return false;
  }

  private boolean isKeyed(Call call, Pattern key) {
    return values.texts(new Origins.Origin(call.in(), call.arguments().get(0))).stream()
        .anyMatch(text -> key.matcher(text).matches());
  }

  private static boolean isNamed(Expression value, Pattern name) {
    List<String> names = new ArrayList<>();
    Walk.through(
        value,
        each -> {
          if (each instanceof Expression.LocalRead read) {
            names.add(read.local().name());
          } else if (each instanceof Expression.FieldRead read) {
            names.add(read.field().name());
          } else if (each instanceof Expression.Invoke invoke) {
            names.add(invoke.callee().name());
          }
        });
    return names.stream().anyMatch(each -> name.matcher(each).matches());
  }

  private static String name(Call call) {
    return call.callee().name().equals("<init>")
        ? call.callee().receiver().simpleName()
        : call.callee().name();
  }

  private static boolean isUnknown(MethodPattern pattern, Callee callee) {
    return callee.certainty() == Callee.Certainty.NAME
        && !pattern.methods().contains(MethodPattern.ANY_TYPE);
  }

  private boolean isOf(MethodPattern pattern, Callee callee) {
    if (pattern.type().equals(MethodPattern.ANY_TYPE)) {
      return true;
    }
    String receiver = callee.receiver().erasure();
    String simple = pattern.type().substring(pattern.type().lastIndexOf('.') + 1);
    return isOf(pattern, receiver)
        || (callee.owner() != null && isOf(pattern, callee.owner()))
        || (!pattern.namesTypesByEnd() && receiver.equals(simple));
  }

  private boolean isOf(MethodPattern pattern, String type) {
    if (!pattern.namesTypesByEnd()) {
      return type.equals(pattern.type()) || program.supertypes(type).contains(pattern.type());
    }
    String end = pattern.type().substring(1);
    return type.endsWith(end) || program.supertypes(type).stream().anyMatch(t -> t.endsWith(end));
  }

  /**
   * The calls by which what a call works with was made, itself first: the chain that it ends, the
   * object that it is made on and what else is called on it, its other arguments, and what these
   * were made with.
   *
   * @param data argument that is no part of it: what the call is given to work on
   */
  public List<Call> makers(Call call, Collection<Expression> data) {
    Map<Expression, Call> found = new LinkedHashMap<>();
    found.put(call.made(), call);
    follow(call, data, DEPTH, found);
    return List.copyOf(found.values());
  }

  /** What the same method calls on the variable or field that a value is read from. */
  private static List<Call> preparing(Expression value, Method in) {
    List<Call> calls = new ArrayList<>();
    boolean variable =
        value instanceof Expression.LocalRead || value instanceof Expression.FieldRead;
    if (variable && in.body() != null) {
      Walk.through(
          in.body(),
          each -> {
            if (each instanceof Expression.Invoke invoke && isSame(invoke.receiver(), value)) {
              Call.of(in, invoke).ifPresent(calls::add);
            }
          });
    }
    return calls;
  }

  private static boolean isSame(@Nullable Expression one, Expression other) {
    if (one instanceof Expression.LocalRead first && other instanceof Expression.LocalRead second) {
      return first.local().index() == second.local().index();
    }
    return one instanceof Expression.FieldRead first
        && other instanceof Expression.FieldRead second
        && first.field().equals(second.field());
  }

  private void follow(
      Call call, Collection<Expression> data, int depth, Map<Expression, Call> found) {
    if (depth == 0) {
      return;
    }
    List<Expression> parts = new ArrayList<>();
    if (call.receiver() != null) {
      parts.add(call.receiver());
    }
    parts.addAll(call.arguments());
    for (Expression part : parts) {
      if (data.contains(part)) {
        continue;
      }
      List<Call> made = new ArrayList<>();
      for (Origins.Origin origin : origins.of(new Origins.Origin(call.in(), part))) {
        Call.of(origin.in(), origin.value()).ifPresent(made::add);
      }
      made.addAll(preparing(part, call.in()));
      for (Call each : made) {
        if (found.size() < MOST && !found.containsKey(each.made())) {
          found.put(each.made(), each);
          follow(each, data, depth - 1, found);
        }
      }
    }
  }
}
