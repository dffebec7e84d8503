package dev.vigie.fix;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithArguments;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import dev.vigie.finding.Finding;
import dev.vigie.finding.Fix;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Marks cookies Secure and HttpOnly: by setters of the servlet API, or in Spring's builder. */
final class CookieFixer implements Fixer {
  private static final String NAME = "cookie";

  @Override
  public Set<String> rules() {
    return Set.of("missing-cookie-flags");
  }

  @Override
  public Optional<Fix> fix(Finding finding, ParsedFiles files) {
    String path = finding.at().path();
    Optional<Expression> call = files.at(finding.at(), Expression.class);
    Optional<Node> within = call.flatMap(CookieFixer::method);
    Optional<String> text = files.text(path);
    if (call.isEmpty() || within.isEmpty() || text.isEmpty()) {
      return Optional.empty();
    }
    List<Fix.Edit> edits = List.of();
    CookieCode code = new CookieCode(path, text.get(), within.get());
    if (call.get() instanceof ObjectCreationExpr made) {
      edits = code.made(made);
    } else if (call.get() instanceof MethodCallExpr set) {
      edits = code.set(set);
    }
    return edits.isEmpty()
        ? Optional.empty()
        : Optional.of(new Fix("Protects the cookie by its flags.", edits));
  }

  private static Optional<Node> method(Expression call) {
    Optional<Node> around = call.getParentNode();
    while (around.isPresent() && !(around.get() instanceof CallableDeclaration<?>)) {
      around = around.get().getParentNode();
    }
    return around;
  }

  /** The code of one method that makes cookies. */
  private record CookieCode(String path, String text, Node within) {

    List<Fix.Edit> made(ObjectCreationExpr made) {
      Optional<Node> parent = made.getParentNode();
      if (parent.isPresent()
          && parent.get() instanceof VariableDeclarator variable
          && statement(variable).isPresent()) {
        String name = variable.getNameAsString();
        return List.of(behind(statement(variable).get(), setters(name, made)));
      }
      Optional<ExpressionStmt> statement = statement(made);
      boolean handedOn =
          statement.isPresent()
              && statement.get().getExpression() instanceof MethodCallExpr call
              && call.getArguments().contains(made)
              && !uses(NAME);
      return handedOn ? named(made, statement.get()) : List.of();
    }

    /** Gives the cookie a name first. */
    private List<Fix.Edit> named(ObjectCreationExpr made, ExpressionStmt statement) {
      String line = lineBreak(statement) + indent(statement);
      StringBuilder before = new StringBuilder();
      before.append(made.getType()).append(' ').append(NAME).append(" = ");
      before.append(code(made)).append(';').append(line);
      setters(NAME, made).forEach(setter -> before.append(setter).append(line));
      return List.of(
          new Fix.Replacement(ParsedFiles.before(path, statement), before.toString()),
          new Fix.Replacement(ParsedFiles.location(path, made), NAME));
    }

    private List<String> setters(String name, ObjectCreationExpr made) {
      List<String> setters = new ArrayList<>();
      if (!calls("setSecure", name)) {
        setters.add(name + ".setSecure(true);");
      }
      if (!calls("setHttpOnly", name) && !isForScripts(made)) {
        setters.add(name + ".setHttpOnly(true);");
      }
      return setters;
    }

    List<Fix.Edit> set(MethodCallExpr call) {
      List<Fix.Edit> edits = new ArrayList<>();
      Optional<Expression> off =
          call.getArguments().stream()
              .filter(each -> each instanceof BooleanLiteralExpr flag && !flag.getValue())
              .findFirst();
      off.ifPresent(
          each -> edits.add(new Fix.Replacement(ParsedFiles.location(path, each), "true")));
      switch (call.getNameAsString()) {
        case "from":
          edits.add(builder(call, ".secure(true)" + (isForScripts(call) ? "" : ".httpOnly(true)")));
          break;
        case "secure":
          if (!within.toString().contains(".httpOnly(")) {
            edits.add(builder(call, ".httpOnly(true)"));
          }
          break;
        case "setSecure":
          if (call.getScope().isPresent()
              && call.getScope().get() instanceof NameExpr name
              && !calls("setHttpOnly", name.getNameAsString())
              && statement(call).isPresent()) {
            String setter = name.getNameAsString() + ".setHttpOnly(true);";
            edits.add(behind(statement(call).get(), List.of(setter)));
          }
          break;
        default:
          break;
      }
      return edits;
    }

    private Fix.Edit builder(MethodCallExpr call, String flags) {
      return new Fix.Replacement(ParsedFiles.behind(path, call), flags);
    }

    /** Whether scripts have to read it, as tokens against forged requests. */
    private static boolean isForScripts(NodeWithArguments<?> cookie) {
      return cookie.getArguments().stream()
          .limit(1)
          .anyMatch(name -> name.toString().matches("(?i).*(csrf|xsrf).*"));
    }

    private boolean calls(String method, String on) {
      return within.findAll(MethodCallExpr.class).stream()
          .anyMatch(
              call ->
                  call.getNameAsString().equals(method)
                      && call.getScope().map(Node::toString).orElse("").equals(on));
    }

    private boolean uses(String name) {
      return within.toString().matches("(?s).*\\b" + name + "\\b.*");
    }

    private static Optional<ExpressionStmt> statement(Node node) {
      return ParsedFiles.above(node, ExpressionStmt.class)
          .filter(each -> each.getParentNode().filter(BlockStmt.class::isInstance).isPresent());
    }

    /** Lines behind a statement, and behind a comment that ends its line. */
    private Fix.Edit behind(ExpressionStmt statement, List<String> lines) {
      String line = lineBreak(statement) + indent(statement);
      StringBuilder added = new StringBuilder();
      lines.forEach(each -> added.append(line).append(each));
      return new Fix.Replacement(ParsedFiles.behindLine(path, text, statement), added.toString());
    }

    private String code(Node node) {
      return Edits.part(text, ParsedFiles.location(path, node));
    }

    private String indent(Node node) {
      int start = Edits.lineStarts(text).get(node.getRange().orElseThrow().begin.line - 1);
      int end = start;
      while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
        end++;
      }
      return text.substring(start, end);
    }

    /** How the line of a node ends. */
    private String lineBreak(Node node) {
      int next = node.getRange().orElseThrow().end.line;
      List<Integer> starts = Edits.lineStarts(text);
      boolean carriage =
          next < starts.size()
              && starts.get(next) > 1
              && text.startsWith("\r\n", starts.get(next) - 2);
      return carriage ? "\r\n" : "\n";
    }
  }
}
