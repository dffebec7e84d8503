package dev.vigie.inventory;

import dev.vigie.catalog.AnnotationMeanings;
import dev.vigie.catalog.Lexicon;
import dev.vigie.catalog.Negative;
import dev.vigie.inventory.TypeContext.Person;
import dev.vigie.inventory.copy.Copies;
import dev.vigie.program.Annotation;
import dev.vigie.program.JavaType;
import dev.vigie.program.Program;
import dev.vigie.program.TypeDeclaration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds out of every type of the sources how near it is to a person: by its name, its supertypes,
 * its members' strong words, the types that hold it, and the types that it copies. Types are
 * visited in the order of their names, and a step only brings them nearer.
 */
final class TypeContexts {
  private static final int TECHNICAL = 2;

  /**
   * A program has so many types that are called after animals, and one in so many, if it is for
   * them.
   */
  private static final int ANIMALS = 3;

  private static final int ONE_IN = 20;

  private static final String PATIENT = "patient";
  private static final String PASSWORD = "password";

  private final Lexicon lexicon;
  private final Program program;
  private final MemberTypes memberTypes;
  private final TypeNames typeNames;
  private final CopiedTypes copied;
  private final TypeRoles roles;
  private final HeldTypes held;
  private final MemberSigns signs;
  private final boolean ofAnimals;
  private final Map<String, TypeContext> contexts = new HashMap<>();

  TypeContexts(
      Lexicon lexicon,
      Program program,
      Copies copies,
      NameReader reader,
      MemberTypes memberTypes,
      TypeNames typeNames) {
    this.lexicon = lexicon;
    this.program = program;
    this.copied = new CopiedTypes(lexicon, reader, copies);
    this.memberTypes = memberTypes;
    this.typeNames = typeNames;
    this.roles = new TypeRoles(lexicon, reader, program, memberTypes);
    this.signs = new MemberSigns(lexicon, reader, memberTypes, typeNames);
    this.held = new HeldTypes(lexicon, program, reader, memberTypes, typeNames, contexts);
    this.ofAnimals = isOfAnimals();
  }

  /** The context of every type of the sources, by qualified name. */
  Map<String, TypeContext> compute() {
    List<TypeDeclaration> types = program.types();
    for (TypeDeclaration type : types) {
      contexts.put(type.name(), ofItself(type));
    }
    for (TypeDeclaration type : types) {
      inherit(type);
    }
    for (TypeDeclaration type : types) {
      held.bringNearer(type);
    }
    copies(types);
    for (TypeDeclaration type : types) {
      filled(type);
    }
    for (TypeDeclaration type : types) {
      held.bringNearer(type);
    }
    return new TypeSubjects(lexicon, program, memberTypes, contexts).complete();
  }

  /**
   * Whether the program is one for animals, by the names of its types: what a visit or a treatment
   * says there is about an animal.
   */
  private boolean isOfAnimals() {
    int all = 0;
    int animals = 0;
    for (TypeDeclaration type : program.types()) {
      if (!type.test()) {
        TypeNames.Reading name = typeNames.read(type.simpleName());
        all++;
        animals += name.animal() ? 1 : 0;
        if (name.person() == Person.PERSON && name.subject().equals(PATIENT)) {
          return false;
        }
      }
    }
    return animals >= ANIMALS && animals * ONE_IN >= all;
  }

  private TypeContext ofItself(TypeDeclaration type) {
    TypeNames.Reading name = typeNames.read(type.simpleName());
    AnnotationMeanings meanings = lexicon.taxonomy().annotations();
    boolean kept = Members.isMarked(type.annotations(), meanings.entity());
    MemberSigns.Siblings members = signs.siblings(type);
    Set<String> siblings = members.all();
    Set<String> anchors = members.anchors();
    Negative.Role role = roles.of(type, name, kept, siblings);
    if (role == null
        && signs.isFirm(type)
        && siblings.stream().noneMatch(TypeRoles.PERSONS_ONLY::contains)) {
      role = Negative.Role.ORGANISATION;
    }
    Person person = role == Negative.Role.ORGANISATION ? Person.NONE : name.person();
    String why = "the type is called after a person: " + name.word();
    TypeNames.Reading table = person == Person.NONE && role == null ? table(type) : null;
    if (table != null) {
      name = table;
      person = Person.PERSON;
      why = "its table is called after a person: " + table.word();
    }
    if (person == Person.AMBIGUOUS) {
      if ((kept && signs.technical(type) < TECHNICAL && !isOfThing(name)) || !anchors.isEmpty()) {
        person = Person.PERSON;
        why =
            kept
                ? "the type is called '" + name.word() + "' and kept as it is"
                : "the type is called '" + name.word() + "' and has members of a person";
      }
    } else if (person == Person.ABOUT) {
      why = "the type's name speaks of a person: " + name.word();
    }
    if (person.ordinal() < Person.SIBLINGS.ordinal()
        && siblings.size() >= 2
        && !anchors.isEmpty()) {
      person = Person.SIBLINGS;
      why =
          "other members are about a person: "
              + String.join(", ", siblings.stream().sorted().toList());
    }
    return new TypeContext(
        type.simpleName(),
        role,
        person,
        why,
        person == Person.NONE || person == Person.AMBIGUOUS ? "" : name.subject(),
        kept,
        ((name.infrastructure() || (siblings.contains(PASSWORD) && signs.sendsLetters(type)))
                && !isRecordOf(person, siblings))
            || role == Negative.Role.CONFIGURATION,
        siblings,
        name.about(),
        name.address(),
        name.animal()
            || (person.ordinal() < Person.SIBLINGS.ordinal() && signs.holdsAnimal(type))
            || (person != Person.PERSON && (ofAnimals || signs.animalsPackage(type))));
  }

  /** The profile of a device is not one of a person. */
  private boolean isOfThing(TypeNames.Reading name) {
    return name.core().stream().anyMatch(lexicon.taxonomy().grammar().equipment()::contains);
  }

  /** What the name of its table says, where that is a person; null where it is none. */
  private TypeNames.@Nullable Reading table(TypeDeclaration type) {
    for (Annotation annotation : type.annotations()) {
      for (String key : lexicon.taxonomy().annotations().tables(annotation.simpleName())) {
        String named = annotation.text(key).orElse("");
        TypeNames.Reading name = typeNames.read(ColumnNames.typeName(named));
        if (name.person() == Person.PERSON) {
          return name;
        }
      }
    }
    return null;
  }

  /** A certificate that names somebody is a paper of that person, and opens nothing. */
  private boolean isRecordOf(Person person, Set<String> siblings) {
    return person.ordinal() >= Person.SIBLINGS.ordinal()
        && siblings.stream()
            .anyMatch(
                id ->
                    lexicon
                        .taxonomy()
                        .element(id)
                        .filter(element -> KnownValues.IDENTITY.contains(element.family()))
                        .isPresent());
  }

  private void inherit(TypeDeclaration type) {
    TypeContext own = contexts.get(type.name());
    if (own == null || own.isPerson()) {
      return;
    }
    for (String supertype : program.supertypes(type.name())) {
      if (supertype.equals(type.name())) {
        continue;
      }
      TypeContext known = contexts.get(supertype);
      TypeNames.Reading name = typeNames.read(JavaType.Declared.of(supertype).simpleName());
      boolean person = known != null ? known.isPerson() : name.person() == Person.PERSON;
      if (person) {
        String simple = JavaType.Declared.of(supertype).simpleName();
        contexts.put(
            type.name(), own.with(Person.PERSON, "the type is a " + simple, name.subject()));
        return;
      }
    }
  }

  /**
   * A type with the same stem and members in common copies the other: {@code Account} and {@code
   * AccountDto}.
   */
  private void copies(List<TypeDeclaration> types) {
    Map<String, List<TypeDeclaration>> byStem = new TreeMap<>();
    for (TypeDeclaration type : types) {
      TypeContext context = contexts.get(type.name());
      if (context != null && context.role() == null && !type.fields().isEmpty()) {
        String stem = typeNames.read(type.simpleName()).stem();
        byStem.computeIfAbsent(stem, s -> new ArrayList<>()).add(type);
      }
    }
    byStem.values().stream().filter(alike -> alike.size() > 1).forEach(this::copyAlike);
  }

  private void copyAlike(List<TypeDeclaration> alike) {
    List<TypeDeclaration> persons = alike.stream().filter(t -> context(t).isPerson()).toList();
    for (TypeDeclaration other : alike) {
      TypeContext copy = context(other);
      if (copy.isPerson()) {
        continue;
      }
      for (TypeDeclaration person : persons) {
        if (shareMembers(person, other)) {
          TypeContext original = context(person);
          String why = "it has the members of " + original.simpleName();
          contexts.put(other.name(), copy.with(Person.PERSON, why, original.subject()));
          break;
        }
      }
    }
  }

  private boolean isPerson(String type) {
    TypeContext context = contexts.get(type);
    return context != null && context.isPerson();
  }

  private void filled(TypeDeclaration type) {
    String person = copied.personFilling(type, name -> isPerson(name));
    TypeContext from = contexts.get(person);
    if (from != null) {
      held.bringNearer(
          type.name(), "most of its members are filled from " + from.simpleName(), from.subject());
    }
  }

  private TypeContext context(TypeDeclaration type) {
    return contexts.computeIfAbsent(type.name(), name -> ofItself(type));
  }

  private static boolean shareMembers(TypeDeclaration one, TypeDeclaration other) {
    Set<String> names = new HashSet<>();
    one.fields().stream().filter(Members::mayHoldData).forEach(f -> names.add(f.name()));
    long shared =
        other.fields().stream()
            .filter(f -> Members.mayHoldData(f) && names.contains(f.name()))
            .count();
    return shared >= 2;
  }
}
