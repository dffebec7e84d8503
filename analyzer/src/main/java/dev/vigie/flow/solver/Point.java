package dev.vigie.flow.solver;

import java.util.List;

/**
 * A place at a call, and a path into it.
 *
 * @param argument index of the argument; the first one for {@link Root#ARGUMENTS_FROM}; else 0
 * @param parameter of the function that the argument is: index, {@link #RESULT}, or {@link
 *     #NO_FUNCTION}
 * @param path fields from there; {@link #ELEMENTS} and {@link #KEYS} for what containers hold,
 *     {@code [arg0]} for the element under what that argument is, {@link #EACH}
 * @param deep whether everything below is meant too
 */
public record Point(Root root, int argument, int parameter, List<String> path, boolean deep) {
  /** Elements of an array, collection or optional, values of a map. */
  public static final String ELEMENTS = "[*]";

  /** Keys of a map. */
  public static final String KEYS = "[#]";

  /** Elements, each under the key that it had: only where both ends of a move are such. */
  public static final String EACH = "[=]";

  /** Begins the step to the element under an argument: {@code [arg0]}. */
  private static final String UNDER = "[arg";

  /** The result of the function. */
  public static final int RESULT = -1;

  /** The argument is meant as a value. */
  public static final int NO_FUNCTION = -2;

  /** Where the path starts. */
  public enum Root {
    THIS,
    RETURN,
    ARGUMENT,
    ARGUMENTS_FROM,
    /** Where no data comes from: what it moves to is emptied. */
    NOTHING
  }

  /** Copies the list. */
  public Point {
    path = List.copyOf(path);
  }

  /** The same without its path. */
  Point whole() {
    return new Point(root, argument, parameter, List.of(), deep);
  }

  /** Whether it is about a function's parameter or result. */
  public boolean ofFunction() {
    return parameter != NO_FUNCTION;
  }

  /** The step to the element under a constant index. */
  public static String under(int index) {
    return Elements.at(Value.constant(index));
  }

  /** The argument that says which element a step leads to; -1 for other steps. */
  static int keyArgument(String step) {
    return step.startsWith(UNDER)
        ? Integer.parseInt(step.substring(UNDER.length(), step.length() - 1))
        : -1;
  }
}
