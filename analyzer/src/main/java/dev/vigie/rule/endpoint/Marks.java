package dev.vigie.rule.endpoint;

import dev.vigie.facts.TypeFact;
import dev.vigie.program.Annotation;
import dev.vigie.program.Method;
import dev.vigie.program.Program;
import dev.vigie.program.TypeDeclaration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds annotations as frameworks do: through annotations of annotations, and up the hierarchy. */
public final class Marks {
  private static final int DEPTH = 4;

  private final Program program;

  /** Of one program. */
  public Marks(Program program) {
    this.program = program;
  }

  /**
   * An annotation that was found.
   *
   * @param mark the one that was looked for
   * @param written the one that stands in the code: the same, or one that carries it
   */
  public record Found(Annotation mark, Annotation written) {
    /** Texts of the first of these elements that has any, the written annotation's first. */
    public List<String> texts(Collection<String> elements) {
      for (Annotation annotation : List.of(written, mark)) {
        for (String element : elements) {
          List<String> texts = Marks.texts(annotation.values().get(element));
          if (!texts.isEmpty()) {
            return texts;
          }
        }
      }
      return List.of();
    }
  }

  /** The paths that annotations put before those of methods, as a framework has them. */
  List<String> prefixes(EndpointCatalogue.Framework framework, List<Annotation> annotations) {
    for (EndpointCatalogue.Mapping prefix : framework.prefixes()) {
      Optional<Found> mark = find(annotations, List.of(prefix.annotation()));
      if (mark.isPresent()) {
        return mark.get().texts(prefix.paths());
      }
    }
    return List.of();
  }

  /** Whether an annotation is this one; one that was not found counts by its simple name. */
  public static boolean is(Annotation annotation, String qualified) {
    return annotation.type().equals(qualified)
        || (annotation.type().indexOf('.') < 0 && isSimpleName(annotation.type(), qualified));
  }

  private static boolean isSimpleName(String simple, String qualified) {
    int dot = qualified.length() - simple.length() - 1;
    return dot >= 0 && qualified.charAt(dot) == '.' && qualified.endsWith(simple);
  }

  /** Whether an annotation is one of these. */
  public static boolean isOne(Annotation annotation, Collection<String> qualified) {
    for (String name : qualified) {
      if (is(annotation, name)) {
        return true;
      }
    }
    return false;
  }

  /** All constant texts and names of constants in a value. */
  public static List<String> texts(Annotation.@org.jspecify.annotations.Nullable Value value) {
    List<String> texts = new ArrayList<>();
    if (value instanceof Annotation.Value.Text text) {
      texts.add(text.text());
    } else if (value instanceof Annotation.Value.OfEnum constant) {
      texts.add(constant.constant());
    } else if (value instanceof Annotation.Value.Many many) {
      many.values().forEach(each -> texts.addAll(texts(each)));
    }
    return texts;
  }

  /** The first of these annotations among some, or on the annotation types among them. */
  public Optional<Found> find(List<Annotation> annotations, Collection<String> qualified) {
    for (Annotation annotation : annotations) {
      Optional<Annotation> mark = within(annotation, qualified, DEPTH);
      if (mark.isPresent()) {
        return Optional.of(new Found(mark.get(), annotation));
      }
    }
    return Optional.empty();
  }

  private Optional<Annotation> within(
      Annotation annotation, Collection<String> qualified, int depth) {
    if (isOne(annotation, qualified)) {
      return Optional.of(annotation);
    }
    Optional<TypeDeclaration> declared =
        program.type(annotation.type()).filter(t -> t.kind() == TypeFact.Kind.ANNOTATION);
    if (depth > 0 && declared.isPresent()) {
      for (Annotation above : declared.get().annotations()) {
        Optional<Annotation> mark = within(above, qualified, depth - 1);
        if (mark.isPresent()) {
          return mark;
        }
      }
    }
    return Optional.empty();
  }

  /** Annotations of a type, then of what it inherits from. */
  public List<Annotation> ofType(TypeDeclaration type) {
    List<Annotation> all = new ArrayList<>(type.annotations());
    for (String above : program.supertypes(type.name())) {
      if (!above.equals(type.name())) {
        program.type(above).ifPresent(t -> all.addAll(t.annotations()));
      }
    }
    return all;
  }

  /** The method and those that it overrides, nearest first. */
  public List<Method> declarations(Method method, TypeDeclaration type) {
    List<Method> all = new ArrayList<>();
    Set<String> types = new LinkedHashSet<>(program.supertypes(method.ref().owner()));
    types.addAll(program.supertypes(type.name()));
    for (String name : types) {
      TypeDeclaration declared = program.type(name).orElse(null);
      if (declared != null) {
        for (Method each : declared.methods()) {
          if (each.name().equals(method.name())
              && each.parameters().size() == method.parameters().size()) {
            all.add(each);
          }
        }
      }
    }
    return all;
  }
}
