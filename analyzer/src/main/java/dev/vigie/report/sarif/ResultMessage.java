package dev.vigie.report.sarif;

import dev.vigie.finding.Finding;
import dev.vigie.finding.Finding.Datum;
import dev.vigie.report.Printable;
import java.util.List;

/**
 * The text of a result: what is wrong (the only sentence that shows where space is short), how to
 * mend it, and links to the declarations of the data.
 */
final class ResultMessage {
  /** GitHub's limit. */
  static final int LIMIT = 1024;

  private static final int LINKED = 5;
  private static final int NAME_LIMIT = 80;

  private ResultMessage() {}

  /**
   * The text.
   *
   * @param linkable how many of the data have a related location, whose id is the datum's number
   *     from 1
   */
  static String of(Finding finding, int linkable) {
    String links = links(finding.data(), linkable);
    String message = unlinked(Printable.sentence(finding.message()));
    String help =
        finding.help().isBlank() ? "" : " " + unlinked(Printable.sentence(finding.help()));
    int room = LIMIT - links.length();
    if (message.length() + help.length() <= room) {
      return message + help + links;
    }
    if (message.length() + 4 <= room) {
      return message + Printable.cut(help, Math.max(4, room - message.length())) + links;
    }
    return Printable.cut(message, room) + links;
  }

  /** Text in which nothing is a link: code such as {@code a[i](x)} would be taken for one. */
  private static String unlinked(String text) {
    return text.contains("](") ? text.replace("[", "\\[").replace("]", "\\]") : text;
  }

  private static String links(List<Datum> data, int linkable) {
    int linked = Math.min(LINKED, Math.min(linkable, data.size()));
    if (linked == 0) {
      return "";
    }
    StringBuilder links = new StringBuilder(" Declared: ");
    for (int i = 0; i < linked; i++) {
      String name = Printable.cut(Printable.line(data.get(i).member()), NAME_LIMIT);
      String escaped = name.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]");
      links.append(i == 0 ? "[" : ", [").append(escaped).append("](").append(i + 1).append(')');
    }
    if (data.size() > linked) {
      links.append(" and ").append(data.size() - linked).append(" more");
    }
    return links.append('.').toString();
  }
}
