package dev.vigie.program.code;

import dev.vigie.program.JavaType;
import dev.vigie.program.MethodRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a call calls, as far as it is known.
 *
 * @param owner qualified name of the type that declares the method; where only the receiver's type
 *     is known (a library without class files), that type; null where not even that
 * @param name the method, {@code <init>} for constructors
 * @param parameterTypes declared ones with type arguments put in; empty where the overload is not
 *     known
 * @param varargs whether the last parameter takes any number of arguments
 * @param declared the method in the sources; null for library methods and unknown ones
 * @param receiver static type of the receiver, or the type named by a static call; the type that is
 *     created
 * @param certainty how much is known
 */
public record Callee(
    @Nullable String owner,
    String name,
    List<JavaType> parameterTypes,
    boolean varargs,
    @Nullable MethodRef declared,
    JavaType receiver,
    Certainty certainty) {
  /** How much is known of a call's target. */
  public enum Certainty {
    /** Declaring type and overload. */
    METHOD,
    /** The type it is called on, but not which method of it. */
    OWNER,
    /** The name alone. */
    NAME
  }

  /** Copies the list. */
  public Callee {
    parameterTypes = List.copyOf(parameterTypes);
  }

  /** As a reader would say it: {@code Logger.info}. */
  public String display() {
    String where = owner == null ? receiver.simpleName() : JavaType.Declared.of(owner).simpleName();
    return name.equals("<init>") ? "new " + where : where.equals("?") ? name : where + "." + name;
  }
}
