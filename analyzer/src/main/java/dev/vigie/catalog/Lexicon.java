package dev.vigie.catalog;

import dev.vigie.catalog.literal.Literals;
import dev.vigie.catalog.literal.ReservedValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * A taxonomy made ready to be asked: words and look-alikes by their joined form, globs compiled
 * once. Immutable; safe to ask from several threads.
 */
public final class Lexicon {
  private static final int LEAST_PLURAL = 5;

  /** What parts the literal pieces of a glob. */
  private static final Pattern NO_LITERAL = Pattern.compile("\\*|\\[[^\\]]*\\]");

  private final Taxonomy taxonomy;
  private final Map<String, ElementEntry> entries = new HashMap<>();
  private final Map<String, List<Word>> words = new HashMap<>();
  private final Map<String, List<Word>> shortForms;
  private final Map<Negative.Kind, Map<String, List<Negative>>> names =
      new EnumMap<>(Negative.Kind.class);
  private final Map<String, List<PersonWord>> persons = new HashMap<>();
  private final List<Globbed> types = new ArrayList<>();
  private final List<Globbed> classes = new ArrayList<>();
  private final Map<String, Optional<Negative>> classNegatives = new ConcurrentHashMap<>();
  private final List<Negative> paths = new ArrayList<>();
  private final Set<String> organisations = new HashSet<>();
  private final Compounds compounds;
  private final Literals literals;
  private int longest;

  /** Indexes a taxonomy. */
  public Lexicon(Taxonomy taxonomy) {
    this.taxonomy = taxonomy;
    taxonomy.entries().forEach(e -> entries.put(e.element().id(), e));
    for (Word word : taxonomy.words()) {
      put(words, Identifier.joined(word.text()), word);
    }
    taxonomy.homonyms().forEach(this::decide);
    words.values().forEach(list -> list.sort(Word.PRECEDENCE));
    for (PersonWord word : taxonomy.personWords()) {
      put(persons, Identifier.joined(word.text()), word);
    }
    taxonomy.negatives().forEach(this::index);
    for (String word : words.keySet()) {
      longest = Math.max(longest, word.length() + 2);
    }
    shortForms = ShortForms.of(taxonomy, words.keySet());
    compounds = new Compounds(this);
    literals = literals(taxonomy);
  }

  /** What of a taxonomy is about values that tell by themselves; no word is needed for it. */
  public static Literals literals(Taxonomy taxonomy) {
    return new Literals(
        taxonomy.literals(),
        taxonomy.negatives().stream()
            .filter(n -> n.kind() == Negative.Kind.LITERAL)
            .map(n -> new ReservedValue(n.elements(), n.pattern(), n.doubtful(), n.reason()))
            .toList());
  }

  /** What was indexed. */
  public Taxonomy taxonomy() {
    return taxonomy;
  }

  private void decide(Homonym homonym) {
    List<Word> meanings = words.getOrDefault(Identifier.joined(homonym.word()), List.of());
    if (meanings.stream().anyMatch(w -> w.element().id().equals(homonym.decides()))) {
      meanings.removeIf(w -> !w.element().id().equals(homonym.decides()));
    }
  }

  private void index(Negative negative) {
    switch (negative.kind()) {
      case CONTAINS, FIRST, LAST, ROMANCE_HEAD, EXACT -> {
        String joined = Identifier.joined(negative.pattern());
        put(names.computeIfAbsent(negative.kind(), k -> new HashMap<>()), joined, negative);
        longest = Math.max(longest, joined.length());
      }
      case TYPE -> types.add(Globbed.of(negative));
      case CLASS -> {
        classes.add(Globbed.of(negative));
        if (negative.role() == Negative.Role.ORGANISATION && !negative.doubtful()) {
          organisations.add(Identifier.joined(negative.pattern()));
        }
      }
      case PATH -> paths.add(negative);
      case MODIFIER, LITERAL -> {}
    }
  }

  private static <T> void put(Map<String, List<T>> map, String key, T value) {
    map.computeIfAbsent(key, k -> new ArrayList<>()).add(value);
  }

  /** No word or look-alike is longer than this, so longer names need not be looked up. */
  public int longest() {
    return longest;
  }

  /** The words of this joined form, or of its singular; the one that decides first. */
  public List<Word> words(String joined) {
    List<Word> found = words.get(joined);
    if (found == null && joined.length() >= LEAST_PLURAL && joined.endsWith("s")) {
      found = singular(joined);
    }
    return found == null ? List.of() : Collections.unmodifiableList(found);
  }

  private List<Word> singular(String joined) {
    String withoutS = joined.substring(0, joined.length() - 1);
    List<Word> found = words.get(withoutS);
    if (found == null && joined.endsWith("ies")) {
      found = words.get(joined.substring(0, joined.length() - 3) + "y");
    }
    if (found == null && joined.endsWith("es")) {
      found = words.get(joined.substring(0, joined.length() - 2));
    }
    return found == null ? List.of() : found;
  }

  /** The words of exactly this joined form. */
  List<Word> wordsAsWritten(String joined) {
    return words.getOrDefault(joined, List.of());
  }

  /** The words that this joined form is short for; the one that decides first. */
  public List<Word> shortForms(String joined) {
    return Collections.unmodifiableList(shortForms.getOrDefault(joined, List.of()));
  }

  /**
   * The words of one that was written in one piece: {@code customeremail} is customer and email.
   *
   * @param word in lower case, without accents
   * @return empty where it is one word, or none that the catalogue can cut
   */
  public List<String> cut(String word) {
    return compounds.cut(word);
  }

  /**
   * The words of a part of a type's name that was written in one piece: {@code kundendaten} is
   * kunde and daten, {@code kundenadresse} is kunde and adresse.
   *
   * @param word in lower case, without accents
   * @return empty where it is not cut
   */
  public List<String> cutType(String word) {
    List<String> pieces = compounds.cut(word);
    return pieces.isEmpty() ? compounds.cutType(word) : pieces;
  }

  /** What values tell by themselves. */
  public Literals literals() {
    return literals;
  }

  /** Whether the catalogue knows this word as it is, whatever it means. */
  boolean isKnown(String word) {
    return !words(word).isEmpty()
        || shortForms.containsKey(word)
        || persons.containsKey(word)
        || names.values().stream().anyMatch(byName -> byName.containsKey(word));
  }

  /** The look-alikes of this kind and joined form. */
  public List<Negative> negatives(Negative.Kind kind, String joined) {
    return names.getOrDefault(kind, Map.of()).getOrDefault(joined, List.of());
  }

  /** The words for persons of this joined form, or of its singular; unambiguous ones first. */
  public List<PersonWord> persons(String joined) {
    List<PersonWord> found = persons.get(joined);
    if (found == null && joined.endsWith("s")) {
      found = persons.get(joined.substring(0, joined.length() - 1));
    }
    return found == null ? List.of() : Collections.unmodifiableList(found);
  }

  /** Why members of a type with this simple name are never data, where that is so. */
  public Optional<Negative> typeNegative(String simpleName) {
    return first(types, simpleName);
  }

  /** What a type with this simple name is instead of a holder of personal data, where it is. */
  public Optional<Negative> classNegative(String simpleName) {
    Optional<Negative> known = classNegatives.get(simpleName);
    if (known == null) {
      String name = capitalised(simpleName);
      known = first(classes, name).or(() -> organisationBehindHead(name));
      classNegatives.put(simpleName, known);
    }
    return known;
  }

  /** Some call their entities like tables: {@code ecole}. */
  private static String capitalised(String simpleName) {
    return simpleName.isEmpty() || Character.isUpperCase(simpleName.charAt(0))
        ? simpleName
        : Character.toUpperCase(simpleName.charAt(0)) + simpleName.substring(1);
  }

  /** {@code CreateClubRequest} says of a club what {@code Club} does. */
  private Optional<Negative> organisationBehindHead(String simpleName) {
    for (int at = 1; at < simpleName.length(); at++) {
      if (Character.isUpperCase(simpleName.charAt(at))) {
        String head = simpleName.substring(0, at).toLowerCase(Locale.ROOT);
        return taxonomy.grammar().typeHeads().contains(head)
            ? classNegative(simpleName.substring(at))
                .filter(negative -> negative.role() == Negative.Role.ORGANISATION)
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Why code at this path is left out, where it is. */
  public Optional<Negative> pathNegative(String path) {
    String rooted = "/" + path;
    return paths.stream().filter(n -> rooted.contains(n.pattern())).findFirst();
  }

  /** Whether the word names a legal person or a site. */
  public boolean isOrganisation(String word) {
    return organisations.contains(word);
  }

  /** The sorts of value that an element is kept as. */
  public Set<ValueKind> holds(Element element) {
    ElementEntry entry = entries.get(element.id());
    return entry == null ? Set.of(ValueKind.TEXT) : entry.holds();
  }

  private static Optional<Negative> first(List<Globbed> globs, String simpleName) {
    for (Globbed glob : globs) {
      if (simpleName.contains(glob.literal()) && glob.regex().matcher(simpleName).matches()) {
        return Optional.of(glob.negative());
      }
    }
    return Optional.empty();
  }

  /**
   * A glob over simple names. {@code Lab*} means the word: it is not the start of {@code Label}.
   *
   * @param literal what every name has that it matches
   */
  private record Globbed(Negative negative, Pattern regex, String literal) {
    static Globbed of(Negative negative) {
      String glob = negative.pattern().replace("<*>", "");
      StringBuilder regex = new StringBuilder();
      String literal =
          NO_LITERAL
              .splitAsStream(glob)
              .max(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
              .orElse("");
      for (int i = 0; i < glob.length(); i++) {
        char c = glob.charAt(i);
        if (c == '*') {
          boolean afterWord = i > 0 && Character.isLowerCase(glob.charAt(i - 1));
          regex.append(afterWord ? "(?![a-z]).*" : ".*");
        } else if (c == '[' || c == ']' || c == '-' || Character.isLetterOrDigit(c)) {
          regex.append(c);
        } else {
          regex.append(Pattern.quote(String.valueOf(c)));
        }
      }
      return new Globbed(negative, Pattern.compile(regex.toString()), literal);
    }
  }
}
