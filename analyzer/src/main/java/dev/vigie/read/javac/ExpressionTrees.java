package dev.vigie.read.javac;

import com.sun.source.tree.AnnotatedTypeTree;
import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.ArrayTypeTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import dev.vigie.facts.Expression;
import dev.vigie.facts.ParameterFact;
import dev.vigie.facts.Statement;
import dev.vigie.facts.TypeFact;
import dev.vigie.facts.TypeRef;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Expressions as written. */
final class ExpressionTrees {
  private final UnitConversion file;

  ExpressionTrees(UnitConversion file) {
    this.file = file;
  }

  Expression read(Tree written) {
    Tree tree = withoutParentheses(written);
    long at = file.places.of(tree);
    try {
      return file.down(at) ? convert(tree, at) : new Expression.Unknown(List.of(), at);
    } finally {
      file.up();
    }
  }

  @Nullable Expression readOrNull(@Nullable Tree tree) {
    return tree == null ? null : read(tree);
  }

  List<Expression> list(List<? extends Tree> trees) {
    if (trees.isEmpty()) {
      return List.of();
    }
    List<Expression> read = new ArrayList<>(trees.size());
    for (Tree tree : trees) {
      read.add(read(tree));
    }
    return read;
  }

  /** Ordered by how often each kind is met. */
  private Expression convert(Tree tree, long at) {
    if (tree instanceof IdentifierTree name) {
      return identifier(name, at);
    }
    if (tree instanceof MethodInvocationTree call) {
      return call(call, at);
    }
    if (tree instanceof LiteralTree literal) {
      return new LiteralTrees(file.places).read(literal);
    }
    if (tree instanceof MemberSelectTree select) {
      return select(select, at);
    }
    if (tree instanceof BinaryTree binary) {
      return binary(binary, at);
    }
    if (tree instanceof NewClassTree creation) {
      return creation(creation, at);
    }
    if (tree instanceof AssignmentTree assign) {
      return new Expression.Assign(
          read(assign.getVariable()), "", read(assign.getExpression()), at);
    }
    if (tree instanceof LambdaExpressionTree lambda) {
      return lambda(lambda, at);
    }
    if (tree instanceof UnaryTree unary) {
      return new Expression.Unary(
          Operators.unary(unary.getKind()),
          Operators.isPostfix(unary.getKind()),
          read(unary.getExpression()),
          at);
    }
    if (tree instanceof TypeCastTree cast) {
      return new Expression.Cast(file.types.read(cast.getType()), read(cast.getExpression()), at);
    }
    return convertRarer(tree, at);
  }

  private Expression convertRarer(Tree tree, long at) {
    if (tree instanceof ConditionalExpressionTree conditional) {
      return new Expression.Conditional(
          read(conditional.getCondition()),
          read(conditional.getTrueExpression()),
          read(conditional.getFalseExpression()),
          at);
    }
    if (tree instanceof InstanceOfTree test) {
      return new Expression.InstanceOf(read(test.getExpression()), file.switches.tested(test), at);
    }
    if (tree instanceof MemberReferenceTree reference) {
      return new Expression.MethodReference(
          read(reference.getQualifierExpression()), referenced(reference), at);
    }
    if (tree instanceof ArrayAccessTree access) {
      return new Expression.Index(read(access.getExpression()), read(access.getIndex()), at);
    }
    if (tree instanceof NewArrayTree creation) {
      return arrayCreation(creation, at);
    }
    if (tree instanceof CompoundAssignmentTree assign) {
      return new Expression.Assign(
          read(assign.getVariable()),
          Operators.binary(assign.getKind()),
          read(assign.getExpression()),
          at);
    }
    if (tree instanceof SwitchExpressionTree choice) {
      return new Expression.Switch(
          read(choice.getExpression()), file.switches.cases(choice.getCases(), true), at);
    }
    if (tree instanceof AnnotationTree annotation) {
      return new Expression.Annotation(file.annotations.read(annotation), at);
    }
    if (tree instanceof ParameterizedTypeTree
        || tree instanceof ArrayTypeTree
        || tree instanceof PrimitiveTypeTree
        || tree instanceof AnnotatedTypeTree) {
      return new Expression.TypeName(file.types.read(tree), at);
    }
    throw new NotKnownHere("the expression " + tree.getKind());
  }

  private Expression identifier(IdentifierTree name, long at) {
    String written = name.getName().toString();
    return switch (written) {
      case "this" -> new Expression.This(null, at);
      case "super" -> new Expression.Super(null, at);
      default -> new Expression.Name(file.name(written), at);
    };
  }

  private Expression select(MemberSelectTree select, long at) {
    String name = select.getIdentifier().toString();
    return switch (name) {
      case "this" -> new Expression.This(qualifier(select), at);
      case "super" -> new Expression.Super(qualifier(select), at);
      case "class" -> new Expression.ClassLiteral(file.types.read(select.getExpression()), at);
      default -> new Expression.Select(read(select.getExpression()), file.name(name), at);
    };
  }

  private TypeRef qualifier(MemberSelectTree select) {
    return TypeRef.of(file.name(file.types.dotted(select.getExpression())));
  }

  private String referenced(MemberReferenceTree reference) {
    return reference.getMode() == MemberReferenceTree.ReferenceMode.NEW
        ? "new"
        : file.name(reference.getName().toString());
  }

  private Expression call(MethodInvocationTree call, long at) {
    ExpressionTree called = call.getMethodSelect();
    int end = file.places.end(called);
    String name;
    Expression target = null;
    if (called instanceof MemberSelectTree select) {
      name = select.getIdentifier().toString();
      target = read(select.getExpression());
    } else if (called instanceof IdentifierTree simple) {
      name = simple.getName().toString();
    } else {
      throw new NotKnownHere("a call of " + called.getKind());
    }
    if (!file.places.scan().text().startsWith(name, end - name.length())) {
      throw new NotKnownHere("a name that is written with escapes");
    }
    return new Expression.Call(
        target,
        file.name(name),
        file.types.list(call.getTypeArguments()),
        list(call.getArguments()),
        file.places.between(end - name.length(), end),
        at);
  }

  /** Follows the left side of one operator without recursion, through parentheses too. */
  private Expression binary(BinaryTree binary, long at) {
    Tree.Kind operator = binary.getKind();
    Deque<Tree> operands = new ArrayDeque<>();
    Tree left = binary;
    while (withoutParentheses(left) instanceof BinaryTree same && same.getKind() == operator) {
      operands.addFirst(same.getRightOperand());
      left = same.getLeftOperand();
    }
    operands.addFirst(left);
    List<Expression> read = new ArrayList<>(operands.size());
    for (Tree operand : operands) {
      read.add(read(operand));
    }
    return new Expression.Binary(Operators.binary(operator), read, at);
  }

  private static Tree withoutParentheses(Tree tree) {
    Tree inner = tree;
    while (inner instanceof ParenthesizedTree parentheses) {
      inner = parentheses.getExpression();
    }
    return inner;
  }

  private Expression creation(NewClassTree creation, long at) {
    ExpressionTree type = creation.getIdentifier();
    TypeFact body =
        creation.getClassBody() == null
            ? null
            : file.declarations.anonymous(
                creation.getClassBody().getMembers(), file.places.of(type), at);
    boolean diamond =
        type instanceof ParameterizedTypeTree generic && generic.getTypeArguments().isEmpty();
    return new Expression.New(
        readOrNull(creation.getEnclosingExpression()),
        file.types.read(type),
        diamond,
        list(creation.getArguments()),
        body,
        at);
  }

  private Expression arrayCreation(NewArrayTree creation, long at) {
    List<? extends ExpressionTree> given = creation.getInitializers();
    List<Expression> elements = given == null ? List.of() : list(given);
    if (creation.getType() == null) {
      return new Expression.NewArray(TypeRef.INFERRED, 1, List.of(), elements, at);
    }
    // With an initializer one dimension is the array itself; without, each size is one.
    int dimensions = given == null ? creation.getDimensions().size() : 1;
    Tree element = creation.getType();
    while (true) {
      Tree plain =
          element instanceof AnnotatedTypeTree marked ? marked.getUnderlyingType() : element;
      if (!(plain instanceof ArrayTypeTree array)) {
        break;
      }
      dimensions++;
      element = array.getType();
    }
    List<Expression> sizes = list(creation.getDimensions());
    return new Expression.NewArray(file.types.read(element), dimensions, sizes, elements, at);
  }

  private Expression lambda(LambdaExpressionTree lambda, long at) {
    List<ParameterFact> parameters = new ArrayList<>(lambda.getParameters().size());
    for (VariableTree parameter : lambda.getParameters()) {
      parameters.add(file.members.parameter(parameter));
    }
    Statement body;
    boolean expressionBody = !(lambda.getBody() instanceof BlockTree);
    if (lambda.getBody() instanceof BlockTree block) {
      body = file.statements.block(block);
    } else {
      Expression value = read(lambda.getBody());
      body = new Statement.Return(value, value.at());
    }
    return new Expression.Lambda(parameters, expressionBody, body, at);
  }
}
