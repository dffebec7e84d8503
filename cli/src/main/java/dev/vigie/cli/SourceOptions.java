package dev.vigie.cli;

import dev.vigie.CheckRequest;
import dev.vigie.CheckRequest.Choices;
import dev.vigie.report.text.Style;
import dev.vigie.source.BaseFolder;
import dev.vigie.source.SourceSearch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The options of every command that reads sources, how its help is laid out, and the way from the
 * arguments to a request.
 */
@Command(
    synopsisHeading = "%nUsage: ",
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    footerHeading = "%nExamples:%n")
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class SourceOptions {
  /** When colours are used. */
  enum Colour {
    AUTO,
    ALWAYS,
    NEVER
  }

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

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

  /**
   * The request of a command that judges nothing by options.
   *
   * @param inventory file to write; empty for none
   * @throws ParameterException that names all mistakes, paths that are not there among them
   */
  CheckRequest reading(List<Path> paths, Optional<Path> inventory, Terminal terminal) {
    List<String> faults = new ArrayList<>();
    List<Path> libraries = libraries(faults);
    paths.stream()
        .filter(path -> !Files.exists(path))
        .forEach(path -> faults.add(path + " does not exist; check the path"));
    refuse(faults);
    return request(paths, libraries, Choices.ofReading(includeTests(), inventory), terminal);
  }

  /**
   * Ends the command where anything is wrong with its arguments.
   *
   * @param faults found elsewhere; those of these options are added
   */
  void refuse(List<String> faults) {
    check(faults);
    if (!faults.isEmpty()) {
      throw new ParameterException(
          command.commandLine(), String.join(System.lineSeparator() + "vigie: error: ", faults));
    }
  }

  private void check(List<String> faults) {
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
