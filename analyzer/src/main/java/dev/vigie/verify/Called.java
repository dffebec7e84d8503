package dev.vigie.verify;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import spoon.reflect.code.CtAbstractInvocation;
import spoon.reflect.code.CtConstructorCall;
import spoon.reflect.code.CtExecutableReferenceExpression;
import spoon.reflect.code.CtExpression;
import spoon.reflect.code.CtInvocation;
import spoon.reflect.code.CtTypeAccess;
import spoon.reflect.declaration.CtElement;
import spoon.reflect.declaration.CtExecutable;
import spoon.reflect.reference.CtExecutableReference;

/**
 * What Spoon says of one call.
 *
 * @param owner the type that declares the method; a guess unless {@code resolved}, empty where it
 *     has none
 * @param receiver type of what it is called on, or the type that a static call or creation names;
 *     likewise
 * @param arguments how many are given; -1 for a method reference
 * @param parameters types of the declared method's parameters; null where no file of the model
 *     declares it
 * @param resolved whether the compiler had no error in the whole call
 * @param receiverResolved whether it had none in what the call is made on
 */
record Called(
    String name,
    String owner,
    String receiver,
    int arguments,
    @Nullable List<String> parameters,
    boolean resolved,
    boolean receiverResolved) {

  /** Tells where the compiler has errors. */
  interface Errors {
    /** Whether there is one in an element, both ends included. */
    boolean in(CtElement element);
  }

  static Called of(CtElement element, Errors errors) {
    CtExecutableReference<?> executable = executable(element);
    if (executable == null) {
      throw new IllegalArgumentException("no call: " + element.getClass());
    }
    CtExpression<?> target = target(element);
    String owner = Names.of(executable.getDeclaringType());
    String receiver = target == null ? owner : receiver(target);
    boolean resolved = !errors.in(element);
    // What the compiler makes of several exceptions whose class files are not there
    boolean guessed = !resolved && receiver.equals(Object.class.getName());
    return new Called(
        executable.getSimpleName(),
        owner,
        receiver,
        element instanceof CtAbstractInvocation<?> call ? call.getArguments().size() : -1,
        parameters(executable),
        resolved,
        !guessed && (target == null ? resolved : target.isImplicit() || !errors.in(target)));
  }

  /** What is called; null where the element calls nothing. */
  static @Nullable CtExecutableReference<?> executable(CtElement element) {
    if (element instanceof CtInvocation || element instanceof CtConstructorCall) {
      return ((CtAbstractInvocation<?>) element).getExecutable();
    }
    return element instanceof CtExecutableReferenceExpression<?, ?> reference
        ? reference.getExecutable()
        : null;
  }

  private static @Nullable CtExpression<?> target(CtElement element) {
    if (element instanceof CtInvocation<?> call) {
      return call.getTarget();
    }
    return element instanceof CtExecutableReferenceExpression<?, ?> reference
        ? reference.getTarget()
        : null;
  }

  private static String receiver(CtExpression<?> target) {
    return Names.of(
        target instanceof CtTypeAccess<?> access ? access.getAccessedType() : target.getType());
  }

  private static @Nullable List<String> parameters(CtExecutableReference<?> executable) {
    CtExecutable<?> declaration = executable.getDeclaration();
    if (declaration == null) {
      return null;
    }
    List<String> types = new ArrayList<>();
    declaration.getParameters().forEach(parameter -> types.add(Names.of(parameter.getType())));
    return types;
  }
}
