package dev.vigie.inventory;

import dev.vigie.catalog.Lexicon;
import dev.vigie.catalog.Taxonomy;
import dev.vigie.catalog.Word;
import dev.vigie.inventory.copy.Copies;
import dev.vigie.program.Program;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds where personal data lives in a program: reads names with a taxonomy's words, weighs them
 * against types, owners and annotations, and carries what was found along the types that hold and
 * copy each other.
 */
public final class InventoryBuilder {
  private final KnownNames names;
  private final Lexicon lexicon;
  private final DeclaredPersonalData declared;

  /** With nothing declared by the project. */
  public InventoryBuilder(Taxonomy taxonomy) {
    this(taxonomy, DeclaredPersonalData.NONE);
  }

  /**
   * With what the project says of its own members.
   *
   * @param taxonomy restricted to the project's languages, with its own words, where it has any
   */
  public InventoryBuilder(Taxonomy taxonomy, DeclaredPersonalData declared) {
    this(new KnownNames(taxonomy), declared);
  }

  /** The same with names that may have been read before. */
  public InventoryBuilder(KnownNames names, DeclaredPersonalData declared) {
    this.names = names;
    this.lexicon = names.lexicon();
    this.declared = declared;
  }

  /** The inventory of a program. Takes time in proportion to its members. */
  public LocatedInventory build(Program program) {
    Copies copies = Copies.of(program, names.reader()::tells);
    Judging judging = judging(program, copies, Set.of());
    Set<String> knownPersons = judging.programsThatArePersons();
    if (!knownPersons.isEmpty()) {
      judging = judging(program, copies, knownPersons);
    }
    return new LocatedInventory(program, judging, new FieldJudge(judging, copies).judge());
  }

  /**
   * Why a name that is just this word would not be found to mean its element; empty where it is.
   */
  public Optional<String> whyNeverFound(Word word) {
    NameReading reading = names.reader().read(word.text());
    String element = word.element().id();
    if (reading.matches().stream().anyMatch(m -> m.word().element().id().equals(element))) {
      return Optional.empty();
    }
    return Optional.of(
        reading.rejections().stream()
            .map(NameReading.Rejection::reason)
            .findFirst()
            .orElse("no name can be split into it"));
  }

  private Judging judging(Program program, Copies copies, Set<String> knownPersons) {
    NameReader reader =
        knownPersons.isEmpty() ? names.reader() : new NameReader(lexicon, knownPersons);
    MemberTypes memberTypes = new MemberTypes(lexicon, program);
    TypeNames typeNames = new TypeNames(lexicon, reader);
    Map<String, TypeContext> contexts =
        new TypeContexts(lexicon, program, copies, reader, memberTypes, typeNames).compute();
    DeclaredPersonalData marks = new AnnotatedMarks(lexicon, reader).before(declared, program);
    return new Judging(lexicon, marks, program, reader, memberTypes, typeNames, contexts);
  }
}
