package dev.vigie.catalog.api;

import dev.vigie.program.JavaType;
import dev.vigie.program.code.Expression;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which methods an entry is about: those of these names, called on this type or a subtype of it.
 *
 * @param type qualified name; {@code *} for any type, {@code *Encryptor} for any whose name ends so
 * @param methods names; {@code *} at the end of one matches any rest; {@code <init>} for
 *     constructors
 * @param arity number of arguments, or -1 for any
 * @param nameIsEnough whether the name alone counts where the receiver's type is unknown
 * @param receivers fields that the method must be called on, e.g. {@code java.lang.System.out}, or,
 *     where nobody knows the receiver's type, what it is called: {@code *.logger}, {@code
 *     *.getLogger()}; and methods whose result it must not be called on, e.g. {@code !getIssuerDN};
 *     empty for any receiver
 * @param result erased static type that the call must have; empty for any
 */
public record MethodPattern(
    String type,
    List<String> methods,
    int arity,
    boolean nameIsEnough,
    List<String> receivers,
    String result) {
  /** Any type. */
  public static final String ANY_TYPE = "*";

  private static final String NOT = "!";

  private static final String CALLED = "*.";

  /** Any number of arguments. */
  public static final int ANY_ARITY = -1;

  /** Copies the lists. */
  public MethodPattern {
    methods = List.copyOf(methods);
    receivers = List.copyOf(receivers);
  }

  /** Whether one of the names matches. */
  public boolean matchesName(String name) {
    // Asked millions of times: no iterator, and most names differ in their first letter or length.
    for (int i = 0; i < methods.size(); i++) {
      String method = methods.get(i);
      int last = method.length() - 1;
      boolean open = last >= 0 && method.charAt(last) == '*';
      if (open ? name.regionMatches(0, method, 0, last) : name.equals(method)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the entry is about types by the end of their name. */
  public boolean namesTypesByEnd() {
    return type.startsWith(ANY_TYPE) && !type.equals(ANY_TYPE);
  }

  /** Whether a type's name ends as the pattern says. */
  boolean matchesEndOf(String typeName) {
    return namesTypesByEnd() && typeName.endsWith(type.substring(1));
  }

  /** Whether a call with so many arguments matches; -1 where the number is not known. */
  public boolean matchesArity(int arguments) {
    return arity == ANY_ARITY || arguments == ANY_ARITY || arity == arguments;
  }

  /** Whether the entry counts for a call of this static type. */
  public boolean allowsResult(JavaType type) {
    return result.isEmpty() || result.equals(type.erasure());
  }

  /** Whether the entry counts for a call on this receiver; null for static and unknown ones. */
  public boolean allowsReceiver(@Nullable Expression receiver) {
    List<String> wanted = receivers.stream().filter(each -> !each.startsWith(NOT)).toList();
    if (receiver instanceof Expression.Invoke made
        && receivers.contains(NOT + made.callee().name())) {
      return false;
    }
    return wanted.isEmpty()
        || (receiver instanceof Expression.FieldRead read
            && wanted.contains(read.field().toString()))
        || (receiver != null
            && receiver.type().isUnknown()
            && wanted.contains(CALLED + nameOf(receiver)));
  }

  private static String nameOf(Expression receiver) {
    if (receiver instanceof Expression.FieldRead read) {
      return read.field().name();
    }
    return receiver instanceof Expression.Invoke made ? made.callee().name() + "()" : "";
  }
}
