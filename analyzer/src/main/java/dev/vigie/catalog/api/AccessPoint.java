package dev.vigie.catalog.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place at a call, and a path into it. Written {@code this}, {@code return}, {@code arg0}, {@code
 * arg*} (any argument), {@code arg2+} (from the third on), or {@code nothing} (what comes from
 * there is no data); then any of {@code [*]} (elements, or values of a map), {@code [2]} (the third
 * element), {@code [arg0]} (the element or value under what that argument is), {@code [=]} (each
 * under the key that it had), {@code [#]} (keys of a map), {@code .name} (a field), {@code .*}
 * (everything in it). A function argument's parameter is {@code arg0(1)}, its result {@code
 * arg0()}.
 *
 * @param argument index of the argument; with {@code Root.ARGUMENTS_FROM} the first of them; else 0
 * @param parameter index of the function's parameter; {@code RESULT} for its result; {@code
 *     NOT_A_FUNCTION} else
 * @param path steps from there: field names, {@code [*]}, {@code [#]}
 * @param deep whether everything below is meant too ({@code .*})
 */
public record AccessPoint(Root root, int argument, int parameter, List<String> path, boolean deep) {
  /** No function's parameter or result. */
  public static final int NOT_A_FUNCTION = -2;

  /** The result of a function argument. */
  public static final int RESULT = -1;

  /** Step to the elements of an array, collection or optional, or to the values of a map. */
  public static final String ELEMENTS = "[*]";

  /** Step to the keys of a map. */
  public static final String KEYS = "[#]";

  private static final Pattern NOTATION =
      Pattern.compile(
          "(?:(?<name>this|return|nothing)|arg(?:(?<all>\\*)|(?<index>\\d{1,3})(?<from>\\+)?))"
              + "(?<function>\\((?<parameter>\\d{0,3})\\))?"
              + "(?<path>(?:\\[\\*]|\\[arg\\d]|\\[\\d]|\\[=]|\\[#]|\\.[A-Za-z_$][\\w$]*)*)"
              + "(?<deep>\\.\\*)?");

  private static final Pattern STEP =
      Pattern.compile("\\[\\*]|\\[arg\\d]|\\[\\d]|\\[=]|\\[#]|\\.([A-Za-z_$][\\w$]*)");

  /** Where the path starts. */
  public enum Root {
    THIS,
    RETURN,
    ARGUMENT,
    ARGUMENTS_FROM,
    NOTHING
  }

  /** Copies the list. */
  public AccessPoint {
    path = List.copyOf(path);
  }

  /** Reads the notation above; empty where the text is none. */
  public static Optional<AccessPoint> parse(String text) {
    Matcher matcher = NOTATION.matcher(text);
    if (!matcher.matches()
        || (matcher.group("name") != null && matcher.group("function") != null)) {
      return Optional.empty();
    }
    String index = matcher.group("index");
    int argument = index == null ? 0 : Integer.parseInt(index);
    int parameter = NOT_A_FUNCTION;
    if (matcher.group("function") != null) {
      String number = matcher.group("parameter");
      parameter = number == null || number.isEmpty() ? RESULT : Integer.parseInt(number);
    }
    return Optional.of(
        new AccessPoint(
            root(matcher), argument, parameter, steps(matcher), matcher.group("deep") != null));
  }

  private static Root root(Matcher matcher) {
    if ("this".equals(matcher.group("name"))) {
      return Root.THIS;
    }
    if ("return".equals(matcher.group("name"))) {
      return Root.RETURN;
    }
    if ("nothing".equals(matcher.group("name"))) {
      return Root.NOTHING;
    }
    return matcher.group("all") != null || matcher.group("from") != null
        ? Root.ARGUMENTS_FROM
        : Root.ARGUMENT;
  }

  private static List<String> steps(Matcher matcher) {
    List<String> steps = new ArrayList<>();
    Matcher step = STEP.matcher(matcher.group("path"));
    while (step.find()) {
      steps.add(step.group(1) == null ? step.group() : step.group(1));
    }
    return steps;
  }

  /** In the notation above. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    switch (root) {
      case THIS -> text.append("this");
      case RETURN -> text.append("return");
      case NOTHING -> text.append("nothing");
      case ARGUMENT -> text.append("arg").append(argument);
      case ARGUMENTS_FROM -> text.append(argument == 0 ? "arg*" : "arg" + argument + "+");
    }
    if (parameter == RESULT) {
      text.append("()");
    } else if (parameter != NOT_A_FUNCTION) {
      text.append('(').append(parameter).append(')');
    }
    for (String step : path) {
      text.append(step.startsWith("[") ? step : "." + step);
    }
    return text.append(deep ? ".*" : "").toString();
  }
}
