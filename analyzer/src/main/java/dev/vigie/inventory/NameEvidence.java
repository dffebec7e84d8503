package dev.vigie.inventory;

import dev.vigie.catalog.Identifier;
import dev.vigie.catalog.Lexicon;
import dev.vigie.catalog.ValueKind;
import java.util.List;

/**
 * Adds the elements that names point to: the member's own, its aliases, that of its type, and its
 * owner's.
 */
final class NameEvidence {
  private final Lexicon lexicon;
  private final NameReader reader;
  private final Member member;
  private final Candidates candidates;

  NameEvidence(Lexicon lexicon, NameReader reader, Member member, Candidates candidates) {
    this.lexicon = lexicon;
    this.reader = reader;
    this.member = member;
    this.candidates = candidates;
  }

  /** What the member and its aliases are called. */
  void add() {
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
    personNumber();
  }

  private void names(String name, Evidence.Kind kind, String where, boolean declared) {
    NameReading reading = reader.read(name);
    if (declared && reading.instead() != null && candidates.isValue()) {
      candidates.staffTrace("'" + reading.spoken() + "' says who made or changed it");
    }
    for (NameReading.Match match : reading.matches()) {
      if (!declared && !tellsMore(match)) {
        continue;
      }
      if (reading.predicate() && !match.atStart() && member.type().kind() != ValueKind.FLAG) {
        continue;
      }
      Candidate candidate = candidates.of(match.word().element());
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
    Candidate known = candidates.known(match.word().element()).orElse(null);
    return match.strong()
        && (known != null
            ? !known.isStrong()
            : candidates.all().stream().noneMatch(Candidate::isNamed));
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

  private void telling() {
    String telling = member.type().telling();
    if (telling.isEmpty()) {
      return;
    }
    for (NameReading.Match match : reader.read(telling).matches()) {
      if (!match.whole() || !match.doubts().isEmpty()) {
        continue;
      }
      Candidate candidate = candidates.of(match.word().element());
      boolean first = !candidate.isNamed();
      double weight = match.strong() ? Weighing.TELLING_TYPE : Weighing.WEAK_WORD;
      candidate.addName(
          Evidence.Kind.TYPE,
          "its type is called " + telling,
          match.strong(),
          // A member called after its type says nothing twice: a constraint's relationship
          first ? weight : match.strong() ? Weighing.SECOND_NAME : 0);
    }
  }

  /**
   * The owner's name and the member's read as one: {@code Card.number}, {@code Passport.number}.
   */
  private void ownerAndName() {
    if (!candidates.none() || member.typeWords().isEmpty()) {
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
        candidates
            .of(match.word().element())
            .addName(
                Evidence.Kind.WORDS,
                "the type's and the member's name together: '" + spoken(match) + "'",
                match.strong(),
                match.strong() ? Weighing.STRONG_WORD - Weighing.SECOND_NAME : Weighing.WEAK_WORD);
      }
    }
    boolean value = lexicon.taxonomy().grammar().valueNames().containsAll(own.words());
    if (candidates.none() && value) {
      for (NameReading.Match match : reader.read(String.join("_", typeWords)).matches()) {
        boolean tells = match.whole() && match.doubts().isEmpty();
        boolean known =
            candidates.known(match.word().element()).filter(Candidate::isNamed).isPresent();
        if (tells && !known && !isKey(own, match)) {
          candidates
              .of(match.word().element())
              .addName(
                  Evidence.Kind.PROPAGATION,
                  "it is the value of a type called '" + spoken(match) + "'",
                  match.strong(),
                  match.strong() ? Weighing.VALUE_OF_TYPE : Weighing.WEAK_WORD);
        }
      }
    }
  }

  /** A whole number called code is the key of what somebody had, not what it was. */
  private boolean isKey(NameReading own, NameReading.Match match) {
    return own.words().equals(List.of("code"))
        && member.type().kind() == ValueKind.NUMBER
        && !member.type().decimal()
        && match.word().element().family().equals("HEALTH");
  }

  /** A number by which somebody is known, which no list has: {@code offenderNo}. */
  private void personNumber() {
    if (candidates.none()
        && candidates.isValue()
        && !member.type().decimal()
        && new PersonNumbers(lexicon).isOne(reader.read(member.name()).words())) {
      lexicon
          .taxonomy()
          .element(PersonNumbers.ELEMENT)
          .ifPresent(
              element ->
                  candidates
                      .of(element)
                      .addName(
                          Evidence.Kind.WORDS,
                          "a word for a person and one for a number: '"
                              + reader.read(member.name()).spoken()
                              + "'",
                          true,
                          Weighing.PERSON_NUMBER));
    }
  }

  /** A weak word in a type that is called like the same element: {@code JwtToken.idToken}. */
  private void sameType() {
    if (member.typeWords().isEmpty() || candidates.none()) {
      return;
    }
    for (NameReading.Match match : reader.read(String.join("_", member.typeWords())).matches()) {
      Candidate candidate = candidates.known(match.word().element()).orElse(null);
      if (candidate != null && candidate.isNamed() && !candidate.isStrong() && match.strong()) {
        candidate.add(
            Evidence.Kind.OWNER, "its type is called '" + spoken(match) + "'", Weighing.SAME_TYPE);
        return;
      }
    }
  }
}
