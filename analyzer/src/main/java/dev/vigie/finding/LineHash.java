package dev.vigie.finding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * GitHub's {@code primaryLocationLineHash}, by which code scanning recognises an alert again: a
 * polynomial hash (base 37, modulo 2^64) of the 100 UTF-16 units from the start of the line on,
 * without spaces and tabs and with every line end as one LF, followed by the how-manieth line of
 * the file it is with this hash. After the text come the end mark 0xFFFF and zeros.
 *
 * @see <a
 *     href="https://docs.github.com/en/code-security/reference/code-scanning/sarif-files/sarif-support">SARIF
 *     support for code scanning</a>
 */
public final class LineHash {
  private static final int WINDOW = 100;
  private static final long BASE = 37;
  private static final char END = '\uFFFF';

  private LineHash() {}

  /** The hash of each line of a file, in order. */
  public static List<String> ofLines(String text) {
    StringBuilder units = new StringBuilder(text.length() + 1);
    List<Integer> starts = new ArrayList<>();
    squeeze(text, units, starts);
    char[] all = new char[units.length()];
    units.getChars(0, all.length, all, 0);
    Map<String, Integer> occurrences = new HashMap<>();
    List<String> hashes = new ArrayList<>(starts.size());
    for (int start : starts) {
      String hash = Long.toHexString(window(all, start));
      hashes.add(hash + ":" + occurrences.merge(hash, 1, Integer::sum));
    }
    return hashes;
  }

  /** Drops blanks, makes line ends equal, and notes where each line starts in what remains. */
  private static void squeeze(String text, StringBuilder units, List<Integer> starts) {
    starts.add(0);
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      boolean secondOfCrLf = unit == '\n' && i > 0 && text.charAt(i - 1) == '\r';
      if (unit == ' ' || unit == '\t' || secondOfCrLf) {
        continue;
      }
      boolean lineEnd = unit == '\n' || unit == '\r';
      units.append(lineEnd ? '\n' : unit);
      if (lineEnd) {
        starts.add(units.length());
      }
    }
    units.append(END);
  }

  private static long window(char[] units, int start) {
    long hash = 0;
    for (int i = start; i < start + WINDOW; i++) {
      hash = hash * BASE + (i < units.length ? units[i] : 0);
    }
    return hash;
  }
}
