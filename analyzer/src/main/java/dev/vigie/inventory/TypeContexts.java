package dev.vigie.inventory;

import dev.vigie.catalog.AnnotationMeanings;
import dev.vigie.catalog.Identifier;
import dev.vigie.catalog.Lexicon;
import dev.vigie.catalog.Negative;
import dev.vigie.catalog.PersonWord;
import dev.vigie.inventory.TypeContext.Person;
import dev.vigie.inventory.copy.Copies;
import dev.vigie.program.Field;
import dev.vigie.program.JavaType;
import dev.vigie.program.Method;
import dev.vigie.program.Program;
import dev.vigie.program.TypeDeclaration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds out of every type of the sources how near it is to a person: by its name, its supertypes,
 * its members' strong words, the types that hold it, and the types that it copies. Types are
 * visited in the order of their names, and a step only brings them nearer.
 */
final class TypeContexts {
  private static final Set<String> NO_ANCHORS = Set.of("CREDENTIAL", "ONLINE", "USAGE");

  private static final Set<String> NAMES = Set.of("person_name", "first_name", "last_name");

  private static final int TECHNICAL = 2;

  private final Lexicon lexicon;
  private final Program program;
  private final NameReader reader;
  private final MemberTypes memberTypes;
  private final TypeNames typeNames;
  private final CopiedTypes copied;
  private final TypeRoles roles;
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
    this.reader = reader;
    this.memberTypes = memberTypes;
    this.typeNames = typeNames;
    this.roles = new TypeRoles(lexicon, program);
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
      hold(type);
    }
    copies(types);
    for (TypeDeclaration type : types) {
      filled(type);
    }
    for (TypeDeclaration type : types) {
      hold(type);
    }
    return new TypeSubjects(lexicon, program, memberTypes, contexts).complete();
  }

  private TypeContext ofItself(TypeDeclaration type) {
    TypeNames.Reading name = typeNames.read(type.simpleName());
    AnnotationMeanings meanings = lexicon.taxonomy().annotations();
    boolean kept = Members.isMarked(type.annotations(), meanings.entity());
    Set<String> siblings = new HashSet<>();
    Set<String> anchors = new HashSet<>();
    siblings(type, siblings, anchors);
    Negative.Role role = roles.of(type, name, kept, siblings);
    Person person = name.person();
    String why = "the type is called after a person: " + name.word();
    if (person == Person.AMBIGUOUS) {
      if ((kept && technical(type) < TECHNICAL) || !anchors.isEmpty()) {
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
        name.infrastructure() || role == Negative.Role.CONFIGURATION,
        siblings,
        name.about(),
        name.address(),
        name.animal() || (person.ordinal() < Person.SIBLINGS.ordinal() && holdsAnimal(type)));
  }

  /**
   * Elements that strong words of the members name; {@code anchors}: those that only persons and
   * their like have.
   */
  private void siblings(TypeDeclaration type, Set<String> siblings, Set<String> anchors) {
    for (Field field : type.fields()) {
      if (Members.mayHoldData(field)) {
        sibling(field.name(), field.type(), siblings, anchors);
      }
    }
    numbered(type, siblings, anchors);
    for (Method method : type.methods()) {
      if (method.body() == null && Members.isGetter(method)) {
        sibling(Members.property(method.name()), method.returnType(), siblings, anchors);
      }
    }
  }

  /**
   * A name beside an official number is a person's, weak words though both may be: {@code nif} and
   * {@code nombre}.
   */
  private void numbered(TypeDeclaration type, Set<String> siblings, Set<String> anchors) {
    Set<String> numbers = new HashSet<>();
    Set<String> names = new HashSet<>();
    for (Field field : type.fields()) {
      if (!Members.mayHoldData(field) || memberTypes.of(field.type()).kind() == null) {
        continue;
      }
      for (NameReading.Match match : reader.read(field.name()).matches()) {
        boolean sure = match.doubts().isEmpty();
        if (sure && match.word().element().family().equals("OFFICIAL_ID")) {
          numbers.add(match.word().element().id());
        } else if (sure && NAMES.contains(match.word().element().id())) {
          names.add(match.word().element().id());
        }
      }
    }
    if (!numbers.isEmpty() && !names.isEmpty()) {
      siblings.addAll(numbers);
      siblings.addAll(names);
      anchors.addAll(numbers);
    }
  }

  private void sibling(String name, JavaType javaType, Set<String> siblings, Set<String> anchors) {
    NameReading reading = reader.read(name);
    if (reading.matches().isEmpty()) {
      return;
    }
    MemberType type = memberTypes.of(javaType);
    for (NameReading.Match match : reading.matches()) {
      boolean fits =
          type.holder() != null
              || (type.kind() != null
                  && lexicon.holds(match.word().element()).contains(type.kind()));
      boolean organisations =
          reading.organisation() && match.word().element().family().equals("CONTACT");
      if (match.sure() && fits && !organisations) {
        siblings.add(match.word().element().id());
        if (!NO_ANCHORS.contains(match.word().element().family())) {
          anchors.add(match.word().element().id());
        }
        return;
      }
    }
  }

  /** Whether one of its members is an animal, or the key of one: its patient then is no person. */
  private boolean holdsAnimal(TypeDeclaration type) {
    Set<String> animals = lexicon.taxonomy().grammar().animals();
    return type.fields().stream()
        .filter(Members::mayHoldData)
        .anyMatch(f -> reader.read(f.name()).words().stream().anyMatch(animals::contains));
  }

  /**
   * How many members speak of machinery: a client with a secret and redirect addresses is a
   * program.
   */
  private int technical(TypeDeclaration type) {
    Set<String> words = lexicon.taxonomy().grammar().technicalMembers();
    int count = 0;
    for (Field field : type.fields()) {
      if (reader.read(field.name()).words().stream().anyMatch(words::contains)) {
        count++;
      }
    }
    return count;
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

  /** Brings the types of a person's members nearer, and the types nested in it. */
  private void hold(TypeDeclaration type) {
    TypeContext own = contexts.get(type.name());
    if (own == null || own.role() != null) {
      return;
    }
    if (type.enclosing() != null) {
      TypeContext around = contexts.get(type.enclosing());
      if (around != null && around.isPerson()) {
        bringNearer(type.name(), "it is part of " + around.simpleName(), "");
      }
    }
    for (Field field : type.fields()) {
      called(type, field);
    }
    if (!own.isPerson() && own.person() != Person.HELD) {
      return;
    }
    for (Field field : type.fields()) {
      String held = memberTypes.of(field.type()).holder();
      if (held != null
          && !field.isStatic()
          && isPartOfPerson(field, held)
          && (own.isPerson() || isAboutLife(held))) {
        String place = own.simpleName() + "." + field.name();
        bringNearer(held, "a person holds it: " + place, "");
      }
    }
  }

  /**
   * What a member holds that is called after a person, and nothing else, is that person's: {@code
   * Income applicant}.
   */
  private void called(TypeDeclaration type, Field field) {
    String held = memberTypes.of(field.type()).holder();
    if (held == null || field.isStatic()) {
      return;
    }
    List<PersonWord> words = lexicon.persons(Identifier.joined(field.name()));
    if (words.stream().anyMatch(word -> !word.ambiguous())) {
      bringNearer(
          held,
          "a person holds it: " + type.simpleName() + "." + field.name(),
          words.get(0).subject());
    }
  }

  /**
   * Whether what a person's member refers to is part of the person (an address) rather than
   * something that it merely refers to (a role, a country): a type that is not kept on its own, or
   * one whose name or member speaks of an element.
   */
  private boolean isPartOfPerson(Field field, String held) {
    TypeDeclaration type = program.type(held).orElse(null);
    if (type == null) {
      return false;
    }
    boolean keptAlone =
        type.annotation("Entity").isPresent() || type.annotation("Document").isPresent();
    return !keptAlone
        || !reader.read(field.name()).matches().isEmpty()
        || !reader
            .read(String.join("_", typeNames.read(type.simpleName()).core()))
            .matches()
            .isEmpty();
  }

  /** Whether a type is about somebody's health, money or life, so that a part of a part is, too. */
  private boolean isAboutLife(String type) {
    TypeContext context = contexts.get(type);
    return context != null && context.about() != null;
  }

  private void bringNearer(String type, String why, String subject) {
    TypeContext context = contexts.get(type);
    if (context != null
        && context.role() == null
        && context.person().ordinal() < Person.HELD.ordinal()) {
      contexts.put(type, context.with(Person.HELD, why, subject));
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
      bringNearer(
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
