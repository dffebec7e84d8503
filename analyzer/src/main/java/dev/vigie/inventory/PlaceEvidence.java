package dev.vigie.inventory;

import dev.vigie.catalog.Element;
import dev.vigie.catalog.Grammar;
import dev.vigie.catalog.Lexicon;
import dev.vigie.catalog.Negative;
import dev.vigie.catalog.ValueKind;
import java.util.Locale;
import java.util.Set;

/**
 * Adds the elements that a member holds by where it stands, whatever it is called: amounts, members
 * of types about health or crime, copies.
 */
final class PlaceEvidence {
  private static final Set<String> ACCOUNTS = Set.of("iban", "card_number");

  private static final String NOTE = "free_comment";

  private final Lexicon lexicon;
  private final NameReader reader;
  private final Member member;
  private final Candidates candidates;
  private final Beside beside;

  PlaceEvidence(Lexicon lexicon, NameReader reader, Member member, Candidates candidates) {
    this.lexicon = lexicon;
    this.reader = reader;
    this.member = member;
    this.candidates = candidates;
    this.beside = new Beside(lexicon);
  }

  /** An amount beside an account or a card, or in what belongs to a person, is what was paid. */
  void amount() {
    boolean beside = member.owner().siblings().stream().anyMatch(ACCOUNTS::contains);
    NameReading own = reader.read(member.name());
    if ((beside || member.belongs())
        && candidates.none()
        && Amounts.isAmount(lexicon.taxonomy().grammar(), own.words(), member.type())) {
      lexicon
          .taxonomy()
          .element("payment_transaction")
          .ifPresent(
              e ->
                  candidates
                      .of(e)
                      .add(
                          Evidence.Kind.PROPAGATION,
                          beside
                              ? "it is an amount beside an account or a card"
                              : "it is an amount that a person pays or gets",
                          Weighing.AMOUNT));
    }
  }

  /** Members of a type about health or crime are about that, whatever they are called. */
  void about() {
    Element about = member.owner().about();
    if (about == null || !nothingKnown() || !lexicon.holds(about).contains(kindOrText())) {
      return;
    }
    Grammar grammar = lexicon.taxonomy().grammar();
    boolean serious = TypeNames.SERIOUS.contains(about.family());
    boolean sheet = isInSheet(about);
    if (!serious && !member.linked() && !sheet) {
      return;
    }
    NameReading own = reader.read(member.name());
    boolean housekeeping =
        own.words().stream()
            .anyMatch(
                w ->
                    grammar.housekeeping().contains(w)
                        || (!serious
                            && grammar.recordKeeping().contains(w)
                            && !(sheet && grammar.quantities().contains(w))));
    if (!housekeeping && own.rejections().isEmpty() && !ruledOut(own, about)) {
      Candidate candidate = candidates.of(about);
      String text = "its type is about " + about.label().toLowerCase(Locale.ROOT);
      if (member.linked() || sheet) {
        candidate.addStrong(Evidence.Kind.PROPAGATION, text, Weighing.TYPE_ABOUT);
        // Of money and life, what a person holds is weighed with the owner, and never certain
        if (serious || member.owner().person().weight() == 0) {
          candidate.add(
              Evidence.Kind.PROPAGATION, "its type refers to a person", Weighing.HELD_BY_PERSON);
        }
      } else {
        candidate.add(Evidence.Kind.PROPAGATION, text, Weighing.TYPE_ABOUT);
      }
    }
  }

  /** A number with decimals in a sheet of somebody's money, which says whose it is. */
  private boolean isInSheet(Element about) {
    return about.family().equals(TypeNames.MONEY)
        && member.type().decimal()
        && beside.isIdentity(member.owner());
  }

  /** A copy names what nothing else does, and backs what something else names. */
  void copied() {
    for (Arrival arrival : member.arrivals()) {
      boolean alone = candidates.none();
      Candidate candidate = candidates.of(arrival.element());
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

  /** A note on somebody's health is about that health. */
  private boolean nothingKnown() {
    return candidates.all().stream().allMatch(c -> c.element().id().equals(NOTE) && !c.isStrong());
  }

  private ValueKind kindOrText() {
    ValueKind kind = member.type().kind();
    return kind == null ? ValueKind.TEXT : kind;
  }
}
