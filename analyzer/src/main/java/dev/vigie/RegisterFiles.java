package dev.vigie;

import dev.vigie.report.ReportFile;
import dev.vigie.report.paper.Language;
import dev.vigie.report.register.DataMapPicture;
import dev.vigie.report.register.RegisterCsv;
import dev.vigie.report.register.RegisterHtml;
import dev.vigie.report.register.RegisterJson;
import dev.vigie.report.register.RegisterPaper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files of a record of processing that are wanted.
 *
 * @param language empty for what the settings say, else English
 * @param html for people; empty for none
 * @param json for programs; empty for none
 * @param csv for spreadsheets; empty for none
 * @param svg the picture of where data goes; empty for none
 */
public record RegisterFiles(
    Optional<Language> language,
    Optional<Path> html,
    Optional<Path> json,
    Optional<Path> csv,
    Optional<Path> svg) {

  /**
   * Writes them.
   *
   * @return the paper that they were written from
   * @throws IOException where one cannot be written; the message names it
   */
  public RegisterPaper write(Papers.Material material) throws IOException {
    Language chosen = language.or(material::language).orElse(Language.ENGLISH);
    RegisterPaper paper = material.register(chosen);
    if (html.isPresent()) {
      ReportFile.write(html.get(), RegisterHtml.of(paper));
    }
    if (json.isPresent()) {
      ReportFile.write(json.get(), RegisterJson.of(paper));
    }
    if (csv.isPresent()) {
      ReportFile.write(csv.get(), RegisterCsv.of(paper));
    }
    if (svg.isPresent()) {
      ReportFile.write(svg.get(), new DataMapPicture(paper).file());
    }
    return paper;
  }

  /** All that are named, in order. */
  public List<Path> all() {
    return Stream.of(html, json, csv, svg).flatMap(Optional::stream).toList();
  }
}
