package dev.vigie.inventory;

import dev.vigie.catalog.Identifier;
import dev.vigie.catalog.Lexicon;
import dev.vigie.program.Field;
import dev.vigie.program.TypeDeclaration;
import java.util.List;

/**
 * The short mark that members of one table bear: {@code pex_height} beside {@code pex_weight} is a
 * height.
 */
final class SharedPrefix {
  private static final int LONGEST = 4;
  private static final int FEWEST = 4;

  private final Lexicon lexicon;

  SharedPrefix(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The name of a member without the mark that three in four of the type's members begin with. */
  String strip(TypeDeclaration type, String name) {
    List<String> words = Identifier.words(name);
    if (words.size() < 2 || !isMark(words.get(0))) {
      return name;
    }
    int marked = 0;
    int all = 0;
    for (Field field : type.fields()) {
      if (Members.mayHoldData(field) && !field.isStatic()) {
        all++;
        List<String> others = Identifier.words(field.name());
        marked += others.size() > 1 && others.get(0).equals(words.get(0)) ? 1 : 0;
      }
    }
    boolean shared = marked >= FEWEST && marked * 4 >= all * 3;
    return shared ? String.join("_", words.subList(1, words.size())) : name;
  }

  private boolean isMark(String word) {
    return word.length() <= LONGEST
        && lexicon.words(word).isEmpty()
        && lexicon.persons(word).isEmpty()
        && !NameReader.PREDICATES.contains(word);
  }
}
