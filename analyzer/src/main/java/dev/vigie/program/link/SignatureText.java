package dev.vigie.program.link;

import dev.vigie.program.JavaType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads words and types from one line of the list of known libraries, from left to right. */
final class SignatureText {
  private final String line;
  private final Map<String, String> simpleNames;
  private final Map<String, JavaType> variables;
  private int at;

  SignatureText(String line, Map<String, String> simpleNames, Map<String, JavaType> variables) {
    this.line = line;
    this.simpleNames = simpleNames;
    this.variables = new HashMap<>(variables);
  }

  private void blanks() {
    while (at < line.length() && Character.isWhitespace(line.charAt(at))) {
      at++;
    }
  }

  boolean hasMore() {
    blanks();
    return at < line.length();
  }

  /** Takes these characters where they come next; of a word only the whole one. */
  boolean skip(String wanted) {
    blanks();
    if (!line.startsWith(wanted, at)) {
      return false;
    }
    int end = at + wanted.length();
    boolean isWord = Character.isJavaIdentifierPart(wanted.charAt(0));
    if (isWord && end < line.length() && Character.isJavaIdentifierPart(line.charAt(end))) {
      return false;
    }
    at = end;
    return true;
  }

  /** The next word. */
  String word() {
    return name();
  }

  /** The next name, dotted or not. */
  String name() {
    blanks();
    int start = at;
    while (at < line.length()
        && (Character.isJavaIdentifierPart(line.charAt(at))
            || (line.charAt(at) == '.' && !line.startsWith("...", at)))) {
      at++;
    }
    if (start == at) {
      throw new IllegalArgumentException("a name is missing at column " + (at + 1));
    }
    return line.substring(start, at);
  }

  /** Type parameters where they come next; their variables are known from then on. */
  List<TypeParameter> typeParameters() {
    if (!skip("<")) {
      return List.of();
    }
    List<TypeParameter> result = new ArrayList<>();
    do {
      String name = name();
      variables.put(name, new JavaType.Variable(name, "java.lang.Object"));
      List<JavaType> bounds = new ArrayList<>(1);
      if (skip("extends")) {
        bounds.add(type());
      }
      TypeParameter parameter = new TypeParameter(name, bounds);
      variables.put(name, parameter.variable());
      result.add(parameter);
    } while (skip(","));
    skip(">");
    return result;
  }

  /** Types separated by commas. */
  List<JavaType> types() {
    List<JavaType> result = new ArrayList<>();
    do {
      result.add(type());
    } while (skip(","));
    return result;
  }

  /** The next type. */
  JavaType type() {
    if (skip("?")) {
      return skip("extends") || skip("super") ? type() : Substitution.ANYTHING;
    }
    String name = name();
    List<JavaType> args = List.of();
    if (skip("<")) {
      args = types();
      skip(">");
    }
    JavaType type = named(name, args);
    while (skip("[]")) {
      type = new JavaType.Array(type);
    }
    return type;
  }

  private JavaType named(String name, List<JavaType> args) {
    JavaType variable = variables.get(name);
    if (variable != null) {
      return variable;
    }
    JavaType primitive = TypeResolver.primitive(name);
    if (primitive != null) {
      return primitive;
    }
    String qualified = qualified(name);
    if (qualified == null) {
      throw new IllegalArgumentException(name + " is not named by a use line");
    }
    return new JavaType.Declared(qualified, args);
  }

  private @Nullable String qualified(String name) {
    String known = simpleNames.get(name);
    if (known != null) {
      return known;
    }
    int dot = name.indexOf('.');
    String outer = dot < 0 ? null : simpleNames.get(name.substring(0, dot));
    return outer != null ? outer + name.substring(dot) : dot > 0 ? name : null;
  }
}
