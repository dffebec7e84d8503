package dev.vigie.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Reads {@code impact} of {@code privacy.yml}: what the impact study has to ask of people. Each
 * question is a criterion under which such a study is needed, by its name in {@code impact.yml}.
 */
final class ProjectImpact {
  private static final String EXPOSURE = "exposure";
  private static final List<String> EXPOSURES = List.of("internet", "internal", "offline");
  private static final List<String> YES_OR_NO = List.of("true", "false", "yes", "no");

  /** What can be answered beside where the program can be reached from. */
  static final List<String> QUESTIONS =
      List.of(
          "pseudonymised",
          "evaluation",
          "automated-decision",
          "monitoring",
          "sensitive",
          "large-scale",
          "matching",
          "vulnerable",
          "innovative",
          "blocking",
          "health-establishment",
          "genetic-vulnerable",
          "staff-profiles",
          "staff-monitoring",
          "social-alerts",
          "professional-alerts",
          "health-warehouse",
          "exclusion-profile",
          "shared-breaches",
          "external-profile",
          "biometric-vulnerable",
          "social-housing",
          "social-support",
          "large-location");

  private ProjectImpact() {}

  static ImpactAnswers read(YamlObject root) {
    return root.object("impact").map(ProjectImpact::answers).orElse(ImpactAnswers.NONE);
  }

  private static ImpactAnswers answers(YamlObject object) {
    Optional<Written> exposure =
        object.oneOf(EXPOSURE, EXPOSURES).map(text -> object.placed(EXPOSURE, text));
    Map<String, ImpactAnswers.Said> said = new LinkedHashMap<>();
    for (String question : object.keys()) {
      if (question.equals(EXPOSURE)) {
        continue;
      }
      if (!QUESTIONS.contains(question)) {
        object.problem(
            question,
            "there is no question '" + question + "' of an impact study",
            NearestName.hintOrAll(question, new TreeSet<>(QUESTIONS)));
      }
      object.object(question).ifPresent(each -> said.put(question, said(object, question, each)));
    }
    return new ImpactAnswers(exposure, said);
  }

  private static ImpactAnswers.Said said(YamlObject object, String question, YamlObject each) {
    String met = each.oneOf("met", YES_OR_NO).orElse("");
    if (!each.has("met")) {
      each.requiredText("met");
    }
    String reason = each.requiredText("reason");
    each.done();
    return new ImpactAnswers.Said(
        met.equals("yes") || met.equals("true"), object.placed(question, reason));
  }
}
