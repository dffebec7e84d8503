package dev.vigie.report.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessagesTest {
  private static final Path FILES = Path.of("src/main/resources/dev/vigie/report/paper");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]*}");
  private static final Pattern LITERAL = Pattern.compile("\"([a-z][a-zA-Z0-9._-]*)\"");
  private static final Pattern IN_TEMPLATE =
      Pattern.compile("\\{\\{#t}}\\s*([^{}\\s]+)\\s*\\{\\{/t}}");

  private final Messages english = Messages.of(Language.ENGLISH);
  private final Messages french = Messages.of(Language.FRENCH);

  static List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(FILES)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".properties"))
          .map(name -> name.replaceFirst("_(en|fr)\\.properties$", ""))
          .distinct()
          .sorted()
          .toList();
    }
  }

  private static Map<String, String> texts(String name, Language language) throws IOException {
    Properties properties = new Properties();
    Path file = FILES.resolve(name + "_" + language.code() + ".properties");
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    Map<String, String> texts = new TreeMap<>();
    properties.forEach((key, text) -> texts.put((String) key, (String) text));
    return texts;
  }

  @ParameterizedTest
  @MethodSource("names")
  void bothLanguagesSayTheSameThings(String name) throws IOException {
    Map<String, String> en = texts(name, Language.ENGLISH);
    Map<String, String> fr = texts(name, Language.FRENCH);
    assertThat(fr.keySet()).isEqualTo(en.keySet());
    en.forEach(
        (key, text) -> {
          assertThat(placeholders(fr.get(key))).as(key).isEqualTo(placeholders(text));
          assertThat(text).as(key).isNotBlank().doesNotContainIgnoringCase("complian");
          assertThat(fr.get(key)).as(key).isNotBlank().doesNotContainIgnoringCase("conforme ");
        });
  }

  @ParameterizedTest
  @MethodSource("names")
  void noKeyIsWrittenTwice(String name) throws IOException {
    for (Language language : Language.values()) {
      Path file = FILES.resolve(name + "_" + language.code() + ".properties");
      List<String> keys =
          Files.readAllLines(file, StandardCharsets.UTF_8).stream()
              .filter(line -> line.contains("=") && !line.startsWith("#"))
              .map(line -> line.substring(0, line.indexOf('=')).strip())
              .toList();
      assertThat(keys).as(file.toString()).doesNotHaveDuplicates();
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyMessageIsUsed(String name) throws IOException {
    Set<String> used = used();
    List<String> unused =
        texts(name, Language.ENGLISH).keySet().stream().filter(key -> !isUsed(key, used)).toList();
    assertThat(unused).isEmpty();
  }

  /** As a whole, without its number, or by a beginning that ends in a dot. */
  private static boolean isUsed(String key, Set<String> used) {
    String bare = key.replaceFirst("\\.(one|many)$", "");
    if (used.contains(key) || used.contains(bare)) {
      return true;
    }
    // The name of a file alone would let everything pass.
    int first = key.indexOf('.') + 1;
    for (int dot = key.indexOf('.', first); dot > 0; dot = key.indexOf('.', dot + 1)) {
      if (used.contains(key.substring(0, dot + 1))) {
        return true;
      }
    }
    return false;
  }

  private static Set<String> used() throws IOException {
    Set<String> used = new TreeSet<>();
    for (String root : List.of("src/main", "../cli/src/main", "../maven-plugin/src/main")) {
      try (Stream<Path> files = Files.walk(Path.of(root))) {
        for (Path file : files.filter(MessagesTest::mayUse).toList()) {
          String text = Files.readString(file);
          Matcher matcher =
              (file.toString().endsWith(".java") ? LITERAL : IN_TEMPLATE).matcher(text);
          while (matcher.find()) {
            used.add(matcher.group(1));
          }
        }
      }
    }
    return used;
  }

  private static boolean mayUse(Path file) {
    return file.toString().endsWith(".java") || file.toString().endsWith(".mustache");
  }

  private static Set<String> placeholders(String text) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = PLACEHOLDER.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group());
      assertThat(matcher.group()).matches("\\{\\d}");
    }
    return found;
  }

  @Test
  void datesAreWrittenAsTheLanguageDoes() {
    assertThat(english.date(LocalDate.of(2026, 3, 1))).isEqualTo("1 March 2026");
    assertThat(french.date(LocalDate.of(2026, 3, 1))).isEqualTo("1er mars 2026");
    assertThat(french.date(LocalDate.of(2026, 8, 21))).isEqualTo("21 août 2026");
  }

  @Test
  void numbersAreWrittenAsTheLanguageDoes() {
    assertThat(english.number(1234567)).isEqualTo("1,234,567");
    assertThat(french.number(1234567)).isEqualTo("1\u202f234\u202f567");
    assertThat(english.percent(0.455)).isEqualTo("46%");
    assertThat(french.percent(0.455)).isEqualTo("46\u202f%");
  }

  @Test
  void periodsAreSpokenInWholeUnits() {
    assertThat(english.period(Period.parse("P3Y6M"))).isEqualTo("3 years 6 months");
    assertThat(french.period(Period.parse("P1Y"))).isEqualTo("1 an");
    assertThat(english.days(3653)).isEqualTo("10 years");
    assertThat(english.days(1095)).isEqualTo("3 years");
    assertThat(french.days(30)).isEqualTo("30 jours");
    assertThat(english.days(1 / 24.0)).isEqualTo("1 hour");
    assertThat(english.days(400)).isEqualTo("400 days");
  }

  @Test
  void frenchCountsNothingInTheSingular() {
    assertThat(french.count("paper.years", 0)).isEqualTo("0 an");
    assertThat(english.count("paper.years", 0)).isEqualTo("0 years");
  }

  @Test
  void articlesAreCitedAsTheLanguageDoes() {
    assertThat(english.law("GDPR Art. 6(1)(b)")).isEqualTo("GDPR Art. 6(1)(b)");
    assertThat(french.law("GDPR Art. 6(1)(b)")).isEqualTo("RGPD, art. 6.1.b");
    assertThat(french.law("GDPR Art. 9(2)(h) and ePrivacy Art. 5(3)"))
        .isEqualTo("RGPD, art. 9.2.h and directive ePrivacy, art. 5.3");
    assertThat(french.law("CNIL 2022-100")).isEqualTo("CNIL 2022-100");
  }

  @Test
  void countriesHaveNamesInBothLanguages() {
    assertThat(english.country("US")).isEqualTo("United States");
    assertThat(french.country("US")).isEqualTo("États-Unis");
  }

  @Test
  void aMessageThatDoesNotExistIsAFault() {
    assertThatThrownBy(() -> english.text("paper.nothing")).hasMessageContaining("paper.nothing");
  }
}
