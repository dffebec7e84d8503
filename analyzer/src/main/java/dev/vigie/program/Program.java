package dev.vigie.program;

import dev.vigie.facts.BuildFacts;
import dev.vigie.facts.MapperFacts;
import dev.vigie.facts.MessageFacts;
import dev.vigie.facts.PageFacts;
import dev.vigie.facts.SettingsFacts;
import dev.vigie.facts.SqlFacts;
import dev.vigie.facts.TextFacts;
import dev.vigie.program.code.TypeCode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The linked model of everything that was read. Immutable; every collection has an order that
 * depends on the input alone, never on threads or hashing.
 */
public interface Program {
  /**
   * All types of the sources, nested, local, anonymous and implied ones included, ordered by name.
   */
  List<TypeDeclaration> types();

  /** The type of this qualified name, where the sources have it. */
  Optional<TypeDeclaration> type(String qualifiedName);

  /** The field, where the sources (or what they imply) have it. */
  Optional<Field> field(FieldRef ref);

  /** The method, where the sources (or what they imply) have it. */
  Optional<Method> method(MethodRef ref);

  /**
   * Qualified names of all supertypes of a type, itself first, through sources and known library
   * classes. A supertype that was not found is in it by its name as imported or written.
   */
  Set<String> supertypes(String qualifiedName);

  /** Whether one type is the other or a subtype of it, as far as is known. */
  default boolean isSubtype(String qualifiedName, String supertype) {
    return qualifiedName.equals(supertype) || supertypes(qualifiedName).contains(supertype);
  }

  /** Whether a type is one of the sources, or an array or a container of such. */
  default boolean isOfSources(JavaType type) {
    return (type instanceof JavaType.Array array && isOfSources(array.component()))
        || type(type.erasure()).isPresent()
        || type.arguments().stream().anyMatch(this::isOfSources);
  }

  /** Source types that are this type or, through any number of steps, below it; ordered by name. */
  List<TypeDeclaration> subtypes(String qualifiedName);

  /**
   * Source methods with a body that a virtual call of {@code ref} can reach on a receiver of static
   * type {@code receiver}: the one inherited there, and all overriding ones below. Ordered.
   */
  List<MethodRef> implementations(MethodRef ref, String receiver);

  /**
   * The method that an object of a type answers with: the nearest declaration going up from it,
   * sources only.
   *
   * @param arity number of parameters
   */
  Optional<Method> lookup(String type, String name, int arity);

  /** MyBatis mappers by path. */
  Map<String, MapperFacts> mappers();

  /** SQL scripts by path. */
  Map<String, SqlFacts> scripts();

  /** Settings files by path. */
  Map<String, SettingsFacts> settings();

  /** Resource bundles by path. */
  default Map<String, MessageFacts> messages() {
    return Map.of();
  }

  /** Files of which only the lines matter, by path: data, scripts, containers, integration. */
  default Map<String, TextFacts> texts() {
    return Map.of();
  }

  /** Pages by path. */
  default Map<String, PageFacts> pages() {
    return Map.of();
  }

  /** Poms by path. */
  Map<String, BuildFacts> builds();

  /** How much was understood. */
  Coverage coverage();

  /** What was worked out of its types so far. */
  TypeViews views();

  /** The expressions of a type's code. */
  default TypeCode code(TypeDeclaration type) {
    return views().of(type, TypeCode.VIEW);
  }
}
