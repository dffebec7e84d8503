package dev.vigie.testing;

import dev.vigie.facts.ReadFile;
import dev.vigie.program.Method;
import dev.vigie.program.Program;
import dev.vigie.program.TypeDeclaration;
import dev.vigie.program.code.Branch;
import dev.vigie.program.code.Expression;
import dev.vigie.program.code.Statement;
import dev.vigie.program.link.ClassPath;
import dev.vigie.program.link.Linker;
import dev.vigie.read.java.JavaParserReader;
import dev.vigie.read.settings.LombokConfigReader;
import dev.vigie.source.FileKind;
import dev.vigie.source.SourceFile;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Linked programs for tests, from sources in text blocks. */
public final class Linked {
  private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package\\s+([\\w.]+)\\s*;");
  private static final Pattern TYPE =
      Pattern.compile("\\b(?:class|interface|enum|record)\\s+(\\w+)");
  private static final JavaParserReader READER = new JavaParserReader();

  private Linked() {}

  /** Links sources by path, with the JDK alone as the class path. */
  public static Program program(Map<String, String> sources) {
    return program(sources, ClassPath.empty());
  }

  /** Links sources by path. */
  public static Program program(Map<String, String> sources, ClassPath classPath) {
    List<ReadFile> files = new ArrayList<>();
    sources.forEach((path, text) -> files.add(file(path, text)));
    return new Linker(classPath, 1).link(files);
  }

  /** Links sources whose paths follow from their package and first type. */
  public static Program of(String... sources) {
    Map<String, String> byPath = new LinkedHashMap<>();
    for (String source : sources) {
      byPath.put(path(source), source);
    }
    return program(byPath);
  }

  private static String path(String source) {
    Matcher inPackage = PACKAGE.matcher(source);
    String folder = inPackage.find() ? inPackage.group(1).replace('.', '/') + "/" : "";
    Matcher type = TYPE.matcher(source);
    if (!type.find()) {
      throw new IllegalArgumentException("no type in " + source);
    }
    return "src/main/java/" + folder + type.group(1) + ".java";
  }

  /** Reads one Java file, or one of Lombok's settings. */
  public static ReadFile file(String path, String text) {
    return file(path, "", false, text);
  }

  /** Reads one Java file of a module. */
  public static ReadFile file(String path, String module, boolean test, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (path.endsWith("lombok.config")) {
      return new ReadFile(
          new SourceFile(path, FileKind.LOMBOK, module, test, () -> bytes),
          new LombokConfigReader().read(bytes));
    }
    return new ReadFile(
        new SourceFile(path, FileKind.JAVA, module, test, () -> bytes), READER.read(bytes));
  }

  /** The type of this name. */
  public static TypeDeclaration type(Program program, String name) {
    return program
        .type(name)
        .orElseThrow(
            () ->
                new AssertionError(
                    name
                        + " is not among "
                        + program.types().stream().map(TypeDeclaration::name).toList()));
  }

  /** The first method of this name that a type has. */
  public static Method method(Program program, String type, String name) {
    return type(program, type).methods().stream()
        .filter(m -> m.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new AssertionError(
                    type
                        + " has no "
                        + name
                        + " but "
                        + type(program, type).methods().stream().map(m -> m.ref()).toList()));
  }

  /** All expressions of one kind in a method, outer ones first. */
  public static <E extends Expression> List<E> all(Class<E> kind, Method method) {
    List<E> found = new ArrayList<>();
    if (method.body() != null) {
      collect(kind, method.body(), found);
    }
    return found;
  }

  /** All expressions of one kind in an expression, outer ones first. */
  public static <E extends Expression> List<E> all(Class<E> kind, Expression expression) {
    List<E> found = new ArrayList<>();
    collect(kind, expression, found);
    return found;
  }

  /** Calls of this name in a method, outer ones first. */
  public static List<Expression.Invoke> calls(Method method, String name) {
    return all(Expression.Invoke.class, method).stream()
        .filter(c -> c.callee().name().equals(name))
        .toList();
  }

  /** The one call of this name in a method. */
  public static Expression.Invoke call(Method method, String name) {
    List<Expression.Invoke> found = calls(method, name);
    if (found.size() != 1) {
      throw new AssertionError(found.size() + " calls of " + name + " in " + method.body());
    }
    return found.get(0);
  }

  private static <E> void collect(Class<E> kind, Object node, List<E> found) {
    if (kind.isInstance(node)) {
      found.add(kind.cast(node));
    }
    if (node instanceof List<?> list) {
      list.forEach(each -> collect(kind, each, found));
    } else if (node instanceof Expression
        || node instanceof Statement
        || node instanceof Branch
        || node instanceof Statement.Try.Handler
        || node instanceof Expression.Create.Capture) {
      for (RecordComponent component : node.getClass().getRecordComponents()) {
        collect(kind, value(component, node), found);
      }
    }
  }

  private static Object value(RecordComponent component, Object node) {
    try {
      return component.getAccessor().invoke(node);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new AssertionError(e);
    }
  }
}
