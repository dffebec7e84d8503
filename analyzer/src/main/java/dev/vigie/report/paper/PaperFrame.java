package dev.vigie.report.paper;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import dev.vigie.report.PageParts;
import dev.vigie.report.Printable;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * The HTML page around a paper: one file that loads nothing and runs nothing, readable in light and
 * dark and on paper. Values become text, never markup. In a template, {@code {{#t}}key{{/t}}} is a
 * message, and {@code {{>cell}}} draws a {@link Cell} that is in scope.
 */
public final class PaperFrame {
  private final Messages messages;
  private final String style;

  /** With the texts of one language, and no style but that of all papers. */
  public PaperFrame(Messages messages) {
    this(messages, "");
  }

  /**
   * With a style of the paper's own.
   *
   * @param style further CSS
   */
  public PaperFrame(Messages messages, String style) {
    this.messages = messages;
    this.style = PageParts.resource(PaperFrame.class, "paper.css") + style;
  }

  /**
   * What stands above and below every paper.
   *
   * @param title of the paper
   * @param project that it is about
   * @param state of what was analysed, for a reader: commit and date
   * @param version of Vigie
   */
  public record Head(String title, String project, String state, String version) {}

  /**
   * Draws a page.
   *
   * @param body template of what is between head and foot
   * @param values for the template; nothing in it is trusted
   * @param pictures SVG or other markup of our own making, by name, for {@code {{{name}}}}
   * @return the document, in UTF-8; same values, same bytes
   */
  public byte[] page(
      Head head, String body, Map<String, Object> values, Map<String, String> pictures) {
    Map<String, Object> all = new HashMap<>(values);
    all.putAll(pictures);
    all.put("language", messages.language().code());
    all.put("paperTitle", head.title());
    all.put("paperProject", head.project());
    all.put("paperState", head.state());
    all.put("paperVersion", head.version());
    all.put("paperStyle", style);
    all.put("paperStyleHash", PageParts.hash(style));
    all.put(
        "t",
        (Mustache.Lambda)
            (fragment, out) ->
                out.write(Escapers.HTML.escape(messages.text(fragment.execute().strip()))));
    String frame = PageParts.resource(PaperFrame.class, "frame.mustache");
    String cell = PageParts.resource(PaperFrame.class, "cell.mustache");
    return Mustache.compiler()
        .withFormatter(value -> Printable.lines(String.valueOf(value)))
        .withLoader(name -> new StringReader(name.equals("cell") ? cell : body))
        .compile(frame)
        .execute(all)
        .getBytes(StandardCharsets.UTF_8);
  }
}
