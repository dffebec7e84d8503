package dev.vigie.read.java;

import com.github.javaparser.ast.Modifier;
import com.github.javaparser.ast.NodeList;
import dev.vigie.facts.Modifiers;

/** Modifiers as written, in bits. */
final class ModifierBits {
  private ModifierBits() {}

  static int of(NodeList<Modifier> written) {
    int bits = 0;
    for (Modifier modifier : written) {
      bits |= bit(modifier.getKeyword());
    }
    return bits;
  }

  private static int bit(Modifier.Keyword keyword) {
    return switch (keyword) {
      case PUBLIC -> Modifiers.PUBLIC;
      case PRIVATE -> Modifiers.PRIVATE;
      case PROTECTED -> Modifiers.PROTECTED;
      case STATIC -> Modifiers.STATIC;
      case FINAL -> Modifiers.FINAL;
      case SYNCHRONIZED -> Modifiers.SYNCHRONIZED;
      case VOLATILE -> Modifiers.VOLATILE;
      case TRANSIENT -> Modifiers.TRANSIENT;
      case ABSTRACT -> Modifiers.ABSTRACT;
      case DEFAULT -> Modifiers.DEFAULT;
      case SEALED -> Modifiers.SEALED;
      case NATIVE -> Modifiers.NATIVE;
      case STRICTFP, NON_SEALED, TRANSITIVE -> 0;
    };
  }
}
