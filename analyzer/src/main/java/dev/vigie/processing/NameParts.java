package dev.vigie.processing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Takes names of code apart. */
final class NameParts {
  private NameParts() {}

  /** {@code HTTPOrderLine_id} as "http", "order", "line", "id". */
  static List<String> words(String name) {
    return Arrays.stream(
            name.replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", " ")
                .split("[^\\p{L}\\p{N}]+"))
        .filter(word -> !word.isEmpty())
        .map(word -> word.toLowerCase(Locale.ROOT))
        .toList();
  }

  /** The package of a top-level or nested class; "" where it has none. */
  static String packageOf(String type) {
    int end = 0;
    for (int dot = type.indexOf('.'); dot > 0; dot = type.indexOf('.', dot + 1)) {
      if (Character.isUpperCase(type.charAt(end))) {
        break;
      }
      end = dot + 1;
    }
    return end == 0 ? "" : type.substring(0, end - 1);
  }

  /** The last part: {@code Customer}. */
  static String simple(String type) {
    return type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1);
  }

  /** Whether some words stand together in others. */
  static boolean holds(List<String> all, List<String> wanted) {
    for (int i = 0; !wanted.isEmpty() && i + wanted.size() <= all.size(); i++) {
      if (all.subList(i, i + wanted.size()).equals(wanted)) {
        return true;
      }
    }
    return false;
  }

  /** The folder of the module that a file is in: what stands before {@code src/}; "" for none. */
  static String moduleOf(String path) {
    int src = path.startsWith("src/") ? 0 : path.indexOf("/src/");
    if (src <= 0) {
      return "";
    }
    String folder = path.substring(0, src);
    return folder.substring(folder.lastIndexOf('/') + 1);
  }

  /** For ids: lower case, with hyphens. */
  static String slug(String name) {
    return name.toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]+", "-")
        .replaceAll("^-+|-+$", "");
  }
}
