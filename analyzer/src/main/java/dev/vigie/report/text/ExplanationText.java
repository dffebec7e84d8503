package dev.vigie.report.text;

import dev.vigie.catalog.Element;
import dev.vigie.inventory.Evidence;
import dev.vigie.inventory.Explained;
import dev.vigie.inventory.Judgement;
import dev.vigie.inventory.MemberSite;
import dev.vigie.inventory.PersonalMember;
import dev.vigie.inventory.Place;
import dev.vigie.program.Twins;
import dev.vigie.report.Explanation;
import dev.vigie.report.Printable;
import dev.vigie.report.text.Style.Role;
import dev.vigie.source.Location;
import dev.vigie.source.SourceProblem;
import dev.vigie.source.SourceTexts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Tells what members are, and why: each reason with its weight, what they add up to, and what to
 * write into the settings to decide otherwise.
 */
public final class ExplanationText {
  private final TerminalOptions options;
  private final SourceTexts texts;

  /** A text that takes code from {@code texts}; what is not there is told without code. */
  public ExplanationText(TerminalOptions options, SourceTexts texts) {
    this.options = options;
    this.texts = texts;
  }

  /** The whole answer. Each of its lines ends in a line feed. */
  public String of(Explanation explanation) {
    StringBuilder out = new StringBuilder();
    for (SourceProblem problem : explanation.problems()) {
      Role role = problem.costsResults() ? Role.GRAVE : Role.WARNING;
      out.append(paint(role, problem.costsResults() ? "error: " : "warning: "))
          .append(Printable.line(problem.toString()))
          .append('\n');
    }
    if (explanation.members().isEmpty()) {
      nothing(out, explanation);
    }
    boolean first = true;
    for (Explained each : explanation.members()) {
      if (!first || !explanation.problems().isEmpty()) {
        out.append('\n');
      }
      first = false;
      append(out, each);
    }
    return out.toString();
  }

  private void nothing(StringBuilder out, Explanation explanation) {
    out.append(paint(Role.PLACE, Printable.line(explanation.asked()) + ":"))
        .append(" nothing on this line is declared or called that can hold data\n");
    if (explanation.nearest().isEmpty()) {
      out.append("  nor on any other line of the file\n");
      return;
    }
    out.append("  nearest in this file:\n");
    for (Explained each : explanation.nearest()) {
      out.append(
          String.format(
              Locale.ROOT,
              "  %6d  %s, %s\n",
              each.site().at().line(),
              name(each.site().place()),
              each.judgement().isPersonal() ? brief(each.judgement()) : headline(each)));
    }
  }

  private void append(StringBuilder out, Explained each) {
    MemberSite site = each.site();
    Judgement judgement = each.judgement();
    out.append(paint(Role.PLACE, TerminalReport.place(site.at()) + ":"))
        .append(' ')
        .append(name(site.place()))
        .append(", a")
        .append(site.sort() == MemberSite.Sort.ENUM_CONSTANT ? "n " : " ")
        .append(site.sort().words())
        .append(": ")
        .append(paint(role(judgement), headline(each)))
        .append('\n');
    code(out, site.at());
    element(out, judgement);
    evidence(out, judgement);
    for (Explained.Reference see : each.see()) {
      out.append("  ")
          .append(see.why())
          .append(' ')
          .append(name(see.site().place()))
          .append(", ")
          .append(brief(see.judgement()))
          .append(" (")
          .append(TerminalReport.path(see.site().at().path()))
          .append(':')
          .append(see.site().at().line())
          .append(")\n");
    }
    if (isLocal(site) && judgement.verdict() == Judgement.Verdict.NONE) {
      out.append("  what flows into it from elsewhere is followed all the same\n");
    }
    otherwise(out, each);
  }

  private static boolean isLocal(MemberSite site) {
    return site.place() instanceof Place.OfLocal;
  }

  /** The data that flows through a local or out of a method is not known by its name. */
  private static String headline(Explained each) {
    boolean no = each.judgement().verdict() == Judgement.Verdict.NONE;
    boolean gives = each.site().place() instanceof Place.OfAccessor && each.mark().isEmpty();
    return no && gives
        ? "what its body returns"
        : verdict(each.judgement()) + (no && isLocal(each.site()) ? " by its own name" : "");
  }

  private void code(StringBuilder out, Location at) {
    Optional<String> text = texts.of(at.path());
    if (text.isPresent()) {
      List<CodeFrame.Mark> marks = List.of(new CodeFrame.Mark(at, "", true));
      new CodeFrame(SourceTexts.lines(text.get()), options, CodeFrame.gutter(marks))
          .append(out, marks);
    }
  }

  private static void element(StringBuilder out, Judgement judgement) {
    Element element = judgement.element();
    if (element == null) {
      return;
    }
    out.append(judgement.verdict() == Judgement.Verdict.NONE ? "  nearest: " : "  what: ")
        .append(Printable.line(element.label()))
        .append(" (")
        .append(element.id())
        .append("), ")
        .append(element.sensitivity().id())
        .append('\n');
    if (judgement.verdict() != Judgement.Verdict.NONE) {
      out.append("  whose: ")
          .append(
              judgement.subject().isEmpty()
                  ? "the code does not say"
                  : Printable.line(judgement.subject()))
          .append('\n');
    }
  }

  private void evidence(StringBuilder out, Judgement judgement) {
    if (judgement.element() == null) {
      // Nothing was weighed: what was ruled out at once, or a name that says nothing.
      judgement
          .evidence()
          .forEach(e -> out.append("  because ").append(Printable.line(e.text())).append('\n'));
      return;
    }
    out.append('\n');
    for (Evidence evidence : judgement.evidence()) {
      Role role = evidence.weight() < 0 ? Role.WARNING : Role.STEP;
      String weight =
          evidence.weight() == 0 ? "     " : String.format(Locale.ROOT, "%+.2f", evidence.weight());
      out.append("  ")
          .append(paint(role, weight))
          .append("  ")
          .append(Printable.line(evidence.text()))
          .append('\n');
    }
    out.append("  -----\n").append(sum(judgement)).append("\n");
  }

  private static String sum(Judgement judgement) {
    String sum = String.format(Locale.ROOT, "  %+.2f  ", judgement.sum());
    if (judgement.verdict() == Judgement.Verdict.NONE) {
      double missing = PersonalMember.LIKELY - judgement.sum();
      return sum
          + String.format(
              Locale.ROOT, "%.2f short of %.2f, where data is", missing, PersonalMember.LIKELY)
          + " held to be personal";
    }
    String confidence = String.format(Locale.ROOT, "confidence %.2f", judgement.confidence());
    return sum
        + confidence
        + String.format(
            Locale.ROOT,
            " (likely from %.2f on, certain from %.2f on)",
            PersonalMember.LIKELY,
            PersonalMember.CERTAIN);
  }

  private static void otherwise(StringBuilder out, Explained each) {
    if (each.mark().isEmpty()) {
      return;
    }
    boolean personal = each.judgement().verdict() != Judgement.Verdict.NONE;
    Element element = each.judgement().element();
    out.append("\n  To decide otherwise, in privacy.yml:\n    ")
        .append(personal ? "not-personal:\n" : "personal:\n")
        .append("      - member: ")
        .append(quoted(Printable.line(Twins.written(each.mark()))))
        .append('\n');
    if (!personal && element != null) {
      out.append("        element: ").append(element.id()).append('\n');
    }
    out.append("        reason: ").append("say why\n");
  }

  /** YAML would read some names otherwise. */
  private static String quoted(String name) {
    return name.matches("[\\p{javaJavaIdentifierPart}.()]+") ? name : "\"" + name + "\"";
  }

  private static String verdict(Judgement judgement) {
    return switch (judgement.verdict()) {
      case PERSONAL ->
          "personal data, "
              + (judgement.confidence() >= PersonalMember.CERTAIN ? "certain" : "likely");
      case ORGANISATION_CONTACT -> "contact data of an organisation, not personal data";
      case INFRASTRUCTURE_SECRET -> "a secret of the application, not personal data";
      case NONE -> "not personal data";
    };
  }

  private static Role role(Judgement judgement) {
    return judgement.verdict() == Judgement.Verdict.PERSONAL ? Role.GRAVE : Role.NOTE;
  }

  private static String brief(Judgement judgement) {
    Element element = judgement.element();
    return element == null || judgement.verdict() == Judgement.Verdict.NONE
        ? verdict(judgement)
        : Printable.line(element.label()) + ", " + verdict(judgement);
  }

  /** {@code shop.Customer.email}; of a library, its type too. */
  private static String name(Place place) {
    String owner = place.owner();
    String simple = owner.substring(Math.max(owner.lastIndexOf('.'), owner.lastIndexOf('$')) + 1);
    return Printable.line(simple + "." + place.member());
  }

  private String paint(Role role, String text) {
    return options.style().paint(role, text);
  }
}
