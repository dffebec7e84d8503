package dev.vigie.inventory;

import dev.vigie.catalog.AnnotationMeanings;
import dev.vigie.catalog.Element;
import dev.vigie.catalog.Grammar;
import dev.vigie.catalog.Identifier;
import dev.vigie.catalog.Lexicon;
import dev.vigie.program.Annotation;
import dev.vigie.program.Field;
import dev.vigie.program.JavaType;
import dev.vigie.program.Method;
import dev.vigie.program.TypeDeclaration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a type's members say of the type: that it is about a person, an animal, a program. */
final class MemberSigns {
  /** Programs have data of these families as well as persons. */
  static final Set<String> NO_ANCHORS = Set.of("CREDENTIAL", "ONLINE", "USAGE");

  /** What only a person has, or a company's owner in the person's own name. */
  static final Set<String> NUMBERS =
      Set.of("national_id", "tax_id", "social_security_number", "passport", "health_insurance_id");

  static final Set<String> NAMES = Set.of("person_name", "first_name", "last_name");

  /** One of them may be said of a person as well: whose industry somebody works in. */
  private static final int FIRM = 2;

  private static final Set<String> WHOLE_NAME = Set.of("first_name", "last_name");

  private final Lexicon lexicon;
  private final NameReader reader;
  private final MemberTypes memberTypes;
  private final MemberNames names;

  MemberSigns(Lexicon lexicon, NameReader reader, MemberTypes memberTypes, TypeNames typeNames) {
    this.lexicon = lexicon;
    this.reader = reader;
    this.memberTypes = memberTypes;
    this.names = new MemberNames(lexicon, reader, typeNames);
  }

  /**
   * Ids of the elements that strong words of members name.
   *
   * @param anchors those that only persons and their like have
   */
  record Siblings(Set<String> all, Set<String> anchors) {}

  /** What the strong words of a type's members name. */
  Siblings siblings(TypeDeclaration type) {
    Set<String> siblings = new HashSet<>();
    Set<String> anchors = new HashSet<>();
    siblings(type, siblings, anchors);
    return new Siblings(siblings, anchors);
  }

  /**
   * Elements that strong words of the members name; {@code anchors}: those that only persons and
   * their like have.
   */
  private void siblings(TypeDeclaration type, Set<String> siblings, Set<String> anchors) {
    for (Field field : type.fields()) {
      if (Members.mayHoldData(field)
          && !sibling(names.of(type, field), field.type(), siblings, anchors)) {
        annotated(type, field, siblings, anchors);
      }
    }
    numbered(type, siblings, anchors);
    for (Method method : type.methods()) {
      if (method.body() == null && Members.isAccessor(type, method)) {
        sibling(Members.property(method.name()), method.returnType(), siblings, anchors);
      }
    }
  }

  /** Another name that an annotation gives it, or a constraint that says what it is. */
  private void annotated(
      TypeDeclaration type, Field field, Set<String> siblings, Set<String> anchors) {
    AnnotationMeanings meanings = lexicon.taxonomy().annotations();
    List<Annotation> annotations = Members.annotations(type, field);
    for (Annotation annotation : annotations) {
      Element element = meanings.elements().get(annotation.simpleName());
      if (element != null && memberTypes.of(field.type()).kind() != null) {
        add(element, siblings, anchors);
        return;
      }
    }
    for (Alias alias : Alias.of(meanings, annotations)) {
      if (sibling(alias.name(), field.type(), siblings, anchors)) {
        return;
      }
    }
  }

  private static void add(Element element, Set<String> siblings, Set<String> anchors) {
    siblings.add(element.id());
    if (!NO_ANCHORS.contains(element.family())) {
      anchors.add(element.id());
    }
  }

  /**
   * A name beside an official number is a person's, weak words though both may be: {@code nif} and
   * {@code nombre}; and so are a first and a last name: {@code fName} and {@code lName}.
   */
  private void numbered(TypeDeclaration type, Set<String> siblings, Set<String> anchors) {
    Set<String> numbers = new HashSet<>();
    Set<String> named = new HashSet<>();
    for (Field field : type.fields()) {
      if (!Members.mayHoldData(field) || memberTypes.of(field.type()).kind() == null) {
        continue;
      }
      NameReading reading = reader.read(names.of(type, field));
      boolean kind = reading.words().stream().anyMatch(this::isRecordKeeping);
      for (NameReading.Match match : reading.matches()) {
        boolean sure = match.doubts().isEmpty() && !kind;
        if (sure && NUMBERS.contains(match.word().element().id())) {
          numbers.add(match.word().element().id());
        } else if (sure && NAMES.contains(match.word().element().id())) {
          named.add(match.word().element().id());
        }
      }
    }
    if (!numbers.isEmpty() && !named.isEmpty()) {
      siblings.addAll(numbers);
      siblings.addAll(named);
      anchors.addAll(numbers);
    }
    if (named.containsAll(WHOLE_NAME)) {
      siblings.addAll(WHOLE_NAME);
      anchors.addAll(WHOLE_NAME);
    }
  }

  private boolean isRecordKeeping(String word) {
    return lexicon.taxonomy().grammar().recordKeeping().contains(word);
  }

  /** Whether a strong word of a name says what a member is; it is then added. */
  private boolean sibling(
      String name, JavaType javaType, Set<String> siblings, Set<String> anchors) {
    NameReading reading = reader.read(name);
    if (reading.matches().isEmpty()) {
      return false;
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
        add(match.word().element(), siblings, anchors);
        return true;
      }
    }
    return false;
  }

  /** Whether one of its members is an animal, or the key of one: its patient then is no person. */
  boolean holdsAnimal(TypeDeclaration type) {
    Set<String> animals = lexicon.taxonomy().grammar().animals();
    return type.fields().stream()
        .filter(Members::mayHoldData)
        .anyMatch(f -> reader.read(f.name()).words().stream().anyMatch(animals::contains));
  }

  /** Whether it is part of a program for animals, by its package. */
  boolean animalsPackage(TypeDeclaration type) {
    Set<String> animals = lexicon.taxonomy().grammar().animals();
    return List.of(type.name().split("\\.", -1)).stream().anyMatch(animals::contains);
  }

  /**
   * Whether it is called after mail and has what is written, or by which server: what opens it is
   * the account that the program sends from.
   */
  boolean sendsLetters(TypeDeclaration type) {
    Grammar grammar = lexicon.taxonomy().grammar();
    return Identifier.words(type.simpleName()).stream().anyMatch(grammar.letters()::contains)
        && type.fields().stream()
            .map(field -> Identifier.joined(field.name()))
            .anyMatch(
                name ->
                    grammar.letterParts().contains(name)
                        || grammar.technicalMembers().contains(name));
  }

  /** Whether at least two of its members are what only firms have: an industry, a turnover. */
  boolean isFirm(TypeDeclaration type) {
    Set<String> firms = lexicon.taxonomy().grammar().firms();
    return type.fields().stream()
            .filter(field -> firms.contains(Identifier.joined(field.name())))
            .count()
        >= FIRM;
  }

  /**
   * How many members speak of machinery: a client with a secret and redirect addresses is a
   * program.
   */
  int technical(TypeDeclaration type) {
    Set<String> words = lexicon.taxonomy().grammar().technicalMembers();
    int count = 0;
    for (Field field : type.fields()) {
      if (reader.read(field.name()).words().stream().anyMatch(words::contains)) {
        count++;
      }
    }
    return count;
  }
}
