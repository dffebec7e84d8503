package dev.vigie.fleet.scan;

import dev.vigie.config.ConfigurationException;
import java.util.stream.Collectors;

/** Says what went wrong with a repository. */
final class Faults {
  private static final int LONGEST = 600;

  private Faults() {}

  /** In one line. */
  static String words(Throwable fault) {
    String words;
    if (fault instanceof ConfigurationException settings) {
      words = settings.problems().stream().map(Object::toString).collect(Collectors.joining("; "));
    } else if (fault instanceof OutOfMemoryError || fault instanceof StackOverflowError) {
      words = fault.getClass().getSimpleName() + ": " + fault.getMessage();
    } else if (fault instanceof java.io.IOException && fault.getMessage() != null) {
      words = fault.getMessage();
    } else {
      words = "a fault in Vigie, please report it: " + fault;
    }
    String line = words.replaceAll("\\s+", " ").strip();
    return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
  }
}
