package dev.vigie.flow;

import dev.vigie.catalog.api.AccessPoint;
import dev.vigie.flow.solver.CallSite;
import dev.vigie.program.Field;
import dev.vigie.program.Method;
import dev.vigie.program.MethodRef;
import dev.vigie.program.Program;
import dev.vigie.program.code.Expression;
import dev.vigie.program.code.Statement;
import dev.vigie.program.code.Walk;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The constant text of the query behind a call, within the method around it: an argument, or one of
 * the calls that made what it is called on, through locals with a single value.
 */
final class QueryTexts {
  private static final int DEEPEST = 8;

  private static final Pattern SELECT =
      Pattern.compile(
          "\\s*(?:/\\*.*?\\*/\\s*)?select\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private final Program program;

  QueryTexts(Program program) {
    this.program = program;
  }

  /** The query at a point of a call; null where it is no constant that selects. */
  @Nullable String at(AccessPoint point, CallSite site) {
    if (point.root() == AccessPoint.Root.THIS) {
      return behind(site.receiver(), site.in(), 0);
    }
    return point.argument() < site.arguments().size()
        ? query(site.arguments().get(point.argument()), site.in())
        : null;
  }

  private @Nullable String behind(@Nullable Expression made, MethodRef in, int depth) {
    if (depth > DEEPEST) {
      return null;
    }
    if (made instanceof Expression.Cast cast) {
      return behind(cast.operand(), in, depth + 1);
    }
    if (made instanceof Expression.Invoke invoke) {
      String text = among(invoke.arguments(), in);
      return text == null ? behind(invoke.receiver(), in, depth + 1) : text;
    }
    if (made instanceof Expression.LocalRead read) {
      List<Expression> values = written(read, in);
      return values.size() == 1
          ? behind(values.get(0), in, depth + 1)
          : values.isEmpty() ? handing(read, in) : null;
    }
    return null;
  }

  /** The query of the call that hands a lambda its parameter. */
  private @Nullable String handing(Expression.LocalRead parameter, MethodRef in) {
    Statement body = body(in);
    if (body == null) {
      return null;
    }
    List<String> found = new ArrayList<>();
    Walk.through(
        body,
        expression -> {
          if (expression instanceof Expression.Invoke invoke
              && invoke.arguments().stream().anyMatch(each -> takes(each, parameter))) {
            String text = among(invoke.arguments(), in);
            String behind = text == null ? behind(invoke.receiver(), in, 1) : text;
            if (behind != null) {
              found.add(behind);
            }
          }
        });
    return found.isEmpty() ? null : found.get(0);
  }

  private static boolean takes(Expression argument, Expression.LocalRead parameter) {
    return argument instanceof Expression.Lambda lambda
        && lambda.parameters().stream().anyMatch(each -> each.index() == parameter.local().index());
  }

  private @Nullable String among(List<Expression> arguments, MethodRef in) {
    for (Expression argument : arguments) {
      String text = query(argument, in);
      if (text != null) {
        return text;
      }
    }
    return null;
  }

  private @Nullable String query(Expression text, MethodRef in) {
    String constant = constant(text, in, 0);
    return constant != null && SELECT.matcher(constant).matches() ? constant : null;
  }

  private @Nullable String constant(Expression text, MethodRef in, int depth) {
    if (text instanceof Expression.Constant constant) {
      return constant.text();
    }
    if (text instanceof Expression.FieldRead read) {
      return program.field(read.field()).map(Field::constant).orElse(null);
    }
    if (depth < DEEPEST && text instanceof Expression.Concat concat) {
      StringBuilder joined = new StringBuilder();
      for (Expression part : concat.parts()) {
        String constant = constant(part, in, depth + 1);
        if (constant == null) {
          return null;
        }
        joined.append(constant);
      }
      return joined.toString();
    }
    if (depth < DEEPEST && text instanceof Expression.LocalRead read) {
      List<Expression> values = written(read, in);
      return values.size() == 1 ? constant(values.get(0), in, depth + 1) : null;
    }
    return null;
  }

  /** The values that a local gets; where it is added to, they are not all of it. */
  private List<Expression> written(Expression.LocalRead read, MethodRef in) {
    return Walk.writes(body(in), read.local()).stream()
        .map(write -> write.accumulates() ? write : write.value())
        .toList();
  }

  private @Nullable Statement body(MethodRef in) {
    return program.method(in).map(Method::body).orElse(null);
  }
}
