package dev.vigie.inventory;

import static dev.vigie.inventory.MemberSubject.better;

import dev.vigie.catalog.Lexicon;
import dev.vigie.catalog.PersonWord;
import dev.vigie.program.Field;
import dev.vigie.program.Program;
import dev.vigie.program.TypeDeclaration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Says whose data the members of each type are: by its name, its supertypes, the type it is nested
 * in, the persons that hold it, the one person that it refers to, and last by its package.
 */
final class TypeSubjects {
  private static final int MOST_STEPS = 4;

  private final Lexicon lexicon;
  private final Program program;
  private final MemberTypes memberTypes;
  private final Map<String, TypeContext> contexts;
  private final Map<String, String> subjects = new TreeMap<>();

  /**
   * Of one program.
   *
   * @param contexts with the subjects that names and copies say
   */
  TypeSubjects(
      Lexicon lexicon,
      Program program,
      MemberTypes memberTypes,
      Map<String, TypeContext> contexts) {
    this.lexicon = lexicon;
    this.program = program;
    this.memberTypes = memberTypes;
    this.contexts = contexts;
  }

  /** The contexts, with the subjects. */
  Map<String, TypeContext> complete() {
    for (TypeDeclaration type : program.types()) {
      subjects.put(type.name(), inherited(type));
    }
    Map<String, Set<String>> holders = holders();
    for (int step = 0; step < MOST_STEPS; step++) {
      Map<String, String> before = Map.copyOf(subjects);
      for (TypeDeclaration type : program.types()) {
        String own = before.getOrDefault(type.name(), "");
        String around = type.enclosing() == null ? "" : before.getOrDefault(type.enclosing(), "");
        String held = several(holders.getOrDefault(type.name(), Set.of()), before);
        String parent = parent(type, before);
        String referred = referred(type, before);
        subjects.put(
            type.name(), better(better(own, around), better(better(held, parent), referred)));
      }
    }
    List<String> root = root();
    Map<String, TypeContext> completed = new HashMap<>();
    contexts.forEach(
        (name, context) ->
            completed.put(
                name, context.of(better(subjects.getOrDefault(name, ""), inPackage(name, root)))));
    return completed;
  }

  /** What the name says, or, where that says less, a supertype. */
  private String inherited(TypeDeclaration type) {
    String subject = subject(type.name());
    for (String supertype : program.supertypes(type.name())) {
      TypeContext context = contexts.get(supertype);
      if (context != null && context.isPerson()) {
        subject = better(subject, context.subject());
      }
    }
    return subject;
  }

  private String subject(String type) {
    TypeContext context = contexts.get(type);
    return context == null ? "" : context.subject();
  }

  /** The types that hold each type which is a part of a person, not a person itself. */
  private Map<String, Set<String>> holders() {
    Map<String, Set<String>> holders = new HashMap<>();
    for (TypeDeclaration type : program.types()) {
      TypeContext own = contexts.get(type.name());
      if (own == null || own.role() != null) {
        continue;
      }
      for (Field field : type.fields()) {
        String held = memberTypes.of(field.type()).holder();
        if (held != null && !field.isStatic() && isPart(own, held)) {
          holders.computeIfAbsent(held, h -> new TreeSet<>()).add(type.name());
        }
      }
    }
    return holders;
  }

  /** A person's own part, or a part of that which is not kept alone. */
  private boolean isPart(TypeContext holder, String held) {
    TypeContext part = contexts.get(held);
    if (part == null) {
      return false;
    }
    return switch (holder.person()) {
      case PERSON, ABOUT ->
          part.person() == TypeContext.Person.HELD || part.person() == TypeContext.Person.SIBLINGS;
      case HELD -> part.person().compareTo(TypeContext.Person.HELD) <= 0 && !part.kept();
      case SIBLINGS, AMBIGUOUS, NONE -> false;
    };
  }

  /** The subjects of several types; those that only say "a person" yield to the others. */
  private static String several(Set<String> types, Map<String, String> subjects) {
    Set<String> all = new TreeSet<>();
    for (String type : types) {
      all.addAll(Arrays.asList(subjects.getOrDefault(type, "").split(", ")));
    }
    all.remove("");
    if (all.stream().anyMatch(subject -> !MemberSubject.isAnybody(subject))) {
      all.removeIf(MemberSubject::isAnybody);
    }
    return String.join(", ", all);
  }

  /** What is known of the nearest supertype of which anything is known. */
  private String parent(TypeDeclaration type, Map<String, String> before) {
    String subject = "";
    for (String supertype : program.supertypes(type.name())) {
      if (!supertype.equals(type.name())) {
        subject = better(subject, before.getOrDefault(supertype, ""));
      }
    }
    return subject;
  }

  /**
   * The one person that a type refers to; of several it is not known whose data its members are.
   */
  private String referred(TypeDeclaration type, Map<String, String> before) {
    Set<String> found = new TreeSet<>();
    for (Field field : type.fields()) {
      MemberType held = memberTypes.of(field.type());
      TypeContext context = held.holder() == null ? null : contexts.get(held.holder());
      if (context != null && context.isPerson() && !held.container() && !field.isStatic()) {
        found.add(before.getOrDefault(held.holder(), ""));
      }
    }
    return found.size() == 1 ? found.iterator().next() : "";
  }

  /** The packages that all types share say nothing of one of them. */
  private List<String> root() {
    List<String> root = null;
    for (TypeDeclaration type : program.types()) {
      if (!type.test()) {
        List<String> packages = packages(type.name());
        int common = 0;
        while (root != null
            && common < Math.min(root.size(), packages.size())
            && root.get(common).equals(packages.get(common))) {
          common++;
        }
        root = root == null ? packages : root.subList(0, common);
      }
    }
    return root == null ? List.of() : root;
  }

  private List<String> packages(String type) {
    String name = type;
    TypeDeclaration declaration = program.type(name).orElse(null);
    while (declaration != null && declaration.enclosing() != null) {
      name = declaration.enclosing();
      declaration = program.type(name).orElse(null);
    }
    List<String> parts = List.of(name.split("\\.", -1));
    return parts.subList(0, parts.size() - 1);
  }

  private String inPackage(String type, List<String> root) {
    List<String> packages = packages(type);
    String subject = "";
    for (int i = packages.size() - 1; i >= root.size(); i--) {
      for (PersonWord word : lexicon.persons(packages.get(i))) {
        if (!word.ambiguous()) {
          subject = better(subject, word.subject());
        }
      }
    }
    return subject;
  }
}
