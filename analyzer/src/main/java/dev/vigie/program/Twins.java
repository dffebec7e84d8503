package dev.vigie.program;

import java.util.regex.Pattern;

/**
 * Names of classes that several modules declare, as services in one repository do that copy each
 * other's messages. One of them keeps its name; the others have their module in it, like a part of
 * the package: {@code org.shop.(billing).Invoice}. Without it the code of all but one would be
 * taken for that of the one.
 */
public final class Twins {
  private static final String OPEN = "(";
  private static final Pattern MODULE = Pattern.compile("(^|\\.)\\([^)]+\\)\\.");
  private static final Pattern OTHERS = Pattern.compile("[^A-Za-z0-9_-]+");

  private Twins() {}

  /**
   * The name of a class in a module other than that whose class keeps the name.
   *
   * @param packageName empty for the unnamed package
   * @param module folder of the module
   */
  public static String name(String packageName, String simpleName, String module) {
    String marked = OPEN + OTHERS.matcher(module).replaceAll("-") + ")." + simpleName;
    return packageName.isEmpty() ? marked : packageName + "." + marked;
  }

  /**
   * A name as it is written in the code: that of a class, or of anything that is called after it.
   */
  public static String written(String name) {
    return name.contains(OPEN) ? MODULE.matcher(name).replaceFirst("$1") : name;
  }
}
