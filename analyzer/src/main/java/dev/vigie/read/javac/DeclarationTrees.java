package dev.vigie.read.javac;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import dev.vigie.facts.FieldFact;
import dev.vigie.facts.MethodFact;
import dev.vigie.facts.TypeFact;
import dev.vigie.facts.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** Types as declared: top level, nested, local and anonymous. */
final class DeclarationTrees {
  private final UnitConversion file;

  DeclarationTrees(UnitConversion file) {
    this.file = file;
  }

  TypeFact type(ClassTree declaration) {
    TypeFact.Kind kind = kind(declaration);
    String name = declaration.getSimpleName().toString();
    long at = nameOf(declaration, kind, name);
    boolean isInterface = kind == TypeFact.Kind.INTERFACE;
    boolean isAnnotation = kind == TypeFact.Kind.ANNOTATION;
    Body body = new Body(declaration, kind, name);
    int start = file.places.start(declaration);
    TypeRef superclass =
        isInterface || declaration.getExtendsClause() == null
            ? null
            : file.types.read(declaration.getExtendsClause());
    file.declared(declaration, at);
    return new TypeFact(
        kind,
        file.name(name),
        file.places.modifiers(declaration.getModifiers()),
        file.types.parameters(declaration.getTypeParameters()),
        superclass,
        isAnnotation ? List.of() : file.types.list(declaration.getImplementsClause()),
        file.types.list(declaration.getPermitsClause()),
        file.annotations.list(declaration.getModifiers().getAnnotations()),
        body.fields,
        body.methods,
        body.nested,
        file.commentary.docBefore(start),
        at,
        file.places.of(declaration));
  }

  private static TypeFact.Kind kind(ClassTree declaration) {
    return switch (declaration.getKind()) {
      case CLASS -> TypeFact.Kind.CLASS;
      case INTERFACE -> TypeFact.Kind.INTERFACE;
      case ENUM -> TypeFact.Kind.ENUM;
      case RECORD -> TypeFact.Kind.RECORD;
      case ANNOTATION_TYPE -> TypeFact.Kind.ANNOTATION;
      default -> throw new NotKnownHere("the type " + declaration.getKind());
    };
  }

  /** A class that nobody declares, as that of a compact source file, has no such place. */
  private long nameOf(ClassTree declaration, TypeFact.Kind kind, String name) {
    TextScan scan = file.places.scan();
    int keyword =
        scan.skipBlanks(file.places.afterModifiers(declaration, declaration.getModifiers()));
    String expected =
        switch (kind) {
          case CLASS -> "class";
          case INTERFACE, ANNOTATION -> "interface";
          case ENUM -> "enum";
          case RECORD -> "record";
        };
    if (scan.at(keyword) == '@') {
      keyword = scan.skipBlanks(keyword + 1);
    }
    if (!scan.wordAt(keyword).equals(expected)) {
      throw new NotKnownHere("a type that is not declared");
    }
    int from = keyword + expected.length();
    return file.places.word(scan.word(name, from, file.places.end(declaration)), name);
  }

  /** The body of an anonymous class or enum constant. */
  TypeFact anonymous(List<? extends Tree> members, long at, long whole) {
    Body body = new Body();
    body.add(members, "");
    return TypeFact.nameless(0, body.fields, body.methods, body.nested, at, whole);
  }

  /** What stands between a type's braces, and a record's parentheses. */
  private final class Body {
    final List<FieldFact> fields = new ArrayList<>();
    final List<MethodFact> methods = new ArrayList<>();
    final List<TypeFact> nested = new ArrayList<>();

    Body() {}

    Body(ClassTree declaration, TypeFact.Kind kind, String name) {
      List<Tree> rest = new ArrayList<>(declaration.getMembers());
      if (kind == TypeFact.Kind.ENUM) {
        TypeRef self = TypeRef.of(file.name(name));
        while (!rest.isEmpty() && constant(rest.get(0)) != null) {
          fields.add(file.members.constant((VariableTree) rest.remove(0), self));
        }
      } else if (kind == TypeFact.Kind.RECORD) {
        Map<String, String> texts = file.commentary.components(file.places.start(declaration));
        for (VariableTree component : components(rest)) {
          fields.add(file.members.component(component, texts));
          rest.remove(component);
        }
      }
      add(rest, name);
    }

    /** The enum constant that {@code member} declares: its name comes first. */
    private @Nullable VariableTree constant(Tree member) {
      if (member instanceof VariableTree variable) {
        TextScan scan = file.places.scan();
        int first = scan.skipBlanks(file.places.afterModifiers(variable, variable.getModifiers()));
        return scan.wordAt(first).contentEquals(variable.getName()) ? variable : null;
      }
      return null;
    }

    /** A record has no other fields that are not static. */
    private List<VariableTree> components(List<Tree> members) {
      List<VariableTree> components = new ArrayList<>();
      for (Tree member : members) {
        if (member instanceof VariableTree variable
            && !variable.getModifiers().getFlags().contains(Modifier.STATIC)) {
          components.add(variable);
        }
      }
      return components;
    }

    void add(List<? extends Tree> members, String typeName) {
      List<VariableTree> group = new ArrayList<>();
      for (Tree member : members) {
        if (!group.isEmpty()
            && !(member instanceof VariableTree next
                && file.places.start(next) == file.places.start(group.get(0)))) {
          file.members.addFields(fields, group);
          group.clear();
        }
        if (member instanceof VariableTree variable) {
          group.add(variable);
        } else if (member instanceof ClassTree type) {
          nested.add(type(type));
        } else if (member instanceof MethodTree method) {
          methods.add(file.members.method(method, typeName));
        } else if (member instanceof BlockTree block) {
          methods.add(file.members.initializer(block));
        } else {
          throw new NotKnownHere("the member " + member.getKind());
        }
      }
      if (!group.isEmpty()) {
        file.members.addFields(fields, group);
      }
    }
  }
}
