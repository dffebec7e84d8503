package dev.vigie.read.java;

import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.type.ArrayType;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.IntersectionType;
import com.github.javaparser.ast.type.PrimitiveType;
import com.github.javaparser.ast.type.Type;
import com.github.javaparser.ast.type.TypeParameter;
import com.github.javaparser.ast.type.UnionType;
import com.github.javaparser.ast.type.UnknownType;
import com.github.javaparser.ast.type.WildcardType;
import dev.vigie.facts.TypeParameterFact;
import dev.vigie.facts.TypeRef;
import dev.vigie.facts.TypeRef.Bound;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Types as declared. */
final class Types {
  private final FileConversion file;
  private final Map<TypeRef, TypeRef> seen = new HashMap<>();

  Types(FileConversion file) {
    this.file = file;
  }

  /** One instance for equal types of a file. */
  TypeRef read(Type type) {
    TypeRef read = convert(type);
    TypeRef known = seen.putIfAbsent(read, read);
    return known == null ? read : known;
  }

  private TypeRef convert(Type type) {
    if (type instanceof ClassOrInterfaceType named) {
      List<TypeRef> args = named.getTypeArguments().map(this::list).orElse(List.of());
      return new TypeRef(
          dotted(named), args, 0, Bound.NONE, file.annotations.list(named.getAnnotations()));
    }
    if (type instanceof PrimitiveType primitive) {
      return plain(primitive.getType().asString());
    }
    if (type instanceof ArrayType array) {
      return array(read(array.getElementType()), array.getArrayLevel());
    }
    if (type instanceof WildcardType wildcard) {
      return wildcard(wildcard);
    }
    if (type instanceof IntersectionType intersection) {
      return read(intersection.getElements().get(0));
    }
    if (type instanceof UnknownType) {
      return TypeRef.INFERRED;
    }
    if (type instanceof TypeParameter parameter) {
      return plain(parameter.getNameAsString());
    }
    return plain(type.asString());
  }

  List<TypeRef> list(NodeList<? extends Type> types) {
    List<TypeRef> read = new ArrayList<>(types.size());
    for (Type type : types) {
      read.add(read(type));
    }
    return read;
  }

  /** The alternatives of a multi-catch, or the one type. */
  List<TypeRef> alternatives(Type type) {
    return type instanceof UnionType union ? list(union.getElements()) : List.of(read(type));
  }

  /** {@code type} with {@code more} dimensions. */
  TypeRef array(TypeRef type, int more) {
    return more == 0
        ? type
        : new TypeRef(
            type.name(), type.args(), type.dimensions() + more, type.bound(), type.annotations());
  }

  List<TypeParameterFact> parameters(NodeList<TypeParameter> parameters) {
    List<TypeParameterFact> read = new ArrayList<>(parameters.size());
    for (TypeParameter parameter : parameters) {
      read.add(
          new TypeParameterFact(
              file.name(parameter.getNameAsString()), list(parameter.getTypeBound())));
    }
    return read;
  }

  private TypeRef wildcard(WildcardType wildcard) {
    Optional<? extends Type> upper = wildcard.getExtendedType();
    Optional<? extends Type> lower = wildcard.getSuperType();
    if (upper.isPresent()) {
      return bounded(read(upper.get()), Bound.EXTENDS);
    }
    return lower.isPresent() ? bounded(read(lower.get()), Bound.SUPER) : plain("?");
  }

  private static TypeRef bounded(TypeRef type, Bound bound) {
    return new TypeRef(type.name(), type.args(), type.dimensions(), bound, type.annotations());
  }

  private TypeRef plain(String name) {
    return TypeRef.of(file.name(name));
  }

  private String dotted(ClassOrInterfaceType type) {
    String simple = type.getName().getIdentifier();
    return file.name(type.getScope().map(scope -> dotted(scope) + "." + simple).orElse(simple));
  }
}
