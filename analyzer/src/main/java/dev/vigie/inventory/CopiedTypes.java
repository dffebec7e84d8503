package dev.vigie.inventory;

import dev.vigie.catalog.Lexicon;
import dev.vigie.inventory.copy.Copies;
import dev.vigie.inventory.copy.Copy;
import dev.vigie.inventory.copy.CopyNode;
import dev.vigie.program.Field;
import dev.vigie.program.TypeDeclaration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Finds types most of whose members are filled from one person's: records of that person. */
final class CopiedTypes {
  private static final int FEWEST = 2;

  private final Lexicon lexicon;
  private final NameReader reader;
  private final Copies copies;

  CopiedTypes(Lexicon lexicon, NameReader reader, Copies copies) {
    this.lexicon = lexicon;
    this.reader = reader;
    this.copies = copies;
  }

  /**
   * The person that most of a type's members are filled from; empty where there is none. Ids do not
   * count: whatever belongs to a person has the person's.
   */
  String personFilling(TypeDeclaration type, Predicate<String> isPerson) {
    int data = 0;
    Map<String, Integer> filled = new TreeMap<>();
    for (Field field : type.fields()) {
      if (Members.mayHoldData(field) && !isReference(field.name())) {
        data++;
        for (String owner : owners(field)) {
          if (!owner.equals(type.name()) && isPerson.test(owner)) {
            filled.merge(owner, 1, Integer::sum);
          }
        }
      }
    }
    for (Map.Entry<String, Integer> person : filled.entrySet()) {
      if (person.getValue() >= FEWEST && 2 * person.getValue() > data) {
        return person.getKey();
      }
    }
    return "";
  }

  private Set<String> owners(Field field) {
    Set<String> owners = new TreeSet<>();
    for (Copy copy : copies.into(new CopyNode.OfField(field.ref()))) {
      if (copy.from() instanceof CopyNode.OfField source && !copy.compared()) {
        owners.add(source.field().owner());
      }
    }
    return owners;
  }

  private boolean isReference(String name) {
    List<String> words = reader.read(name).words();
    return words.isEmpty()
        || lexicon.taxonomy().grammar().references().contains(words.get(words.size() - 1));
  }
}
