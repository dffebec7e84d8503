package dev.vigie.program.link;

import dev.vigie.program.Annotation;
import dev.vigie.program.JavaType;
import dev.vigie.program.code.Expression;
import dev.vigie.program.code.Local;
import dev.vigie.program.code.Statement;
import java.util.ArrayList;
import java.util.List;

/** Links statements. */
final class Statements {
  private static final JavaType THROWABLE = JavaType.Declared.of("java.lang.Throwable");

  private final BodyLinker body;

  Statements(BodyLinker body) {
    this.body = body;
  }

  List<Statement> linkAll(List<dev.vigie.facts.Statement> facts) {
    List<Statement> linked = new ArrayList<>(facts.size());
    for (dev.vigie.facts.Statement fact : facts) {
      int mark = body.frame().mark();
      Statement statement = link(fact);
      if (endsBindings(fact)) {
        body.frame().forget(mark);
      }
      if (!(statement instanceof Statement.Block block
          && block.statements().isEmpty()
          && fact instanceof dev.vigie.facts.Statement.Local)) {
        linked.add(statement);
      }
    }
    return linked;
  }

  /** Whether what the patterns of a statement bind is out of sight after it (JLS 6.3.2). */
  private static boolean endsBindings(dev.vigie.facts.Statement fact) {
    if (fact instanceof dev.vigie.facts.Statement.If branch) {
      return branch.otherwise() != null || Returns.canComplete(branch.then());
    }
    return fact instanceof dev.vigie.facts.Statement.Evaluate
        || fact instanceof dev.vigie.facts.Statement.Return;
  }

  Statement link(dev.vigie.facts.Statement fact) {
    if (fact instanceof dev.vigie.facts.Statement.Local local) {
      return declare(local);
    }
    if (fact instanceof dev.vigie.facts.Statement.Evaluate evaluate) {
      return new Statement.Evaluate(body.link(evaluate.expression(), null), evaluate.at());
    }
    if (fact instanceof dev.vigie.facts.Statement.Return result) {
      return leave(result);
    }
    if (fact instanceof dev.vigie.facts.Statement.Block block) {
      return inScope(() -> new Statement.Block(linkAll(block.statements()), block.at()));
    }
    if (fact instanceof dev.vigie.facts.Statement.If branch) {
      return branch(branch);
    }
    if (fact instanceof dev.vigie.facts.Statement.ForEach loop) {
      return inScope(() -> forEach(loop));
    }
    if (fact instanceof dev.vigie.facts.Statement.Loop loop) {
      return loop(loop);
    }
    if (fact instanceof dev.vigie.facts.Statement.Try attempt) {
      return inScope(() -> attempt(attempt));
    }
    if (fact instanceof dev.vigie.facts.Statement.Throw failure) {
      return new Statement.Throw(body.link(failure.value(), null), failure.at());
    }
    if (fact instanceof dev.vigie.facts.Statement.Switch choice) {
      return body.patterns().link(choice);
    }
    return other(fact);
  }

  private Statement other(dev.vigie.facts.Statement fact) {
    if (fact instanceof dev.vigie.facts.Statement.Yield result) {
      Frame.ValueScope values = body.frame().yield();
      Expression value = body.link(result.value(), values == null ? null : values.wanted());
      if (values != null) {
        values.given().add(value.type());
      }
      return new Statement.Yield(value, result.at());
    }
    if (fact instanceof dev.vigie.facts.Statement.Synchronized guarded) {
      Expression lock = body.link(guarded.lock(), null);
      return new Statement.Block(
          List.of(
              new Statement.Evaluate(lock, lock.at()),
              new Statement.Synchronized(link(guarded.body()), guarded.at())),
          guarded.at());
    }
    if (fact instanceof dev.vigie.facts.Statement.LocalType local) {
      body.localTypes().declare(local.type(), body.frame());
      return new Statement.Block(List.of(), local.at());
    }
    if (fact instanceof dev.vigie.facts.Statement.Jump jump) {
      return new Statement.Jump(jump.isContinue(), jump.label(), jump.at());
    }
    if (fact instanceof dev.vigie.facts.Statement.Labeled labeled) {
      return new Statement.Labeled(labeled.label(), link(labeled.body()), labeled.at());
    }
    return new Statement.Block(List.of(), fact.at());
  }

  /** Something that is linked in a scope of its own. */
  private interface Step {
    Statement link();
  }

  private Statement inScope(Step step) {
    TypeScope before = body.frame().types();
    int mark = body.frame().enter();
    Statement linked = step.link();
    body.frame().leave(mark, before);
    return linked;
  }

  private Statement declare(dev.vigie.facts.Statement.Local fact) {
    List<Annotation> annotations =
        body.linking().annotations().link(fact.annotations(), body.frame());
    boolean inferred = fact.type().name().equals("var") && fact.type().args().isEmpty();
    JavaType declared = inferred ? null : body.resolve(fact.type());
    dev.vigie.facts.Expression initializer = fact.initializer();
    if (initializer == null) {
      body.frame()
          .declare(
              fact.name(),
              declared == null ? Substitution.UNKNOWN : declared,
              Local.Role.VARIABLE,
              annotations,
              fact.at());
      return new Statement.Block(List.of(), fact.at());
    }
    Expression value = body.link(initializer, declared);
    JavaType type = declared == null ? value.type() : declared;
    if (declared != null && isLombokInferred(declared)) {
      type = value.type();
    }
    Local local =
        body.frame().declare(fact.name(), type, Local.Role.VARIABLE, annotations, fact.at());
    return new Statement.Evaluate(
        new Expression.LocalWrite(local, value, false, fact.at()), fact.at());
  }

  private Statement leave(dev.vigie.facts.Statement.Return result) {
    dev.vigie.facts.Expression fact = result.value();
    Frame.ValueScope function = body.frame().function();
    JavaType wanted = function == null ? body.frame().returnType() : function.wanted();
    if (fact == null) {
      return new Statement.Return(null, result.at());
    }
    Expression value = body.link(fact, wanted);
    if (function != null) {
      function.given().add(value.type());
      if (function.isVoid()) {
        return new Statement.Evaluate(value, result.at());
      }
    }
    return new Statement.Return(value, result.at());
  }

  private Statement branch(dev.vigie.facts.Statement.If fact) {
    Expression condition = body.link(fact.condition(), JavaType.BOOLEAN);
    Statement then = inScope(() -> link(fact.then()));
    dev.vigie.facts.Statement otherwise = fact.otherwise();
    return new Statement.If(
        condition, then, otherwise == null ? null : inScope(() -> link(otherwise)), fact.at());
  }

  private Statement loop(dev.vigie.facts.Statement.Loop fact) {
    TypeScope before = body.frame().types();
    int mark = body.frame().enter();
    List<Statement> init = linkAll(fact.init());
    dev.vigie.facts.Expression condition = fact.condition();
    Expression linkedCondition = condition == null ? null : body.link(condition, JavaType.BOOLEAN);
    Statement inner = inScope(() -> link(fact.body()));
    List<Expression> update = new ArrayList<>(fact.update().size());
    for (dev.vigie.facts.Expression each : fact.update()) {
      update.add(body.link(each, null));
    }
    body.frame().leave(mark, before);
    return new Statement.Loop(init, linkedCondition, update, inner, fact.bodyFirst(), fact.at());
  }

  private Statement forEach(dev.vigie.facts.Statement.ForEach fact) {
    Expression iterable = body.link(fact.iterable(), null);
    dev.vigie.facts.Statement.Local variable = fact.variable();
    boolean inferred = variable.type().name().equals("var");
    JavaType type = inferred ? element(iterable.type()) : body.resolve(variable.type());
    if (isLombokInferred(type)) {
      type = element(iterable.type());
    }
    Local local =
        body.frame()
            .declare(
                variable.name(),
                type,
                Local.Role.VARIABLE,
                body.linking().annotations().link(variable.annotations(), body.frame()),
                variable.at());
    return new Statement.ForEach(local, iterable, link(fact.body()), fact.at());
  }

  private JavaType element(JavaType iterable) {
    JavaType bound = body.bound(iterable);
    if (bound instanceof JavaType.Array array) {
      return array.component();
    }
    JavaType.Declared seen = body.linking().hierarchy().asSuper(bound, "java.lang.Iterable");
    return seen == null
        ? Substitution.UNKNOWN
        : seen.args().isEmpty() ? JavaType.OBJECT : seen.args().get(0);
  }

  private Statement attempt(dev.vigie.facts.Statement.Try fact) {
    List<Statement> resources = linkAll(fact.resources());
    Statement main = link(fact.body());
    List<Statement.Try.Handler> handlers = new ArrayList<>(fact.catches().size());
    for (dev.vigie.facts.Statement.Try.Catch each : fact.catches()) {
      handlers.add(handler(each));
    }
    dev.vigie.facts.Statement last = fact.finallyBody();
    return new Statement.Try(
        resources, main, handlers, last == null ? null : link(last), fact.at());
  }

  private Statement.Try.Handler handler(dev.vigie.facts.Statement.Try.Catch fact) {
    List<JavaType> types = fact.types().stream().map(body::resolve).toList();
    JavaType joined = types.isEmpty() ? Substitution.UNKNOWN : types.get(0);
    for (JavaType type : types) {
      joined = body.linking().hierarchy().common(joined, type);
    }
    if (joined.equals(JavaType.OBJECT)) {
      joined = THROWABLE; // Of several exceptions whose class files are not there
    }
    TypeScope before = body.frame().types();
    int mark = body.frame().enter();
    Local caught =
        body.frame().declare(fact.name(), joined, Local.Role.CAUGHT, List.of(), fact.at());
    Statement linked = link(fact.body());
    body.frame().leave(mark, before);
    return new Statement.Try.Handler(caught, types, linked);
  }

  /** {@code lombok.val} and {@code lombok.var} stand for the type of the initializer. */
  private static boolean isLombokInferred(JavaType type) {
    return type.erasure().equals("lombok.val") || type.erasure().equals("lombok.var");
  }
}
