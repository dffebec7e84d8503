package dev.vigie.inventory;

import dev.vigie.catalog.AnnotationMeanings;
import dev.vigie.catalog.Lexicon;
import dev.vigie.catalog.Negative;
import dev.vigie.facts.TypeFact;
import dev.vigie.inventory.TypeContext.Person;
import dev.vigie.program.JavaType;
import dev.vigie.program.Program;
import dev.vigie.program.TypeDeclaration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says what a type is instead of a holder of personal data, by its name, annotations and
 * supertypes.
 */
final class TypeRoles {
  /** Only persons have these: a type with them is about a person in the organisation. */
  static final Set<String> PERSONS_ONLY = Set.of("first_name", "last_name", "birth_date");

  private final Lexicon lexicon;
  private final Program program;
  private final CodeLists codeLists;
  private final MoneyTypes moneyTypes;

  TypeRoles(Lexicon lexicon, Program program, CodeLists codeLists, MoneyTypes moneyTypes) {
    this.lexicon = lexicon;
    this.program = program;
    this.codeLists = codeLists;
    this.moneyTypes = moneyTypes;
  }

  /**
   * The role of a type; null where it may hold personal data.
   *
   * @param kept whether an annotation says that it is kept or sent as it is, which overrides its
   *     name
   * @param siblings ids of the elements that strong words of its members name
   */
  Negative.@Nullable Role of(
      TypeDeclaration type, TypeNames.Reading name, boolean kept, Set<String> siblings) {
    AnnotationMeanings meanings = lexicon.taxonomy().annotations();
    if (type.test()
        || type.kind() == TypeFact.Kind.ENUM
        || type.kind() == TypeFact.Kind.ANNOTATION
        || lexicon.pathNegative(type.at().path()).isPresent()) {
      return Negative.Role.METADATA;
    }
    if (name.person() == Person.NONE
        && (codeLists.isCodeList(type, name.core()) || moneyTypes.isMoney(type, name.core()))) {
      return Negative.Role.METADATA;
    }
    if (Members.isMarked(type.annotations(), meanings.configuration())) {
      return Negative.Role.CONFIGURATION;
    }
    if (!kept && Members.isMarked(type.annotations(), meanings.behaviour())) {
      return Negative.Role.BEHAVIOUR;
    }
    Optional<Negative> negative = lexicon.classNegative(type.simpleName());
    if (negative.isPresent()) {
      Negative.Role role = negative.get().role();
      boolean organisation = role == Negative.Role.ORGANISATION;
      boolean bare = name.core().size() == 1 && name.person() != Person.NONE;
      boolean person =
          name.person() == Person.PERSON
              || name.person() == Person.AMBIGUOUS
              || (!lexicon.isOrganisation(name.core().get(name.core().size() - 1))
                  && siblings.stream().anyMatch(PERSONS_ONLY::contains));
      if (organisation ? !person : !kept && !bare) {
        return role;
      }
    }
    String head = name.core().isEmpty() ? "" : name.core().get(name.core().size() - 1);
    if (name.person() == Person.NONE && isConfiguration(head)) {
      return Negative.Role.CONFIGURATION;
    }
    if (name.person() == Person.NONE
        && name.core().size() > 1
        && lexicon.isOrganisation(head)
        && siblings.stream().noneMatch(PERSONS_ONLY::contains)) {
      return Negative.Role.ORGANISATION;
    }
    if (!kept) {
      for (String supertype : program.supertypes(type.name())) {
        String simple = JavaType.Declared.of(supertype).simpleName();
        if (!supertype.equals(type.name())
            && lexicon
                .classNegative(simple)
                .filter(n -> n.role() == Negative.Role.BEHAVIOUR)
                .isPresent()) {
          return Negative.Role.BEHAVIOUR;
        }
      }
    }
    return null;
  }

  /** A configuration is one also where it is kept, or handed on in another type. */
  private boolean isConfiguration(String word) {
    return !word.isEmpty()
        && lexicon
            .classNegative(Character.toUpperCase(word.charAt(0)) + word.substring(1))
            .filter(n -> n.role() == Negative.Role.CONFIGURATION)
            .isPresent();
  }
}
