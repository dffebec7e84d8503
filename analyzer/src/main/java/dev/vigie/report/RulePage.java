package dev.vigie.report;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A rule's page, read for what reports show of it.
 *
 * @param markdown the whole page
 */
public record RulePage(String markdown) {
  private static final Pattern HEADING = Pattern.compile("^#{1,6}\\s+");
  private static final Pattern LINK = Pattern.compile("\\[([^\\]]*)\\]\\(([^)\\s]*)\\)");
  private static final Pattern EMPHASIS = Pattern.compile("\\*\\*|`");
  private static final String FENCE = "```";

  /** Normalises line ends. */
  public RulePage {
    markdown = markdown.replace("\r\n", "\n").replace('\r', '\n').strip();
  }

  /** The page without its marks, for readers of plain text. */
  public String plain() {
    StringBuilder plain = new StringBuilder(markdown.length());
    boolean code = false;
    for (String line : markdown.lines().toList()) {
      if (line.stripLeading().startsWith(FENCE)) {
        code = !code;
        continue;
      }
      plain.append(code ? "    " + line : plainLine(line)).append('\n');
    }
    return plain.toString().strip();
  }

  /** The first paragraph under a heading, in one line and without marks. */
  public Optional<String> firstParagraph(String heading) {
    List<String> lines = markdown.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (HEADING.matcher(line).find() && plainLine(line).strip().equals(heading)) {
        return paragraphFrom(lines, i + 1);
      }
    }
    return Optional.empty();
  }

  private static Optional<String> paragraphFrom(List<String> lines, int start) {
    StringBuilder paragraph = new StringBuilder();
    for (String line : lines.subList(start, lines.size())) {
      boolean ends = HEADING.matcher(line).find() || line.stripLeading().startsWith(FENCE);
      if (ends || (line.isBlank() && !paragraph.isEmpty())) {
        break;
      }
      if (!line.isBlank()) {
        paragraph.append(paragraph.isEmpty() ? "" : " ").append(plainLine(line).strip());
      }
    }
    return paragraph.isEmpty() ? Optional.empty() : Optional.of(paragraph.toString());
  }

  private static String plainLine(String line) {
    String text = HEADING.matcher(line).replaceFirst("");
    return EMPHASIS.matcher(LINK.matcher(text).replaceAll("$1 ($2)")).replaceAll("");
  }
}
