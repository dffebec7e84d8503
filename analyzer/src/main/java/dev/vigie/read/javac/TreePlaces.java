package dev.vigie.read.javac;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import dev.vigie.facts.Modifiers;
import dev.vigie.read.LineIndex;

/** Where trees stand in their text, and what trees do not tell of it. */
final class TreePlaces {
  private final TextScan scan;
  private final LineIndex lines;
  private final CompilationUnitTree unit;
  private final SourcePositions positions;

  TreePlaces(String text, LineIndex lines, CompilationUnitTree unit, SourcePositions positions) {
    this.scan = new TextScan(text);
    this.lines = lines;
    this.unit = unit;
    this.positions = positions;
  }

  TextScan scan() {
    return scan;
  }

  /** The offset of the first character; −1 where the parser made the tree up. */
  int start(Tree tree) {
    return (int) positions.getStartPosition(unit, tree);
  }

  /** The offset after the last character; −1 where it is not known. */
  int end(Tree tree) {
    if (tree instanceof IdentifierTree name) {
      // That of a resource takes in the semicolon.
      String written = name.getName().toString();
      int start = start(tree);
      if (scan.text().startsWith(written, start)) {
        return start + written.length();
      }
    }
    return (int) positions.getEndPosition(unit, tree);
  }

  /** Where {@code tree} stands. */
  long of(Tree tree) {
    return between(start(tree), end(tree));
  }

  long between(int start, int end) {
    if (start < 0 || end < start) {
      throw new NotKnownHere("a tree without a place");
    }
    return lines.span(start, end);
  }

  /** The place of a word of this length. */
  long word(int start, String word) {
    return between(start, start + word.length());
  }

  /** The source of {@code tree}. */
  String written(Tree tree) {
    return scan.text().substring(start(tree), end(tree));
  }

  /** The offset after modifiers and annotations, or where the declaration starts without any. */
  int afterModifiers(Tree declaration, ModifiersTree modifiers) {
    int start = start(modifiers);
    return start < 0 ? start(declaration) : new ModifierWords(modifiers, start).end;
  }

  /** Modifiers as written: trees also hold those that are implied. */
  int modifiers(ModifiersTree modifiers) {
    int start = start(modifiers);
    return start < 0 ? 0 : new ModifierWords(modifiers, start).bits;
  }

  /** Reads the words between annotations, up to the first that is no modifier. */
  private final class ModifierWords {
    int bits;
    int end;

    ModifierWords(ModifiersTree modifiers, int start) {
      int at = scan.skipBlanks(start);
      end = at;
      while (true) {
        int next = after(modifiers, at);
        if (next < 0) {
          return;
        }
        end = next;
        at = scan.skipBlanks(next);
      }
    }

    /** The offset after the annotation or modifier at {@code at}; −1 where none is. */
    private int after(ModifiersTree modifiers, int at) {
      if (scan.at(at) == '@') {
        for (AnnotationTree annotation : modifiers.getAnnotations()) {
          if (start(annotation) == at) {
            return TreePlaces.this.end(annotation);
          }
        }
        return -1;
      }
      String word = scan.wordAt(at);
      if (word.equals("non") && scan.at(at + 3) == '-') {
        return at + "non-sealed".length();
      }
      int bit = bit(word);
      if (bit < 0 || isName(word, at)) {
        return -1;
      }
      bits |= bit;
      return at + word.length();
    }

    /** Whether {@code sealed} is the name of a type here. */
    private boolean isName(String word, int at) {
      if (!word.equals("sealed")) {
        return false;
      }
      char next = scan.at(scan.skipBlanks(at + word.length()));
      return !Character.isJavaIdentifierStart(next) && next != '@';
    }
  }

  /** The bit of a modifier, 0 for one that facts leave out, −1 for any other word. */
  private static int bit(String word) {
    return switch (word) {
      case "public" -> Modifiers.PUBLIC;
      case "private" -> Modifiers.PRIVATE;
      case "protected" -> Modifiers.PROTECTED;
      case "static" -> Modifiers.STATIC;
      case "final" -> Modifiers.FINAL;
      case "synchronized" -> Modifiers.SYNCHRONIZED;
      case "volatile" -> Modifiers.VOLATILE;
      case "transient" -> Modifiers.TRANSIENT;
      case "abstract" -> Modifiers.ABSTRACT;
      case "default" -> Modifiers.DEFAULT;
      case "sealed" -> Modifiers.SEALED;
      case "native" -> Modifiers.NATIVE;
      case "strictfp" -> 0;
      default -> -1;
    };
  }
}
