package dev.vigie.program;

import java.util.List;

/** A type in the linked program. Wildcards are replaced by their bound, captures do not exist. */
public sealed interface JavaType {
  /** {@code java.lang.Object}. */
  JavaType OBJECT = new Declared("java.lang.Object", List.of());

  /** {@code java.lang.String}. */
  JavaType STRING = new Declared("java.lang.String", List.of());

  /** {@code void}. */
  JavaType VOID = new Primitive("void");

  /** {@code boolean}. */
  JavaType BOOLEAN = new Primitive("boolean");

  /** The type of {@code null}. */
  JavaType NULL = new Unknown("null");

  /**
   * A class, interface, enum, record or annotation, from the sources or a library.
   *
   * @param name qualified, nested types with a dot: {@code java.util.Map.Entry}. A local class
   *     {@code L} of {@code a.B} is {@code a.B$1L}, an anonymous one {@code a.B$1}, numbered in
   *     order of appearance in the top-level type.
   * @param args empty for raw and for non-generic types
   */
  record Declared(String name, List<JavaType> args) implements JavaType {
    /** Copies the list. */
    public Declared {
      args = List.copyOf(args);
    }

    /** A type without arguments. */
    public static Declared of(String name) {
      return new Declared(name, List.of());
    }

    @Override
    public String erasure() {
      return name;
    }

    /** Written out, because types are compared so often that a record's own is too slow. */
    @Override
    public boolean equals(Object other) {
      return this == other
          || (other instanceof Declared declared
              && name.equals(declared.name)
              && args.equals(declared.args));
    }

    @Override
    public int hashCode() {
      return 31 * name.hashCode() + args.hashCode();
    }
  }

  /** An array. */
  record Array(JavaType component) implements JavaType {
    @Override
    public String erasure() {
      return component.erasure() + "[]";
    }
  }

  /** A primitive type or {@code void}. */
  record Primitive(String name) implements JavaType {
    @Override
    public String erasure() {
      return name;
    }
  }

  /**
   * A type variable that nothing binds; {@code bound} is its first bound, erased, so that it cannot
   * be cyclic.
   */
  record Variable(String name, String bound) implements JavaType {
    @Override
    public String erasure() {
      return bound;
    }
  }

  /** A type that was not found, by its name as written; empty where not even that is known. */
  record Unknown(String written) implements JavaType {
    @Override
    public String erasure() {
      return written.isEmpty() ? "?" : written;
    }
  }

  /**
   * The erased name: qualified for declared types, the bound for variables, as written for unknown
   * ones. Two types with equal erasure are the same class at run time.
   */
  String erasure();

  /** The last part of the name, as a reader would say it. */
  default String simpleName() {
    String name = erasure();
    return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
  }

  /** Type arguments; empty for all but declared generic types. */
  default List<JavaType> arguments() {
    return this instanceof Declared declared ? declared.args() : List.of();
  }

  /** Whether nothing useful is known of it. */
  default boolean isUnknown() {
    return this instanceof Unknown;
  }
}
