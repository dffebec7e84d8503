package dev.vigie.finding;

import dev.vigie.source.Location;
import dev.vigie.source.SourceTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Sources for reports: where a finding is about a secret or a real person's number in the code, its
 * lines keep their shape, but not what they say.
 */
public final class VeiledTexts implements SourceTexts {
  private final SourceTexts texts;
  private final Map<String, TreeSet<Integer>> veiled = new TreeMap<>();

  /** These texts, but for what findings say must not be shown. */
  public VeiledTexts(SourceTexts texts, Iterable<Finding> findings) {
    this.texts = texts;
    for (Finding finding : findings) {
      if (finding.veiled()) {
        veil(finding.at());
        finding.related().forEach(related -> veil(related.at()));
      }
    }
  }

  private void veil(Location at) {
    TreeSet<Integer> lines = veiled.computeIfAbsent(at.path(), path -> new TreeSet<>());
    for (int line = at.line(); line <= Math.max(at.line(), at.endLine()); line++) {
      lines.add(line);
    }
  }

  @Override
  public Optional<String> of(String path) {
    TreeSet<Integer> lines = veiled.get(path);
    return lines == null ? texts.of(path) : texts.of(path).map(text -> veiled(text, lines));
  }

  private static String veiled(String text, TreeSet<Integer> lines) {
    List<String> shown = new ArrayList<>();
    int number = 1;
    for (String line : SourceTexts.lines(text)) {
      shown.add(lines.contains(number) ? covered(line) : line);
      number++;
    }
    return String.join("\n", shown);
  }

  /** Letters and digits are replaced; in settings, the key before the value stays. */
  private static String covered(String line) {
    int value = 0;
    while (value < line.length()
        && (Character.isLetterOrDigit(line.charAt(value))
            || " \t.-_\"".indexOf(line.charAt(value)) >= 0)) {
      value++;
    }
    boolean isKey =
        value < line.length() && (line.charAt(value) == ':' || line.charAt(value) == '=');
    StringBuilder covered = new StringBuilder(line.substring(0, isKey ? value : 0));
    for (int i = covered.length(); i < line.length(); i++) {
      char unit = line.charAt(i);
      covered.append(Character.isLetterOrDigit(unit) ? '*' : unit);
    }
    return covered.toString();
  }
}
