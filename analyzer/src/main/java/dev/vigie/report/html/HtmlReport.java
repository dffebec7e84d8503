package dev.vigie.report.html;

import com.samskivert.mustache.Mustache;
import dev.vigie.finding.ReportedFinding.State;
import dev.vigie.report.PageParts;
import dev.vigie.report.Printable;
import dev.vigie.report.ReportFile;
import dev.vigie.source.SourceTexts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A run as one HTML file. It loads nothing: style, script and data are in it, and a content
 * security policy lets no other script run. All that comes from analysed code is data in JSON, and
 * becomes text nodes, never markup; so thousands of findings are also shown as fast as a few,
 * because only what is looked at is built.
 */
public final class HtmlReport {
  private static final String TEMPLATE = "report.mustache";

  private HtmlReport() {}

  /**
   * Writes the file, and the folders above it where they are missing.
   *
   * @param texts the analysed sources, for the code that is shown
   * @throws IOException where that is not possible; the message names the file and the cause
   */
  public static void write(HtmlRun run, SourceTexts texts, Path file) throws IOException {
    ReportFile.write(file, bytes(run, texts));
  }

  /** The document, in UTF-8. Same run, same bytes. */
  public static byte[] bytes(HtmlRun run, SourceTexts texts) {
    String style = PageParts.resource(HtmlReport.class, "report.css");
    String script = PageParts.resource(HtmlReport.class, "report.js");
    Map<String, Object> values = new HashMap<>();
    values.put("project", Printable.line(run.project()));
    values.put("version", run.version());
    values.put("outcome", run.outcome());
    values.put("reasons", run.reasons().stream().map(Printable::line).toList());
    values.put("counting", count(run, State.NEW));
    values.put("files", String.format(Locale.ROOT, "%,d", run.summary().files()));
    values.put("elements", String.format(Locale.ROOT, "%,d", run.summary().elements()));
    values.put("style", style);
    values.put("script", script);
    values.put("styleHash", PageParts.hash(style));
    values.put("scriptHash", PageParts.hash(script));
    values.put("data", ReportData.of(run, texts));
    return Mustache.compiler()
        .compile(PageParts.resource(HtmlReport.class, TEMPLATE))
        .execute(values)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String count(HtmlRun run, State state) {
    return String.format(Locale.ROOT, "%,d", run.triage().count(state));
  }
}
