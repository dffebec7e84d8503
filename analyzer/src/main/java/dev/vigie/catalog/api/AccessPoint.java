package dev.vigie.catalog.api;

import java.util.List;

/**
 * A place at a call, and a path into it. Written {@code this}, {@code return}, {@code arg0}, {@code
 * arg*} (any argument), {@code arg2+} (from the third on); then any of {@code [*]} (elements, or
 * values of a map), {@code [#]} (keys of a map), {@code .name} (a field), {@code .*} (everything in
 * it). A function argument's parameter is {@code arg0(1)}, its result {@code arg0()}.
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

  /** Where the path starts. */
  public enum Root {
    THIS,
    RETURN,
    ARGUMENT,
    ARGUMENTS_FROM
  }

  /** Copies the list. */
  public AccessPoint {
    path = List.copyOf(path);
  }
}
