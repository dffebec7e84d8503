package dev.vigie.read.javac;

import com.sun.source.tree.AnnotatedTypeTree;
import com.sun.source.tree.ArrayTypeTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import dev.vigie.facts.AnnotationFact;
import dev.vigie.facts.Expression;
import dev.vigie.facts.FieldFact;
import dev.vigie.facts.MethodFact;
import dev.vigie.facts.Modifiers;
import dev.vigie.facts.ParameterFact;
import dev.vigie.facts.Statement;
import dev.vigie.facts.TypeFact;
import dev.vigie.facts.TypeRef;
import dev.vigie.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Fields, methods, constructors, initializers, parameters and locals as declared. */
final class MemberTrees {
  private static final String VAR = "var";

  private final UnitConversion file;

  MemberTrees(UnitConversion file) {
    this.file = file;
  }

  /**
   * A variable's name and type as written.
   *
   * @param at the name
   */
  private record Declared(String name, TypeRef type, boolean varargs, long at) {}

  private Declared declared(VariableTree variable) {
    String name = variable.getName().toString();
    if (name.isEmpty()) {
      throw new NotKnownHere("a variable without a name");
    }
    TextScan scan = file.places.scan();
    int end = file.places.end(variable);
    Tree type = variable.getType();
    // A type that is inferred has no tree, or one without a place.
    if (type == null || file.places.start(type) < 0 || file.places.end(type) < 0) {
      int first = scan.skipBlanks(file.places.afterModifiers(variable, variable.getModifiers()));
      String word = scan.wordAt(first);
      int next = scan.skipBlanks(first + word.length());
      boolean isVar = word.equals(VAR) && Character.isJavaIdentifierStart(scan.at(next));
      int at = scan.word(name, isVar ? next : first, end);
      return new Declared(
          file.name(name),
          isVar ? TypeRef.of(file.name(VAR)) : TypeRef.INFERRED,
          false,
          file.places.word(at, name));
    }
    int from = file.places.end(elementOf(type));
    int at = scan.word(name, from, end);
    boolean varargs =
        type instanceof ArrayTypeTree && scan.text().substring(from, at).contains("...");
    return new Declared(
        file.name(name), file.types.read(type), varargs, file.places.word(at, name));
  }

  /** The type without dimensions: those of {@code int a[]} stand behind the name. */
  private static Tree elementOf(Tree type) {
    Tree element = type;
    while (true) {
      if (element instanceof ArrayTypeTree array) {
        element = array.getType();
      } else if (element instanceof AnnotatedTypeTree marked
          && marked.getUnderlyingType() instanceof ArrayTypeTree array) {
        element = array.getType();
      } else {
        return element;
      }
    }
  }

  /** {@code group}: all that are declared together. */
  void addFields(List<FieldFact> read, List<VariableTree> group) {
    VariableTree first = group.get(0);
    int modifiers = file.places.modifiers(first.getModifiers());
    List<AnnotationFact> annotations = file.annotations.list(first.getModifiers().getAnnotations());
    int start = file.places.start(first);
    // What is said of several fields at once says of none what it is
    String doc = group.size() == 1 ? file.commentary.around(start, file.places.end(first)) : "";
    for (VariableTree variable : group) {
      Declared declared = declared(variable);
      file.declared(first, declared.at());
      read.add(
          new FieldFact(
              FieldFact.Kind.FIELD,
              declared.name(),
              modifiers,
              declared.type(),
              annotations,
              file.expressions.readOrNull(variable.getInitializer()),
              doc,
              declared.at()));
    }
  }

  /**
   * A varargs component has {@link Modifiers#VARARGS} itself, as its record's constructor is not
   * written.
   *
   * @param texts what the record's Javadoc says of its components
   */
  FieldFact component(VariableTree component, Map<String, String> texts) {
    Declared declared = declared(component);
    String text = texts.get(declared.name());
    int start = file.places.start(component);
    int modifiers = file.places.modifiers(component.getModifiers());
    file.declared(component, declared.at());
    return new FieldFact(
        FieldFact.Kind.RECORD_COMPONENT,
        declared.name(),
        declared.varargs() ? modifiers | Modifiers.VARARGS : modifiers,
        declared.type(),
        file.annotations.list(component.getModifiers().getAnnotations()),
        null,
        text == null ? file.commentary.around(start, file.places.end(component)) : text,
        declared.at());
  }

  FieldFact constant(VariableTree constant, TypeRef type) {
    if (!(constant.getInitializer() instanceof NewClassTree creation)) {
      throw new NotKnownHere("a constant that is not created");
    }
    String name = constant.getName().toString();
    long whole = file.places.of(constant);
    int after = file.places.afterModifiers(constant, constant.getModifiers());
    long at =
        file.places.word(file.places.scan().word(name, after, file.places.end(constant)), name);
    file.declared(constant, at);
    ClassTree body = creation.getClassBody();
    TypeFact bodyFact =
        body == null || body.getMembers().isEmpty()
            ? null
            : file.declarations.anonymous(body.getMembers(), at, whole);
    return new FieldFact(
        FieldFact.Kind.ENUM_CONSTANT,
        file.name(name),
        0,
        type,
        file.annotations.list(constant.getModifiers().getAnnotations()),
        new Expression.New(
            null, type, false, file.expressions.list(creation.getArguments()), bodyFact, whole),
        file.commentary.docBefore(file.places.start(constant)),
        at);
  }

  MethodFact method(MethodTree method, String typeName) {
    boolean constructor = method.getReturnType() == null;
    String name = constructor ? typeName : method.getName().toString();
    int start = nameOf(method, name);
    long at = file.places.word(start, name);
    int modifiers = file.places.modifiers(method.getModifiers());
    List<? extends VariableTree> written = method.getParameters();
    if (constructor && isCompact(start + name.length())) {
      modifiers |= MethodFact.COMPACT;
      // What the tree has here are the components of the record.
      written = List.of();
    }
    List<ParameterFact> parameters = new ArrayList<>(written.size());
    for (VariableTree parameter : written) {
      Declared declared = declared(parameter);
      parameters.add(parameter(parameter, declared));
      modifiers |= declared.varargs() ? Modifiers.VARARGS : 0;
    }
    Statement body = method.getBody() == null ? null : file.statements.block(method.getBody());
    file.declared(method, at);
    return new MethodFact(
        constructor ? MethodFact.CONSTRUCTOR : file.name(name),
        modifiers,
        file.types.parameters(method.getTypeParameters()),
        constructor ? TypeRef.of("void") : file.types.read(method.getReturnType()),
        parameters,
        file.types.list(method.getThrows()),
        file.annotations.list(method.getModifiers().getAnnotations()),
        body,
        body == null ? file.commentary.docBefore(file.places.start(method)) : "",
        at,
        file.places.of(method));
  }

  private int nameOf(MethodTree method, String name) {
    Tree type = method.getReturnType();
    int from =
        type == null
            ? file.places.afterModifiers(method, method.getModifiers())
            : file.places.end(elementOf(type));
    return file.places.scan().word(name, from, file.places.end(method));
  }

  /** Whether braces follow the name of a constructor. */
  private boolean isCompact(int afterName) {
    TextScan scan = file.places.scan();
    return scan.at(scan.skipBlanks(afterName)) == '{';
  }

  MethodFact initializer(BlockTree block) {
    Statement.Block body = (Statement.Block) file.statements.block(block);
    int start = file.places.start(block);
    if (block.isStatic() && file.places.scan().at(start) == '{') {
      start = file.places.scan().text().lastIndexOf("static", start);
    }
    int brace = file.places.scan().text().indexOf('{', start);
    long whole = file.places.between(start, file.places.end(block));
    file.commentary.declared(start, Span.line(whole));
    return new MethodFact(
        block.isStatic() ? MethodFact.STATIC_INITIALIZER : MethodFact.INSTANCE_INITIALIZER,
        block.isStatic() ? Modifiers.STATIC : 0,
        List.of(),
        TypeRef.of("void"),
        List.of(),
        List.of(),
        List.of(),
        new Statement.Block(body.statements(), file.places.between(brace, file.places.end(block))),
        "",
        whole,
        whole);
  }

  ParameterFact parameter(VariableTree parameter) {
    return parameter(parameter, declared(parameter));
  }

  private ParameterFact parameter(VariableTree parameter, Declared declared) {
    return new ParameterFact(
        declared.name(),
        file.places.modifiers(parameter.getModifiers()),
        declared.type(),
        file.annotations.list(parameter.getModifiers().getAnnotations()),
        declared.at());
  }

  Statement.Local local(VariableTree variable) {
    Declared declared = declared(variable);
    return new Statement.Local(
        declared.type(),
        declared.name(),
        file.places.modifiers(variable.getModifiers()),
        file.annotations.list(variable.getModifiers().getAnnotations()),
        file.expressions.readOrNull(variable.getInitializer()),
        declared.at());
  }
}
