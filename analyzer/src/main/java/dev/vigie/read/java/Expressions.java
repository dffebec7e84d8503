package dev.vigie.read.java;

import com.github.javaparser.ast.ArrayCreationLevel;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.ArrayAccessExpr;
import com.github.javaparser.ast.expr.ArrayCreationExpr;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.ClassExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.InstanceOfExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.LiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.SuperExpr;
import com.github.javaparser.ast.expr.SwitchExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.expr.TypeExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.Type;
import dev.vigie.facts.Expression;
import dev.vigie.facts.ParameterFact;
import dev.vigie.facts.Statement;
import dev.vigie.facts.TypeFact;
import dev.vigie.facts.TypeRef;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Expressions as written. */
final class Expressions {
  private final FileConversion file;

  Expressions(FileConversion file) {
    this.file = file;
  }

  Expression read(com.github.javaparser.ast.expr.Expression written) {
    com.github.javaparser.ast.expr.Expression node = withoutParentheses(written);
    long at = Places.of(node);
    try {
      return file.down(at) ? convert(node, at) : new Expression.Unknown(List.of(), at);
    } finally {
      file.up();
    }
  }

  @Nullable Expression readOrNull(
      Optional<? extends com.github.javaparser.ast.expr.Expression> node) {
    return node.isPresent() ? read(node.get()) : null;
  }

  List<Expression> list(NodeList<com.github.javaparser.ast.expr.Expression> nodes) {
    if (nodes.isEmpty()) {
      return List.of();
    }
    List<Expression> read = new ArrayList<>(nodes.size());
    for (com.github.javaparser.ast.expr.Expression node : nodes) {
      read.add(read(node));
    }
    return read;
  }

  /** Ordered by how often each kind is met. */
  private Expression convert(com.github.javaparser.ast.expr.Expression node, long at) {
    if (node instanceof NameExpr name) {
      return new Expression.Name(identifier(name.getName().getIdentifier()), at);
    }
    if (node instanceof MethodCallExpr call) {
      return call(call, at);
    }
    if (node instanceof LiteralExpr literal) {
      return Literals.read(literal);
    }
    if (node instanceof FieldAccessExpr access) {
      return new Expression.Select(
          read(access.getScope()), identifier(access.getNameAsString()), at);
    }
    if (node instanceof BinaryExpr binary) {
      return binary(binary, at);
    }
    if (node instanceof ObjectCreationExpr creation) {
      return creation(creation, at);
    }
    if (node instanceof AssignExpr assign) {
      String operator = assign.getOperator().asString();
      return new Expression.Assign(
          read(assign.getTarget()),
          operator.substring(0, operator.length() - 1),
          read(assign.getValue()),
          at);
    }
    if (node instanceof LambdaExpr lambda) {
      return lambda(lambda, at);
    }
    if (node instanceof UnaryExpr unary) {
      return new Expression.Unary(
          unary.getOperator().asString(), unary.isPostfix(), read(unary.getExpression()), at);
    }
    if (node instanceof ThisExpr self) {
      return new Expression.This(qualifier(self.getTypeName()), at);
    }
    if (node instanceof CastExpr cast) {
      return new Expression.Cast(file.types.read(cast.getType()), read(cast.getExpression()), at);
    }
    return convertRarer(node, at);
  }

  private Expression convertRarer(com.github.javaparser.ast.expr.Expression node, long at) {
    if (node instanceof ConditionalExpr conditional) {
      return new Expression.Conditional(
          read(conditional.getCondition()),
          read(conditional.getThenExpr()),
          read(conditional.getElseExpr()),
          at);
    }
    if (node instanceof ClassExpr literal) {
      return new Expression.ClassLiteral(file.types.read(literal.getType()), at);
    }
    if (node instanceof InstanceOfExpr test) {
      return new Expression.InstanceOf(read(test.getExpression()), file.switches.tested(test), at);
    }
    if (node instanceof MethodReferenceExpr reference) {
      return reference(reference, at);
    }
    if (node instanceof TypeExpr type) {
      return typeOrName(type.getType(), at);
    }
    if (node instanceof ArrayAccessExpr access) {
      return new Expression.Index(read(access.getName()), read(access.getIndex()), at);
    }
    if (node instanceof ArrayCreationExpr creation) {
      return arrayCreation(creation, at);
    }
    if (node instanceof ArrayInitializerExpr initializer) {
      return new Expression.NewArray(
          TypeRef.INFERRED, 1, List.of(), list(initializer.getValues()), at);
    }
    if (node instanceof SuperExpr parent) {
      return new Expression.Super(qualifier(parent.getTypeName()), at);
    }
    if (node instanceof SwitchExpr choice) {
      return new Expression.Switch(
          read(choice.getSelector()), file.switches.cases(choice.getEntries(), true), at);
    }
    if (node instanceof AnnotationExpr annotation) {
      return new Expression.Annotation(file.annotations.read(annotation), at);
    }
    return unknown(node, at);
  }

  /** JLS 15.16: a cast takes in the reference after it, which the parser reads the other way. */
  private Expression reference(MethodReferenceExpr reference, long at) {
    String name = identifier(reference.getIdentifier());
    if (!(reference.getScope() instanceof CastExpr cast)) {
      return new Expression.MethodReference(read(reference.getScope()), name, at);
    }
    Expression target = read(cast.getExpression());
    long inner = Places.between(Places.of(cast.getExpression()), at);
    return new Expression.Cast(
        file.types.read(cast.getType()), new Expression.MethodReference(target, name, inner), at);
  }

  private Expression unknown(Node node, long at) {
    List<Expression> parts = new ArrayList<>();
    for (Node child : node.getChildNodes()) {
      if (child instanceof com.github.javaparser.ast.expr.Expression part) {
        parts.add(read(part));
      }
    }
    return new Expression.Unknown(parts, at);
  }

  private Expression call(MethodCallExpr call, long at) {
    return new Expression.Call(
        readOrNull(call.getScope()),
        identifier(call.getNameAsString()),
        call.getTypeArguments().map(file.types::list).orElse(List.of()),
        list(call.getArguments()),
        Places.of(call.getName(), call),
        at);
  }

  /** Follows the left side of one operator without recursion, through parentheses too. */
  private Expression binary(BinaryExpr binary, long at) {
    BinaryExpr.Operator operator = binary.getOperator();
    Deque<com.github.javaparser.ast.expr.Expression> operands = new ArrayDeque<>();
    com.github.javaparser.ast.expr.Expression left = binary;
    while (withoutParentheses(left) instanceof BinaryExpr same && same.getOperator() == operator) {
      operands.addFirst(same.getRight());
      left = same.getLeft();
    }
    operands.addFirst(left);
    List<Expression> read = new ArrayList<>(operands.size());
    for (com.github.javaparser.ast.expr.Expression operand : operands) {
      read.add(read(operand));
    }
    return new Expression.Binary(operator.asString(), read, at);
  }

  private static com.github.javaparser.ast.expr.Expression withoutParentheses(
      com.github.javaparser.ast.expr.Expression node) {
    com.github.javaparser.ast.expr.Expression inner = node;
    while (inner instanceof EnclosedExpr enclosed) {
      inner = enclosed.getInner();
    }
    return inner;
  }

  private Expression creation(ObjectCreationExpr creation, long at) {
    ClassOrInterfaceType type = creation.getType();
    TypeFact body =
        creation.getAnonymousClassBody().isPresent()
            ? file.declarations.anonymous(
                creation.getAnonymousClassBody().get(), Places.of(type), at)
            : null;
    return new Expression.New(
        readOrNull(creation.getScope()),
        file.types.read(type),
        type.isUsingDiamondOperator(),
        list(creation.getArguments()),
        body,
        at);
  }

  private Expression arrayCreation(ArrayCreationExpr creation, long at) {
    List<Expression> sizes = new ArrayList<>();
    for (ArrayCreationLevel level : creation.getLevels()) {
      if (level.getDimension().isPresent()) {
        sizes.add(read(level.getDimension().get()));
      }
    }
    List<Expression> elements =
        creation.getInitializer().map(given -> list(given.getValues())).orElse(List.of());
    return new Expression.NewArray(
        file.types.read(creation.getElementType()),
        creation.getLevels().size(),
        sizes,
        elements,
        at);
  }

  private Expression lambda(LambdaExpr lambda, long at) {
    List<ParameterFact> parameters = new ArrayList<>(lambda.getParameters().size());
    for (Parameter parameter : lambda.getParameters()) {
      parameters.add(file.members.parameter(parameter));
    }
    boolean expressionBody = lambda.getBody() instanceof ExpressionStmt;
    Statement body;
    if (lambda.getBody() instanceof ExpressionStmt only) {
      Expression value = read(only.getExpression());
      body = new Statement.Return(value, value.at());
    } else {
      body = file.statements.single(lambda.getBody());
    }
    return new Expression.Lambda(parameters, expressionBody, body, at);
  }

  /** Names where {@code type} could as well be a package, field or local; else a type. */
  private Expression typeOrName(Type type, long at) {
    if (type instanceof ClassOrInterfaceType named && isPlain(named)) {
      String simple = identifier(named.getNameAsString());
      return named.getScope().isPresent()
          ? new Expression.Select(
              typeOrName(named.getScope().get(), Places.of(named.getScope().get())), simple, at)
          : new Expression.Name(simple, at);
    }
    return new Expression.TypeName(file.types.read(type), at);
  }

  private static boolean isPlain(ClassOrInterfaceType type) {
    return type.getTypeArguments().isEmpty()
        && type.getAnnotations().isEmpty()
        && (type.getScope().isEmpty() || isPlain(type.getScope().get()));
  }

  private @Nullable TypeRef qualifier(Optional<com.github.javaparser.ast.expr.Name> typeName) {
    return typeName.isPresent() ? TypeRef.of(file.name(typeName.get().asString())) : null;
  }

  private String identifier(String written) {
    return file.name(Literals.withoutUnicodeEscapes(written));
  }
}
