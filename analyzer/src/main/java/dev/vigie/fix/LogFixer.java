package dev.vigie.fix;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.ArrayCreationExpr;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.stmt.CatchClause;
import dev.vigie.finding.Finding;
import dev.vigie.finding.Fix;
import dev.vigie.source.Location;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps personal data out of a log: where an object shows it, out of its {@code toString()}; where
 * a value is logged, by three stars in its place.
 */
final class LogFixer implements Fixer {
  /** Methods of loggers whose argument is no text. */
  private static final Set<String> NO_TEXT =
      Set.of("setCause", "withCause", "withThrowable", "catching", "throwing", "logVarargs");

  /** Types of elements that a text can be. */
  private static final Set<String> ANY_TEXT = Set.of("Object", "String", "CharSequence");

  static final String MASK = "\"***\"";

  @Override
  public Set<String> rules() {
    return Set.of("personal-data-in-log");
  }

  @Override
  public Optional<Fix> fix(Finding finding, ParsedFiles files) {
    if (finding.traces().isEmpty()) {
      return Optional.empty();
    }
    boolean shown = finding.traces().stream().allMatch(trace -> isShown(finding, trace, files));
    if (shown) {
      return new ToStringFix(files).of(finding);
    }
    Set<Location> places = new LinkedHashSet<>();
    for (Finding.Trace trace : finding.traces()) {
      Optional<Location> place = place(finding, trace, files);
      if (place.isEmpty()) {
        return Optional.empty();
      }
      places.add(place.get());
    }
    List<Fix.Edit> edits = new ArrayList<>();
    for (Location place : places) {
      if (places.stream().noneMatch(other -> !other.equals(place) && within(place, other))) {
        edits.add(new Fix.Replacement(place, MASK));
      }
    }
    return Optional.of(new Fix("Writes *** to the log instead of the value.", edits));
  }

  /**
   * Whether an object comes to the log and shows the datum by its text: the way begins in a written
   * {@code toString()}, or, of an implied one, at the member itself, and nothing lies between it
   * and the call that could have read the member.
   */
  private static boolean isShown(Finding finding, Finding.Trace trace, ParsedFiles files) {
    Location start = trace.steps().get(0).at();
    Location sink = trace.steps().get(trace.steps().size() - 1).at();
    boolean written =
        files
            .around(start, MethodDeclaration.class)
            .filter(method -> method.getNameAsString().equals("toString"))
            .isPresent();
    boolean implied =
        finding.data().stream().anyMatch(datum -> datum.at().equals(start))
            && trace.steps().stream().skip(1).allMatch(step -> within(step.at(), sink))
            && files
                .at(sink, Expression.class)
                .map(shown -> shown.findFirst(MethodCallExpr.class).isEmpty())
                .orElse(false);
    return written || implied;
  }

  /** What of the call a trace leads through: the smallest part that can be any text. */
  private static Optional<Location> place(Finding finding, Finding.Trace trace, ParsedFiles files) {
    String path = finding.at().path();
    Location sink = trace.steps().get(trace.steps().size() - 1).at();
    Optional<MethodCallExpr> call =
        files
            .at(sink, Expression.class)
            .flatMap(Node::getParentNode)
            .filter(MethodCallExpr.class::isInstance)
            .map(MethodCallExpr.class::cast);
    if (!sink.path().equals(path) || call.isEmpty()) {
      return Optional.empty();
    }
    Optional<Expression> smallest =
        trace.steps().stream()
            .map(Finding.Step::at)
            .filter(at -> within(at, sink))
            .flatMap(at -> files.at(at, Expression.class).stream())
            .reduce((a, b) -> contains(a, b) ? b : a);
    return smallest
        .map(expression -> replaceable(expression, call.get()))
        .filter(expression -> isText(expression, call.get()))
        .map(expression -> ParsedFiles.location(path, expression));
  }

  /**
   * An argument of the logging call, an element of an array that is one, or an operand of a text.
   */
  private static Expression replaceable(Expression start, MethodCallExpr call) {
    Expression at = start;
    while (true) {
      boolean argument = isArgument(at, call);
      Optional<Expression> above = ParsedFiles.above(at, Expression.class);
      boolean operand =
          above.isPresent()
              && above.get() instanceof BinaryExpr binary
              && binary.getOperator() == BinaryExpr.Operator.PLUS
              && hasText(binary)
              && !isInFunction(at, call);
      if (argument || operand || isElement(at, call) || above.isEmpty()) {
        return at;
      }
      at = above.get();
    }
  }

  /** This very argument, not one that reads the same. */
  @SuppressWarnings("ReferenceEquality")
  private static boolean isArgument(Expression at, MethodCallExpr call) {
    return call.getArguments().stream().anyMatch(each -> each == at);
  }

  /** Whether it stands in an array that the call is handed, and whose elements can be any text. */
  private static boolean isElement(Expression at, MethodCallExpr call) {
    return at.getParentNode()
        .filter(ArrayInitializerExpr.class::isInstance)
        .flatMap(Node::getParentNode)
        .filter(ArrayCreationExpr.class::isInstance)
        .map(ArrayCreationExpr.class::cast)
        .filter(array -> ANY_TEXT.contains(array.getElementType().asString()))
        .filter(array -> isArgument(array, call))
        .isPresent();
  }

  private static boolean isInFunction(Expression at, MethodCallExpr call) {
    return ParsedFiles.above(at, LambdaExpr.class).filter(each -> contains(call, each)).isPresent();
  }

  /** Whether a text can stand here: neither code, nor something thrown. */
  private static boolean isText(Expression at, MethodCallExpr call) {
    boolean caught = at instanceof NameExpr name && isCaught(name);
    return !caught
        && !at.isArrayCreationExpr()
        && !at.isLambdaExpr()
        && !at.isMethodReferenceExpr()
        && !NO_TEXT.contains(call.getNameAsString());
  }

  private static boolean isCaught(NameExpr name) {
    Optional<CatchClause> clause = ParsedFiles.above(name, CatchClause.class);
    while (clause.isPresent()) {
      if (clause.get().getParameter().getNameAsString().equals(name.getNameAsString())) {
        return true;
      }
      clause = ParsedFiles.above(clause.get(), CatchClause.class);
    }
    return false;
  }

  private static boolean hasText(BinaryExpr sum) {
    return sum.findFirst(com.github.javaparser.ast.expr.StringLiteralExpr.class).isPresent();
  }

  private static boolean contains(Node outer, Node inner) {
    return outer.getRange().orElseThrow().contains(inner.getRange().orElseThrow());
  }

  private static boolean within(Location inner, Location outer) {
    return inner.path().equals(outer.path())
        && ParsedFiles.range(outer).contains(ParsedFiles.range(inner));
  }
}
