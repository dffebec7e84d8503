package dev.vigie.read.java;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Blanks what stands around errors, wider where blanking less did not help. */
final class Blanking {
  private final List<Structure.Region> done = new ArrayList<>();

  /**
   * Whether an error at {@code offset} follows from what was blanked rather than being another one.
   */
  boolean coversNearly(int offset) {
    return lastAround(offset) != null;
  }

  /** {@code text} without the region around {@code offset}; null where nothing is left to blank. */
  @Nullable String blank(String text, Structure structure, int offset) {
    Structure.Region previous = lastAround(offset);
    Structure.Region region =
        previous == null
            ? structure.linesUpTo(text, offset)
            : structure.wider(text, previous, offset);
    while (region != null && isBlank(text, region)) {
      region = structure.wider(text, region, offset);
    }
    if (region == null) {
      return null;
    }
    done.add(region);
    return blanked(text, region.start(), region.end());
  }

  private Structure.@Nullable Region lastAround(int offset) {
    for (int i = done.size() - 1; i >= 0; i--) {
      Structure.Region region = done.get(i);
      if (region.start() <= offset && offset <= region.end() + 1) {
        return region;
      }
    }
    return null;
  }

  private static boolean isBlank(String text, Structure.Region region) {
    return text.substring(region.start(), region.end()).isBlank();
  }

  /** {@code text} with blanks from {@code start} to {@code end}, line ends kept. */
  static String blanked(String text, int start, int end) {
    StringBuilder blanked = new StringBuilder(text);
    blank(blanked, start, end);
    return blanked.toString();
  }

  static void blank(StringBuilder text, int start, int end) {
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c != '\n' && c != '\r') {
        text.setCharAt(i, ' ');
      }
    }
  }
}
