package dev.vigie.flow.solver;

import java.util.List;
import java.util.Locale;

/** Which property a getter or setter is about, by the convention of JavaBeans. */
final class Property {
  private static final List<String> PREFIXES = List.of("get", "set", "is");

  private Property() {}

  /** The property's name; empty for methods that are neither getter nor setter by name. */
  static String of(String method) {
    for (String prefix : PREFIXES) {
      if (method.length() > prefix.length()
          && method.startsWith(prefix)
          && Character.isUpperCase(method.charAt(prefix.length()))) {
        String rest = method.substring(prefix.length());
        return rest.substring(0, 1).toLowerCase(Locale.ROOT) + rest.substring(1);
      }
    }
    return "";
  }
}
