package dev.vigie.read.java;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.AnnotationMemberDeclaration;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.CompactConstructorDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.InitializerDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.stmt.BlockStmt;
import dev.vigie.facts.AnnotationFact;
import dev.vigie.facts.Expression;
import dev.vigie.facts.FieldFact;
import dev.vigie.facts.MethodFact;
import dev.vigie.facts.Modifiers;
import dev.vigie.facts.ParameterFact;
import dev.vigie.facts.Statement;
import dev.vigie.facts.TypeFact;
import dev.vigie.facts.TypeParameterFact;
import dev.vigie.facts.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Fields, methods, constructors and initializers as declared. */
final class Members {
  private final FileConversion file;

  Members(FileConversion file) {
    this.file = file;
  }

  void addFields(List<FieldFact> read, FieldDeclaration declaration) {
    int modifiers = ModifierBits.of(declaration.getModifiers());
    List<AnnotationFact> annotations = file.annotations.list(declaration.getAnnotations());
    // What is said of several fields at once says of none what it is
    long whole = Places.of(declaration);
    String doc = declaration.getVariables().size() == 1 ? around(whole) : "";
    for (VariableDeclarator variable : declaration.getVariables()) {
      long at = Places.of(variable.getName(), variable);
      file.declared(whole, at);
      read.add(
          new FieldFact(
              FieldFact.Kind.FIELD,
              file.name(variable.getNameAsString()),
              modifiers,
              file.types.read(variable.getType()),
              annotations,
              file.expressions.readOrNull(variable.getInitializer()),
              doc,
              at));
    }
  }

  private String around(long whole) {
    return file.commentary.around(file.start(whole), file.end(whole));
  }

  /**
   * A varargs component has {@link Modifiers#VARARGS} itself, as its record's constructor is not
   * written.
   *
   * @param texts what the record's Javadoc says of its components
   */
  FieldFact component(Parameter component, Map<String, String> texts) {
    ParameterFact read = parameter(component);
    String text = texts.get(read.name());
    file.declared(Places.of(component), read.at());
    return new FieldFact(
        FieldFact.Kind.RECORD_COMPONENT,
        read.name(),
        component.isVarArgs() ? read.modifiers() | Modifiers.VARARGS : read.modifiers(),
        read.type(),
        read.annotations(),
        null,
        text == null ? around(Places.of(component)) : text,
        read.at());
  }

  FieldFact constant(EnumConstantDeclaration constant, TypeRef type) {
    long whole = Places.of(constant);
    long at = Places.of(constant.getName(), constant);
    file.declared(whole, at);
    NodeList<BodyDeclaration<?>> body = constant.getClassBody();
    TypeFact bodyFact = body.isEmpty() ? null : file.declarations.anonymous(body, at, whole);
    return new FieldFact(
        FieldFact.Kind.ENUM_CONSTANT,
        file.name(constant.getNameAsString()),
        0,
        type,
        file.annotations.list(constant.getAnnotations()),
        new Expression.New(
            null, type, false, file.expressions.list(constant.getArguments()), bodyFact, whole),
        file.commentary.docBefore(file.start(whole)),
        at);
  }

  /** The method that {@code member} declares, or null where it is something else. */
  @Nullable MethodFact method(BodyDeclaration<?> member) {
    if (member instanceof MethodDeclaration method) {
      return callable(
          method,
          file.name(method.getNameAsString()),
          file.types.read(method.getType()),
          method.getBody());
    }
    if (member instanceof ConstructorDeclaration constructor) {
      return callable(
          constructor,
          MethodFact.CONSTRUCTOR,
          TypeRef.of("void"),
          Optional.of(constructor.getBody()));
    }
    if (member instanceof CompactConstructorDeclaration constructor) {
      return compact(constructor);
    }
    if (member instanceof AnnotationMemberDeclaration element) {
      return element(element);
    }
    return member instanceof InitializerDeclaration block ? initializer(block) : null;
  }

  private MethodFact callable(
      CallableDeclaration<?> callable, String name, TypeRef returnType, Optional<BlockStmt> body) {
    int modifiers = ModifierBits.of(callable.getModifiers());
    List<ParameterFact> parameters = new ArrayList<>(callable.getParameters().size());
    for (Parameter parameter : callable.getParameters()) {
      parameters.add(parameter(parameter));
      if (parameter.isVarArgs()) {
        modifiers |= Modifiers.VARARGS;
      }
    }
    return fact(
        callable,
        name,
        modifiers,
        Places.of(callable.getName(), callable),
        new Signature(
            file.types.parameters(callable.getTypeParameters()),
            returnType,
            parameters,
            file.types.list(callable.getThrownExceptions())),
        file.statements.singleOrNull(body));
  }

  private MethodFact compact(CompactConstructorDeclaration constructor) {
    return fact(
        constructor,
        MethodFact.CONSTRUCTOR,
        ModifierBits.of(constructor.getModifiers()) | MethodFact.COMPACT,
        Places.of(constructor.getName(), constructor),
        Signature.of(TypeRef.of("void")),
        file.statements.block(constructor.getBody()));
  }

  private MethodFact element(AnnotationMemberDeclaration element) {
    return fact(
        element,
        file.name(element.getNameAsString()),
        ModifierBits.of(element.getModifiers()),
        Places.of(element.getName(), element),
        Signature.of(file.types.read(element.getType())),
        null);
  }

  private MethodFact initializer(InitializerDeclaration block) {
    return fact(
        block,
        block.isStatic() ? MethodFact.STATIC_INITIALIZER : MethodFact.INSTANCE_INITIALIZER,
        block.isStatic() ? Modifiers.STATIC : 0,
        Places.of(block),
        Signature.of(TypeRef.of("void")),
        file.statements.block(block.getBody()));
  }

  private MethodFact fact(
      BodyDeclaration<?> declaration,
      String name,
      int modifiers,
      long at,
      Signature signature,
      @Nullable Statement body) {
    long whole = Places.of((Node) declaration);
    file.declared(whole, at);
    return new MethodFact(
        name,
        modifiers,
        signature.typeParameters(),
        signature.returnType(),
        signature.parameters(),
        signature.thrown(),
        file.annotations.list(declaration.getAnnotations()),
        body,
        body == null ? file.commentary.docBefore(file.start(whole)) : "",
        at,
        whole);
  }

  ParameterFact parameter(Parameter parameter) {
    TypeRef type = file.types.read(parameter.getType());
    return new ParameterFact(
        file.name(parameter.getNameAsString()),
        ModifierBits.of(parameter.getModifiers()),
        parameter.isVarArgs() ? file.types.array(type, 1) : type,
        file.annotations.list(parameter.getAnnotations()),
        Places.of(parameter.getName(), parameter));
  }

  private record Signature(
      List<TypeParameterFact> typeParameters,
      TypeRef returnType,
      List<ParameterFact> parameters,
      List<TypeRef> thrown) {
    static Signature of(TypeRef returnType) {
      return new Signature(List.of(), returnType, List.of(), List.of());
    }
  }
}
