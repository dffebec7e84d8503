package dev.vigie.inventory;

import dev.vigie.catalog.Identifier;
import dev.vigie.catalog.Lexicon;
import dev.vigie.catalog.PersonWord;
import dev.vigie.inventory.TypeContext.Person;
import dev.vigie.program.Field;
import dev.vigie.program.Program;
import dev.vigie.program.TypeDeclaration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Brings types nearer to a person because a person holds them, or is what holds them called. */
final class HeldTypes {
  private static final String CHILD = "child";

  private static final Set<String> PLACES = Set.of("city", "region_country");

  private final Lexicon lexicon;
  private final Program program;
  private final NameReader reader;
  private final MemberTypes memberTypes;
  private final TypeNames typeNames;
  private final Map<String, TypeContext> contexts;

  /** Changes the contexts that it is given. */
  HeldTypes(
      Lexicon lexicon,
      Program program,
      NameReader reader,
      MemberTypes memberTypes,
      TypeNames typeNames,
      Map<String, TypeContext> contexts) {
    this.lexicon = lexicon;
    this.program = program;
    this.reader = reader;
    this.memberTypes = memberTypes;
    this.typeNames = typeNames;
    this.contexts = contexts;
  }

  /** Brings the types of a person's members nearer, and the types nested in it. */
  void bringNearer(TypeDeclaration type) {
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
    if (held == null || field.isStatic() || program.supertypes(type.name()).contains(held)) {
      return;
    }
    List<PersonWord> words = lexicon.persons(Identifier.joined(field.name()));
    // The children of a node are nobody's children
    if (words.stream().anyMatch(w -> !w.ambiguous() && !w.subject().equals(CHILD))) {
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
    NameReading name = reader.read(String.join("_", typeNames.read(type.simpleName()).core()));
    return !keptAlone
        || (!isPlace(name)
            && (!reader.read(field.name()).matches().isEmpty() || !name.matches().isEmpty()));
  }

  /** Where towns and countries are kept, somebody's is one of them. */
  private static boolean isPlace(NameReading name) {
    return name.matches().stream()
        .anyMatch(m -> m.whole() && PLACES.contains(m.word().element().id()));
  }

  /** Whether a type is about somebody's health, money or life, so that a part of a part is, too. */
  private boolean isAboutLife(String type) {
    TypeContext context = contexts.get(type);
    return context != null && context.about() != null;
  }

  void bringNearer(String type, String why, String subject) {
    TypeContext context = contexts.get(type);
    if (context != null
        && context.role() == null
        && context.person().ordinal() < Person.HELD.ordinal()) {
      contexts.put(type, context.with(Person.HELD, why, subject));
    }
  }
}
