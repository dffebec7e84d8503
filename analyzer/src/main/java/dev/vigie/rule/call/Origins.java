package dev.vigie.rule.call;

import dev.vigie.flow.CallGraph;
import dev.vigie.program.Field;
import dev.vigie.program.FieldRef;
import dev.vigie.program.Method;
import dev.vigie.program.MethodRef;
import dev.vigie.program.Program;
import dev.vigie.program.TypeDeclaration;
import dev.vigie.program.code.Expression;
import dev.vigie.program.code.Local;
import dev.vigie.program.code.Walk;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where values begin, looking backwards: through locals, fields, casts, choices, parameters and
 * methods of the sources, without regard to order. What is left are constants, creations, library
 * calls, and what cannot be seen through. Bounded in depth and number, and told where it was cut.
 */
public final class Origins {
  private static final int DEPTH = 8;
  private static final int MOST = 40;

  private final Program program;
  private final CallGraph calls;
  private @Nullable Map<FieldRef, List<Origin>> fieldWrites;

  /** A value's beginning, and the method that it stands in. */
  public record Origin(Method in, Expression value) {}

  /** Of one program. */
  public Origins(Program program, CallGraph calls) {
    this.program = program;
    this.calls = calls;
  }

  /** Where a value of a method begins; the value itself where nothing more is known of it. */
  public List<Origin> of(Origin value) {
    Map<Expression, Origin> found = new LinkedHashMap<>();
    trace(value, DEPTH, found);
    return List.copyOf(found.values());
  }

  private void trace(Origin value, int depth, Map<Expression, Origin> found) {
    if (found.size() >= MOST) {
      return;
    }
    List<Origin> before = depth == 0 ? List.of() : before(value);
    if (before.isEmpty()) {
      found.putIfAbsent(value.value(), value);
    } else {
      before.forEach(each -> trace(each, depth - 1, found));
    }
  }

  /** One step back; empty where there is none. */
  private List<Origin> before(Origin origin) {
    Expression value = origin.value();
    Method in = origin.in();
    if (value instanceof Expression.Cast cast) {
      return List.of(new Origin(in, cast.operand()));
    }
    if (value instanceof Expression.Choose choose) {
      return List.of(new Origin(in, choose.whenTrue()), new Origin(in, choose.whenFalse()));
    }
    if (value instanceof Expression.LocalRead read) {
      return ofLocal(read.local(), in);
    }
    if (value instanceof Expression.LocalWrite write) {
      return List.of(new Origin(in, write.value()));
    }
    if (value instanceof Expression.FieldRead read) {
      return ofField(read.field());
    }
    return value instanceof Expression.Invoke invoke ? ofCall(invoke, in) : List.of();
  }

  private List<Origin> ofLocal(Local local, Method in) {
    if (local.role() == Local.Role.PARAMETER) {
      return ofParameter(local, in);
    }
    return Walk.writes(in.body(), local).stream()
        .map(write -> new Origin(in, write.value()))
        .toList();
  }

  private List<Origin> ofParameter(Local parameter, Method in) {
    List<Origin> values = new ArrayList<>();
    for (CallGraph.Site site : calls.callers(in.ref())) {
      Optional<Method> caller = program.method(site.caller());
      if (caller.isPresent()
          && !caller.get().ref().equals(in.ref())
          && parameter.index() < site.arguments().size()) {
        values.add(new Origin(caller.get(), site.arguments().get(parameter.index())));
      }
    }
    return values;
  }

  private List<Origin> ofField(FieldRef ref) {
    return writes().getOrDefault(ref, List.of());
  }

  private List<Origin> ofCall(Expression.Invoke invoke, Method in) {
    List<Origin> values = new ArrayList<>();
    for (CallGraph.Site site : sitesOf(invoke, in)) {
      for (MethodRef target : site.targets()) {
        program
            .method(target)
            .filter(method -> method.body() != null)
            .ifPresent(
                method ->
                    Walk.returned(Objects.requireNonNull(method.body()))
                        .forEach(result -> values.add(new Origin(method, result))));
      }
    }
    return values;
  }

  private Collection<CallGraph.Site> sitesOf(Expression.Invoke invoke, Method in) {
    return calls.sitesIn(in.ref(), invoke).stream()
        .filter(site -> site.call().equals(invoke))
        .limit(1)
        .toList();
  }

  private Map<FieldRef, List<Origin>> writes() {
    Map<FieldRef, List<Origin>> known = fieldWrites;
    if (known != null) {
      return known;
    }
    Map<FieldRef, List<Origin>> writes = new TreeMap<>();
    for (TypeDeclaration type : program.types()) {
      for (Method method : type.methods()) {
        if (method.body() != null) {
          Walk.through(
              method.body(),
              expression -> {
                if (expression instanceof Expression.FieldWrite write) {
                  writes
                      .computeIfAbsent(write.field(), k -> new ArrayList<>())
                      .add(new Origin(method, write.value()));
                }
              });
        }
      }
      for (Field field : type.fields()) {
        if (field.initializer() != null) {
          writes
              .computeIfAbsent(field.ref(), k -> new ArrayList<>())
              .add(new Origin(Code.initializing(type, field), field.initializer()));
        }
      }
    }
    fieldWrites = writes;
    return writes;
  }
}
