package dev.vigie.cli;

import dev.vigie.CheckRequest;
import dev.vigie.CheckRequest.Choices;
import dev.vigie.report.text.Style;
import dev.vigie.source.BaseFolder;
import dev.vigie.source.SourceSearch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of every command that reads sources. */
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class SourceOptions {
  /** When colours are used. */
  enum Colour {
    AUTO,
    ALWAYS,
    NEVER
  }

  @Option(
      names = "--classpath",
      paramLabel = "CP",
      description =
          "Jars and class folders of the libraries; 'folder/*' stands for its jars. Optional; types"
              + " of libraries are known better with it.")
  private @Nullable String classPath;

  @Option(names = "--config", paramLabel = "FILE", description = "Settings instead of privacy.yml.")
  private @Nullable Path config;

  @Option(names = "--no-cache", description = "Read every file anew, keep nothing.")
  private boolean noCache;

  @Option(
      names = "--cache",
      paramLabel = "DIR",
      description =
          "Where to keep what was read, for faster runs. Default: $XDG_CACHE_HOME/vigie, else"
              + " ~/.cache/vigie.")
  private @Nullable Path cache;

  @Option(names = "--include-tests", description = "Analyse test code too.")
  private boolean includeTests;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Files read at once. Default: the number of processors.")
  private @Nullable Integer threads;

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      defaultValue = "auto",
      description = "Colours: auto, always or never. Default: auto.")
  private Colour colour;

  /** What is wrong with them, a line each, is added to {@code faults}. */
  void check(List<String> faults) {
    if (threads != null && threads < 1) {
      faults.add("--threads: " + threads + " is too few; at least 1 is needed");
    }
    if (config != null && !Files.isRegularFile(config)) {
      faults.add("--config: " + config + " is no file");
    }
    if (noCache && cache != null) {
      faults.add("--no-cache and --cache exclude each other");
    }
  }

  /**
   * The libraries.
   *
   * @param faults takes a line for each that is not there
   */
  List<Path> libraries(List<String> faults) {
    return classPath == null ? List.of() : CheckInputs.classPath(classPath, faults);
  }

  Optional<Boolean> includeTests() {
    return includeTests ? Optional.of(true) : Optional.empty();
  }

  Style style(Terminal terminal) {
    boolean colours = colour == Colour.ALWAYS || (colour == Colour.AUTO && terminal.colourful());
    return colours ? Style.COLOUR : Style.PLAIN;
  }

  /** The request for a run over these places. */
  CheckRequest request(List<Path> paths, List<Path> libraries, Choices choices, Terminal terminal) {
    Path root = BaseFolder.of(paths);
    Optional<Path> cacheFolder =
        cache != null
            ? Optional.of(cache)
            : CacheFolder.of(terminal.environment(), System.getProperty("user.home", ""));
    return new CheckRequest(
        CheckInputs.name(root, paths),
        SourceSearch.in(paths),
        0,
        libraries,
        config != null ? Optional.of(config) : CheckInputs.settings(root, paths),
        choices,
        noCache ? Optional.empty() : cacheFolder,
        threads != null ? threads : Runtime.getRuntime().availableProcessors());
  }
}
