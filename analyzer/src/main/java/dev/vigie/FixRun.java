package dev.vigie;

import dev.vigie.config.ConfigurationException;
import dev.vigie.finding.Fix;
import dev.vigie.finding.ReportedFinding;
import dev.vigie.fix.Edits;
import dev.vigie.report.ReportFile;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Mends findings by editing the files that they are in. */
public final class FixRun {
  private final Check check;

  /** By this check. */
  public FixRun(Check check) {
    this.check = check;
  }

  /**
   * What was, or would be, done.
   *
   * @param mended findings and how
   * @param postponed findings whose edits get into those of others, or whose files are not ours to
   *     write; running again may mend them
   * @param files that were, or would be, written, in order
   */
  public record Outcome(
      CheckOutcome check,
      Map<ReportedFinding, Fix> mended,
      List<ReportedFinding> postponed,
      List<String> files) {
    /** Copies the collections. */
    public Outcome {
      mended = new LinkedHashMap<>(mended);
      postponed = List.copyOf(postponed);
      files = List.copyOf(files);
    }

    /** A line for each finding that is mended or postponed. */
    public List<String> lines() {
      List<String> lines = new ArrayList<>();
      mended.forEach(
          (finding, fix) ->
              lines.add(
                  finding.finding().at() + ": " + finding.finding().ruleId() + ": " + fix.title()));
      postponed.forEach(
          finding ->
              lines.add(
                  finding.finding().at() + ": " + finding.finding().ruleId() + ": not mended now"));
      return lines;
    }

    /**
     * In one line.
     *
     * @param written whether files were written
     */
    public String summary(boolean written) {
      return mended.size()
          + (written ? " mended, " : " would be mended, ")
          + files.size()
          + (files.size() == 1 ? " file" : " files")
          + (written ? " written" : " would be written");
    }
  }

  /**
   * Runs a check and mends what can be.
   *
   * @param base the folder that paths are relative to
   * @param write whether files are written; else it is only told what would be done
   * @throws ConfigurationException where the settings cannot be used; names every fault
   * @throws IOException where a file cannot be read or written
   * @throws InterruptedException where the calling thread is interrupted
   */
  public Outcome run(CheckRequest request, Path base, boolean write)
      throws ConfigurationException, IOException, InterruptedException {
    CheckOutcome outcome = check.run(request);
    Map<ReportedFinding, Fix> mended = new LinkedHashMap<>();
    List<ReportedFinding> postponed = new ArrayList<>();
    Map<String, List<Fix.Replacement>> replacements = new TreeMap<>();
    Map<String, String> texts = new TreeMap<>();
    for (ReportedFinding finding : outcome.triage().findings()) {
      Fix fix = outcome.fixes().get().get(finding.fingerprint());
      if (fix != null) {
        if (take(fix, replacements, texts, base)) {
          mended.put(finding, fix);
        } else {
          postponed.add(finding);
        }
      }
    }
    if (write) {
      for (Map.Entry<String, String> file : texts.entrySet()) {
        ReportFile.write(
            base.resolve(file.getKey()), file.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return new Outcome(outcome, mended, postponed, List.copyOf(texts.keySet()));
  }

  /** Adds the edits of a fix to those that are taken already; all of them or none. */
  private static boolean take(
      Fix fix,
      Map<String, List<Fix.Replacement>> replacements,
      Map<String, String> texts,
      Path base)
      throws IOException {
    Map<String, List<Fix.Replacement>> wanted = new TreeMap<>();
    Map<String, String> edited = new TreeMap<>();
    for (Fix.Edit edit : fix.edits()) {
      if (edit instanceof Fix.Replacement replacement) {
        wanted
            .computeIfAbsent(
                edit.path(), path -> new ArrayList<>(replacements.getOrDefault(path, List.of())))
            .add(replacement);
      } else if (edit instanceof Fix.NewFile file && !Files.exists(base.resolve(file.path()))) {
        edited.put(file.path(), file.text());
      }
    }
    for (Map.Entry<String, List<Fix.Replacement>> file : wanted.entrySet()) {
      Optional<String> text = text(base.resolve(file.getKey()));
      if (text.isEmpty()) {
        return false;
      }
      Optional<String> after = Edits.apply(file.getKey(), text.get(), file.getValue());
      if (after.isEmpty()) {
        return false;
      }
      edited.put(file.getKey(), after.get());
    }
    replacements.putAll(wanted);
    texts.putAll(edited);
    return true;
  }

  /**
   * The text of a file that can be written back byte for byte: it lies in a folder, and is UTF-8.
   * The texts of the outcome would not do, because they hide what no report may show.
   */
  private static Optional<String> text(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Files.readString(file));
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
