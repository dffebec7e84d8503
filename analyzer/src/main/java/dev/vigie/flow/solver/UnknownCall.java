package dev.vigie.flow.solver;

import dev.vigie.program.JavaType;
import dev.vigie.program.code.Callee;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a library method does that nobody knows: data passes from receiver and arguments to the
 * result, unless the result tells too little (a boolean), has members of its own (an object of the
 * sources), or was only looked up by the arguments.
 */
final class UnknownCall {
  /** Beginnings of names of methods that keep their arguments in the receiver. */
  private static final List<String> KEEPS =
      List.of("add", "put", "set", "append", "push", "offer", "insert", "write", "print", "with");

  /** Beginnings of names of methods whose arguments only say which object is meant. */
  private static final List<String> LOOKS_UP =
      List.of(
          "get", "find", "load", "lookup", "search", "query", "fetch", "read", "select", "count",
          "exists", "remove", "delete", "list", "resolve");

  /** Beginnings of names of methods whose result is made from their arguments. */
  private static final List<String> TRANSFORMS =
      List.of(
          "to",
          "as",
          "format",
          "encode",
          "decode",
          "convert",
          "normalize",
          "trim",
          "join",
          "concat",
          "replace",
          "strip",
          "escape",
          "unescape",
          "render",
          "serialize",
          "write",
          "translate",
          "clean",
          "sanitize",
          "wrap",
          "quote",
          "apply",
          "map");

  /** Properties under which wrappers give the one value that they hold. */
  private static final Set<String> SINGLE_VALUES =
      Set.of("value", "address", "text", "string", "content", "body", "asString", "raw", "message");

  private final Evaluation evaluation;
  private final FunctionCall functions;
  private final LibraryCall library;
  private final Texts texts;

  UnknownCall(Evaluation evaluation, FunctionCall functions, LibraryCall library, Texts texts) {
    this.evaluation = evaluation;
    this.texts = texts;
    this.functions = functions;
    this.library = library;
  }

  Value pass(Call call, CallEffects effects, State state) {
    Callee callee = call.site().callee();
    Value receiver = call.receiver() == null ? Value.NOTHING : call.receiver();
    NewObjects.open(receiver, callee.name().equals("<init>"), state);
    if (effects.ports().isEmpty() || !effects.ports().stream().allMatch(CallEffects.Port::shows)) {
      library.open(call, state);
    }
    Value handed = fromArguments(call, receiver, state);
    if (callee.name().equals("<init>")) {
      state.mark(receiver, handed.then(library.through(call)));
      return Value.NOTHING;
    }
    if (callee.name().equals("clone") && call.arguments().isEmpty()) {
      return receiver;
    }
    if (callee.name().equals("toString") && call.arguments().isEmpty()) {
      if (call.site().exact() && callee.receiver().equals(JavaType.OBJECT)) {
        // That of Object itself: the name of a class and a number.
        return Value.NOTHING;
      }
      return texts.of(receiver, callee.receiver(), state).then(library.through(call));
    }
    String property = Property.of(callee.name());
    if (!property.isEmpty() && callee.name().startsWith("set") && call.arguments().size() == 1) {
      state.write(receiver, property, call.arguments().get(0).then(library.through(call)), true);
      return fluent(call) ? receiver : Value.NOTHING;
    }
    if (!property.isEmpty() && callee.name().startsWith("set") && call.arguments().size() == 2) {
      Value value = call.arguments().get(1).then(library.through(call));
      state.write(receiver, Elements.at(property, call.arguments().get(0)), value, true);
      return fluent(call) ? receiver : Value.NOTHING;
    }
    if (keeps(call)) {
      markMade(receiver, handed.then(library.through(call)), state);
    }
    JavaType type = call.site().result();
    if (tellsLittle(type) || (type instanceof JavaType.Primitive && call.receiver() != null)) {
      return Value.NOTHING;
    }
    Value result = Value.NOTHING;
    if (!evaluation.program().isOfSources(type)) {
      result = tellsReceiver(call, property) ? state.marksOf(receiver) : Value.NOTHING;
      if (tellsArguments(call)) {
        result = result.or(handed.marksOnly());
      }
    }
    if (!property.isEmpty() && callee.name().startsWith("get") && call.arguments().size() == 1) {
      result = result.or(state.written(receiver, Elements.at(property, call.arguments().get(0))));
    }
    if (!property.isEmpty() && call.arguments().isEmpty()) {
      result = result.or(state.written(receiver, property));
    }
    if (callee.certainty() == Callee.Certainty.NAME || type.isUnknown()) {
      result = result.mapMarks(m -> new Mark(m.origin(), m.guards(), false));
    }
    return withObject(result.then(library.through(call)), receiver, call, state);
  }

  /** Marks of all arguments and of what they contain; functions among them are called. */
  private Value fromArguments(Call call, Value receiver, State state) {
    Value inside = state.marksOf(receiver).or(state.read(receiver, Point.ELEMENTS));
    List<Value> parameters = List.of(inside, inside, inside);
    Value result = Value.NOTHING;
    boolean exception = isException(call);
    for (int i = 0; i < call.arguments().size(); i++) {
      Value argument = call.arguments().get(i);
      if (exception && !shownByException(call.type(i))) {
        continue;
      }
      if (!argument.functions().isEmpty()) {
        result = result.or(functions.call(argument, parameters, List.of(), state));
      }
      functions.callBack(argument, parameters, state);
      result =
          result
              .or(state.marksOf(argument))
              .or(state.marksOf(state.read(argument, Point.ELEMENTS)));
    }
    return result;
  }

  private boolean isException(Call call) {
    String type = call.site().callee().receiver().erasure();
    return call.site().callee().name().equals("<init>")
        && (type.endsWith("Exception")
            || type.endsWith("Error")
            || evaluation.program().isSubtype(type, "java.lang.Throwable"));
  }

  /** An exception shows its message and its cause; what else it is given it keeps to itself. */
  private static boolean shownByException(JavaType argument) {
    String name = argument.erasure();
    return argument.isUnknown()
        || name.equals("java.lang.String")
        || name.equals("java.lang.Object")
        || name.equals("java.lang.CharSequence")
        || name.endsWith("Exception")
        || name.endsWith("Error")
        || name.equals("java.lang.Throwable");
  }

  /**
   * Only an object that this code made is taken to keep what it is given: a session or a context
   * that was handed in is given so much that everything would come out of it.
   */
  private static void markMade(Value receiver, Value marks, State state) {
    for (Place place : receiver.places()) {
      if (place instanceof Place.Made) {
        state.mark(Value.of(place), marks);
      }
    }
  }

  /**
   * A property of an object with an identity tells only itself: the scope of an access token is no
   * access token. What wraps a single value gives just that.
   */
  private static boolean tellsReceiver(Call call, String property) {
    JavaType receiver = call.site().callee().receiver();
    boolean value = ValueTypes.carries(receiver) && !receiver.isUnknown();
    if (property.isEmpty() || !call.arguments().isEmpty()) {
      return value || LOOKS_UP.stream().noneMatch(call.site().callee().name()::startsWith);
    }
    String type = receiver.simpleName().toLowerCase(Locale.ROOT);
    return value
        || SINGLE_VALUES.contains(property)
        || type.contains(property.toLowerCase(Locale.ROOT));
  }

  private boolean tellsArguments(Call call) {
    Callee callee = call.site().callee();
    JavaType type = call.site().result();
    boolean looksUp = LOOKS_UP.stream().anyMatch(callee.name()::startsWith);
    if (looksUp && call.receiver() != null) {
      return false;
    }
    if (type.isUnknown() && call.receiver() != null) {
      return TRANSFORMS.stream().anyMatch(callee.name()::startsWith);
    }
    return call.receiver() == null || fluent(call) || ValueTypes.carries(type);
  }

  /** The result as an object of its own, with the elements of the receiver where it is generic. */
  private Value withObject(Value given, Value receiver, Call call, State state) {
    JavaType type = call.site().result();
    if (type instanceof JavaType.Primitive || type.erasure().equals("java.lang.String")) {
      return given;
    }
    if (fluent(call) && !receiver.places().isEmpty()) {
      return receiver.or(given.marksOnly());
    }
    Value object = Value.of(evaluation.given(call.site().at(), type.erasure()));
    Value elements = state.read(receiver, Point.ELEMENTS);
    boolean chained = type.isUnknown() && Property.of(call.site().callee().name()).isEmpty();
    if (!elements.isNothing() && (chained || !type.arguments().isEmpty())) {
      state.write(object, Point.ELEMENTS, elements, false);
    }
    return object.or(given);
  }

  /** Whether the call gives back an object of the receiver's own type: most likely the receiver. */
  private static boolean fluent(Call call) {
    JavaType type = call.site().result();
    String receiver = call.site().callee().receiver().erasure();
    return call.receiver() != null
        && !type.isUnknown()
        && type.erasure().equals(receiver)
        && !receiver.startsWith("java.lang.");
  }

  private static boolean keeps(Call call) {
    return call.site().result().erasure().equals("void")
        || fluent(call)
        || KEEPS.stream().anyMatch(call.site().callee().name()::startsWith);
  }

  private static boolean tellsLittle(JavaType type) {
    return type.erasure().equals("boolean") || type.erasure().equals("void");
  }
}
