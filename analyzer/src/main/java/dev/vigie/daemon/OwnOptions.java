package dev.vigie.daemon;

import java.io.FileInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The options that this JVM was started with. The JVM's own answer has it load hundreds of classes;
 * the system's is used where it says the same.
 */
public final class OwnOptions {
  /** From these the JVM takes options, and from files that are named with an @. */
  private static final String[] VARIABLES = {
    "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"
  };

  private OwnOptions() {}

  /**
   * The options.
   *
   * @param arguments of the main class of the jar that was started
   */
  public static List<String> of(Map<String, String> environment, String... arguments) {
    for (String variable : VARIABLES) {
      if (environment.containsKey(variable)) {
        return asked();
      }
    }
    List<String> told = told(arguments.length);
    return told == null ? asked() : told;
  }

  /** Whether a process that stays may have them: others watch a process, or print. */
  public static boolean areHarmless(List<String> options) {
    for (String option : options) {
      if (!option.startsWith("-D")
          && !option.startsWith("-Xmx")
          && !option.startsWith("-Xms")
          && !option.startsWith("-Xss")) {
        return false;
      }
    }
    return true;
  }

  private static List<String> asked() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments();
  }

  /** What stands between the program and "-jar"; null where that is not sure. */
  private static @Nullable List<String> told(int arguments) {
    List<String> words = new ArrayList<>();
    try (FileInputStream line = new FileInputStream("/proc/self/cmdline")) {
      byte[] bytes = line.readAllBytes();
      int from = 0;
      for (int at = 0; at < bytes.length; at++) {
        if (bytes[at] == 0) {
          words.add(new String(bytes, from, at - from, StandardCharsets.ISO_8859_1));
          from = at + 1;
        }
      }
    } catch (IOException noLinux) {
      return null;
    }
    int end = words.size() - arguments - 2;
    if (end < 1 || !words.get(end).equals("-jar")) {
      return null;
    }
    List<String> options = words.subList(1, end);
    for (String option : options) {
      // Others than these may be parted from their value, or stand for more.
      if ((!option.startsWith("-D") && !option.startsWith("-X")) || !isAscii(option)) {
        return null;
      }
    }
    return options;
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 126) {
        return false;
      }
    }
    return true;
  }
}
