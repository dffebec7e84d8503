package dev.vigie.inventory;

import dev.vigie.catalog.Element;
import dev.vigie.catalog.Identifier;
import dev.vigie.catalog.Lexicon;
import dev.vigie.catalog.Negative;
import dev.vigie.catalog.Prose;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads texts that describe a member. Prose holds other words than the datum ("the name of the file
 * that holds the e-mail template"), so a text counts only where its first phrase names one element
 * and nothing else but whose it is.
 */
final class TextReader {
  /** A phrase of more words says more than what a member is. */
  private static final int MOST_WORDS = 8;

  private static final Pattern ASIDE = Pattern.compile("\\([^()]*\\)|\\[[^\\[\\]]*\\]");
  private static final Pattern PHRASE_END =
      Pattern.compile("[.!?](?=\\s|$)|[;:\\n]|,\\s|\\s[-–—]\\s");

  /** Code in comments: a text that holds any of it is no description. */
  private static final Pattern CODE = Pattern.compile("[;{}=<>\\\\$@#%]|\\w\\(|\\w\\.\\w|//");

  private final Lexicon lexicon;
  private final Prose prose;
  private final NameReader names;
  private final Map<String, Reading> read = new ConcurrentHashMap<>();

  /**
   * What a text says.
   *
   * @param datum the element that it names; null where it names none
   * @param words all words of the phrase that says it, in one piece
   * @param word the words of it that name it
   * @param strong whether they mean the element wherever they stand
   * @param person whether the text says that it is a person's
   * @param lookAlikes what it names instead of personal data
   */
  record Reading(
      @Nullable Element datum,
      String words,
      String word,
      boolean strong,
      boolean person,
      List<Negative> lookAlikes) {
    static final Reading NOTHING = not(List.of());

    static Reading not(List<Negative> lookAlikes) {
      return new Reading(null, "", "", false, false, lookAlikes);
    }

    Reading {
      lookAlikes = List.copyOf(lookAlikes);
    }

    /** Whether it says that the member is something that only looks like the element. */
    boolean rulesOut(Element element) {
      return lookAlikes.stream().anyMatch(negative -> negative.appliesTo(element));
    }
  }

  TextReader(Lexicon lexicon, NameReader names) {
    this.lexicon = lexicon;
    this.prose = lexicon.taxonomy().prose();
    this.names = names;
  }

  /** What a text says; each text is read once. */
  Reading read(String text) {
    Reading known = read.get(text);
    if (known == null) {
      known = readAnew(text);
      read.put(text, known);
    }
    return known;
  }

  private Reading readAnew(String text) {
    String plain = ASIDE.matcher(text).replaceAll(" ").strip();
    Matcher end = PHRASE_END.matcher(plain);
    boolean parted = end.find();
    String first = parted ? plain.substring(0, end.start()) : plain;
    if (CODE.matcher(first).find()) {
      return Reading.NOTHING;
    }
    List<String> words = phrase(Identifier.words(first));
    if (words.isEmpty() || words.size() > MOST_WORDS) {
      return Reading.NOTHING;
    }
    NameReading reading = names.read(String.join("_", words));
    NameReading.Match match = named(reading);
    if (match == null && words.stream().anyMatch(prose.links()::contains)) {
      // "of" is part of some data (date of birth), and before whose they are it says nothing
      reading = names.read(String.join("_", withoutLinks(words)));
      match = named(reading);
    }
    if (match != null) {
      // "Name, first name": what follows a comma may be named as well
      boolean listed = parted && plain.charAt(end.start()) == ',' && namesAny(plain, end.end());
      return listed
          ? Reading.NOTHING
          : new Reading(
              match.word().element(),
              String.join("", words),
              spoken(match),
              match.strong(),
              words.size() > wordsOf(match) && !reading.subject().isEmpty(),
              List.of());
    }
    return Reading.not(lookAlikes(words));
  }

  private List<String> withoutLinks(List<String> words) {
    return words.stream().filter(word -> !prose.links().contains(word)).toList();
  }

  /**
   * The words up to where the text says more of what it has named, without those that say nothing.
   */
  private List<String> phrase(List<String> all) {
    int start = 0;
    while (start < all.size() && (isOpener(all.get(start)) || isArticle(all.get(start)))) {
      start++;
    }
    List<String> words = new ArrayList<>();
    for (String word : all.subList(start, all.size())) {
      if (prose.breaks().contains(word)) {
        break;
      }
      if (!isArticle(word)) {
        words.add(word);
      }
    }
    while (!words.isEmpty() && prose.links().contains(words.get(words.size() - 1))) {
      words.remove(words.size() - 1);
    }
    return words;
  }

  private boolean isOpener(String word) {
    return prose.openers().contains(word);
  }

  private boolean isArticle(String word) {
    return prose.articles().contains(word);
  }

  private static NameReading.@Nullable Match named(NameReading reading) {
    if (reading.predicate()) {
      return null;
    }
    for (NameReading.Match match : reading.matches()) {
      if (match.whole() && match.doubts().isEmpty()) {
        return match;
      }
    }
    return null;
  }

  private static String spoken(NameReading.Match match) {
    return String.join(" ", Identifier.words(match.word().text()));
  }

  /** A datum may be called after a person: children. */
  private static int wordsOf(NameReading.Match match) {
    return Identifier.words(match.word().text()).size();
  }

  private boolean namesAny(String text, int from) {
    String rest = String.join("_", Identifier.words(text.substring(from)));
    return !rest.isEmpty() && !names.read(rest).matches().isEmpty();
  }

  /** Known look-alikes that the text names: "the product name", "the name of the product". */
  private List<Negative> lookAlikes(List<String> words) {
    List<Negative> found = new ArrayList<>();
    for (int i = 0; i + 1 < words.size(); i++) {
      addLookAlikes(words.get(i) + words.get(i + 1), found);
      if (i > 0 && prose.links().contains(words.get(i))) {
        addLookAlikes(words.get(i + 1) + words.get(i - 1), found);
      }
    }
    return found;
  }

  private void addLookAlikes(String joined, List<Negative> into) {
    for (Negative negative : lexicon.negatives(Negative.Kind.CONTAINS, joined)) {
      if (!negative.doubtful()) {
        into.add(negative);
      }
    }
  }
}
