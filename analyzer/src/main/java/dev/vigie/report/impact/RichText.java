package dev.vigie.report.impact;

import dev.vigie.report.Printable;
import dev.vigie.report.paper.Cell;
import java.util.List;

/**
 * A text with paragraphs and lists, as the CNIL's software keeps its answers: HTML. That software
 * shows it as it is, so all that comes from a project is escaped here.
 */
final class RichText {
  private static final int SHOWN = 8;

  private final StringBuilder html = new StringBuilder();

  RichText paragraph(String text) {
    html.append("<p>").append(escape(text)).append("</p>");
    return this;
  }

  RichText note(String text) {
    html.append("<p><em>").append(escape(text)).append("</em></p>");
    return this;
  }

  /** A paragraph that begins strongly. */
  RichText asked(String beginning, String text) {
    html.append("<p><strong>").append(escape(beginning)).append("</strong> ");
    html.append(escape(text)).append("</p>");
    return this;
  }

  /** Cells with their places; what is to be said where there is none. */
  RichText cells(String title, List<Cell> cells, String otherwise) {
    html.append("<p>").append(escape(title)).append("</p><ul>");
    for (Cell cell : cells) {
      html.append("<li>").append(escape(cell.text()));
      List<String> places = cell.placeTexts();
      if (!places.isEmpty()) {
        html.append(" <code>");
        html.append(
            breakable(String.join(", ", places.subList(0, Math.min(SHOWN, places.size())))));
        html.append(places.size() > SHOWN ? ", …</code>" : "</code>");
      }
      html.append("</li>");
    }
    if (cells.isEmpty()) {
      html.append("<li>").append(escape(otherwise)).append("</li>");
    }
    html.append("</ul>");
    return this;
  }

  RichText list(List<String> items) {
    html.append("<ul>");
    items.forEach(item -> html.append("<li>").append(escape(item)).append("</li>"));
    html.append("</ul>");
    return this;
  }

  /** A long path may go on in the next line after each folder. */
  private static String breakable(String path) {
    return escape(path).replace("/", "/<wbr>");
  }

  static String escape(String text) {
    return Printable.lines(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  @Override
  public String toString() {
    return html.toString();
  }
}
