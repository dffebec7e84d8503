package dev.vigie.inventory;

import dev.vigie.catalog.Negative;
import dev.vigie.catalog.Word;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a name says, without regard to where it stands.
 *
 * @param words its words
 * @param matches elements that it can mean, the most likely first
 * @param rejections elements that it would mean, were it not a look-alike
 * @param predicate whether it begins like a question: {@code isPregnant}
 * @param subject whose data, by a word for a person in the name ({@code patientName}); empty where
 *     it says nothing
 * @param organisation whether a word in it names a legal person or a site
 * @param instead what the whole name stands for, where that is personal data of somebody else
 */
record NameReading(
    List<String> words,
    List<Match> matches,
    List<Rejection> rejections,
    boolean predicate,
    String subject,
    boolean organisation,
    Negative.@Nullable Instead instead) {

  NameReading {
    words = List.copyOf(words);
    matches = List.copyOf(matches);
    rejections = List.copyOf(rejections);
  }

  /** The name in words, for a reader. */
  String spoken() {
    return String.join(" ", words);
  }

  /**
   * An element that the name can mean.
   *
   * @param strong whether the word means it wherever it stands
   * @param doubts look-alikes that lower the confidence, and words after the datum that are not
   *     known
   * @param atStart whether the word begins the name
   * @param whole whether nothing but neutral words stands around it
   */
  record Match(Word word, boolean strong, List<Evidence> doubts, boolean atStart, boolean whole) {
    Match {
      doubts = List.copyOf(doubts);
    }

    /** Whether it is strong, and nothing but its spelling casts a doubt on it. */
    boolean sure() {
      return strong && doubts.stream().allMatch(d -> d.weight() >= Weighing.CUT);
    }
  }

  /**
   * An element that the name does not mean, and why.
   *
   * @param strange whether only because a word that nobody knows stands in it
   */
  record Rejection(Word word, String reason, boolean strange) {}
}
