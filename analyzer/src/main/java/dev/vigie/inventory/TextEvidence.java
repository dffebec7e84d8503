package dev.vigie.inventory;

import dev.vigie.catalog.Element;
import dev.vigie.catalog.Identifier;
import dev.vigie.catalog.Lexicon;
import dev.vigie.catalog.Negative;
import dev.vigie.inventory.TypeContext.Person;
import java.util.List;
import java.util.Map;

/**
 * Adds to a member's candidates what is written of it in words: a text strengthens a weak name,
 * speaks for an element where the name says nothing, and against one that it only looks like. What
 * a strong name says needs no text.
 */
final class TextEvidence {
  private final Lexicon lexicon;
  private final NameReader names;
  private final TextReader texts;

  TextEvidence(Lexicon lexicon, NameReader names, TextReader texts) {
    this.lexicon = lexicon;
    this.names = names;
    this.texts = texts;
  }

  void add(Member member, Map<Element, Candidate> candidates) {
    if (member.texts().isEmpty()) {
      return;
    }
    boolean named = candidates.values().stream().anyMatch(Candidate::isStrong);
    for (Description each : member.texts()) {
      TextReader.Reading reading = texts.read(each.text());
      Element datum = reading.datum();
      if (datum != null && !reading.words().equals(Identifier.joined(member.name()))) {
        speakFor(datum, reading, each, member, named, candidates);
      }
      for (Candidate candidate : candidates.values()) {
        if (!candidate.isStrong() && reading.rulesOut(candidate.element())) {
          candidate.addText(
              each.source() + " says that it is something else", Weighing.TEXT_AGAINST, false);
        }
      }
    }
  }

  private void speakFor(
      Element datum,
      TextReader.Reading reading,
      Description text,
      Member member,
      boolean named,
      Map<Element, Candidate> candidates) {
    // A weak word, alone in a text, says no more than in a name; a person beside it does
    if (!reading.strong() && !reading.person()) {
      return;
    }
    Candidate candidate = candidates.get(datum);
    String words = "the words '" + reading.word() + "' in " + text.source();
    if (candidate != null && candidate.isNamed()) {
      // In another language or with a synonym, a label may say no more than the name does
      boolean ofPerson =
          reading.person() || member.owner().person().ordinal() >= Person.HELD.ordinal();
      if (!candidate.isStrong() && ofPerson) {
        candidate.addText(words, Weighing.TEXT_FOR_WEAK_WORD, false);
      }
    } else if (!named && !saysOtherwise(member.name(), datum)) {
      candidates
          .computeIfAbsent(datum, Candidate::new)
          .addText(words, weight(reading, text), reading.strong());
    }
  }

  private static double weight(TextReader.Reading reading, Description text) {
    if (!reading.strong()) {
      return Weighing.WEAK_TEXT;
    }
    return text.label() ? Weighing.LABEL : Weighing.TEXT;
  }

  /** Whether the name says that the member is something about the datum: its label, its column. */
  private boolean saysOtherwise(String name, Element datum) {
    NameReading own = names.read(name);
    List<String> words = own.words();
    if (words.isEmpty()
        || lexicon.taxonomy().grammar().references().contains(words.get(words.size() - 1))
        || own.rejections().stream().anyMatch(r -> r.word().element().equals(datum))) {
      return true;
    }
    return words.stream()
        .flatMap(word -> lexicon.negatives(Negative.Kind.LAST, word).stream())
        .anyMatch(negative -> !negative.doubtful() && negative.appliesTo(datum));
  }
}
