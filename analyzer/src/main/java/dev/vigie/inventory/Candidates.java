package dev.vigie.inventory;

import dev.vigie.catalog.AnnotationMeanings;
import dev.vigie.catalog.Element;
import dev.vigie.catalog.ElementEntry;
import dev.vigie.catalog.Identifier;
import dev.vigie.catalog.Lexicon;
import dev.vigie.catalog.Negative;
import dev.vigie.catalog.Taxonomy;
import dev.vigie.catalog.ValueKind;
import dev.vigie.program.Annotation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Gathers the elements that a member may hold, each with what points to it: names, type,
 * annotations.
 */
final class Candidates {
  private static final Set<String> ACCOUNTS = Set.of("iban", "card_number");

  private final Lexicon lexicon;
  private final NameReader reader;
  private final Member member;
  private final TextEvidence texts;
  private final Map<Element, Candidate> byElement = new LinkedHashMap<>();

  Candidates(Lexicon lexicon, NameReader reader, TextEvidence texts, Member member) {
    this.lexicon = lexicon;
    this.reader = reader;
    this.texts = texts;
    this.member = member;
  }

  /** All of them, the better named first. */
  List<Candidate> gather() {
    annotations();
    names(member.name(), Evidence.Kind.WORDS, "the name", true);
    String own = Identifier.joined(member.name());
    for (Alias alias : member.aliases()) {
      if (own.equals("id") || Identifier.joined(alias.name()).equals(own)) {
        continue;
      }
      Evidence.Kind kind =
          alias.source().startsWith("@") ? Evidence.Kind.ANNOTATION : Evidence.Kind.COLUMN;
      names(alias.name(), kind, alias.source() + " '" + alias.name() + "'", alias.declared());
    }
    telling();
    ownerAndName();
    sameType();
    amount();
    texts.add(member, byElement);
    about();
    new Samples(lexicon).count(member, reader.read(member.name()), this);
    copied();
    return new ArrayList<>(byElement.values());
  }

  /** The candidate of an element, a new one where there is none. */
  Candidate of(Element element) {
    return byElement.computeIfAbsent(element, Candidate::new);
  }

  private void annotations() {
    AnnotationMeanings meanings = lexicon.taxonomy().annotations();
    for (Annotation annotation : member.annotations()) {
      String name = annotation.simpleName();
      Element element = meanings.elements().get(name);
      if (element != null) {
        of(element).addStrong(Evidence.Kind.ANNOTATION, "@" + name, Weighing.ELEMENT_ANNOTATION);
      }
      if (meanings.staffTrace().contains(name)) {
        staffTrace("@" + name + " says who made or changed it");
      }
      if (meanings.past().contains(name) && member.type().kind() == ValueKind.DATE) {
        lexicon
            .taxonomy()
            .element("birth_date")
            .ifPresent(
                e ->
                    of(e)
                        .add(
                            Evidence.Kind.ANNOTATION,
                            "@" + name + ": a date in the past",
                            Weighing.PAST));
      }
      if (meanings.personal().contains(name)) {
        declared(annotation);
      }
    }
  }

  /** What is known of an element so far. */
  Optional<Candidate> known(Element element) {
    return Optional.ofNullable(byElement.get(element));
  }

  void staffTrace(String text) {
    lexicon.taxonomy().element(Taxonomy.STAFF_TRACE).ifPresent(e -> of(e).addStaffTrace(text));
  }

  /** The authors' own mark: its value may say of which kind, else the name does. */
  private void declared(Annotation annotation) {
    Element element =
        annotation.values().keySet().stream()
            .sorted()
            .flatMap(key -> annotation.text(key).stream())
            .flatMap(text -> element(text).stream())
            .findFirst()
            .or(() -> named(reader.read(member.name())))
            .or(() -> lexicon.taxonomy().element(Taxonomy.KIND_NOT_STATED))
            .orElse(null);
    if (element != null) {
      of(element)
          .addStrong(
              Evidence.Kind.DECLARED,
              "@" + annotation.simpleName() + " marks it as personal data",
              Weighing.DECLARED);
    }
  }

  private Optional<Element> element(String text) {
    for (ElementEntry entry : lexicon.taxonomy().entries()) {
      if (entry.element().id().equalsIgnoreCase(text)) {
        return Optional.of(entry.element());
      }
    }
    return named(reader.read(text));
  }

  private static Optional<Element> named(NameReading reading) {
    return reading.matches().stream().map(m -> m.word().element()).findFirst();
  }

  private void names(String name, Evidence.Kind kind, String where, boolean declared) {
    NameReading reading = reader.read(name);
    if (declared && reading.instead() != null && isValue()) {
      staffTrace("'" + reading.spoken() + "' says who made or changed it");
    }
    for (NameReading.Match match : reading.matches()) {
      if (!declared && !tellsMore(match)) {
        continue;
      }
      if (reading.predicate() && !match.atStart() && member.type().kind() != ValueKind.FLAG) {
        continue;
      }
      Candidate candidate = of(match.word().element());
      String words = "the words '" + spoken(match) + "' in " + where;
      if (candidate.isNamed()) {
        if (!where.equals("the name") && kind != Evidence.Kind.WORDS) {
          second(candidate, kind, match, words);
        }
        continue;
      }
      candidate.addName(
          kind, words, match.strong(), match.strong() ? Weighing.STRONG_WORD : Weighing.WEAK_WORD);
      candidate.evidence().addAll(match.doubts());
    }
  }

  /**
   * A name that a value only passes under counts where the member's own says nothing, or the same
   * weakly: it may be handed on wrongly, and to repeat what is said makes it no surer.
   */
  private boolean tellsMore(NameReading.Match match) {
    Candidate known = byElement.get(match.word().element());
    return match.strong()
        && (known != null
            ? !known.isStrong()
            : byElement.values().stream().noneMatch(Candidate::isNamed));
  }

  /** A strong second name lifts a weak first one. */
  private static void second(
      Candidate candidate, Evidence.Kind kind, NameReading.Match match, String words) {
    boolean lifts = match.strong() && !candidate.isStrong();
    candidate.addName(
        kind,
        words,
        match.strong(),
        lifts ? Weighing.STRONG_WORD - Weighing.WEAK_WORD : Weighing.SECOND_NAME);
  }

  private static String spoken(NameReading.Match match) {
    return String.join(" ", Identifier.words(match.word().text()));
  }

  /** Whether the member holds a text or a number. */
  boolean isValue() {
    return member.type().kind() == ValueKind.TEXT || member.type().kind() == ValueKind.NUMBER;
  }

  private void telling() {
    String telling = member.type().telling();
    if (telling.isEmpty()) {
      return;
    }
    for (NameReading.Match match : reader.read(telling).matches()) {
      if (!match.whole() || !match.doubts().isEmpty()) {
        continue;
      }
      Candidate candidate = of(match.word().element());
      boolean first = !candidate.isNamed();
      double weight = match.strong() ? Weighing.TELLING_TYPE : Weighing.WEAK_WORD;
      candidate.addName(
          Evidence.Kind.TYPE,
          "its type is called " + telling,
          match.strong(),
          first ? weight : Weighing.SECOND_NAME);
    }
  }

  /**
   * The owner's name and the member's read as one: {@code Card.number}, {@code Passport.number}.
   */
  private void ownerAndName() {
    if (!byElement.isEmpty() || member.typeWords().isEmpty()) {
      return;
    }
    List<String> typeWords = member.typeWords();
    List<String> last = typeWords.subList(Math.max(0, typeWords.size() - 2), typeWords.size());
    NameReading own = reader.read(member.name());
    if (own.words().isEmpty() || own.words().get(own.words().size() - 1).equals("id")) {
      return;
    }
    int boundary = String.join("", last).length();
    NameReading together = reader.read(String.join("_", last) + "_" + member.name());
    for (NameReading.Match match : together.matches()) {
      String joined = Identifier.joined(match.word().text());
      int at = String.join("", together.words()).indexOf(joined);
      boolean crosses = at >= 0 && at < boundary && at + joined.length() > boundary;
      if (crosses && match.doubts().isEmpty()) {
        of(match.word().element())
            .addName(
                Evidence.Kind.WORDS,
                "the type's and the member's name together: '" + spoken(match) + "'",
                match.strong(),
                match.strong() ? Weighing.STRONG_WORD - Weighing.SECOND_NAME : Weighing.WEAK_WORD);
      }
    }
    boolean value = lexicon.taxonomy().grammar().valueNames().containsAll(own.words());
    if (byElement.isEmpty() && value) {
      for (NameReading.Match match : reader.read(String.join("_", typeWords)).matches()) {
        if (match.whole() && match.doubts().isEmpty()) {
          of(match.word().element())
              .addName(
                  Evidence.Kind.PROPAGATION,
                  "it is the value of a type called '" + spoken(match) + "'",
                  match.strong(),
                  match.strong() ? Weighing.VALUE_OF_TYPE : Weighing.WEAK_WORD);
        }
      }
    }
  }

  /** A weak word in a type that is called like the same element: {@code JwtToken.idToken}. */
  private void sameType() {
    if (member.typeWords().isEmpty() || byElement.isEmpty()) {
      return;
    }
    for (NameReading.Match match : reader.read(String.join("_", member.typeWords())).matches()) {
      Candidate candidate = byElement.get(match.word().element());
      if (candidate != null && candidate.isNamed() && !candidate.isStrong() && match.strong()) {
        candidate.add(
            Evidence.Kind.OWNER, "its type is called '" + spoken(match) + "'", Weighing.SAME_TYPE);
        return;
      }
    }
  }

  /** An amount beside an account or a card is what was paid. */
  private void amount() {
    boolean beside = member.owner().siblings().stream().anyMatch(ACCOUNTS::contains);
    NameReading own = reader.read(member.name());
    if (beside
        && byElement.isEmpty()
        && member.type().kind() == ValueKind.NUMBER
        && !own.words().isEmpty()
        && lexicon.taxonomy().grammar().amounts().containsAll(own.words())) {
      lexicon
          .taxonomy()
          .element("payment_transaction")
          .ifPresent(
              e ->
                  of(e)
                      .add(
                          Evidence.Kind.PROPAGATION,
                          "it is an amount beside an account or a card",
                          Weighing.AMOUNT));
    }
  }

  /** Members of a type about health or crime are about that, whatever they are called. */
  private void about() {
    Element about = member.owner().about();
    if (about == null || !byElement.isEmpty() || !lexicon.holds(about).contains(kindOrText())) {
      return;
    }
    if (!TypeNames.SERIOUS.contains(about.family()) && !member.linked()) {
      return;
    }
    NameReading own = reader.read(member.name());
    boolean housekeeping =
        own.words().stream().anyMatch(w -> lexicon.taxonomy().grammar().housekeeping().contains(w));
    if (!housekeeping && own.rejections().isEmpty() && !ruledOut(own, about)) {
      Candidate candidate = of(about);
      String text = "its type is about " + about.label().toLowerCase(Locale.ROOT);
      if (member.linked()) {
        candidate.addStrong(Evidence.Kind.PROPAGATION, text, Weighing.TYPE_ABOUT);
        // Of money and life, what a person holds is weighed with the owner, and never certain
        if (TypeNames.SERIOUS.contains(about.family()) || member.owner().person().weight() == 0) {
          candidate.add(
              Evidence.Kind.PROPAGATION, "its type refers to a person", Weighing.HELD_BY_PERSON);
        }
      } else {
        candidate.add(Evidence.Kind.PROPAGATION, text, Weighing.TYPE_ABOUT);
      }
    }
  }

  /** A copy names what nothing else does, and backs what something else names. */
  private void copied() {
    for (Arrival arrival : member.arrivals()) {
      boolean alone = byElement.isEmpty();
      Candidate candidate = of(arrival.element());
      if (alone) {
        candidate.addStrong(Evidence.Kind.PROPAGATION, arrival.text(), arrival.weight());
      } else {
        candidate.add(Evidence.Kind.PROPAGATION, arrival.text(), arrival.weight());
      }
    }
  }

  private boolean ruledOut(NameReading own, Element about) {
    if (own.words().isEmpty()) {
      return true;
    }
    String last = own.words().get(own.words().size() - 1);
    return lexicon.negatives(Negative.Kind.LAST, last).stream()
        .anyMatch(n -> !n.doubtful() && n.appliesTo(about));
  }

  private ValueKind kindOrText() {
    ValueKind kind = member.type().kind();
    return kind == null ? ValueKind.TEXT : kind;
  }
}
