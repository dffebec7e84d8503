package dev.vigie.inventory;

import dev.vigie.program.Field;
import dev.vigie.program.FieldRef;
import dev.vigie.program.JavaType;
import dev.vigie.program.Method;
import dev.vigie.program.Program;
import dev.vigie.program.TypeDeclaration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The personal data that objects hold: in their own and inherited fields, then in the objects that
 * these refer to. Bounded, because entities refer to each other and in the end every type holds
 * every other.
 */
final class HeldData {
  private static final int DEPTH = 3;
  private static final int MOST = 100;

  private final Program program;
  private final Judging judging;
  private final Map<FieldRef, PersonalMember> fields;
  private final Map<Place, PersonalMember> accessors;

  HeldData(
      Program program,
      Judging judging,
      Map<FieldRef, PersonalMember> fields,
      Map<Place, PersonalMember> accessors) {
    this.program = program;
    this.judging = judging;
    this.fields = fields;
    this.accessors = accessors;
  }

  /** Nearest first. */
  List<PersonalMember> of(String type) {
    Set<PersonalMember> found = new LinkedHashSet<>();
    Set<String> seen = new LinkedHashSet<>();
    List<String> level = List.of(type);
    for (int depth = 0; depth <= DEPTH && !level.isEmpty() && found.size() < MOST; depth++) {
      Set<String> next = new LinkedHashSet<>();
      for (String each : level) {
        for (TypeDeclaration declaration : partsOf(each)) {
          if (seen.add(declaration.name())) {
            collect(declaration, found, next);
          }
        }
      }
      level = List.copyOf(next);
    }
    return found.stream().limit(MOST).toList();
  }

  /** The type, what it inherits from, and, where it is abstract, what can stand for it. */
  private List<TypeDeclaration> partsOf(String type) {
    List<TypeDeclaration> parts = new ArrayList<>();
    for (String each : program.supertypes(type)) {
      program.type(each).ifPresent(parts::add);
    }
    if (program.type(type).filter(TypeDeclaration::isAbstract).isPresent()) {
      parts.addAll(program.subtypes(type));
    }
    return parts;
  }

  private void collect(TypeDeclaration type, Set<PersonalMember> found, Set<String> next) {
    for (Field field : type.fields()) {
      PersonalMember member = fields.get(field.ref());
      if (member != null) {
        found.add(member);
      }
      String holder = field.isStatic() ? null : judging.type(field.type()).holder();
      if (holder != null) {
        next.add(holder);
        // A generic type holds its argument, and what is its own
        next.add(field.type().erasure());
      }
    }
    List<JavaType> parents = new ArrayList<>(type.interfaces());
    if (type.superclass() != null) {
      parents.add(type.superclass());
    }
    for (JavaType parent : parents) {
      String holder = parent.arguments().isEmpty() ? null : judging.type(parent).holder();
      if (holder != null && !parent.erasure().equals(holder)) {
        next.add(holder);
      }
    }
    for (Method method : type.methods()) {
      PersonalMember member =
          method.body() == null
              ? accessors.get(new Place.OfAccessor(type.name(), method.name()))
              : null;
      if (member != null) {
        found.add(member);
      }
    }
  }
}
