package dev.vigie;

import dev.vigie.report.ReportFile;
import dev.vigie.report.impact.ImpactJson;
import dev.vigie.report.impact.ImpactPaper;
import dev.vigie.report.impact.PiaFile;
import dev.vigie.report.paper.Language;
import dev.vigie.report.paper.Messages;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files of an impact study that are wanted.
 *
 * @param language empty for what the settings say, else English
 * @param html for people; empty for none
 * @param json for programs; empty for none
 * @param pia for the CNIL's software to import; empty for none
 */
public record ImpactFiles(
    Optional<Language> language, Optional<Path> html, Optional<Path> json, Optional<Path> pia) {

  /**
   * Writes them.
   *
   * @param today for what is under no version control
   * @return the language that they were written in
   * @throws IOException where one cannot be written; the message names it
   */
  public Language write(Papers.Material material, LocalDate today) throws IOException {
    Language chosen = language.or(material::language).orElse(Language.ENGLISH);
    if (html.isPresent()) {
      ReportFile.write(html.get(), page(material, chosen));
    }
    if (json.isPresent()) {
      ReportFile.write(json.get(), ImpactJson.of(material.impact(), material.edition().version()));
    }
    if (pia.isPresent()) {
      ReportFile.write(pia.get(), pia(material, chosen, today));
    }
    return chosen;
  }

  /** The page, in UTF-8. */
  public static byte[] page(Papers.Material material, Language language) {
    return new ImpactPaper(
            material.impact(),
            Messages.of(language, ImpactPaper.MESSAGES),
            material.vocabulary(language))
        .html(material.edition());
  }

  /** The file for the CNIL's software, in UTF-8. */
  public static byte[] pia(Papers.Material material, Language language, LocalDate today) {
    return new PiaFile(
            material.impact(),
            Messages.of(language, PiaFile.MESSAGES),
            material.vocabulary(language))
        .json(material.edition(), today);
  }

  /** All that are named, in order. */
  public List<Path> all() {
    return Stream.of(html, json, pia).flatMap(Optional::stream).toList();
  }
}
