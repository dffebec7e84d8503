package dev.vigie.program.link;

import dev.vigie.facts.Modifiers;
import dev.vigie.program.Annotation;
import dev.vigie.program.JavaType;
import dev.vigie.program.code.Local;
import dev.vigie.program.code.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What MapStruct implements: an abstract method of a {@code @Mapper} copies properties of equal
 * names, and those that {@code @Mapping} pairs, from its parameters to what it returns.
 */
final class MapStruct {
  private MapStruct() {}

  /** A generated body, and the locals it needs. */
  record Body(Statement statement, int localCount) {}

  /** The body that MapStruct gives a method; null where it gives none. */
  static @Nullable Body of(
      SourceType type, SourceType.DeclaredMethod method, List<Local> parameters, Linking linking) {
    if (!isMapper(type)
        || parameters.isEmpty()
        || method.fact().body() != null
        || method.symbol().isStatic()
        || Modifiers.has(method.symbol().modifiers(), Modifiers.NATIVE)) {
      return null;
    }
    Map<String, Mapping> mappings = inherited(type, method);
    mappings.putAll(mappings(method.annotations()));
    return new MappingBody(type, parameters, mappings, linking).of(method.symbol());
  }

  private static boolean isMapper(SourceType type) {
    return type.annotations().stream().anyMatch(a -> a.type().equals("org.mapstruct.Mapper"));
  }

  /**
   * What {@code @Mapping} says of one target property.
   *
   * @param source dotted path of the source property; empty where none is named
   * @param ignored whether it is left out, or made of something else than a property
   */
  record Mapping(String target, String source, boolean ignored) {}

  private static Map<String, Mapping> mappings(List<Annotation> annotations) {
    Map<String, Mapping> result = new LinkedHashMap<>();
    for (Annotation each : flat(annotations)) {
      String target = each.text("target").orElse("");
      boolean ignored =
          each.text("ignore").orElse("").equals("true")
              || each.values().containsKey("constant")
              || (each.values().containsKey("expression") && !each.values().containsKey("source"));
      if (!target.isEmpty()) {
        result.put(target, new Mapping(target, each.text("source").orElse(""), ignored));
      }
    }
    return result;
  }

  /**
   * What a method takes over from another of its mapper: the pairs as they are, or the other way
   * round. Without a name it is the only one between the same types, as MapStruct demands.
   */
  private static Map<String, Mapping> inherited(SourceType type, SourceType.DeclaredMethod method) {
    Map<String, Mapping> result = new LinkedHashMap<>();
    Ends own = Ends.of(method.symbol());
    for (Annotation each : method.annotations()) {
      boolean inverse = each.type().equals("org.mapstruct.InheritInverseConfiguration");
      if (own == null || (!inverse && !each.type().equals("org.mapstruct.InheritConfiguration"))) {
        continue;
      }
      String name = each.text("name").orElse("");
      Ends wanted = inverse ? new Ends(own.to(), own.from()) : own;
      List<SourceType.DeclaredMethod> found =
          type.declaredMethods().stream()
              .filter(m -> !m.equals(method) && wanted.equals(Ends.of(m.symbol())))
              .filter(m -> name.isEmpty() || m.symbol().name().equals(name))
              .toList();
      if (found.size() == 1) {
        mappings(found.get(0).annotations())
            .values()
            .forEach(mapping -> take(mapping, inverse, result));
      }
    }
    return result;
  }

  private static void take(Mapping mapping, boolean inverse, Map<String, Mapping> result) {
    if (!inverse) {
      result.put(mapping.target(), mapping);
    } else if (!mapping.ignored() && !mapping.source().isEmpty()) {
      result.put(mapping.source(), new Mapping(mapping.source(), mapping.target(), false));
    }
  }

  /** From what to what a method maps: what is written to is returned, or the last parameter. */
  private record Ends(String from, String to) {
    static @Nullable Ends of(MethodSymbol method) {
      List<JavaType> given = method.parameterTypes();
      boolean updates = method.returnType().equals(JavaType.VOID);
      if (given.size() < (updates ? 2 : 1)) {
        return null;
      }
      JavaType to = updates ? given.get(given.size() - 1) : method.returnType();
      return new Ends(given.get(0).erasure(), to.erasure());
    }
  }

  private static List<Annotation> flat(List<Annotation> annotations) {
    List<Annotation> result = new ArrayList<>();
    for (Annotation each : annotations) {
      if (each.type().equals("org.mapstruct.Mapping")) {
        result.add(each);
      } else if (each.type().equals("org.mapstruct.Mappings")
          && each.values().get("value") instanceof Annotation.Value.Many many) {
        for (Annotation.Value value : many.values()) {
          if (value instanceof Annotation.Value.Nested nested) {
            result.add(nested.annotation());
          }
        }
      }
    }
    return result;
  }

  /** Whether a parameter is what is written to: {@code @MappingTarget}. */
  static boolean isTarget(Local parameter) {
    return parameter.annotations().stream().anyMatch(a -> a.simpleName().equals("MappingTarget"));
  }

  /** Whether values of a type are copied as they are. */
  static boolean isPlain(JavaType type) {
    return type instanceof JavaType.Primitive || type.erasure().startsWith("java.lang.");
  }
}
