package dev.vigie.fleet;

import dev.vigie.config.ConfigurationException;
import dev.vigie.config.Problem;
import dev.vigie.fleet.input.Entry;
import dev.vigie.fleet.input.ListFile;
import dev.vigie.fleet.overview.Overview;
import dev.vigie.fleet.plain.PlainFleet;
import dev.vigie.fleet.row.RunRow;
import dev.vigie.fleet.run.Order;
import dev.vigie.fleet.run.Records;
import dev.vigie.fleet.scan.ScanOptions;
import dev.vigie.fleet.spark.Sessions;
import dev.vigie.fleet.spark.SparkFleet;
import dev.vigie.rule.RuleProfile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code vigie-fleet scan}. */
@Command(
    name = "scan",
    header = "Scans the repositories of a list.",
    synopsisHeading = "%nUsage: ",
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every repository was analysed",
      "2:the command line or a list cannot be used",
      "3:a repository could not be analysed; its row says why",
      "4:a fault of Vigie or of the cluster"
    })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class ScanCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--input",
      required = true,
      paramLabel = "LIST",
      description =
          "A file that lists repositories; or one of them: a folder, an archive,"
              + " git:PATH[@REVISION], mvn:GROUP:ARTIFACT:VERSION. May be given more than once.")
  private List<String> inputs;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Where tables, SARIF files and the overview go; kept from run to run.")
  private String out;

  @Option(
      names = "--store",
      paramLabel = "DIR",
      description =
          "Where facts and results are kept between runs; every machine of a cluster must see it."
              + " A folder, or an address that Hadoop knows. Default: DIR/store.")
  private @Nullable String store;

  @Option(
      names = "--master",
      paramLabel = "URL",
      description = "Spark's master. Default: that of spark-submit, else local[*].")
  private @Nullable String master;

  @Option(
      names = "--plain",
      description = "Without Spark: one repository after the other, tables as lines of JSON.")
  private boolean plain;

  @Option(
      names = "--profile",
      paramLabel = "NAME",
      description = "essential, default or thorough. Default: what each repository says.")
  private @Nullable String profile;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Settings of repositories that have no privacy.yml.")
  private @Nullable Path config;

  @Option(names = "--include-tests", description = "Analyse test code too.")
  private boolean includeTests;

  @Option(
      names = "--no-verify",
      description = "Ask for no second opinion on findings that would fail a gate.")
  private boolean noVerify;

  @Option(
      names = "--day",
      paramLabel = "DATE",
      description = "Day for which expiries are judged. Default: today.")
  private @Nullable LocalDate day;

  @Option(
      names = "--maven-local",
      paramLabel = "DIR",
      description = "Maven's local repository. Default: ~/.m2/repository.")
  private @Nullable Path mavenLocal;

  @Option(
      names = "--maven-remote",
      paramLabel = "URL",
      defaultValue = "https://repo.maven.apache.org/maven2/",
      description = "Where other archives are fetched; none for nowhere. Default: Maven Central.")
  private String mavenRemote;

  @Option(
      names = "--part-bytes",
      paramLabel = "N",
      defaultValue = "12000000",
      description = "Sources larger than this are read in parts. Default: ${DEFAULT-VALUE}.")
  private long partBytes;

  @Option(
      names = "--alone-heap",
      paramLabel = "MB",
      defaultValue = "3072",
      description =
          "Heap of the process in which a repository is tried again that has taken all memory."
              + " Default: ${DEFAULT-VALUE}.")
  private int aloneMegabytes;

  @Override
  public Integer call() throws ConfigurationException, IOException, InterruptedException {
    Order order = order();
    Records.Ended ended;
    if (plain) {
      ended = PlainFleet.scan(order);
    } else {
      try (SparkSession session = Sessions.open(master == null ? "" : master)) {
        ended = SparkFleet.scan(session, order);
      }
    }
    print(ended, order);
    return ended.run().failed() > 0 ? Main.INCOMPLETE : 0;
  }

  private Order order() throws ConfigurationException, IOException {
    check();
    List<Entry> entries = ListFile.read(inputs);
    String home = System.getProperty("user.home", "");
    return new Order(
        entries,
        place(out),
        store == null ? place(out) + "/store" : place(store),
        new ScanOptions(
            profile == null ? "" : profile,
            config == null ? "" : Files.readString(config),
            includeTests,
            !noVerify,
            (day == null ? LocalDate.now(ZoneId.systemDefault()) : day).toString(),
            (mavenLocal == null ? Path.of(home, ".m2", "repository") : mavenLocal)
                .toAbsolutePath()
                .toString(),
            mavenRemote.equals("none") ? "" : mavenRemote,
            partBytes,
            aloneMegabytes));
  }

  private void check() throws ConfigurationException {
    if (profile != null && RuleProfile.of(profile).isEmpty()) {
      throw mistake("--profile", "'" + profile + "' is no profile", "essential, default, thorough");
    }
    if (config != null && !Files.isRegularFile(config)) {
      throw mistake("--config", config + " is no file", "check the path");
    }
    if (partBytes < 1 || aloneMegabytes < 64) {
      throw mistake("--part-bytes, --alone-heap", "is too small", "leave them out");
    }
  }

  private static ConfigurationException mistake(String option, String what, String hint) {
    return new ConfigurationException(List.of(new Problem(option, 0, 0, what, hint)));
  }

  /** Tasks run elsewhere, in other folders. */
  private static String place(String given) {
    return given.matches("[a-z][a-z0-9+]+:.*") ? given : Path.of(given).toAbsolutePath().toString();
  }

  private void print(Records.Ended ended, Order order) {
    PrintWriter print = spec.commandLine().getOut();
    RunRow run = ended.run();
    Overview overview = ended.overview();
    overview.worst().stream()
        .filter(risk -> !risk.fault().isEmpty())
        .forEach(risk -> print.println("vigie-fleet: " + risk.repository() + ": " + risk.fault()));
    print.printf(
        Locale.ROOT,
        "vigie-fleet: %,d repositories: %,d analysed, %,d unchanged, %,d failed; %,d lines; %,d"
            + " files parsed, %,d known; %,d members with personal data, %,d findings; %.1f s%n",
        run.repositories(),
        run.analysed(),
        run.recalled(),
        run.failed(),
        run.lines(),
        run.filesParsed(),
        run.filesKnown(),
        overview.count("elements"),
        overview.count("findings"),
        run.milliseconds() / 1000.0);
    print.println("vigie-fleet: wrote " + order.out() + "/overview.html, tables and sarif");
  }
}
