package dev.vigie.inventory;

import dev.vigie.catalog.Identifier;
import dev.vigie.catalog.Lexicon;
import dev.vigie.program.Field;
import dev.vigie.program.TypeDeclaration;
import java.util.List;
import java.util.function.Predicate;

/**
 * The short mark that members of one table bear: {@code pex_height} beside {@code pex_weight} is a
 * height.
 */
final class SharedPrefix {
  private static final int LONGEST = 4;
  private static final int FEWEST = 4;

  /** Letters of a mark that says of which sort a value is. */
  private static final int SORT = 2;

  /** A schema's, a table's and an owner's. */
  private static final int MOST_MARKS = 3;

  private final Lexicon lexicon;

  SharedPrefix(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * The name of a member without the marks that three in four of the type's members begin with: a
   * table's, or a schema's and a table's ({@code tnNmpName}).
   */
  String strip(TypeDeclaration type, String name) {
    List<String> words = Identifier.words(name);
    int marks = 0;
    while (marks < Math.min(MOST_MARKS, words.size() - 1)
        && isMark(words.get(marks))
        && isShared(type, words.subList(0, marks + 1))) {
      marks++;
    }
    return marks == 0 ? name : String.join("_", words.subList(marks, words.size()));
  }

  /**
   * The name of a member without the mark of its sort, where three in four of the type's members
   * begin with one.
   */
  String withoutSort(TypeDeclaration type, String name) {
    List<String> words = Identifier.words(name);
    return words.size() > 1 && isSort(words.get(0)) && isMostly(type, w -> isSort(w.get(0)))
        ? String.join("_", words.subList(1, words.size()))
        : name;
  }

  private boolean isSort(String word) {
    return word.length() == SORT
        && isMark(word)
        && !lexicon.taxonomy().grammar().recordKeeping().contains(word);
  }

  private static boolean isShared(TypeDeclaration type, List<String> marks) {
    return isMostly(
        type, words -> words.size() > marks.size() && words.subList(0, marks.size()).equals(marks));
  }

  /** Whether the words of three in four members' names are so; of one word, no mark is one. */
  private static boolean isMostly(TypeDeclaration type, Predicate<List<String>> marked) {
    int so = 0;
    int all = 0;
    for (Field field : type.fields()) {
      if (Members.mayHoldData(field) && !field.isStatic()) {
        all++;
        List<String> words = Identifier.words(field.name());
        so += words.size() > 1 && marked.test(words) ? 1 : 0;
      }
    }
    return so >= FEWEST && so * 4 >= all * 3;
  }

  private boolean isMark(String word) {
    return word.length() <= LONGEST
        && lexicon.words(word).isEmpty()
        && lexicon.persons(word).isEmpty()
        && !NameReader.PREDICATES.contains(word);
  }
}
