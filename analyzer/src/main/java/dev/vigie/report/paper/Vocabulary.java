package dev.vigie.report.paper;

import dev.vigie.catalog.Element;
import dev.vigie.catalog.ElementEntry;
import dev.vigie.catalog.French;
import dev.vigie.catalog.Taxonomy;
import dev.vigie.rule.RuleInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the catalogue and the rules call things, in the language of a paper. What a project has
 * added of its own is called as the project calls it.
 */
public final class Vocabulary {
  private final Language language;
  private final Map<String, ElementEntry> elements = new TreeMap<>();
  private final Map<String, RuleInfo> rules = new TreeMap<>();
  private final French french;

  /** Of this knowledge. */
  public Vocabulary(Language language, Taxonomy taxonomy, List<RuleInfo> rules, French french) {
    this.language = language;
    taxonomy.entries().forEach(entry -> elements.put(entry.element().id(), entry));
    rules.forEach(rule -> this.rules.put(rule.id(), rule));
    this.french = french;
  }

  /** A kind of personal data. */
  public String element(Element element) {
    return Optional.ofNullable(elements.get(element.id()))
        .map(entry -> entry.labels().get(language.code()))
        .orElse(element.label());
  }

  /** A kind of personal data by its id; the id where it does not exist. */
  public String element(String id) {
    return Optional.ofNullable(elements.get(id)).map(entry -> element(entry.element())).orElse(id);
  }

  /** The name of a kind of data in the W3C's Data Privacy Vocabulary; empty where none is sure. */
  public Optional<String> dpv(String element) {
    return Optional.ofNullable(elements.get(element))
        .map(entry -> entry.exports().get("dpv"))
        .filter(name -> name.matches("[A-Za-z]+"));
  }

  /** A destination, as the catalogue labels it in English. */
  public String destination(String label) {
    return language == Language.FRENCH ? french.destinations().getOrDefault(label, label) : label;
  }

  /** What a service is used for, as the catalogue says it in English. */
  public String purpose(String purpose) {
    return language == Language.FRENCH ? french.parties().getOrDefault(purpose, purpose) : purpose;
  }

  /** The title of a rule; its id where it does not exist. */
  public String rule(String id) {
    return Optional.ofNullable(rules.get(id)).map(rule -> rule.title(language.code())).orElse(id);
  }

  /** What to do about a finding of a rule, in a sentence; empty where the rule does not say. */
  public Optional<String> remedy(String rule) {
    return Optional.ofNullable(rules.get(rule))
        .flatMap(found -> found.stakes().remedy(language.code()));
  }

  /** The articles that a rule is about, as the language cites them. */
  public List<String> law(String rule) {
    return Optional.ofNullable(rules.get(rule)).map(RuleInfo::law).orElse(List.of()).stream()
        .map(each -> LawReference.in(language, each))
        .toList();
  }
}
