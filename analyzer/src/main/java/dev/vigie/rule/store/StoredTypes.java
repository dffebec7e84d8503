package dev.vigie.rule.store;

import dev.vigie.facts.Modifiers;
import dev.vigie.facts.TypeFact;
import dev.vigie.program.Annotation;
import dev.vigie.program.Field;
import dev.vigie.program.JavaType;
import dev.vigie.program.Method;
import dev.vigie.program.Program;
import dev.vigie.program.TypeDeclaration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Which types of a program are stored, and which of their members. */
public final class StoredTypes {
  private final Program program;
  private final Map<String, Stored> byName = new TreeMap<>();

  private StoredTypes(Program program) {
    this.program = program;
  }

  /**
   * Finds them: types with a mark, domain types of repositories, types that mapped statements
   * write, and what is stored within these.
   */
  public static StoredTypes of(Program program, StoreCatalogue catalogue) {
    StoredTypes stored = new StoredTypes(program);
    for (StoreCatalogue.Kind kind : catalogue.kinds()) {
      stored.addMarked(kind);
    }
    for (StoreCatalogue.Kind kind : catalogue.kinds()) {
      stored.addDomainTypes(kind);
    }
    catalogue.kinds().stream()
        .filter(kind -> kind.id().equals(MappedWrites.STORE))
        .findFirst()
        .ifPresent(stored::addMapped);
    return stored;
  }

  /** All, ordered by name. */
  public Collection<Stored> all() {
    return Collections.unmodifiableCollection(byName.values());
  }

  /** The stored type of this name. */
  public Optional<Stored> of(String type) {
    return Optional.ofNullable(byName.get(type));
  }

  /** Whether a type is a stored one, or a collection or optional of such. */
  public boolean holds(JavaType type) {
    return named(type).stream().anyMatch(byName::containsKey);
  }

  /** Types that objects of this one hold within them, or that it inherits from; itself first. */
  public Set<String> within(Stored stored) {
    Set<String> found = new LinkedHashSet<>(List.of(stored.type().name()));
    Deque<String> open = new ArrayDeque<>(found);
    while (!open.isEmpty()) {
      String name = open.poll();
      List<String> next = new ArrayList<>(program.supertypes(name));
      of(name).ifPresent(s -> s.columns().forEach(c -> next.addAll(named(c.field().type()))));
      for (String each : next) {
        Stored other = byName.get(each);
        if (other != null
            && (!other.entity() || program.isSubtype(name, each))
            && found.add(each)) {
          open.add(each);
        }
      }
    }
    return found;
  }

  private void addMarked(StoreCatalogue.Kind kind) {
    for (TypeDeclaration type : program.types()) {
      if (has(type.annotations(), kind.entities())) {
        addEntity(type, kind);
      } else if (has(type.annotations(), kind.parts())) {
        add(type, kind, false);
      }
    }
  }

  private void addDomainTypes(StoreCatalogue.Kind kind) {
    for (TypeDeclaration repository : program.types()) {
      for (JavaType parent : repository.interfaces()) {
        if (kind.repositories().contains(parent.erasure()) && !parent.arguments().isEmpty()) {
          program
              .type(parent.arguments().get(0).erasure())
              .filter(type -> !byName.containsKey(type.name()) && !type.isAbstract())
              .ifPresent(type -> addEntity(type, kind));
        }
      }
    }
  }

  private void addMapped(StoreCatalogue.Kind kind) {
    MappedWrites.of(program)
        .byType()
        .forEach(
            (name, writes) -> {
              Optional<TypeDeclaration> type = program.type(name);
              if (type.isEmpty() || byName.containsKey(name)) {
                return;
              }
              List<Stored.Column> columns = new ArrayList<>();
              for (MappedWrites.Write write : writes) {
                field(type.get(), write.property())
                    .filter(f -> columns.stream().noneMatch(c -> c.field().equals(f)))
                    .ifPresent(
                        field ->
                            columns.add(
                                new Stored.Column(
                                    field, marks(type.get(), field), write.written())));
              }
              byName.put(
                  name, new Stored(type.get(), kind, true, names(type.get(), kind), columns));
            });
  }

  /** An entity, and what it embeds where its store embeds anything. */
  private void addEntity(TypeDeclaration entity, StoreCatalogue.Kind kind) {
    add(entity, kind, true);
    if (!kind.embeds()) {
      return;
    }
    Deque<Stored> open = new ArrayDeque<>();
    of(entity.name()).ifPresent(open::add);
    while (!open.isEmpty()) {
      Stored stored = open.poll();
      List<String> inner = new ArrayList<>(program.supertypes(stored.type().name()));
      stored.columns().forEach(column -> inner.addAll(named(column.field().type())));
      for (String name : inner) {
        Optional<TypeDeclaration> type = program.type(name);
        if (type.isPresent()
            && type.get().kind() != TypeFact.Kind.ENUM
            && !byName.containsKey(name)
            && !has(type.get().annotations(), kind.entities())) {
          open.add(add(type.get(), kind, false));
        }
      }
    }
  }

  private Stored add(TypeDeclaration type, StoreCatalogue.Kind kind, boolean entity) {
    List<Stored.Column> columns = new ArrayList<>();
    for (Field field : type.fields()) {
      List<Annotation> marks = marks(type, field);
      if (!field.isStatic()
          && field.kind() != Field.Kind.ENUM_CONSTANT
          && !Modifiers.has(field.modifiers(), Modifiers.TRANSIENT)
          && !has(marks, kind.ignored())
          && !has(marks, kind.relations())) {
        columns.add(new Stored.Column(field, marks, null));
      }
    }
    Stored stored = new Stored(type, kind, entity, names(type, kind), columns);
    byName.putIfAbsent(type.name(), stored);
    return stored;
  }

  private Optional<Field> field(TypeDeclaration type, String name) {
    for (String each : program.supertypes(type.name())) {
      Optional<Field> field = program.type(each).flatMap(t -> t.field(name));
      if (field.isPresent()) {
        return field;
      }
    }
    return type.field(name);
  }

  /** A member's marks: with property access they stand at the getter; some stand at the class. */
  private static List<Annotation> marks(TypeDeclaration type, Field field) {
    List<Annotation> marks = new ArrayList<>(field.annotations());
    String capital =
        field.name().substring(0, 1).toUpperCase(Locale.ROOT) + field.name().substring(1);
    for (Method method : type.methods()) {
      if (method.parameters().isEmpty()
          && method.origin() == Method.Origin.SOURCE
          && (method.name().equals("get" + capital)
              || method.name().equals("is" + capital)
              || method.name().equals(field.name()))) {
        marks.addAll(method.annotations());
      }
    }
    for (Annotation annotation : type.annotations()) {
      if (annotation.text("attributeName").filter(field.name()::equals).isPresent()) {
        marks.add(annotation);
      }
    }
    return marks;
  }

  private static List<String> names(TypeDeclaration type, StoreCatalogue.Kind kind) {
    Set<String> names = new LinkedHashSet<>(List.of(type.name(), type.simpleName()));
    for (String name : kind.names()) {
      int hash = name.indexOf('#');
      type.annotation(name.substring(0, hash))
          .flatMap(annotation -> annotation.text(name.substring(hash + 1)))
          .filter(text -> !text.isEmpty())
          .ifPresent(names::add);
    }
    return new ArrayList<>(names);
  }

  private static boolean has(List<Annotation> annotations, List<String> wanted) {
    return annotations.stream().anyMatch(annotation -> wanted.contains(annotation.type()));
  }

  /** Declared types that a type names: {@code Map<String, Address>} names three. */
  static List<String> named(JavaType type) {
    List<String> names = new ArrayList<>();
    if (type instanceof JavaType.Array array) {
      names.addAll(named(array.component()));
    } else {
      names.add(type.erasure());
      type.arguments().forEach(argument -> names.addAll(named(argument)));
    }
    return names;
  }
}
