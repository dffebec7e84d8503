package dev.vigie;

import dev.vigie.catalog.French;
import dev.vigie.config.ConfigurationException;
import dev.vigie.processing.ProcessingKnowledge;
import dev.vigie.report.change.EvidenceChange;
import dev.vigie.report.change.EvidenceState;
import dev.vigie.report.paper.Language;
import dev.vigie.report.paper.Messages;
import dev.vigie.report.paper.Vocabulary;
import dev.vigie.rule.Rule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Says what changed between two evidence archives. */
public final class EvidenceComparison {
  private final Expertise expertise;

  /** With the names that this knowledge has for things. */
  public EvidenceComparison(Expertise expertise) {
    this.expertise = expertise;
  }

  /**
   * The sentences, in order; none where nothing changed.
   *
   * @throws ConfigurationException where a file is no archive that Vigie packed
   * @throws IOException where one cannot be read
   */
  public List<EvidenceChange.Told> sentences(Path before, Path after, Language language)
      throws ConfigurationException, IOException {
    Vocabulary vocabulary =
        new Vocabulary(
            language,
            expertise.taxonomy(),
            expertise.rules().all().stream().map(Rule::info).toList(),
            expertise.processing().map(ProcessingKnowledge::french).orElse(French.NONE));
    return EvidenceChange.between(
        EvidenceState.read(before),
        EvidenceState.read(after),
        Messages.of(language, EvidenceChange.MESSAGES),
        vocabulary);
  }
}
