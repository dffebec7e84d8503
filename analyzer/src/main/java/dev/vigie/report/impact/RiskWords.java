package dev.vigie.report.impact;

import dev.vigie.catalog.Element;
import dev.vigie.catalog.Sensitivity;
import dev.vigie.finding.FearedEvent;
import dev.vigie.report.paper.Messages;
import dev.vigie.report.paper.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Says in words what the scoring found. */
final class RiskWords {
  private static final Set<String> PROOFS =
      Set.of(
          "income",
          "tax_data",
          "payment_transaction",
          "social_assistance",
          "evaluation",
          "civil_status_doc");

  private final ImpactStudy study;
  private final Messages messages;
  private final Vocabulary vocabulary;

  /** In a language. */
  RiskWords(ImpactStudy study, Messages messages, Vocabulary vocabulary) {
    this.study = study;
    this.messages = messages;
    this.vocabulary = vocabulary;
  }

  String event(FearedEvent event) {
    return messages.text("impact.event." + event.id());
  }

  /** "significant (3 of 4)". */
  String level(Level level) {
    return messages.text(
        "impact.level.of", messages.text("impact.level." + level.id()), level.value());
  }

  String zone(Zone zone) {
    return messages.text("impact.zone." + zone.id());
  }

  /** "Customer: the database". */
  String pair(String a, String b) {
    return messages.text("impact.pair", a, b);
  }

  /** Several, parted as the language does. */
  String join(List<String> texts) {
    return texts.stream().reduce((a, b) -> messages.text("impact.join", a, b)).orElse("");
  }

  /** The title of a rule in the paper's language. */
  String rule(String id) {
    return vocabulary.rule(id);
  }

  /** The kinds of some data, without repetition. */
  String elements(List<Held> data) {
    return data.stream()
        .map(held -> vocabulary.element(held.element()))
        .distinct()
        .sorted()
        .collect(Collectors.joining(", "));
  }

  /** Why an event is as serious as it is. */
  List<String> severity(Risk risk) {
    SeverityScore score = risk.severity();
    List<String> reasons = new ArrayList<>();
    if (score.worst().isEmpty()) {
      reasons.add(messages.text("impact.row.none"));
    }
    for (String row : score.rows()) {
      reasons.add(
          messages.text(
              "impact.pair", capital(messages.text("impact.row." + row)), level(score.base())));
    }
    for (String raise : score.raises()) {
      reasons.add(messages.text("impact.raise." + raise));
    }
    reasons.add(messages.text("impact.harm." + score.level().id()));
    return reasons;
  }

  /** The largest factors of a likelihood, heaviest first. */
  List<String> likelihood(LikelihoodScore score) {
    List<String> words = new ArrayList<>();
    if (score.unanswered()) {
      words.add(messages.text("impact.factor.unanswered", level(score.level())));
    }
    score.largest().forEach(factor -> words.add(factor(factor)));
    int rest = score.factors().size() - score.largest().size();
    if (rest > 0) {
      words.add(messages.count("impact.factor.rest", rest));
    }
    return words;
  }

  /** The probability and the level that it gives. */
  String sum(LikelihoodScore score) {
    return messages.text("impact.factor.sum", percent(score), level(score.level()));
  }

  private String percent(LikelihoodScore score) {
    return messages.percent(score.probability().doubleValue());
  }

  private String factor(Factor factor) {
    String share = messages.percent(factor.chance().doubleValue());
    return switch (factor.kind()) {
      case EXPOSURE -> {
        String words = messages.text("impact.factor.exposure." + factor.id(), share);
        yield study.exposed().isPresent()
            ? words
            : words + " " + messages.text("impact.factor.assumed");
      }
      case PROTECTION ->
          messages.text(
              "impact.factor.protection", messages.text("register.measure." + factor.id()), share);
      case WEAKNESS ->
          factor.all() > factor.counted()
              ? messages.text(
                  "impact.factor.weakness.capped",
                  rule(factor.id()),
                  factor.all(),
                  factor.counted(),
                  share)
              : messages.count("impact.factor.weakness", factor.all(), rule(factor.id()), share);
    };
  }

  /** What could happen to the persons, by the data that is held. */
  List<String> harms(FearedEvent event) {
    Set<String> harms = new LinkedHashSet<>();
    for (Held held : study.risk().data()) {
      harms.addAll(harms(event, held.element()));
    }
    return harms.stream()
        .sorted()
        .map(harm -> messages.text("impact.harm." + event.id() + "." + harm))
        .toList();
  }

  private static List<String> harms(FearedEvent event, Element element) {
    boolean care = element.family().equals("HEALTH");
    boolean finance = element.family().equals("FINANCIAL");
    List<String> harms = new ArrayList<>(List.of("ordinary"));
    switch (event) {
      case ACCESS -> {
        add(harms, finance, "finance");
        add(harms, element.family().equals("LOCATION"), "location");
        add(harms, element.sensitivity() == Sensitivity.NATIONAL_IDENTIFIER, "identity");
        add(harms, element.sensitivity() == Sensitivity.CREDENTIAL, "credential");
        add(
            harms,
            element.sensitivity() == Sensitivity.SPECIAL_CATEGORY
                || element.sensitivity() == Sensitivity.CRIMINAL,
            "special");
      }
      case MODIFICATION -> {
        add(harms, finance, "finance");
        add(harms, care, "care");
      }
      case DISAPPEARANCE -> {
        add(harms, care, "care");
        add(harms, PROOFS.contains(element.id()), "proof");
      }
    }
    return harms;
  }

  private static void add(List<String> harms, boolean isSo, String harm) {
    if (isSo) {
      harms.add(harm);
    }
  }

  /** What could bring it about: what the open findings show. */
  List<String> threats(Risk risk) {
    List<String> threats = new ArrayList<>();
    risk.now().factors().stream()
        .filter(factor -> factor.kind() == Factor.Kind.WEAKNESS)
        .forEach(factor -> threats.add(rule(factor.id())));
    threats.add(messages.text("impact.threat.unnamed"));
    return threats;
  }

  /** Who or what could be behind it. */
  List<String> sources(FearedEvent event) {
    List<String> sources = new ArrayList<>(List.of("insider"));
    if (study.risk().exposure() == Exposure.INTERNET) {
      sources.add("outsider");
    }
    boolean parties =
        study.processing().activities().stream()
            .flatMap(activity -> activity.destinations().stream())
            .anyMatch(destination -> destination.party().isPresent());
    if (parties) {
      sources.add("processor");
    }
    if (event != FearedEvent.ACCESS) {
      sources.add("accident");
    }
    return sources.stream().map(source -> messages.text("impact.source." + source)).toList();
  }

  /** "Illegitimate access to data: significant → limited". */
  String move(Action.Move move) {
    return messages.text(
        "impact.plan.move",
        messages.text("impact.short.event." + move.event().id()),
        messages.text("impact.level." + move.from().id()),
        messages.text("impact.level." + move.to().id()));
  }

  /** What a step of the plan changes, where the steps before it are done, and alone. */
  List<String> moves(Action action) {
    if (action.isForRightsAlone()) {
      return List.of(messages.text("impact.plan.moves.rights"));
    }
    if (!action.then().isEmpty()) {
      return action.then().stream().map(this::move).toList();
    }
    return action.alone().isEmpty()
        ? List.of(messages.text("impact.plan.moves.nothing"))
        : action.alone().stream()
            .map(move -> messages.text("impact.plan.alone", move(move)))
            .toList();
  }

  private static String capital(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
