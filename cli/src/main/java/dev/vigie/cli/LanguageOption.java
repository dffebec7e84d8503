package dev.vigie.cli;

import dev.vigie.config.NearestName;
import dev.vigie.report.paper.Language;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The option of every command that speaks several languages. */
final class LanguageOption {
  @Option(
      names = "--language",
      paramLabel = "CODE",
      description = "Of what is told: en or fr. Default: what privacy.yml says, else en.")
  private @Nullable String language;

  /** The language asked for; empty where none is. */
  Optional<Language> of(CommandLine command) {
    if (language == null) {
      return Optional.empty();
    }
    Optional<Language> chosen = Language.of(language.toLowerCase(Locale.ROOT));
    if (chosen.isEmpty()) {
      throw new ParameterException(
          command,
          "--language: there are no papers in '"
              + language
              + "'; "
              + NearestName.hintOrAll(language, Language.codes()));
    }
    return chosen;
  }
}
