package dev.vigie;

import dev.vigie.catalog.Element;
import dev.vigie.catalog.Taxonomy;
import dev.vigie.report.ReportFile;
import dev.vigie.report.impact.ImpactJson;
import dev.vigie.report.impact.ImpactPaper;
import dev.vigie.report.impact.PiaFile;
import dev.vigie.report.paper.Language;
import dev.vigie.report.paper.Messages;
import dev.vigie.rule.RuleInfo;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The files of an impact study: the page for people, JSON for programs, and the file that the
 * CNIL's software imports.
 */
public final class ImpactFiles {
  private final Taxonomy taxonomy;
  private final LocalDate today;
  private final String version;

  /**
   * Files that name kinds of data as this taxonomy does.
   *
   * @param today for what is in no repository, and so has no commit's date
   * @param version of Vigie
   */
  public ImpactFiles(Taxonomy taxonomy, LocalDate today, String version) {
    this.taxonomy = taxonomy;
    this.today = today;
    this.version = version;
  }

  /** The contents of the files, by name. */
  public Map<String, byte[]> of(Papers.Material material, Language language) {
    Messages messages = Messages.of(language, "impact", "pia");
    Map<String, RuleInfo> byId =
        material.rules().stream().collect(Collectors.toMap(RuleInfo::id, Function.identity()));
    Function<String, RuleInfo> rules =
        id -> {
          RuleInfo rule = byId.get(id);
          if (rule == null) {
            throw new IllegalStateException("a finding of no rule: " + id);
          }
          return rule;
        };
    Function<Element, String> labels = element -> taxonomy.label(element, language.code());
    LocalDate day = material.head().map(head -> head.day()).orElse(today);
    String state =
        material
            .head()
            .map(head -> messages.text("impact.state.commit", head.commit().substring(0, 12), day))
            .orElseGet(() -> messages.text("impact.state.day", day));
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put(
        "impact_" + language.code() + ".html",
        new ImpactPaper(material.impact(), messages, rules, labels).html(state, version));
    files.put("impact.json", ImpactJson.of(material.impact(), version));
    files.put(
        "impact-pia_" + language.code() + ".json",
        new PiaFile(material.impact(), messages, rules, labels).json(state, day, version));
    return files;
  }

  /**
   * Writes the files into a folder.
   *
   * @throws IOException where one cannot be written
   */
  public Map<String, Path> write(Papers.Material material, Language language, Path folder)
      throws IOException {
    Map<String, Path> written = new LinkedHashMap<>();
    for (Map.Entry<String, byte[]> file : of(material, language).entrySet()) {
      Path path = folder.resolve(file.getKey());
      ReportFile.write(path, file.getValue());
      written.put(file.getKey(), path);
    }
    return written;
  }
}
