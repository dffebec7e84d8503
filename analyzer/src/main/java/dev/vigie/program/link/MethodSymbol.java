package dev.vigie.program.link;

import dev.vigie.facts.Modifiers;
import dev.vigie.program.JavaType;
import dev.vigie.program.MethodRef;
import java.util.ArrayList;
import java.util.List;

/**
 * A method or constructor of a class from the sources or a class file.
 *
 * @param owner qualified name of the declaring class
 * @param fromSource whether the sources declare or imply it
 */
record MethodSymbol(
    String owner,
    String name,
    int modifiers,
    List<TypeParameter> typeParameters,
    List<JavaType> parameterTypes,
    JavaType returnType,
    boolean fromSource) {
  MethodSymbol {
    typeParameters = List.copyOf(typeParameters);
    parameterTypes = List.copyOf(parameterTypes);
  }

  boolean isStatic() {
    return Modifiers.has(modifiers, Modifiers.STATIC);
  }

  boolean isAbstract() {
    return Modifiers.has(modifiers, Modifiers.ABSTRACT);
  }

  boolean isVarargs() {
    return Modifiers.has(modifiers, Modifiers.VARARGS);
  }

  int arity() {
    return parameterTypes.size();
  }

  /** Its public name. */
  MethodRef ref() {
    List<String> erased = new ArrayList<>(parameterTypes.size());
    for (JavaType type : parameterTypes) {
      erased.add(type.erasure());
    }
    return new MethodRef(owner, name, erased);
  }
}
