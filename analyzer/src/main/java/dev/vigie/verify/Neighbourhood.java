package dev.vigie.verify;

import dev.vigie.finding.Claim;
import dev.vigie.program.Field;
import dev.vigie.program.JavaType;
import dev.vigie.program.Method;
import dev.vigie.program.Program;
import dev.vigie.program.TypeDeclaration;
import dev.vigie.program.code.Expression;
import dev.vigie.program.code.Statement;
import dev.vigie.program.code.Walk;
import dev.vigie.source.Location;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Which files a compiler needs to understand the places of some claims: those that hold them, and
 * those that declare the types of what stands there, with all types above them.
 */
final class Neighbourhood {
  private final Program program;
  private final Map<String, List<TypeDeclaration>> typesByPath = new HashMap<>();
  private final Map<String, NavigableSet<String>> filesByType = new HashMap<>();

  Neighbourhood(Program program) {
    this.program = program;
    for (TypeDeclaration type : program.types()) {
      typesByPath.computeIfAbsent(type.at().path(), path -> new ArrayList<>()).add(type);
    }
  }

  /** Paths of the files, in order. */
  NavigableSet<String> of(Collection<Claim> claims) {
    NavigableSet<String> paths = new TreeSet<>();
    for (Claim claim : claims) {
      if (!claim.at().path().isEmpty()) {
        paths.add(claim.at().path());
      }
      if (claim instanceof Claim.Calls calls) {
        paths.addAll(files(calls.owner()));
        addCode(calls.at(), paths);
      } else if (claim instanceof Claim.Declares declares) {
        paths.addAll(files(declares.owner()));
      }
    }
    return paths;
  }

  private void addCode(Location at, NavigableSet<String> paths) {
    for (TypeDeclaration type : typesByPath.getOrDefault(at.path(), List.of())) {
      for (Field field : type.fields()) {
        Expression initializer = field.initializer();
        if (initializer != null && encloses(at.path(), initializer.at(), at)) {
          addStatement(type, initializer, paths);
        }
      }
      for (Method method : type.methods()) {
        Statement body = method.body();
        if (body != null
            && method.origin() == Method.Origin.SOURCE
            && encloses(at.path(), body.at(), at)) {
          outermost(body, at).ifPresent(expression -> addStatement(type, expression, paths));
        }
      }
    }
  }

  /**
   * The whole expression that a call is part of: what stands before and around it gives it types.
   */
  private static Optional<Expression> outermost(Statement body, Location at) {
    List<Expression> found = new ArrayList<>(1);
    Walk.through(
        body,
        expression -> {
          if (found.isEmpty() && encloses(at.path(), expression.at(), at)) {
            found.add(expression);
          }
        });
    return found.stream().findFirst();
  }

  private void addStatement(TypeDeclaration type, Expression whole, NavigableSet<String> paths) {
    paths.addAll(files(type.name()));
    Walk.through(whole, part -> addTypes(part, paths));
  }

  private void addTypes(Expression part, NavigableSet<String> paths) {
    addType(part.type(), paths);
    if (part instanceof Expression.Invoke invoke) {
      addType(invoke.callee().receiver(), paths);
    }
  }

  private void addType(JavaType type, NavigableSet<String> paths) {
    if (type instanceof JavaType.Array array) {
      addType(array.component(), paths);
    } else {
      paths.addAll(files(type.erasure()));
      type.arguments().forEach(argument -> addType(argument, paths));
    }
  }

  private NavigableSet<String> files(String type) {
    NavigableSet<String> known = filesByType.get(type);
    if (known == null) {
      known = new TreeSet<>();
      for (String each : program.supertypes(type)) {
        program.type(each).map(t -> t.at().path()).ifPresent(known::add);
      }
      filesByType.put(type, known);
    }
    return known;
  }

  private static boolean encloses(String path, long span, Location inner) {
    Location outer = Location.of(path, span);
    boolean begins =
        outer.line() < inner.line()
            || (outer.line() == inner.line() && outer.column() <= inner.column());
    boolean ends =
        outer.endLine() > inner.endLine()
            || (outer.endLine() == inner.endLine() && outer.endColumn() >= inner.endColumn());
    return begins && ends;
  }
}
