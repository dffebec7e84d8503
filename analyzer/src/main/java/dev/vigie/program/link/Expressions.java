package dev.vigie.program.link;

import dev.vigie.facts.Expression.Literal;
import dev.vigie.program.JavaType;
import dev.vigie.program.code.Expression;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Links expressions: sends each kind to its family, and does the small ones itself. */
final class Expressions {
  private final BodyLinker body;

  Expressions(BodyLinker body) {
    this.body = body;
  }

  Expression link(dev.vigie.facts.Expression fact, @Nullable JavaType target) {
    if (fact instanceof Literal literal) {
      return new Expression.Constant(
          type(literal.kind()),
          literal.kind() == Literal.Kind.NULL ? null : literal.text(),
          literal.at());
    }
    if (fact instanceof dev.vigie.facts.Expression.Name
        || fact instanceof dev.vigie.facts.Expression.Select) {
      return body.names().value(fact);
    }
    if (fact instanceof dev.vigie.facts.Expression.Call call) {
      return body.calls().link(call, target);
    }
    if (fact instanceof dev.vigie.facts.Expression.New made) {
      return body.creations().link(made, target);
    }
    if (fact instanceof dev.vigie.facts.Expression.Lambda lambda) {
      return body.lambdas().link(lambda, target).function();
    }
    if (fact instanceof dev.vigie.facts.Expression.MethodReference reference) {
      dev.vigie.facts.Expression.Cast cast = body.references().castOf(reference);
      return cast == null
          ? body.references().link(reference, target).function()
          : other(cast, null);
    }
    if (fact instanceof dev.vigie.facts.Expression.Binary binary) {
      return body.operators().binary(binary);
    }
    if (fact instanceof dev.vigie.facts.Expression.Unary unary) {
      return body.operators().unary(unary);
    }
    if (fact instanceof dev.vigie.facts.Expression.Assign assign) {
      return body.assignments().link(assign);
    }
    if (fact instanceof dev.vigie.facts.Expression.Conditional choice) {
      return choose(choice, target);
    }
    if (fact instanceof dev.vigie.facts.Expression.Switch choice) {
      return body.patterns().link(choice, target);
    }
    if (fact instanceof dev.vigie.facts.Expression.InstanceOf test) {
      return body.patterns().link(test);
    }
    if (fact instanceof dev.vigie.facts.Expression.NewArray array) {
      return body.creations().link(array, target);
    }
    return other(fact, target);
  }

  private Expression other(dev.vigie.facts.Expression fact, @Nullable JavaType target) {
    if (fact instanceof dev.vigie.facts.Expression.This self) {
      return self(self);
    }
    if (fact instanceof dev.vigie.facts.Expression.Super self) {
      return BodyLinker.self(body.frame().self(), self.at());
    }
    if (fact instanceof dev.vigie.facts.Expression.Cast cast) {
      JavaType type = body.resolve(cast.type());
      return new Expression.Cast(type, body.link(cast.operand(), type), cast.at());
    }
    if (fact instanceof dev.vigie.facts.Expression.Index index) {
      Expression array = body.link(index.array(), null);
      return new Expression.ArrayRead(
          array, body.link(index.index(), null), component(array.type()), index.at());
    }
    if (fact instanceof dev.vigie.facts.Expression.ClassLiteral literal) {
      JavaType named = body.resolve(literal.type());
      return new Expression.ClassConstant(
          named,
          new JavaType.Declared("java.lang.Class", List.of(Conversions.boxed(named))),
          literal.at());
    }
    if (fact instanceof dev.vigie.facts.Expression.Unknown unknown) {
      List<Expression> parts = new ArrayList<>();
      for (dev.vigie.facts.Expression part : unknown.parts()) {
        parts.add(body.link(part, null));
      }
      return new Expression.Unknown(
          target == null ? Substitution.UNKNOWN : target, parts, unknown.at());
    }
    return new Expression.Unknown(Substitution.UNKNOWN, List.of(), fact.at());
  }

  private Expression self(dev.vigie.facts.Expression.This self) {
    if (self.qualifier() != null
        && body.resolve(self.qualifier()) instanceof JavaType.Declared declared) {
      ClassSymbol symbol = body.symbol(declared);
      return symbol == null
          ? new Expression.This(declared, self.at())
          : BodyLinker.self(symbol, self.at());
    }
    return BodyLinker.self(body.frame().self(), self.at());
  }

  private Expression choose(
      dev.vigie.facts.Expression.Conditional choice, @Nullable JavaType target) {
    Expression condition = body.link(choice.condition(), JavaType.BOOLEAN);
    Expression then = body.link(choice.whenTrue(), target);
    Expression otherwise = body.link(choice.whenFalse(), target);
    return new Expression.Choose(
        joined(then.type(), otherwise.type()), condition, then, otherwise, choice.at());
  }

  /** Type of an expression that is one of two. */
  JavaType joined(JavaType a, JavaType b) {
    if (a.equals(b)) {
      return a;
    }
    if (a instanceof JavaType.Primitive || b instanceof JavaType.Primitive) {
      JavaType left = Conversions.unboxed(a);
      JavaType right = Conversions.unboxed(b);
      if (left instanceof JavaType.Primitive && right instanceof JavaType.Primitive) {
        return left.equals(right) ? left : Conversions.promoted(left, right);
      }
      return body.linking().hierarchy().common(Conversions.boxed(a), Conversions.boxed(b));
    }
    return body.linking().hierarchy().common(a, b);
  }

  /** Element type of an array. */
  JavaType component(JavaType array) {
    return body.bound(array) instanceof JavaType.Array known
        ? known.component()
        : Substitution.UNKNOWN;
  }

  private static JavaType type(Literal.Kind kind) {
    return switch (kind) {
      case STRING -> JavaType.STRING;
      case CHAR -> new JavaType.Primitive("char");
      case INT -> new JavaType.Primitive("int");
      case LONG -> new JavaType.Primitive("long");
      case FLOAT -> new JavaType.Primitive("float");
      case DOUBLE -> new JavaType.Primitive("double");
      case BOOLEAN -> JavaType.BOOLEAN;
      case NULL -> JavaType.NULL;
    };
  }
}
