package dev.vigie.rule.endpoint;

import dev.vigie.facts.Modifiers;
import dev.vigie.facts.TypeFact;
import dev.vigie.inventory.Inventory;
import dev.vigie.inventory.PersonalMember;
import dev.vigie.inventory.Place;
import dev.vigie.program.Annotation;
import dev.vigie.program.Field;
import dev.vigie.program.Method;
import dev.vigie.program.Program;
import dev.vigie.program.TypeDeclaration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which personal data an object of a type gives away when it is written out, or takes when it is
 * read in: that of its members, inherited ones and those of objects within it, without what
 * annotations hide.
 */
public final class ShownData {
  private static final int DEPTH = 2;

  private final Program program;
  private final Inventory inventory;
  private final EndpointCatalogue.Hiding hiding;

  /** Of one program. */
  public ShownData(Program program, Inventory inventory, EndpointCatalogue.Hiding hiding) {
    this.program = program;
    this.inventory = inventory;
    this.hiding = hiding;
  }

  /**
   * What objects of these types give, nearest first.
   *
   * @param apart types within them that are looked at by themselves
   */
  public List<PersonalMember> given(List<String> types, Predicate<String> apart) {
    return collect(types, true, apart);
  }

  /** What objects of these types take; likewise. */
  public List<PersonalMember> taken(List<String> types, Predicate<String> apart) {
    return collect(types, false, apart);
  }

  private List<PersonalMember> collect(List<String> types, boolean out, Predicate<String> apart) {
    Set<PersonalMember> found = new LinkedHashSet<>();
    Set<String> seen = new LinkedHashSet<>();
    List<String> level = types;
    for (int depth = 0; depth <= DEPTH && !level.isEmpty(); depth++) {
      Set<String> next = new LinkedHashSet<>();
      for (String type : level) {
        Set<String> hidden = hiddenByType(type);
        for (String part : program.supertypes(type)) {
          if (seen.add(part)) {
            program.type(part).ifPresent(t -> members(t, hidden, out, found, next));
          }
        }
      }
      level = next.stream().filter(apart.negate()).toList();
    }
    return List.copyOf(found);
  }

  private void members(
      TypeDeclaration type,
      Set<String> hidden,
      boolean out,
      Set<PersonalMember> found,
      Set<String> next) {
    for (Field field : type.fields()) {
      if (field.isStatic()
          || field.kind() == Field.Kind.ENUM_CONSTANT
          || Modifiers.has(field.modifiers(), Modifiers.TRANSIENT)
          || hidden.contains(field.name())
          || isHidden(annotations(type, field, out), out)) {
        continue;
      }
      inventory.of(field.ref()).ifPresent(found::add);
      next.addAll(Answers.sources(program, field.type()));
    }
    if (type.kind() == TypeFact.Kind.INTERFACE) {
      inventory.heldBy(type.name()).stream()
          .filter(m -> m.place() instanceof Place.OfAccessor)
          .filter(m -> m.place().owner().equals(type.name()))
          .forEach(found::add);
    }
  }

  /** Members that an annotation of the type hides. */
  private Set<String> hiddenByType(String type) {
    Set<String> hidden = new LinkedHashSet<>();
    for (String part : program.supertypes(type)) {
      program
          .type(part)
          .ifPresent(
              t ->
                  t.annotations().stream()
                      .filter(a -> Marks.isOne(a, hiding.types()))
                      .forEach(a -> hidden.addAll(Marks.texts(a.values().get("value")))));
    }
    return hidden;
  }

  /** Those of the field, and of the getter or setter that stands for it. */
  private static List<Annotation> annotations(TypeDeclaration type, Field field, boolean out) {
    List<Annotation> all = new ArrayList<>(field.annotations());
    String capital =
        field.name().substring(0, 1).toUpperCase(Locale.ROOT) + field.name().substring(1);
    List<String> names = out ? List.of("get" + capital, "is" + capital) : List.of("set" + capital);
    for (Method method : type.methods()) {
      if (names.contains(method.name()) && method.parameters().size() == (out ? 0 : 1)) {
        all.addAll(method.annotations());
      }
    }
    return all;
  }

  private boolean isHidden(List<Annotation> annotations, boolean out) {
    for (Annotation annotation : annotations) {
      if (Marks.isOne(annotation, hiding.members())
          && !Marks.texts(annotation.values().get("value")).contains("false")) {
        return true;
      }
      List<String> access = Marks.texts(annotation.values().get("access"));
      if (access.contains(out ? "WRITE_ONLY" : "READ_ONLY")) {
        return true;
      }
    }
    return false;
  }
}
