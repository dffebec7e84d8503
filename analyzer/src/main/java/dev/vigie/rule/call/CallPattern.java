package dev.vigie.rule.call;

import dev.vigie.catalog.api.MethodPattern;
import dev.vigie.config.YamlObject;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Calls of certain methods, with a certain argument:
 *
 * <pre>{@code
 * {type: javax.crypto.Cipher, methods: [getInstance], argument: 0, matches: "(?i)des.*"}
 * {type: javax.crypto.spec.SecretKeySpec, methods: [<init>], argument: 0, fixed: true}
 * {type: com.fasterxml.jackson.databind.ObjectMapper, methods: [writeValue], argument: 0, is: java.io.File}
 * }</pre>
 *
 * @param methods one for each type named
 * @param argument index of the argument that the others are about; -1 where they are about none
 * @param matches what one of its constant texts must be
 * @param begins what the constant that one of its texts begins with must begin with
 * @param fixed whether it must stand in the code itself
 * @param is its static type, or one above it
 * @param named what a variable, field or method in it must be called
 * @param key what one of the constant texts of the first argument must be, where another is asked
 *     for: of a pair, the name
 */
public record CallPattern(
    List<MethodPattern> methods,
    int argument,
    @Nullable Pattern matches,
    @Nullable Pattern begins,
    boolean fixed,
    @Nullable String is,
    @Nullable Pattern named,
    @Nullable Pattern key) {
  /** Copies the list. */
  public CallPattern {
    methods = List.copyOf(methods);
  }

  /** Reads the patterns below a key; faults are added to its problems. */
  public static List<CallPattern> read(YamlObject yaml, String key) {
    List<CallPattern> patterns = new ArrayList<>();
    yaml.objects(key).forEach(each -> patterns.add(one(each)));
    return List.copyOf(patterns);
  }

  private static CallPattern one(YamlObject yaml) {
    List<String> names = yaml.texts("methods");
    int arity = yaml.integer("arity").orElse(MethodPattern.ANY_ARITY);
    List<MethodPattern> methods = new ArrayList<>();
    for (String type : yaml.texts("type")) {
      methods.add(new MethodPattern(type, names, arity, false, List.of(), ""));
    }
    if (methods.isEmpty()) {
      yaml.problem("type", "the key 'type' is missing", "a qualified name, or '*' for any");
    }
    if (names.isEmpty()) {
      yaml.problem("methods", "the key 'methods' is missing", "names; '<init>' for constructors");
    }
    int argument = yaml.integer("argument").orElse(-1);
    Pattern matches = expression(yaml, "matches");
    Pattern begins = expression(yaml, "begins");
    boolean fixed = yaml.flag("fixed", false);
    String is = yaml.text("is").orElse(null);
    Pattern named = expression(yaml, "named");
    Pattern key = expression(yaml, "key");
    boolean wantsSomething =
        matches != null || begins != null || fixed || is != null || named != null;
    if (wantsSomething != argument >= 0) {
      yaml.problem(
          "argument",
          "'argument' goes with 'matches', 'begins', 'fixed', 'is' or 'named'",
          "its index, from 0, and what it must be");
    }
    yaml.done();
    return new CallPattern(methods, argument, matches, begins, fixed, is, named, key);
  }

  /** A regular expression; null where the key is missing or wrong. */
  public static @Nullable Pattern expression(YamlObject yaml, String key) {
    String text = yaml.text(key).orElse(null);
    if (text == null) {
      return null;
    }
    try {
      return Pattern.compile(text);
    } catch (PatternSyntaxException e) {
      yaml.problem(key, "no regular expression: " + e.getDescription(), "");
      return null;
    }
  }
}
