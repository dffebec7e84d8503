package dev.vigie.cli;

import dev.vigie.report.paper.Language;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of every command that writes papers. */
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class PaperOptions {
  @Mixin private LanguageOption language;

  @Option(
      names = {"-q", "--quiet"},
      description = "Print nothing but trouble.")
  private boolean quiet;

  boolean quiet() {
    return quiet;
  }

  /** The language asked for; empty where none is. */
  Optional<Language> language(CommandLine command) {
    return language.of(command);
  }
}
