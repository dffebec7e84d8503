package dev.vigie.report.register;

import dev.vigie.processing.Disagreement;
import dev.vigie.processing.ProcessingActivity;
import dev.vigie.report.Printable;
import dev.vigie.report.paper.Messages;

/** A record of processing in a few lines for a terminal. */
public final class RegisterText {
  private RegisterText() {}

  /** The lines, each ended by a line feed. */
  public static String of(RegisterPaper paper) {
    Messages messages = paper.messages();
    StringBuilder out = new StringBuilder();
    for (RegisterPaper.Sheet sheet : paper.sheets()) {
      ProcessingActivity activity = sheet.activity();
      line(out, sheet.name());
      line(out, "  " + paper.words().kindsOf(activity.data()));
    }
    for (Disagreement each : paper.processing().disagreements()) {
      line(out, each.declared() + ": " + paper.sentence(each));
    }
    line(out, messages.count("register.summary.activities", paper.sheets().size()));
    line(out, messages.count("register.summary.data", paper.processing().items().size()));
    line(out, messages.count("register.summary.open", paper.open()));
    return out.toString();
  }

  private static void line(StringBuilder out, String text) {
    out.append(Printable.line(text)).append('\n');
  }
}
