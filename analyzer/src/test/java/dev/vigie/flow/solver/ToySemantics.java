package dev.vigie.flow.solver;

import dev.vigie.program.FieldRef;
import dev.vigie.program.JavaType;
import dev.vigie.program.Method;
import dev.vigie.program.MethodRef;
import dev.vigie.program.code.Callee;
import dev.vigie.program.code.Expression;
import dev.vigie.program.code.Local;
import dev.vigie.program.code.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A client for tests: fields named {@code secret} and calls of {@code source()} give labels, {@code
 * sink(x)} is a port that shows, {@code takeApart(x)} one that gets all members, {@code guard(x)}
 * sets a bit that {@code unguard(x)} undoes, what methods called {@code answer…} give back is
 * shown, {@code found("telling")} gives a label where nobody sees what was put there, one object of
 * a class called {@code …Shared} serves many threads, and a handful of library methods move data.
 */
final class ToySemantics implements Semantics {
  static final int GUARDED = 1;

  record Name(String key) implements Label {
    @Override
    public String display() {
      return key;
    }
  }

  @Override
  public Optional<Label> ofField(FieldRef field) {
    return field.name().equals("secret")
        ? Optional.of(new Name(field.toString()))
        : Optional.empty();
  }

  @Override
  public Optional<Label> ofLocal(MethodRef method, Local local) {
    return local.name().equals("telling") ? Optional.of(new Name("telling")) : Optional.empty();
  }

  @Override
  public Optional<Label> ofCall(CallSite site) {
    return site.callee().name().equals("source")
        ? Optional.of(new Name("source"))
        : Optional.empty();
  }

  @Override
  public Optional<Label> ofKey(CallSite site) {
    return site.callee().name().equals("found")
            && site.arguments().get(0) instanceof Expression.Constant key
            && "telling".equals(key.text())
        ? Optional.of(new Name("telling"))
        : Optional.empty();
  }

  @Override
  public Optional<CallSite> answered(Method method, Statement.Return answer) {
    if (!method.name().startsWith("answer") || answer.value() == null) {
      return Optional.empty();
    }
    Callee sink = ToyGraph.callee();
    return Optional.of(
        new CallSite(
            sink,
            null,
            List.of(answer.value()),
            1,
            true,
            JavaType.VOID,
            method.ref(),
            answer.at()));
  }

  @Override
  public boolean concerns(Callee callee) {
    return Set.of("source", "sink", "takeApart").contains(callee.name());
  }

  @Override
  public boolean isShared(String type) {
    return type.endsWith("Shared");
  }

  @Override
  public CallEffects effects(CallSite site) {
    return switch (site.callee().name()) {
      case "sink" -> port(argument(0), true);
      case "sinkRest" ->
          port(new Point(Point.Root.ARGUMENTS_FROM, 1, Point.NO_FUNCTION, List.of(), false), true);
      case "sinkEach" -> port(elements(argument(0)), true);
      case "sinkSelf" -> port(receiver(), false);
      case "guard" ->
          new CallEffects(
              false,
              List.of(),
              List.of(),
              List.of(new CallEffects.Guarding(result(), GUARDED)),
              List.of());
      case "guardAll" ->
          new CallEffects(
              false,
              List.of(),
              List.of(),
              List.of(
                  new CallEffects.Guarding(result(), GUARDED),
                  new CallEffects.Guarding(argument(0), GUARDED << 1)),
              List.of());
      case "emits", "emitsAll" ->
          new CallEffects(
              false,
              List.of(),
              List.of(),
              List.of(),
              List.of(new CallEffects.Emitting(new Name("emitted"), result())));
      case "takeApart" -> port(deep(argument(0)), false);
      case "unguard" ->
          new CallEffects(
              false,
              List.of(),
              List.of(),
              List.of(new CallEffects.Guarding(result(), Guards.undoing(GUARDED))),
              List.of());
      case "putAt" ->
          moves(new CallEffects.Move(argument(1), step(receiver(), "[arg0]"), false, true));
      case "getAt" ->
          moves(new CallEffects.Move(step(receiver(), "[arg0]"), result(), false, false));
      case "copyAt" ->
          moves(
              new CallEffects.Move(
                  step(argument(0), Point.EACH), step(receiver(), Point.EACH), false, false));
      case "copied" ->
          moves(
              new CallEffects.Move(
                  step(receiver(), Point.EACH), step(result(), Point.EACH), false, false));
      case "wipe" ->
          moves(
              new CallEffects.Move(
                  new Point(Point.Root.NOTHING, 0, Point.NO_FUNCTION, List.of(), false),
                  elements(receiver()),
                  false,
                  true));
      case "replace" ->
          moves(
              new CallEffects.Move(argument(2), receiver(), true, true),
              new CallEffects.Move(receiver(), result(), false, false));
      case "copyInto" -> moves(new CallEffects.Move(argument(0), argument(1), false, false));
      case "addInto" ->
          moves(new CallEffects.Move(argument(0), elements(argument(1)), false, false));
      case "deepCopy" -> moves(new CallEffects.Move(deep(argument(0)), result(), false, false));
      case "both" ->
          moves(
              new CallEffects.Move(parameter(0, Point.RESULT), parameter(1, 0), false, false),
              new CallEffects.Move(parameter(1, Point.RESULT), result(), false, false));
      case "putDeep" -> moves(new CallEffects.Move(argument(0), inner(receiver()), false, false));
      case "getDeep" -> moves(new CallEffects.Move(inner(receiver()), result(), false, false));
      case "entry" -> moves(new CallEffects.Move(argument(0), inner(result()), false, false));
      case "none" -> moves(new CallEffects.Move(argument(3), elements(result()), false, false));
      case "found" ->
          moves(new CallEffects.Move(step(receiver(), "[arg0]"), result(), false, false));
      case "flatMap" ->
          moves(
              new CallEffects.Move(elements(receiver()), parameter(0, 0), false, false),
              new CallEffects.Move(
                  elements(parameter(0, Point.RESULT)), elements(result()), false, false));
      case "add" -> moves(new CallEffects.Move(argument(0), elements(receiver()), false, false));
      case "get", "next", "orElseThrow" ->
          moves(new CallEffects.Move(elements(receiver()), result(), false, false));
      case "iterator", "stream", "toList", "filter" ->
          moves(new CallEffects.Move(elements(receiver()), elements(result()), false, false));
      case "put" ->
          moves(
              new CallEffects.Move(argument(0), keys(receiver()), false, false),
              new CallEffects.Move(argument(1), elements(receiver()), false, false));
      case "map" ->
          moves(
              new CallEffects.Move(elements(receiver()), parameter(0, 0), false, false),
              new CallEffects.Move(parameter(0, Point.RESULT), elements(result()), false, false));
      case "forEach" ->
          moves(new CallEffects.Move(elements(receiver()), parameter(0, 0), false, false));
      case "apply" ->
          "java.util.function".equals(packageOf(site.callee().receiver().erasure()))
              ? moves()
              : CallEffects.NONE;
      case "append" ->
          moves(
              new CallEffects.Move(argument(0), receiver(), true, false),
              new CallEffects.Move(receiver(), result(), false, false));
      case "length", "isEmpty" -> moves();
      case "<init>" ->
          "Parent".equals(JavaType.Declared.of(String.valueOf(site.callee().owner())).simpleName())
              ? port(argument(0), true)
              : site.callee().owner() != null && site.callee().owner().startsWith("java.util.")
                  ? moves()
                  : CallEffects.NONE;
      default -> CallEffects.NONE;
    };
  }

  private static String packageOf(String type) {
    return type.substring(0, Math.max(0, type.lastIndexOf('.')));
  }

  private static CallEffects moves(CallEffects.Move... moves) {
    return new CallEffects(true, List.of(moves), List.of(), List.of(), List.of());
  }

  private static CallEffects port(Point from, boolean shows) {
    return new CallEffects(
        false,
        List.of(),
        List.of(new CallEffects.Port("port", List.of(from), shows)),
        List.of(),
        List.of());
  }

  /** Of a container that an object holds. */
  private static Point inner(Point point) {
    return new Point(
        point.root(), point.argument(), point.parameter(), List.of("inner", Point.ELEMENTS), false);
  }

  private static Point receiver() {
    return new Point(Point.Root.THIS, 0, Point.NO_FUNCTION, List.of(), false);
  }

  private static Point result() {
    return new Point(Point.Root.RETURN, 0, Point.NO_FUNCTION, List.of(), false);
  }

  private static Point argument(int index) {
    return new Point(Point.Root.ARGUMENT, index, Point.NO_FUNCTION, List.of(), false);
  }

  private static Point parameter(int argument, int parameter) {
    return new Point(Point.Root.ARGUMENT, argument, parameter, List.of(), false);
  }

  private static Point elements(Point point) {
    return step(point, Point.ELEMENTS);
  }

  private static Point keys(Point point) {
    return step(point, Point.KEYS);
  }

  private static Point step(Point point, String step) {
    return new Point(point.root(), point.argument(), point.parameter(), List.of(step), false);
  }

  private static Point deep(Point point) {
    return new Point(point.root(), point.argument(), point.parameter(), point.path(), true);
  }
}
