package dev.vigie.cli;

import dev.vigie.CheckOutcome;
import dev.vigie.CheckRequest;
import dev.vigie.Version;
import dev.vigie.config.ConfigurationException;
import dev.vigie.config.NearestName;
import dev.vigie.finding.Severity;
import dev.vigie.gate.ExitCode;
import dev.vigie.report.text.Detail;
import dev.vigie.report.text.TerminalOptions;
import dev.vigie.rule.RuleProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vigie check}: the main job. */
@Command(
    name = "check",
    header = "Analyses sources, tells what was found, and passes or fails.",
    description = {
      "",
      "A PATH is a folder, a file or a -sources.jar. In a folder, main sources are found by their"
          + " place (src/main); tests and build output are left out. Nothing is built or executed,"
          + " and no class path is needed.",
      "",
      "The settings are those of privacy.yml at the root of the repository, else in a folder given."
          + " Options go before them.",
      ""
    },
    synopsisHeading = "%nUsage: ",
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:passed",
      "1:findings fail the gate",
      "2:the command line or a settings file cannot be used",
      "3:not everything could be analysed, so nothing is promised",
      "4:a fault of Vigie"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  vigie check .",
      "  vigie check --sarif target/privacy.sarif --inventory target/inventory.json .",
      "  vigie check --fail-on medium --classpath 'target/dependency/*' src/main/java",
      "  vigie check library-1.0-sources.jar"
    })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class CheckCommand implements Callable<Integer> {
  private final Engine engine;
  private final Terminal terminal;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "PATH", arity = "1..*", description = "What to analyse.")
  private List<Path> paths;

  @Option(names = "--sarif", paramLabel = "FILE", description = "Write findings as SARIF 2.1.0.")
  private @Nullable Path sarif;

  @Option(
      names = "--inventory",
      paramLabel = "FILE",
      description = "Write the inventory of personal data as JSON.")
  private @Nullable Path inventory;

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description =
          "Write a report for people: one HTML file with findings, data map and coverage.")
  private @Nullable Path html;

  @Option(
      names = "--profile",
      paramLabel = "NAME",
      description = "Which rules run: essential, default or thorough. Default: default.")
  private @Nullable String profile;

  @Option(
      names = "--fail-on",
      paramLabel = "LEVEL",
      description =
          "Fail from this severity on: info, low, medium, high or critical. Default: high.")
  private @Nullable String failOn;

  @Option(
      names = "--min-confidence",
      paramLabel = "N",
      description = "Fail from this confidence on, from 0 to 1. Default: 0.7.")
  private @Nullable Double minConfidence;

  @Option(
      names = "--allow-incomplete",
      description = "Pass although not everything could be analysed.")
  private boolean allowIncomplete;

  @Option(
      names = "--no-verify",
      description =
          "Ask for no second opinion. Findings that would fail the gate are otherwise read again by"
              + " an independent front end, and do not count where it contradicts them.")
  private boolean noVerify;

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description = "Findings that are known and do not count.")
  private @Nullable Path baseline;

  @Option(
      names = {"-q", "--quiet"},
      description = "One line a finding.")
  private boolean quiet;

  @Option(
      names = {"-v", "--verbose"},
      description = "All paths, silenced findings, times; stack traces of faults.")
  private boolean verbose;

  @Mixin private SourceOptions sources;

  CheckCommand(Engine engine, Terminal terminal) {
    this.engine = engine;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws ConfigurationException, IOException, InterruptedException {
    List<String> faults = new ArrayList<>();
    CheckRequest.Choices choices = choices(faults);
    List<Path> libraries = sources.libraries(faults);
    checkFiles(faults);
    if (!faults.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), String.join(System.lineSeparator() + "vigie: error: ", faults));
    }
    List<Path> missing = paths.stream().filter(path -> !Files.exists(path)).toList();
    Troubles troubles = new Troubles(terminal.err(), Version.current());
    missing.forEach(path -> troubles.error(path + " does not exist; check the path"));
    if (missing.size() == paths.size()) {
      return ExitCode.USAGE.code();
    }
    CheckOutcome outcome = engine.check(sources.request(paths, libraries, choices, terminal));
    new CheckReport(terminal, options(), choices).print(outcome);
    return missing.isEmpty() ? ExitCode.of(outcome.verdict()).code() : ExitCode.USAGE.code();
  }

  private CheckRequest.Choices choices(List<String> faults) {
    Optional<Severity> level = Optional.empty();
    if (failOn != null) {
      level = Severity.of(failOn.toLowerCase(Locale.ROOT));
      if (level.isEmpty()) {
        List<String> levels = Arrays.stream(Severity.values()).map(Severity::id).toList();
        String hint = NearestName.hint(failOn, levels);
        faults.add(
            "--fail-on: there is no severity '"
                + failOn
                + "'; "
                + (hint.isEmpty() ? "there are: " + String.join(", ", levels) : hint));
      }
    }
    if (minConfidence != null && !(minConfidence >= 0 && minConfidence <= 1)) {
      faults.add("--min-confidence: " + minConfidence + " is not between 0 and 1");
    }
    return new CheckRequest.Choices(
        profile(faults),
        new CheckRequest.Gating(
            level,
            Optional.ofNullable(minConfidence),
            Optional.empty(),
            allowIncomplete ? Optional.of(true) : Optional.empty(),
            noVerify ? Optional.of(false) : Optional.empty()),
        sources.includeTests(),
        Optional.ofNullable(baseline),
        new CheckRequest.Outputs(
            Optional.ofNullable(sarif), Optional.ofNullable(inventory), Optional.ofNullable(html)));
  }

  private Optional<RuleProfile> profile(List<String> faults) {
    if (profile == null) {
      return Optional.empty();
    }
    Optional<RuleProfile> chosen = RuleProfile.of(profile.toLowerCase(Locale.ROOT));
    if (chosen.isEmpty()) {
      faults.add(
          "--profile: there is no profile '"
              + profile
              + "'; "
              + NearestName.hintOrAll(profile, RuleProfile.ids()));
    }
    return chosen;
  }

  private void checkFiles(List<String> faults) {
    sources.check(faults);
    if (baseline != null && !Files.isRegularFile(baseline)) {
      faults.add("--baseline: " + baseline + " is no file");
    }
    if (quiet && verbose) {
      faults.add("-q and -v exclude each other");
    }
  }

  private TerminalOptions options() {
    return new TerminalOptions(
        quiet ? Detail.QUIET : verbose ? Detail.VERBOSE : Detail.NORMAL,
        sources.style(terminal),
        terminal.width(),
        terminal.isGitHubActions());
  }
}
