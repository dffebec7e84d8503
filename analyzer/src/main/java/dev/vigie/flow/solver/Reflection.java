package dev.vigie.flow.solver;

import dev.vigie.program.Field;
import dev.vigie.program.JavaType;
import dev.vigie.program.Method;
import dev.vigie.program.MethodRef;
import dev.vigie.program.Program;
import dev.vigie.program.TypeDeclaration;
import dev.vigie.program.code.Callee;
import dev.vigie.program.code.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reflection by constant names: a class, and a member of it, are constants as long as their names
 * are, and using them is what using the member is.
 */
final class Reflection {
  private static final String CLASS = "java.lang.Class";
  private static final String PACKAGE = "java.lang.reflect.";

  /** Names of a class. */
  private static final Set<String> TELLING =
      Set.of("getName", "getSimpleName", "getCanonicalName", "getTypeName");

  private static final Set<String> NAMING =
      Set.of(
          "forName",
          "getMethod",
          "getDeclaredMethod",
          "getField",
          "getDeclaredField",
          "getConstructor",
          "getDeclaredConstructor");

  /**
   * What gives or makes objects; everything else tells of code, whatever was put into an object.
   */
  private static final Set<String> USING = Set.of("get", "invoke", "newInstance");

  private final Evaluation evaluation;
  private final ExpressionWalk expressions;
  private final CallWalk calls;

  /** A member of a class of the sources; {@code <init>} for a constructor. */
  private record Member(String type, String name) {}

  Reflection(Evaluation evaluation, ExpressionWalk expressions, CallWalk calls) {
    this.evaluation = evaluation;
    this.expressions = expressions;
    this.calls = calls;
  }

  /**
   * What a call names a class or a member of one by; null where it is no such call. A class made by
   * {@code newInstance} is named by itself.
   */
  static @Nullable Expression naming(Expression.Invoke invoke) {
    Callee callee = invoke.callee();
    return callee.receiver().erasure().equals(CLASS)
            && NAMING.contains(callee.name())
            && !invoke.arguments().isEmpty()
        ? invoke.arguments().get(0)
        : null;
  }

  /** The result of a call that is reflection by constant names; null for any other call. */
  @Nullable Value call(Call call, State state) {
    Callee callee = call.site().callee();
    if (callee.name().equals("getClass") && call.arguments().isEmpty()) {
      return Value.constant(callee.receiver());
    }
    String on = callee.receiver().erasure();
    if (on.equals(CLASS)) {
      return ofClass(callee.name(), call, state);
    }
    if (!on.startsWith(PACKAGE)) {
      return null;
    }
    Value receiver = call.receiver();
    Value known =
        receiver != null && receiver.known() instanceof Member member
            ? ofMember(callee.name(), member, call, state)
            : null;
    return known == null && !USING.contains(callee.name()) ? Value.NOTHING : known;
  }

  private @Nullable Value ofClass(String name, Call call, State state) {
    Object first = call.arguments().isEmpty() ? null : call.arguments().get(0).known();
    if (name.equals("forName")) {
      return first instanceof String binary
          // A nested class is known by its binary name here, and by its dotted one elsewhere.
          ? Value.constant(JavaType.Declared.of(binary.replace('$', '.')))
          : null;
    }
    Value receiver = call.receiver();
    if (receiver == null || !(receiver.known() instanceof JavaType type)) {
      return TELLING.contains(name) || NAMING.contains(name) ? Value.NOTHING : null;
    }
    return switch (name) {
      case "getMethod", "getDeclaredMethod", "getField", "getDeclaredField" ->
          first instanceof String member
              ? Value.constant(new Member(type.erasure(), member))
              : null;
      case "getConstructor", "getDeclaredConstructor" ->
          Value.constant(new Member(type.erasure(), "<init>"));
      case "newInstance" -> create(type.erasure(), List.of(), call, state);
      default -> null;
    };
  }

  private @Nullable Value ofMember(String name, Member member, Call call, State state) {
    List<Value> arguments = call.arguments();
    if (name.equals("newInstance")) {
      return create(member.type(), unpacked(arguments, call.types(), 0, state), call, state);
    }
    if (arguments.isEmpty()) {
      return null;
    }
    Value object = arguments.get(0);
    if (name.equals("invoke")) {
      return invoke(member, object, unpacked(arguments, call.types(), 1, state), call, state);
    }
    Optional<Field> field = field(member);
    if (field.isEmpty()) {
      return null;
    }
    if (name.equals("get")) {
      return expressions.fields().read(object, field.get().ref(), call.site().at(), state);
    }
    if (name.equals("set") && arguments.size() == 2) {
      state.write(object, member.name(), arguments.get(1), true);
      return Value.NOTHING;
    }
    return null;
  }

  private Optional<Field> field(Member member) {
    Program program = evaluation.program();
    return program.supertypes(member.type()).stream()
        .flatMap(type -> program.type(type).stream())
        .flatMap((TypeDeclaration type) -> type.field(member.name()).stream())
        .filter(field -> !field.isStatic())
        .findFirst();
  }

  private @Nullable Value invoke(
      Member member, Value object, List<Value> arguments, Call call, State state) {
    Optional<Method> method =
        evaluation.program().lookup(member.type(), member.name(), arguments.size());
    return method.isEmpty()
        ? null
        : calls.call(use(method.get().ref(), method.get(), object, arguments, call), state);
  }

  private @Nullable Value create(String type, List<Value> arguments, Call call, State state) {
    if (evaluation.program().type(type).isEmpty()) {
      return null;
    }
    Value object = Value.of(evaluation.made(call.site().at(), type));
    evaluation
        .program()
        .lookup(type, "<init>", arguments.size())
        .ifPresent(made -> calls.call(use(made.ref(), made, object, arguments, call), state));
    return object;
  }

  /**
   * The use of a member as a call of it. Certain by its name alone: what the code calls at this
   * place is reflection, and no other reader of it will see the member there.
   */
  private static Call use(
      MethodRef ref, Method method, Value object, List<Value> arguments, Call call) {
    Callee callee =
        new Callee(
            ref.owner(),
            ref.name(),
            List.of(),
            false,
            ref,
            JavaType.Declared.of(ref.owner()),
            Callee.Certainty.NAME);
    CallSite site =
        new CallSite(
            callee,
            null,
            List.of(),
            arguments.size(),
            method.isConstructor(),
            method.returnType(),
            call.site().in(),
            call.site().at());
    return new Call(site, method.isStatic() ? null : object, arguments, List.of());
  }

  /** Arguments from an index on, or the elements of the one array that stands for them. */
  private static List<Value> unpacked(
      List<Value> arguments, List<JavaType> types, int from, State state) {
    boolean array =
        arguments.size() == from + 1
            && from < types.size()
            && types.get(from) instanceof JavaType.Array;
    if (!array) {
      return arguments.subList(Math.min(from, arguments.size()), arguments.size());
    }
    List<Value> unpacked = new ArrayList<>();
    int count = state.reader().lengthOf(arguments.get(from));
    for (int i = 0; i < count; i++) {
      unpacked.add(state.read(arguments.get(from), Elements.at(Value.constant(i))));
    }
    return unpacked;
  }
}
