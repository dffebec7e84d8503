package dev.vigie.read.javac;

import com.sun.source.tree.AnnotatedTypeTree;
import com.sun.source.tree.ArrayTypeTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.IntersectionTypeTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeParameterTree;
import com.sun.source.tree.UnionTypeTree;
import com.sun.source.tree.WildcardTree;
import dev.vigie.facts.AnnotationFact;
import dev.vigie.facts.TypeParameterFact;
import dev.vigie.facts.TypeRef;
import dev.vigie.facts.TypeRef.Bound;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Types as declared. */
final class TypeTrees {
  private final UnitConversion file;
  private final Map<TypeRef, TypeRef> seen = new HashMap<>();

  TypeTrees(UnitConversion file) {
    this.file = file;
  }

  /** One instance for equal types of a file. */
  TypeRef read(Tree type) {
    TypeRef read = convert(type);
    TypeRef known = seen.putIfAbsent(read, read);
    return known == null ? read : known;
  }

  private TypeRef convert(Tree type) {
    if (type instanceof IdentifierTree || type instanceof MemberSelectTree) {
      return new TypeRef(file.name(dotted(type)), List.of(), 0, Bound.NONE, marks(type));
    }
    if (type instanceof ParameterizedTypeTree generic) {
      return new TypeRef(
          file.name(dotted(generic)),
          list(generic.getTypeArguments()),
          0,
          Bound.NONE,
          marks(generic.getType()));
    }
    if (type instanceof PrimitiveTypeTree primitive) {
      return plain(primitive.getPrimitiveTypeKind().name().toLowerCase(Locale.ROOT));
    }
    if (type instanceof ArrayTypeTree array) {
      TypeRef element = read(array.getType());
      return new TypeRef(
          element.name(),
          element.args(),
          element.dimensions() + 1,
          element.bound(),
          element.annotations());
    }
    if (type instanceof AnnotatedTypeTree marked) {
      return annotated(marked);
    }
    if (type instanceof WildcardTree wildcard) {
      return wildcard(wildcard);
    }
    if (type instanceof IntersectionTypeTree intersection) {
      return read(intersection.getBounds().get(0));
    }
    throw new NotKnownHere("the type " + type.getKind());
  }

  private TypeRef annotated(AnnotatedTypeTree marked) {
    Tree under = marked.getUnderlyingType();
    TypeRef type = read(under);
    boolean named = under instanceof IdentifierTree || under instanceof MemberSelectTree;
    // Annotations of dimensions and of primitive types are left out.
    return named
        ? new TypeRef(
            type.name(),
            type.args(),
            type.dimensions(),
            type.bound(),
            file.annotations.list(marked.getAnnotations()))
        : type;
  }

  /** Annotations on the last name of a type. */
  private List<AnnotationFact> marks(Tree type) {
    return type instanceof AnnotatedTypeTree marked
        ? file.annotations.list(marked.getAnnotations())
        : List.of();
  }

  List<TypeRef> list(List<? extends Tree> types) {
    List<TypeRef> read = new ArrayList<>(types.size());
    for (Tree type : types) {
      read.add(read(type));
    }
    return read;
  }

  /** The alternatives of a multi-catch, or the one type. */
  List<TypeRef> alternatives(Tree type) {
    return type instanceof UnionTypeTree union
        ? list(union.getTypeAlternatives())
        : List.of(read(type));
  }

  List<TypeParameterFact> parameters(List<? extends TypeParameterTree> parameters) {
    List<TypeParameterFact> read = new ArrayList<>(parameters.size());
    for (TypeParameterTree parameter : parameters) {
      read.add(
          new TypeParameterFact(
              file.name(parameter.getName().toString()), list(parameter.getBounds())));
    }
    return read;
  }

  private TypeRef wildcard(WildcardTree wildcard) {
    return switch (wildcard.getKind()) {
      case EXTENDS_WILDCARD -> bounded(read(wildcard.getBound()), Bound.EXTENDS);
      case SUPER_WILDCARD -> bounded(read(wildcard.getBound()), Bound.SUPER);
      default -> plain("?");
    };
  }

  private static TypeRef bounded(TypeRef type, Bound bound) {
    return new TypeRef(type.name(), type.args(), type.dimensions(), bound, type.annotations());
  }

  private TypeRef plain(String name) {
    return TypeRef.of(file.name(name));
  }

  /** A name of parts, without type arguments and annotations. */
  String dotted(Tree name) {
    if (name instanceof IdentifierTree simple) {
      return simple.getName().toString();
    }
    if (name instanceof MemberSelectTree selected) {
      return dotted(selected.getExpression()) + "." + selected.getIdentifier();
    }
    if (name instanceof ParameterizedTypeTree generic) {
      return dotted(generic.getType());
    }
    if (name instanceof AnnotatedTypeTree marked) {
      return dotted(marked.getUnderlyingType());
    }
    throw new NotKnownHere("the name " + name.getKind());
  }
}
