package dev.vigie;

import dev.vigie.config.ConfigurationException;
import dev.vigie.config.ProjectSettings;
import dev.vigie.finding.Baseline;
import dev.vigie.finding.ReportedFinding;
import dev.vigie.report.BaselineFile;
import dev.vigie.report.ReportFile;
import dev.vigie.source.SourceProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Writes the baseline of a project: all findings that count where there is none yet, and of one
 * that is there, what is still true. It grows only where that is asked for.
 */
public final class BaselineUpdate {
  private final Expertise expertise;
  private final LocalDate today;

  /** With this knowledge, on this day. */
  public BaselineUpdate(Expertise expertise, LocalDate today) {
    this.expertise = expertise;
    this.today = today;
  }

  /** The baseline's name where nobody gives it another; it lies in the root of the repository. */
  public static final String FILE = "privacy-baseline.yml";

  /**
   * How a baseline is brought up to date.
   *
   * @param file that holds it; empty for the one that the settings name, else {@code otherwise}. It
   *     need not exist
   * @param grow whether findings that count are added to one that is there
   * @param reason of entries that are added; may be empty
   * @param expires last day of entries that are added; empty where they hold for ever
   */
  public record Order(
      Optional<Path> file,
      Path otherwise,
      boolean grow,
      String reason,
      Optional<LocalDate> expires) {}

  /**
   * What came of it.
   *
   * @param file that was written
   * @param dropped entries whose finding is gone; none where the run is incomplete
   * @param added entries for findings that count
   * @param kept how many stay
   * @param left how many findings count that were not added
   * @param incomplete whether not everything was seen
   */
  public record Outcome(
      Path file,
      List<Baseline.Entry> dropped,
      List<Baseline.Entry> added,
      int kept,
      int left,
      boolean incomplete) {
    /** Copies the lists. */
    public Outcome {
      dropped = List.copyOf(dropped);
      added = List.copyOf(added);
    }

    /** In one line. */
    public String summary() {
      return "wrote "
          + file
          + ": "
          + added.size()
          + " added, "
          + dropped.size()
          + " dropped, "
          + kept
          + " kept"
          + (left > 0 ? "; " + left + " new findings are left out, because it only shrinks" : "");
    }
  }

  /**
   * Runs a check and writes the file.
   *
   * @throws ConfigurationException where settings or baseline cannot be used; names every fault
   * @throws IOException where a file cannot be read or written
   * @throws InterruptedException where the calling thread is interrupted
   */
  public Outcome run(CheckRequest request, Order order)
      throws ConfigurationException, IOException, InterruptedException {
    ProjectSettings settings = new SettingsSource(expertise).read(request.settingsFile());
    Path file =
        order
            .file()
            .or(() -> request.besideSettings(settings.baseline()))
            .orElse(order.otherwise());
    boolean exists = Files.isRegularFile(file);
    Baseline before =
        exists
            ? BaselineFile.read(file.toString(), Files.readString(file), expertise.ruleIds())
            : Baseline.EMPTY;
    CheckOutcome check = new Check(expertise, today).run(request, before);
    boolean incomplete =
        check.summary().files() == 0
            || check.summary().problems().stream().anyMatch(SourceProblem::costsResults);
    List<Baseline.Entry> dropped = incomplete ? List.of() : check.triage().stale();
    boolean grow = order.grow() || !exists;
    Baseline after =
        before.updated(
            check.triage().findings(),
            dropped,
            grow
                ? Optional.of(new Baseline.Terms(order.reason(), order.expires()))
                : Optional.empty());
    List<Baseline.Entry> added =
        after.entries().stream().filter(entry -> !before.has(entry)).toList();
    ReportFile.write(file, BaselineFile.bytes(after));
    return new Outcome(
        file,
        dropped,
        added,
        after.entries().size() - added.size(),
        grow ? 0 : check.triage().count(ReportedFinding.State.NEW),
        incomplete);
  }
}
