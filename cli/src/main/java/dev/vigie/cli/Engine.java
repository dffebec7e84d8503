package dev.vigie.cli;

import dev.vigie.BaselineUpdate;
import dev.vigie.CheckOutcome;
import dev.vigie.CheckRequest;
import dev.vigie.Evidence;
import dev.vigie.Explain;
import dev.vigie.ExplainQuestion;
import dev.vigie.FixRun;
import dev.vigie.Papers;
import dev.vigie.Survey;
import dev.vigie.config.ConfigurationException;
import dev.vigie.report.change.EvidenceChange;
import dev.vigie.report.paper.Language;
import dev.vigie.rule.RuleInfo;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** All that the command line needs of the analysis. */
interface Engine {
  /**
   * Analyses, judges, and writes the files asked for.
   *
   * @throws ConfigurationException where the user's settings cannot be used; carries every fault
   * @throws IOException where a file that was asked for cannot be written
   * @throws InterruptedException where the calling thread is interrupted
   */
  CheckOutcome check(CheckRequest request)
      throws ConfigurationException, IOException, InterruptedException;

  /**
   * Explains a line or a member.
   *
   * @throws ConfigurationException where the user's settings cannot be used, or the question is
   *     about nothing; carries every fault
   * @throws IOException where a file cannot be read
   * @throws InterruptedException where the calling thread is interrupted
   */
  Explain.Outcome explain(CheckRequest request, ExplainQuestion question)
      throws ConfigurationException, IOException, InterruptedException;

  /**
   * Takes the inventory alone, and writes the file asked for; throws as {@link #check} does.
   *
   * @throws ConfigurationException where the user's settings cannot be used; carries every fault
   * @throws IOException where a file that was asked for cannot be written
   * @throws InterruptedException where the calling thread is interrupted
   */
  Survey.Outcome survey(CheckRequest request)
      throws ConfigurationException, IOException, InterruptedException;

  /**
   * Gathers what papers are written from; throws as {@link #check} does.
   *
   * @throws ConfigurationException where the user's settings cannot be used; carries every fault
   * @throws IOException where a file cannot be read
   * @throws InterruptedException where the calling thread is interrupted
   */
  Papers.Material papers(CheckRequest request)
      throws ConfigurationException, IOException, InterruptedException;

  /**
   * Packs evidence; throws as {@link #check} does.
   *
   * @param language of the papers; empty for what the settings say
   * @throws ConfigurationException where the user's settings cannot be used; carries every fault
   * @throws IOException where a file cannot be read
   * @throws InterruptedException where the calling thread is interrupted
   */
  Evidence.Packed evidence(CheckRequest request, Optional<Language> language)
      throws ConfigurationException, IOException, InterruptedException;

  /**
   * What changed between two evidence archives, in sentences; none where nothing did.
   *
   * @throws ConfigurationException where a file is no such archive
   * @throws IOException where one cannot be read
   */
  List<EvidenceChange.Told> changes(Path before, Path after, Language language)
      throws ConfigurationException, IOException;

  /**
   * Brings a baseline up to date; throws as {@link #check} does.
   *
   * @throws ConfigurationException where the user's settings cannot be used; carries every fault
   * @throws IOException where the file cannot be written
   * @throws InterruptedException where the calling thread is interrupted
   */
  BaselineUpdate.Outcome baseline(CheckRequest request, BaselineUpdate.Order order)
      throws ConfigurationException, IOException, InterruptedException;

  /**
   * Mends what can be mended; throws as {@link #check} does.
   *
   * @param base the folder that paths are relative to
   * @param write whether files are written
   * @throws ConfigurationException where the user's settings cannot be used; carries every fault
   * @throws IOException where a file cannot be written
   * @throws InterruptedException where the calling thread is interrupted
   */
  FixRun.Outcome fix(CheckRequest request, Path base, boolean write)
      throws ConfigurationException, IOException, InterruptedException;

  /** What is told about the rules, sorted by id. */
  List<RuleInfo> rules();
}
