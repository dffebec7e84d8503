package dev.vigie.report.register;

import dev.vigie.report.PageParts;
import dev.vigie.report.Printable;
import dev.vigie.report.paper.Messages;
import dev.vigie.report.paper.PaperFrame;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Where personal data goes, activity by activity, as an SVG picture: data on the left, stores, logs
 * and recipients on the right. Nothing in it runs or loads anything. Same paper, same bytes.
 */
public final class DataMapPicture {
  private static final int WIDTH = 980;
  private static final int BOX_WIDTH = 340;
  private static final int BOX_HEIGHT = 28;
  private static final int STEP = 36;
  private static final int MARGIN = 16;
  private static final int BAND_HEAD = 34;
  private static final int BAND_GAP = 14;

  /** Fits the boxes in the font that is used. */
  private static final int LETTERS = 46;

  /** From so many kinds of data on, data is shown by category. */
  private static final int CROWDED = 60;

  private final RegisterPaper paper;
  private final Messages messages;
  private final StringBuilder out = new StringBuilder();

  /** Of a record of processing. */
  public DataMapPicture(RegisterPaper paper) {
    this.paper = paper;
    this.messages = paper.messages();
  }

  /** A file of its own, in UTF-8. */
  public byte[] file() {
    String colours = PageParts.resource(PaperFrame.class, "paper.css");
    String style =
        colours.substring(0, colours.indexOf("* {"))
            + PageParts.resource(DataMapPicture.class, "datamap.css");
    String svg = inline();
    int head = svg.indexOf('>') + 1;
    return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            + svg.substring(0, head)
            + "<style>"
            + style
            + "</style>"
            + svg.substring(head)
            + "\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  /** For a page that brings the style. */
  String inline() {
    List<Band> bands = bands();
    int height = MARGIN + 24;
    for (Band band : bands) {
      height += band.height() + BAND_GAP;
    }
    out.setLength(0);
    out.append(
        String.format(
            Locale.ROOT,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\""
                + " height=\"%d\" role=\"img\" aria-label=\"%s\">",
            WIDTH,
            height,
            WIDTH,
            height,
            escaped(messages.text("register.map"))));
    out.append("<title>").append(escaped(messages.text("register.map"))).append("</title>");
    rect("map-back", 0, 0, WIDTH, height, 0);
    text("map-head", MARGIN * 2, MARGIN + 8, messages.text("register.map.left"));
    text("map-head", rightX(), MARGIN + 8, messages.text("register.map.right"));
    int y = MARGIN + 24;
    for (Band band : bands) {
      draw(band, y);
      y += band.height() + BAND_GAP;
    }
    return out.append("</svg>").toString();
  }

  private record Band(String name, DataMapLayout.Drawn drawn) {
    int height() {
      int rows = Math.max(1, Math.max(drawn.left().size(), drawn.right().size()));
      return BAND_HEAD + rows * STEP + 6;
    }
  }

  private List<Band> bands() {
    int kinds =
        paper.sheets().stream().mapToInt(sheet -> DataMapLayout.kinds(sheet.activity())).sum();
    List<Band> bands = new ArrayList<>();
    for (RegisterPaper.Sheet sheet : paper.sheets()) {
      bands.add(
          new Band(
              sheet.name(), DataMapLayout.of(sheet.activity(), paper.words(), kinds > CROWDED)));
    }
    return bands;
  }

  private static int rightX() {
    return WIDTH - MARGIN * 2 - BOX_WIDTH;
  }

  private void draw(Band band, int y) {
    rect("map-band", MARGIN, y, WIDTH - 2 * MARGIN, band.height(), 8);
    text("map-title", MARGIN * 2, y + 22, Printable.cut(band.name(), 100));
    int rows = Math.max(band.drawn().left().size(), band.drawn().right().size());
    int leftTop = y + BAND_HEAD + (rows - band.drawn().left().size()) * STEP / 2;
    int rightTop = y + BAND_HEAD + (rows - band.drawn().right().size()) * STEP / 2;
    for (DataMapLayout.Way way : band.drawn().ways()) {
      int from = leftTop + way.from() * STEP + BOX_HEIGHT / 2;
      int to = rightTop + way.to() * STEP + BOX_HEIGHT / 2;
      int start = MARGIN * 2 + BOX_WIDTH;
      int middle = (start + rightX()) / 2;
      out.append(
          String.format(
              Locale.ROOT,
              "<path class=\"map-way tone-%s%s\" d=\"M%d %dC%d %d %d %d %d %d\"/>",
              way.tone(),
              way.guarded() ? " map-safe" : "",
              start,
              from,
              middle,
              from,
              middle,
              to,
              rightX(),
              to));
    }
    boxes(band.drawn().left(), MARGIN * 2, leftTop);
    boxes(band.drawn().right(), rightX(), rightTop);
    if (band.drawn().right().isEmpty()) {
      text(
          "map-sub",
          rightX(),
          y + BAND_HEAD + BOX_HEIGHT / 2 + 4,
          messages.text("register.map.nowhere"));
    }
  }

  private void boxes(List<DataMapLayout.Box> boxes, int x, int top) {
    int y = top;
    for (DataMapLayout.Box box : boxes) {
      out.append("<g><title>").append(escaped(box.title())).append("</title>");
      rect("map-box tone-" + box.tone(), x, y, BOX_WIDTH, BOX_HEIGHT, 6);
      text("map-text", x + 10, y + 18, Printable.cut(box.text(), LETTERS));
      out.append("</g>");
      y += STEP;
    }
  }

  private void rect(String style, int x, int y, int width, int height, int round) {
    out.append(
        String.format(
            Locale.ROOT,
            "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"%d\"/>",
            style,
            x,
            y,
            width,
            height,
            round));
  }

  private void text(String style, int x, int y, String text) {
    out.append(
        String.format(
            Locale.ROOT,
            "<text class=\"%s\" x=\"%d\" y=\"%d\">%s</text>",
            style,
            x,
            y,
            escaped(text)));
  }

  private static String escaped(String text) {
    return Printable.line(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
