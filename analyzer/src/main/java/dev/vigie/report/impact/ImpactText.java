package dev.vigie.report.impact;

import dev.vigie.report.Printable;
import dev.vigie.report.paper.Messages;
import dev.vigie.report.paper.Vocabulary;

/** An impact study in a few lines for a terminal. */
public final class ImpactText {
  private ImpactText() {}

  /**
   * The lines, each ended by a line feed.
   *
   * @param messages of {@link ImpactPaper#MESSAGES}
   */
  public static String of(ImpactStudy study, Messages messages, Vocabulary vocabulary) {
    RiskWords risks = new RiskWords(study, messages, vocabulary);
    StudyWords words = new StudyWords(study, messages, risks);
    StringBuilder out = new StringBuilder();
    line(out, messages.text("impact.title"));
    line(out, messages.text("impact.short.need." + study.need().id()));
    for (Risk risk : study.risks()) {
      line(
          out,
          "  "
              + messages.text(
                  "impact.text.risk",
                  risks.event(risk.event()),
                  risk.severity().level().value(),
                  risk.now().level().value(),
                  risks.zone(risk.zone()),
                  risk.after().level().value(),
                  risks.zone(risk.zoneAfter())));
    }
    line(out, messages.count("impact.short.plan", study.plan().actions().size()));
    line(out, messages.count("impact.short.open", words.questions().size()));
    return out.toString();
  }

  private static void line(StringBuilder out, String text) {
    out.append(Printable.line(text)).append('\n');
  }
}
