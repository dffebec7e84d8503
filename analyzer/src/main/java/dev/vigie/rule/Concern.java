package dev.vigie.rule;

import dev.vigie.config.YamlObject;
import dev.vigie.finding.Finding;
import dev.vigie.finding.Severity;
import dev.vigie.flow.DataFlow;
import dev.vigie.inventory.PersonalMember;
import dev.vigie.inventory.Place;
import dev.vigie.source.Location;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What rules on settings, builds and values have in common: they are about the project rather than
 * about one datum, so their severity is fixed, and the data that is at stake is named as an
 * example.
 *
 * @param local severity where it only counts on the machines of developers; empty to say nothing
 * @param data what the program must hold for the rule to matter; empty where that does not count
 * @param reaches kinds of sink that such data must reach; empty where it is enough that it is held
 * @param answer key of {@code answers} in privacy.yml that settles it; empty for none
 */
record Concern(
    Severity severity,
    Optional<Severity> local,
    Optional<DataFilter> data,
    List<String> reaches,
    String answer,
    double confidence,
    String message,
    String help) {
  static final Set<String> PLACEHOLDERS = Set.of("such");

  private static final double CONFIDENCE = 0.9;
  private static final String OFF = "off";

  /** Reads the keys that all these triggers have. */
  static Concern read(YamlObject yaml, RuleLoader loader, String help, Set<String> placeholders) {
    Set<String> known = new TreeSet<>(placeholders);
    known.addAll(PLACEHOLDERS);
    List<String> levels = Arrays.stream(Severity.values()).map(Severity::id).toList();
    if (!yaml.has("severity")) {
      yaml.problem("severity", "the key 'severity' is missing", String.join(", ", levels));
    }
    TreeSet<String> locals = new TreeSet<>(levels);
    locals.add(OFF);
    Optional<String> local = yaml.oneOf("local", locals);
    return new Concern(
        yaml.oneOf("severity", levels).flatMap(Severity::of).orElse(Severity.INFO),
        local.isEmpty() ? Optional.of(Severity.INFO) : local.flatMap(Severity::of),
        yaml.object("data").map(loader::filter),
        yaml.texts("where-reaches"),
        yaml.text("unless-answered").orElse(""),
        yaml.number("confidence").orElse(CONFIDENCE),
        RuleLoader.template(yaml, "message", known),
        RuleLoader.help(yaml, help, known));
  }

  /**
   * The data that is at stake, worst first; empty where the rule does not matter, because the
   * program holds none or somebody has answered.
   */
  Optional<List<PersonalMember>> atStake(Inquiry inquiry) {
    if (!answer.isEmpty() && inquiry.dossier().register().answers().containsKey(answer)) {
      return Optional.empty();
    }
    if (data.isEmpty()) {
      return Optional.of(List.of());
    }
    Stream<PersonalMember> all =
        reaches.isEmpty()
            ? inquiry.dossier().inventory().members().stream()
                .filter(member -> isKept(inquiry, member))
            : inquiry.dossier().flows().into(reaches).stream().map(DataFlow::source).distinct();
    List<PersonalMember> held =
        all.filter(member -> data.get().matches(member.element()))
            .sorted(
                Comparator.comparing((PersonalMember m) -> m.element().sensitivity())
                    .thenComparingDouble(PersonalMember::confidence)
                    .reversed()
                    .thenComparing(PersonalMember::at))
            .toList();
    return held.isEmpty() ? Optional.empty() : Optional.of(held);
  }

  private static boolean isKept(Inquiry inquiry, PersonalMember member) {
    Place place = member.place();
    return place instanceof Place.OfColumn
        || (place instanceof Place.OfField field && !inquiry.isTest(field.owner()));
  }

  /** The finding at a place. */
  Finding finding(
      RuleInfo rule,
      Severity level,
      double doubt,
      Map<String, String> words,
      List<PersonalMember> held,
      Location at,
      List<Finding.Related> related,
      String anchor) {
    Map<String, String> all = new TreeMap<>(words);
    all.put("such", such(held));
    return new Finding(
        rule.id(),
        level,
        confidence * doubt,
        Wording.fill(message, all),
        Wording.fill(help, all),
        at,
        at.path(),
        held.stream()
            .limit(1)
            .map(
                member ->
                    new Finding.Datum(
                        member.place().display(),
                        member.element().id(),
                        member.element().sensitivity().id(),
                        member.at()))
            .toList(),
        related,
        List.of(),
        anchor);
  }

  /** "the IBAN of Customer (Customer.iban) and 4 more"; "personal data" where none is known. */
  private static String such(List<PersonalMember> held) {
    if (held.isEmpty()) {
      return "personal data";
    }
    String first = Wording.data(List.of(held.get(0)));
    return first.substring(0, 1).toLowerCase(Locale.ROOT)
        + first.substring(1)
        + (held.size() > 1 ? " and " + (held.size() - 1) + " more" : "");
  }
}
