package dev.vigie.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vigie.config.ProjectSettings.Retention;
import dev.vigie.config.ProjectSettingsReader.Names;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectSettingsReaderTest {
  private static final ProjectSettingsReader READER =
      new ProjectSettingsReader(
          new Names(
              new TreeSet<>(
                  Set.of(
                      "personal-data-in-log",
                      "unencrypted-personal-data",
                      "missing-retention-limit")),
              List.of("essential", "default", "thorough"),
              Set.of("info", "low", "medium", "high", "critical"),
              new TreeSet<>(Set.of("email", "phone")),
              new TreeSet<>(Set.of("IDENTITY", "CONTACT")),
              Set.of("ordinary", "special_art9"),
              Set.of("en", "fr", "de"),
              new ProjectSettingsReader.Words(
                  new TreeMap<>(
                      Map.of("mail", "mail", "emailaddress", "emailAddress", "abonne", "abonne")),
                  new TreeSet<>(Set.of("customer", "employee")),
                  word -> word.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", ""))));

  @Test
  void readsTheDocumentedExample() throws Exception {
    ProjectSettings settings = READER.read("privacy.yml", documentedExample());

    assertThat(settings.gate().failOn()).contains("high");
    assertThat(settings.gate().minConfidence()).contains(0.7);
    assertThat(settings.gate().maxAllowed()).contains(0);
    assertThat(settings.gate().allowIncomplete()).contains(false);
    assertThat(settings.gate().verify()).contains(true);
    assertThat(settings.profile()).contains("default");
    assertThat(settings.rules())
        .containsExactly(
            Map.entry("missing-retention-limit", ProjectSettings.OFF),
            Map.entry("unencrypted-personal-data", "critical"));
    assertThat(settings.scope().exclude())
        .extracting(Written::text)
        .containsExactly("**/generated/**", "legacy/import/*.java");
    assertThat(settings.scope().includeTests()).contains(false);
    assertThat(settings.scope().languages()).containsExactly("en", "fr");
    assertThat(settings.words()).containsOnlyKeys("email");
    assertThat(settings.words().get("email"))
        .extracting(Written::text)
        .containsExactly("mailbox", "courriel_perso");
    assertThat(settings.ignoredWords()).extracting(Written::text).containsExactly("mail");
    assertThat(settings.persons().get("customer"))
        .extracting(Written::text)
        .containsExactly("abonne");
    assertThat(settings.organisations()).extracting(Written::text).containsExactly("agence");
    assertThat(settings.elements())
        .singleElement()
        .satisfies(
            own -> {
              assertThat(own.id()).isEqualTo("loyalty_number");
              assertThat(own.family()).isEqualTo("IDENTITY");
              assertThat(own.sensitivity()).isEqualTo("ordinary");
              assertThat(own.label()).isEqualTo("loyalty card number");
              assertThat(own.words())
                  .extracting(Written::text)
                  .containsExactly("loyalty number", "club card");
            });
    assertThat(settings.personal())
        .singleElement()
        .satisfies(
            mark -> {
              assertThat(mark.scope()).isEqualTo(Mark.Scope.MEMBER);
              assertThat(mark.pattern()).isEqualTo("Customer.code");
              assertThat(mark.element()).contains("loyalty_number");
              assertThat(mark.reason()).startsWith("printed on the club card");
            });
    assertThat(settings.notPersonal())
        .extracting(Mark::scope)
        .containsExactly(Mark.Scope.CLASS, Mark.Scope.PACKAGE);
    assertThat(settings.retention())
        .containsEntry(
            "Customer",
            new Retention(
                Period.ofYears(3),
                "three years after the last order",
                settings.retention().get("Customer").name()))
        .containsEntry(
            "AuditEntry",
            new Retention(Period.ofMonths(6), "", settings.retention().get("AuditEntry").name()));
    assertThat(settings.legalHold()).containsOnlyKeys("Invoice");
    assertThat(settings.activities())
        .extracting(activity -> activity.name().text())
        .containsExactly("customer accounts", "newsletter", "occupational health");
    assertThat(settings.activities().get(0).basis()).contains("contract");
    assertThat(settings.activities().get(0).covers("com.example.shop.HomeAddress")).isTrue();
    assertThat(settings.activities().get(1).covers("com.example.Customer", "phone")).isFalse();
    assertThat(settings.activities().get(2).exceptions()).containsExactly("9(2)(h)");
    assertThat(settings.activities().get(2).covers("com.example.shop.health.Visit")).isTrue();
    assertThat(settings.activities().get(2).covers("com.example.shop.Order")).isFalse();
    assertThat(settings.baseline()).contains("privacy-baseline.yml");
    assertThat(settings.sarif().file()).contains("target/privacy/privacy.sarif");
    assertThat(settings.sarif().includeSuppressed()).contains(false);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "# nothing\n", "---\n"})
  void anEmptyFileSaysNothing(String text) throws Exception {
    assertThat(READER.read("privacy.yml", text)).isEqualTo(ProjectSettings.EMPTY);
  }

  @Test
  void namesAllFaultsAtOnceInOrderOfLine() {
    String text =
        """
        fail-on: hihg
        min-confidence: 7
        max-allowed: -1
        alow-incomplete: true
        rules:
          personal-data-in-lgo: off
          missing-retention-limit: loud
        exclude: ["[", /abs/*.java]
        languages: [klingon]
        words:
          emial: [x]
        elements:
          - {id: Bad-Id, family: IDENTITI, sensitivity: ordinary, label: x}
          - {id: email, family: CONTACT, sensitivity: ordinary, label: x, words: [y]}
        personal:
          - {member: a b, element: telefone, reason: r}
          - {member: A.b, class: A, reason:}
        not-personal:
          - {reason: r}
          - {class: A, element: email, reason: r}
        retention:
          Customer: {period: 3 years}
          Order: {reason: r}
        legal-hold:
          Invoice: ""
        sarif:
          fiel: x
        """;

    assertThat(problems(text))
        .containsExactly(
            "privacy.yml:1:10: 'hihg' is no value for 'fail-on' (did you mean 'high'?)",
            "privacy.yml:2:17: the confidence goes from 0 to 1 (the default is 0.7)",
            "privacy.yml:3:14: the number of findings cannot be negative",
            "privacy.yml:4:1: the key 'alow-incomplete' is not known here (did you mean"
                + " 'allow-incomplete'?)",
            "privacy.yml:6:25: there is no rule 'personal-data-in-lgo' (did you mean"
                + " 'personal-data-in-log'?)",
            "privacy.yml:7:28: 'loud' is no value for 'missing-retention-limit' (did you mean"
                + " 'low'?)",
            "privacy.yml:8:11: '[' is no path pattern (e.g. '**/generated/**')",
            "privacy.yml:8:16: '/abs/*.java' is no path pattern (e.g. '**/generated/**')",
            "privacy.yml:9:13: there are no words of the language 'klingon' (these exist: de, en,"
                + " fr)",
            "privacy.yml:11:10: there is no element 'emial' (did you mean 'email'?)",
            "privacy.yml:13:5: an element needs at least one word to be known by",
            "privacy.yml:13:10: 'Bad-Id' is no element id (such as loyalty_number)",
            "privacy.yml:13:26: 'IDENTITI' is no value for 'family' (did you mean 'IDENTITY'?)",
            "privacy.yml:14:10: there is an element 'email' already (give it more words under"
                + " 'words')",
            "privacy.yml:16:14: 'a b' is no name (such as Customer.code, Shop.find(code) or"
                + " customer.code for a column)",
            "privacy.yml:16:28: 'telefone' is no value for 'element' (these exist: email, phone)",
            "privacy.yml:17:5: one of 'member', 'class' and 'package' is expected here",
            "privacy.yml:17:36: the key 'reason' needs a value",
            "privacy.yml:19:5: one of 'member', 'class' and 'package' is expected here",
            "privacy.yml:20:16: the key 'element' is not known here",
            "privacy.yml:22:22: '3 years' is no value for 'period' (a period such as P3Y, P6M or"
                + " P90D is expected)",
            "privacy.yml:23:10: the key 'period' is missing",
            "privacy.yml:25:12: a reason is missing for 'Invoice'",
            "privacy.yml:27:3: the key 'fiel' is not known here (did you mean 'file'?)");
  }

  @Test
  void aWordCanMeanOneThingOnly() {
    String text =
        """
        words:
          email: [mailbox, MAIL_BOX, "--", ~]
          phone: [mailbox]
        elements:
          - {id: badge, family: IDENTITY, sensitivity: ordinary, label: x, words: [mailbox]}
          - {id: badge, family: IDENTITY, sensitivity: ordinary, label: x, words: []}
        ignore-words: [mial, mail, abonne]
        persons:
          custmer: [x]
          customer: [abonne, agence]
        organisations: [Agence]
        """;

    assertThat(problems(text))
        .containsExactlyInAnyOrder(
            "privacy.yml:2:11: the word 'mailbox' means element 'email' here, and element 'badge'"
                + " in line 5 (keep one of the two)",
            "privacy.yml:2:20: the word 'MAIL_BOX' means element 'email' here, and element 'badge'"
                + " in line 5 (keep one of the two)",
            "privacy.yml:2:30: '--' is no word (use letters)",
            "privacy.yml:2:36: a text is missing in 'email'",
            "privacy.yml:3:11: the word 'mailbox' means element 'phone' here, and element 'badge'"
                + " in line 5 (keep one of the two)",
            "privacy.yml:6:10: the element 'badge' is written twice (keep one of the two)",
            "privacy.yml:6:75: 'words' is empty (write something, or leave the key out)",
            "privacy.yml:7:16: there is no word 'mial' that could be ignored (did you mean"
                + " 'mail'?)",
            "privacy.yml:9:12: there is no subject 'custmer' (did you mean 'customer'?)",
            "privacy.yml:10:14: the word 'abonne' means subject 'customer' here, and nothing in"
                + " line 7 (keep one of the two)",
            "privacy.yml:11:17: the word 'Agence' means an organisation here, and subject"
                + " 'customer' in line 10 (keep one of the two)");
  }

  @Test
  void namesFaultsOfMarks() {
    String text =
        """
        personal:
          - {member: [A.b, A.c], element: email, reason: r}
          - {member: Customer.code, reason: r}
          - {class: "Shop.find(x)", reason: r}
          - Customer.email
        not-personal:
          - {member: Customer.code, reason: r}
          - {member: "Shop.find(code)", reason: r}
        """;

    assertThat(problems(text))
        .containsExactly(
            "privacy.yml:2:14: 'member' takes a single name (give each its own entry)",
            "privacy.yml:4:13: 'Shop.find(x)' is no name (such as Customer or *Catalogue)",
            "privacy.yml:5:5: keys and values are expected here",
            "privacy.yml:7:14: 'Customer.code' is marked in line 3 already (keep one of the two)");
  }

  @Test
  void aSecondDocumentWouldBeLost() {
    assertThat(problems("fail-on: low\n---\nfail-on: high\n"))
        .containsExactly(
            "privacy.yml:3:1: only the first document of the file would be read (put all into one,"
                + " without '---')");
  }

  @ParameterizedTest
  @ValueSource(strings = {"P0D", "P-1Y", "3Y", "PT5H"})
  void takesOnlyPeriodsThatLast(String period) {
    assertThat(problems("retention: {A: {period: " + period + "}}")).hasSize(1);
  }

  @Test
  void aProjectsOwnElementCanBeUsedElsewhereInTheFile() throws Exception {
    ProjectSettings settings =
        READER.read(
            "privacy.yml",
            """
            words: {badge: [b]}
            elements: {id: badge, family: IDENTITY, sensitivity: ordinary, label: x, words: [y]}
            """);

    assertThat(settings.words()).containsKey("badge");
  }

  @Test
  void namesTheFaultsOfActivities() {
    String text =
        """
        activities:
          - {name: a, purposes: [p], basis: consnt, elements: [emial], exception: 9(2)(k), role: boss}
          - {name: a, purposes: [p], classes: ["no name"], retention: 3Y}
          - {name: b, purpose: p}
        """;

    assertThat(problems(text))
        .hasSize(9)
        .anySatisfy(p -> assertThat(p).contains(":2:").contains("'consnt'").contains("consent"))
        .anySatisfy(p -> assertThat(p).contains(":2:").contains("'emial'").contains("email"))
        .anySatisfy(p -> assertThat(p).contains(":2:").contains("'9(2)(k)'").contains("9(2)"))
        .anySatisfy(p -> assertThat(p).contains(":2:").contains("'boss'").contains("controller"))
        .anySatisfy(p -> assertThat(p).contains(":3:").contains("declared in line 2 already"))
        .anySatisfy(p -> assertThat(p).contains(":3:").contains("'no name' is no name"))
        .anySatisfy(p -> assertThat(p).contains(":3:").contains("'3Y'"))
        .anySatisfy(p -> assertThat(p).contains(":4:").contains("'purposes' is missing"))
        .anySatisfy(p -> assertThat(p).contains(":4:").contains("'purpose' is not known here"));
  }

  private static List<String> problems(String text) {
    List<String> problems = new ArrayList<>();
    assertThatThrownBy(() -> READER.read("privacy.yml", text))
        .isInstanceOfSatisfying(
            ConfigurationException.class,
            e -> e.problems().forEach(problem -> problems.add(problem.toString())));
    return problems;
  }

  /** The first YAML block of the settings' page. */
  private static String documentedExample() throws IOException {
    String page = Files.readString(Path.of("..", "docs", "privacy-yml.md"));
    int start = page.indexOf("```yaml\n") + "```yaml\n".length();
    return page.substring(start, page.indexOf("```", start));
  }
}
