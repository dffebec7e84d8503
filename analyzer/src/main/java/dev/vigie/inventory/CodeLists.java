package dev.vigie.inventory;

import dev.vigie.catalog.Grammar;
import dev.vigie.catalog.Identifier;
import dev.vigie.catalog.Lexicon;
import dev.vigie.catalog.ValueKind;
import dev.vigie.program.Field;
import dev.vigie.program.TypeDeclaration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells the types that list codes: what a marital status may be, not whose it is. They have a key
 * and a label, and nothing that a person would have.
 */
final class CodeLists {
  /** A code and a label beside the key leave room for one number, such as a factor. */
  private static final int SURE = 3;

  private final Lexicon lexicon;
  private final Grammar grammar;
  private final NameReader reader;
  private final MemberTypes memberTypes;

  CodeLists(Lexicon lexicon, NameReader reader, MemberTypes memberTypes) {
    this.lexicon = lexicon;
    this.grammar = lexicon.taxonomy().grammar();
    this.reader = reader;
    this.memberTypes = memberTypes;
  }

  /**
   * Whether a type lists codes.
   *
   * @param core the words of its name
   */
  boolean isCodeList(TypeDeclaration type, List<String> core) {
    boolean key = false;
    int labels = 0;
    int numbers = 0;
    for (Field field : type.fields()) {
      if (!Members.mayHoldData(field)) {
        continue;
      }
      List<String> words = reader.read(field.name()).words();
      MemberType held = memberTypes.of(field.type());
      if (held.holder() != null) {
        if (!held.container() && isPerson(held.holder())) {
          return false;
        }
        continue;
      }
      if (held.kind() == null) {
        continue;
      }
      if (isKey(words)) {
        key = true;
      } else if (saysNothing(words, core)) {
        labels += words.stream().anyMatch(grammar.codeLists()::contains) ? 1 : 0;
      } else if (held.kind() == ValueKind.NUMBER) {
        numbers++;
      } else {
        return false;
      }
    }
    // Without a key there is a code and what it means, and nothing that counts or costs
    return key
        ? labels > 0 && (numbers == 0 || (numbers == 1 && labels + 1 >= SURE))
        : labels > 1 && numbers == 0;
  }

  private boolean isPerson(String type) {
    return Identifier.words(type.substring(type.lastIndexOf('.') + 1)).stream()
        .anyMatch(word -> !lexicon.persons(word).isEmpty());
  }

  private boolean isKey(List<String> words) {
    return !words.isEmpty()
        && (grammar.references().contains(words.get(0))
            || grammar.references().contains(words.get(words.size() - 1)))
        && words.stream().allMatch(word -> lexicon.persons(word).isEmpty());
  }

  private boolean saysNothing(List<String> words, List<String> core) {
    Set<String> nothing = new HashSet<>(core);
    return words.stream()
        .allMatch(
            word ->
                nothing.contains(word)
                    || NameWords.isNumber(word)
                    || (lexicon.persons(word).isEmpty()
                        && (grammar.codeLists().contains(word)
                            || grammar.recordKeeping().contains(word)
                            || grammar.housekeeping().contains(word))));
  }
}
