package dev.vigie.report.impact;

import dev.vigie.report.paper.Messages;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The map of risks as SVG: severity upwards, likelihood to the right, one letter for each feared
 * event. Readable without colours, and told in words to who cannot see it. Colours are attributes,
 * which a page's style may overrule, so the picture also stands alone.
 */
final class RiskMap {
  private static final int CELL = 92;
  private static final int LEFT = 118;
  private static final int TOP = 40;
  private static final int SIDE = 4 * CELL;
  private static final int WIDTH = LEFT + SIDE + 16;
  private static final int HEIGHT = TOP + SIDE + 58;
  private static final Map<Zone, String> FILLS =
      new EnumMap<>(Map.of(Zone.LOW, "#e3f3e8", Zone.MODERATE, "#fdf0d5", Zone.HIGH, "#f9dcd9"));

  private final Messages messages;

  RiskMap(Messages messages) {
    this.messages = messages;
  }

  /**
   * Draws it.
   *
   * @param id tells it from other maps of the page
   * @param title above the map
   * @param likelihood which of a risk's two is meant
   */
  String draw(String id, String title, List<Risk> risks, Function<Risk, Level> likelihood) {
    StringBuilder svg = new StringBuilder(4096);
    svg.append(
        String.format(
            Locale.ROOT,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"riskmap\" viewBox=\"0 0 %d %d\""
                + " width=\"%d\" height=\"%d\" role=\"img\" aria-labelledby=\"%s-t %s-d\""
                + " font-family=\"system-ui, sans-serif\">\n",
            WIDTH,
            HEIGHT,
            WIDTH,
            HEIGHT,
            id,
            id));
    svg.append("<title id=\"").append(id).append("-t\">").append(escape(title));
    svg.append("</title>\n<desc id=\"").append(id).append("-d\">");
    svg.append(escape(description(risks, likelihood))).append("</desc>\n");
    text(svg, LEFT + SIDE / 2, 22, "middle", "map-title", 15, title);
    grid(svg);
    points(svg, risks, likelihood);
    return svg.append("</svg>\n").toString();
  }

  private String description(List<Risk> risks, Function<Risk, Level> likelihood) {
    List<String> sentences = new ArrayList<>();
    for (Risk risk : risks) {
      Level level = likelihood.apply(risk);
      sentences.add(
          messages.text(
              "impact.map.point",
              messages.text("impact.event." + risk.event().id()),
              messages.text("impact.level." + risk.severity().level().id()),
              messages.text("impact.level." + level.id()),
              messages.text("impact.zone." + Zone.of(risk.severity().level(), level).id())));
    }
    return String.join(" ", sentences);
  }

  private void grid(StringBuilder svg) {
    for (Level severity : Level.values()) {
      int y = top(severity);
      for (Level likelihood : Level.values()) {
        Zone zone = Zone.of(severity, likelihood);
        svg.append(
            String.format(
                Locale.ROOT,
                "<rect class=\"zone-%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\""
                    + " stroke=\"#fff\" stroke-width=\"2\"/>\n",
                zone.id(),
                left(likelihood),
                y,
                CELL,
                CELL,
                FILLS.get(zone)));
      }
      text(svg, LEFT - 8, y + CELL / 2 + 4, "end", "map-text", 12, named(severity));
    }
    for (Level likelihood : Level.values()) {
      text(
          svg,
          left(likelihood) + CELL / 2,
          TOP + SIDE + 18,
          "middle",
          "map-text",
          12,
          named(likelihood));
    }
    text(svg, LEFT - 8, TOP - 10, "end", "map-axis", 12, messages.text("impact.severity") + " ↑");
    text(
        svg,
        LEFT + SIDE,
        TOP + SIDE + 42,
        "end",
        "map-axis",
        12,
        messages.text("impact.likelihood") + " →");
  }

  private String named(Level level) {
    return level.value() + ". " + messages.text("impact.level." + level.id());
  }

  /** Events in one cell stand beside each other. */
  private void points(StringBuilder svg, List<Risk> risks, Function<Risk, Level> likelihood) {
    Map<String, Integer> taken = new TreeMap<>();
    for (Risk risk : risks) {
      Level severity = risk.severity().level();
      Level level = likelihood.apply(risk);
      int place = taken.merge(severity + "/" + level, 1, Integer::sum) - 1;
      int x = left(level) + 24 + place % 2 * 42;
      int y = top(severity) + 26 + place / 2 * 40;
      svg.append(
          String.format(
              Locale.ROOT,
              "<circle class=\"map-dot\" cx=\"%d\" cy=\"%d\" r=\"16\" fill=\"#1c2330\"/>\n",
              x,
              y));
      svg.append(
          String.format(
              Locale.ROOT,
              "<text class=\"map-letter\" x=\"%d\" y=\"%d\" text-anchor=\"middle\""
                  + " font-size=\"15\" font-weight=\"700\" fill=\"#fff\">%s</text>\n",
              x,
              y + 5,
              escape(messages.text("impact.letter." + risk.event().id()))));
    }
  }

  private static int left(Level likelihood) {
    return LEFT + likelihood.ordinal() * CELL;
  }

  private static int top(Level severity) {
    return TOP + (3 - severity.ordinal()) * CELL;
  }

  private static void text(
      StringBuilder svg, int x, int y, String anchor, String style, int size, String text) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<text class=\"%s\" x=\"%d\" y=\"%d\" text-anchor=\"%s\" font-size=\"%d\""
                + " fill=\"#3a4354\">%s</text>\n",
            style,
            x,
            y,
            anchor,
            size,
            escape(text)));
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
