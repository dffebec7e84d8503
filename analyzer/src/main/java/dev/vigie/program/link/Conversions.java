package dev.vigie.program.link;

import dev.vigie.program.JavaType;
import dev.vigie.program.link.Hierarchy.Answer;
import java.util.List;
import java.util.Map;

/**
 * Conversions of JLS chapter 5 as far as overload resolution asks for them; type arguments are not
 * compared.
 */
final class Conversions {
  private static final List<String> NUMERIC =
      List.of("byte", "short", "int", "long", "float", "double");
  private static final Map<String, String> BOXES =
      Map.of(
          "boolean", "java.lang.Boolean",
          "byte", "java.lang.Byte",
          "short", "java.lang.Short",
          "char", "java.lang.Character",
          "int", "java.lang.Integer",
          "long", "java.lang.Long",
          "float", "java.lang.Float",
          "double", "java.lang.Double");
  private static final Map<String, String> UNBOXES =
      Map.of(
          "java.lang.Boolean", "boolean",
          "java.lang.Byte", "byte",
          "java.lang.Short", "short",
          "java.lang.Character", "char",
          "java.lang.Integer", "int",
          "java.lang.Long", "long",
          "java.lang.Float", "float",
          "java.lang.Double", "double");

  private final Hierarchy hierarchy;

  Conversions(Hierarchy hierarchy) {
    this.hierarchy = hierarchy;
  }

  /** The class that boxes a primitive type; other types as they are. */
  static JavaType boxed(JavaType type) {
    if (type instanceof JavaType.Primitive primitive) {
      String box = BOXES.get(primitive.name());
      return box == null ? type : JavaType.Declared.of(box);
    }
    return type;
  }

  /** The primitive type that a class boxes; other types as they are. */
  static JavaType unboxed(JavaType type) {
    if (type instanceof JavaType.Declared declared) {
      String primitive = UNBOXES.get(declared.name());
      return primitive == null ? type : new JavaType.Primitive(primitive);
    }
    return type;
  }

  /** Type of an arithmetic operation on two operands (JLS 5.6). */
  static JavaType promoted(JavaType a, JavaType b) {
    JavaType left = unboxed(a);
    JavaType right = unboxed(b);
    if (!(left instanceof JavaType.Primitive) || !(right instanceof JavaType.Primitive)) {
      return left instanceof JavaType.Primitive ? left : right;
    }
    if (left.equals(JavaType.BOOLEAN)) {
      return JavaType.BOOLEAN;
    }
    int wider =
        Math.max(
            NUMERIC.indexOf(((JavaType.Primitive) left).name()),
            NUMERIC.indexOf(((JavaType.Primitive) right).name()));
    return new JavaType.Primitive(NUMERIC.get(Math.max(wider, 2)));
  }

  /** Whether a value of one type may be passed as another without boxing (JLS 15.12.2.2). */
  Answer strict(JavaType from, JavaType to) {
    if (isOpen(from) || isOpen(to)) {
      return Answer.MAYBE;
    }
    if (from.equals(JavaType.NULL)) {
      return to instanceof JavaType.Primitive ? Answer.NO : Answer.YES;
    }
    if (from instanceof JavaType.Primitive a && to instanceof JavaType.Primitive b) {
      return widens(a.name(), b.name()) ? Answer.YES : Answer.NO;
    }
    if (from instanceof JavaType.Primitive || to instanceof JavaType.Primitive) {
      return Answer.NO;
    }
    if (from instanceof JavaType.Unknown || to instanceof JavaType.Unknown) {
      return from.equals(to) || to.equals(JavaType.OBJECT) ? Answer.YES : Answer.MAYBE;
    }
    if (from instanceof JavaType.Array array) {
      return arrayTo(array, to);
    }
    if (to instanceof JavaType.Array) {
      return Answer.NO;
    }
    return hierarchy.isSubclass(from.erasure(), to.erasure());
  }

  private static boolean isOpen(JavaType type) {
    return Substitution.isFree(type) || type.equals(Substitution.UNKNOWN);
  }

  private Answer arrayTo(JavaType.Array from, JavaType to) {
    if (to instanceof JavaType.Array array) {
      boolean primitive =
          from.component() instanceof JavaType.Primitive
              || array.component() instanceof JavaType.Primitive;
      return primitive
          ? from.component().equals(array.component()) ? Answer.YES : Answer.NO
          : strict(from.component(), array.component());
    }
    return switch (to.erasure()) {
      case "java.lang.Object", "java.lang.Cloneable", "java.io.Serializable" -> Answer.YES;
      default -> Answer.NO;
    };
  }

  /** Whether a value of one type may be passed as another, boxing allowed (JLS 15.12.2.3). */
  Answer loose(JavaType from, JavaType to) {
    Answer strict = strict(from, to);
    if (strict != Answer.NO) {
      return strict;
    }
    if (from instanceof JavaType.Primitive && !(to instanceof JavaType.Primitive)) {
      return strict(boxed(from), to);
    }
    if (to instanceof JavaType.Primitive && !(from instanceof JavaType.Primitive)) {
      JavaType unboxed = unboxed(Substitution.erasure(from));
      return unboxed instanceof JavaType.Primitive ? strict(unboxed, to) : Answer.NO;
    }
    return Answer.NO;
  }

  private static boolean widens(String from, String to) {
    if (from.equals(to)) {
      return true;
    }
    int target = NUMERIC.indexOf(to);
    return from.equals("char")
        ? target >= NUMERIC.indexOf("int")
        : NUMERIC.indexOf(from) >= 0 && NUMERIC.indexOf(from) < target;
  }
}
