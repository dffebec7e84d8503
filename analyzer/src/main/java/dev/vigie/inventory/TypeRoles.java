package dev.vigie.inventory;

import dev.vigie.catalog.AnnotationMeanings;
import dev.vigie.catalog.Lexicon;
import dev.vigie.catalog.Negative;
import dev.vigie.facts.TypeFact;
import dev.vigie.inventory.TypeContext.Person;
import dev.vigie.program.Field;
import dev.vigie.program.JavaType;
import dev.vigie.program.Program;
import dev.vigie.program.Twins;
import dev.vigie.program.TypeDeclaration;
import java.util.List;
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

  /** Where one of these is kept, somebody is or was at the place. */
  private static final Set<String> OF_PERSONS =
      Set.of("gps_position", "ip_address", "device_id", "first_name", "last_name", "birth_date");

  private final Lexicon lexicon;
  private final NameReader reader;
  private final Program program;
  private final MemberTypes memberTypes;
  private final CodeLists codeLists;
  private final MoneyTypes moneyTypes;

  TypeRoles(Lexicon lexicon, NameReader reader, Program program, MemberTypes memberTypes) {
    this.lexicon = lexicon;
    this.reader = reader;
    this.program = program;
    this.memberTypes = memberTypes;
    this.codeLists = new CodeLists(lexicon, reader, memberTypes);
    this.moneyTypes = new MoneyTypes(lexicon.taxonomy().grammar(), memberTypes);
  }

  /**
   * The folders above those of a type's package, which are part of the program: {@code vendor} is
   * other people's code there, and whoever sells something here.
   */
  private static String root(TypeDeclaration type) {
    String path = type.at().path();
    String folder = "/" + path.substring(0, path.lastIndexOf('/') + 1);
    String name = Twins.written(type.name());
    for (int dot = name.lastIndexOf('.'); dot > 0; dot = name.lastIndexOf('.', dot - 1)) {
      String own = "/" + name.substring(0, dot).replace('.', '/') + "/";
      if (folder.endsWith(own)) {
        return folder.substring(1, folder.length() - own.length() + 1);
      }
    }
    return folder.substring(1);
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
        || lexicon.pathNegative(root(type)).isPresent()) {
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
    if (negative.isPresent()
        && !isRecord(type, name, negative.get(), siblings)
        && !isWhoeverHoldsOffice(name, siblings)
        && !isSource(type, siblings)) {
      Negative.Role role = negative.get().role();
      boolean organisation = role == Negative.Role.ORGANISATION;
      boolean bare = name.core().size() == 1 && name.person() != Person.NONE;
      boolean person =
          name.person() == Person.PERSON
              || name.person() == Person.AMBIGUOUS
              || isOffice(name)
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
    if ((name.person() == Person.NONE && isPlace(type, head, siblings))
        || isContactOfOrganisation(type, name)) {
      return Negative.Role.ORGANISATION;
    }
    if (name.person() == Person.NONE
        && name.core().size() > 1
        && lexicon.isOrganisation(head)
        && siblings.stream().noneMatch(PERSONS_ONLY::contains)) {
      return Negative.Role.ORGANISATION;
    }
    // What a person's record can do does not make it a program: a user that can be exported
    boolean holds = name.person() == Person.PERSON ? !siblings.isEmpty() : isSeveral(siblings);
    if (!kept && !holds) {
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

  /**
   * Whether it is a row under the name of what reads rows: it is called after a person, and has
   * nothing but values, what a person has among them.
   */
  private boolean isRecord(
      TypeDeclaration type, TypeNames.Reading name, Negative negative, Set<String> siblings) {
    List<Field> members = type.fields().stream().filter(field -> !field.isStatic()).toList();
    return negative.role() == Negative.Role.BEHAVIOUR
        && name.person() != Person.NONE
        && siblings.size() > 1
        && members.size() > 1
        && members.stream().allMatch(field -> memberTypes.of(field.type()).kind() != null);
  }

  /** Whether there are several that only persons and their like have. */
  private boolean isSeveral(Set<String> siblings) {
    return siblings.stream()
            .flatMap(id -> lexicon.taxonomy().element(id).stream())
            .filter(element -> !MemberSigns.NO_ANCHORS.contains(element.family()))
            .count()
        > 1;
  }

  /**
   * A builder with what the object that it makes does not keep is the only place of it: an id that
   * is made of a name and a birth date.
   */
  private boolean isSource(TypeDeclaration type, Set<String> siblings) {
    TypeDeclaration made =
        type.enclosing() == null ? null : program.type(type.enclosing()).orElse(null);
    return made != null
        && type.simpleName().endsWith(BuiltValues.BUILDER)
        && siblings.stream().anyMatch(PERSONS_ONLY::contains)
        && type.fields().stream().noneMatch(f -> made.field(f.name()).isPresent());
  }

  /**
   * Where something is held or offered: its address is nobody's, unless a member names a person.
   */
  private boolean isPlace(TypeDeclaration type, String head, Set<String> siblings) {
    return lexicon.taxonomy().grammar().places().contains(head)
        && siblings.stream().noneMatch(OF_PERSONS::contains)
        && type.fields().stream().allMatch(f -> reader.read(f.name()).subject().isEmpty());
  }

  /** How to reach a department, or the profile of a branch, of which nobody is named. */
  private boolean isContactOfOrganisation(TypeDeclaration type, TypeNames.Reading name) {
    List<String> core = name.core();
    return name.person() == Person.AMBIGUOUS
        && core.size() > 1
        && lexicon.isOrganisation(core.get(core.size() - 2))
        && type.fields().stream().noneMatch(f -> isName(f.name()));
  }

  private boolean isName(String member) {
    return reader.read(member).matches().stream()
        .anyMatch(m -> m.word().element().family().equals("IDENTITY"));
  }

  /** An executor with a first and a last name executes a will, and no program. */
  private boolean isWhoeverHoldsOffice(TypeNames.Reading name, Set<String> siblings) {
    return isOffice(name) && siblings.stream().anyMatch(PERSONS_ONLY::contains);
  }

  private boolean isOffice(TypeNames.Reading name) {
    List<String> core = name.core();
    return !core.isEmpty()
        && lexicon.taxonomy().grammar().offices().contains(core.get(core.size() - 1));
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
