package dev.vigie.flow;

import dev.vigie.catalog.api.ApiEntry;
import dev.vigie.catalog.api.LinkedApis;
import dev.vigie.catalog.api.MethodPattern;
import dev.vigie.program.Field;
import dev.vigie.program.Method;
import dev.vigie.program.MethodRef;
import dev.vigie.program.Program;
import dev.vigie.program.code.Callee;
import dev.vigie.program.code.Expression;
import dev.vigie.program.code.Walk;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Methods whose name alone says that they are a safeguard. Where the body can be read and only
 * hands the value on, the name is wrong; where the body does something to it, or cannot be read,
 * the name is weak evidence, and is believed.
 */
final class NamedSafeguards {
  private static final int DEEPEST = 3;

  /** What a text that hides something looks like: stars and the like, or a word for it. */
  private static final Pattern HIDING =
      Pattern.compile(
          "[*#•…█]|\\.{3}|x{3}|redacted|hidden|masked|removed|anonym", Pattern.CASE_INSENSITIVE);

  /** Beginnings of names of methods that take a text apart: what is left of it is not known. */
  private static final List<String> EDITS =
      List.of(
          "replace",
          "sub",
          "delete",
          "setCharAt",
          "setLength",
          "insert",
          "overlay",
          "repeat",
          "charAt",
          "codePointAt",
          "split",
          "reverse",
          "remove",
          "chars",
          "codePoints",
          "toCharArray");

  private final Program program;
  private final LinkedApis apis;
  private final Map<MethodRef, Boolean> handingOn = new HashMap<>();

  NamedSafeguards(Program program, LinkedApis apis) {
    this.program = program;
    this.apis = apis;
  }

  /** Whether an entry goes by the name of the method alone. */
  static boolean isByName(ApiEntry.Guard guard) {
    return guard.pattern().type().equals(MethodPattern.ANY_TYPE) && !guard.undoes();
  }

  /** What to tell a reader of a call that is named like a safeguard; empty for other calls. */
  Optional<String> remark(Callee callee) {
    boolean named =
        apis.guards(callee, MethodPattern.ANY_ARITY).stream().anyMatch(NamedSafeguards::isByName);
    if (!named) {
      return Optional.empty();
    }
    return Optional.of(
        isRefuted(callee)
            ? "which hides nothing in spite of its name"
            : "a safeguard by its name alone");
  }

  /** Whether the body can be read, and shows that the name is wrong. */
  boolean isRefuted(Callee callee) {
    MethodRef declared = callee.declared();
    if (declared == null) {
      return false;
    }
    List<Method> bodies =
        program.implementations(declared, callee.receiver().erasure()).stream()
            .flatMap(ref -> program.method(ref).stream())
            .filter(method -> method.body() != null)
            .toList();
    return !bodies.isEmpty() && bodies.stream().allMatch(method -> handsOn(method, 0));
  }

  private boolean handsOn(Method method, int depth) {
    Boolean known = handingOn.get(method.ref());
    if (known == null) {
      // A method that calls itself hands on what its other ways hand on.
      handingOn.put(method.ref(), true);
      known = depth < DEEPEST && readsHandingOn(method, depth);
      handingOn.put(method.ref(), known);
    }
    return known;
  }

  private boolean readsHandingOn(Method method, int depth) {
    if (method.body() == null) {
      return false;
    }
    List<Expression> results = Walk.returned(method.body());
    if (results.isEmpty() || results.stream().anyMatch(this::isText)) {
      return false;
    }
    boolean[] only = {true};
    Walk.through(method.body(), expression -> only[0] &= isHandingOn(expression, depth));
    return only[0];
  }

  /** A constant text, unless it is empty, can be given: it stands for the value. */
  private boolean isText(Expression value) {
    if (value instanceof Expression.Choose choose) {
      return isText(choose.whenTrue()) || isText(choose.whenFalse());
    }
    String text = constant(value);
    return text != null && !text.isEmpty();
  }

  private @Nullable String constant(Expression value) {
    if (value instanceof Expression.Constant constant) {
      return constant.text();
    }
    return value instanceof Expression.FieldRead read
        ? program.field(read.field()).map(Field::constant).orElse(null)
        : null;
  }

  private boolean isHandingOn(Expression expression, int depth) {
    if (expression instanceof Expression.Invoke invoke) {
      return calls(invoke.callee(), invoke.arguments().size(), invoke.type().erasure(), depth);
    }
    if (expression instanceof Expression.FunctionReference reference) {
      return calls(reference.callee(), MethodPattern.ANY_ARITY, "", depth);
    }
    if (expression instanceof Expression.Create create) {
      return isModelled(create.callee(), create.arguments().size());
    }
    String constant = constant(expression);
    if (constant != null) {
      return !HIDING.matcher(constant).find();
    }
    if (expression instanceof Expression.Operation operation) {
      return operation.type().erasure().equals("boolean") || !operation.operator().equals("^");
    }
    return !(expression instanceof Expression.ArrayWrite
        || expression instanceof Expression.ArrayCreate
        || expression instanceof Expression.Unknown);
  }

  private boolean calls(Callee callee, int arguments, String result, int depth) {
    boolean edits =
        !apis.guards(callee, arguments).isEmpty()
            || EDITS.stream().anyMatch(callee.name()::startsWith);
    boolean passes =
        result.equals("boolean") || result.equals("void") || isModelled(callee, arguments);
    return (passes && !edits) || isReadable(callee, depth);
  }

  /** A method that only calls another one is as good as that. */
  private boolean isReadable(Callee callee, int depth) {
    MethodRef declared = callee.declared();
    return declared != null
        && program.method(declared).filter(method -> handsOn(method, depth + 1)).isPresent();
  }

  private boolean isModelled(Callee callee, int arguments) {
    return !apis.transfers(callee, arguments).isEmpty();
  }
}
