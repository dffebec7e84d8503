package dev.vigie.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vigie.Expertise;
import dev.vigie.Explain;
import dev.vigie.config.ConfigurationException;
import dev.vigie.inventory.Explained;
import dev.vigie.inventory.PersonalMember;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplainTest {
  private static final String CUSTOMER = "src/main/java/shop/Customer.java";
  private static Expertise expertise;

  @TempDir private Path folder;
  private ProjectFolder project;

  @BeforeAll
  static void knowledge() throws Exception {
    expertise = BuiltInExpertise.read();
  }

  @BeforeEach
  void sources() throws Exception {
    project =
        new ProjectFolder(folder)
            .write(
                CUSTOMER,
                """
                package shop;

                class Customer {
                  static final String EMAIL = "email";
                  String email;
                  String emailTemplate;
                  boolean email2;
                  Home home;

                  String getEmail() {
                    return email;
                  }
                  void rename(String firstName, int zork) {
                    String lastName = firstName.trim();
                  }
                }
                """)
            .write("src/main/java/shop/Home.java", "package shop; class Home { String street; }")
            .write("src/main/java/shop/Card.java", "package shop; record Card(String iban) {}")
            .write(
                "src/main/java/shop/Person.java",
                "package shop; interface Person { String getPhoneNumber(); }")
            .write(
                "src/main/java/shop/Page.java",
                """
                package shop;

                import javax.servlet.http.HttpServletRequest;
                import lib.UserModel;

                class Page {
                  void show(HttpServletRequest request, UserModel model) {
                    use(request.getRemoteAddr());
                    use(model.getEmail());
                    use(model.findEmail("x"));
                  }
                  void use(Object o) {}
                  void get(@org.x.RequestParam String phoneNumber) {}
                }
                """)
            .write(
                "src/main/resources/db/V1.sql",
                """
                create table customer (
                  email varchar(100),
                  birth_date date
                );
                """)
            .write(
                "src/main/resources/M.xml",
                """
                <!DOCTYPE mapper PUBLIC "-//mybatis.org//DTD Mapper 3.0//EN" "x">
                <mapper namespace="shop.M">
                  <resultMap id="r" type="shop.Customer">
                    <result property="email" column="mail"/>
                  </resultMap>
                </mapper>
                """);
  }

  @ParameterizedTest
  @CsvSource({
    CUSTOMER + ":4, Customer.EMAIL, CONSTANT, NONE",
    CUSTOMER + ":5, Customer.email, FIELD, PERSONAL",
    CUSTOMER + ":6, Customer.emailTemplate, FIELD, NONE",
    CUSTOMER + ":7, Customer.email2, FIELD, NONE",
    CUSTOMER + ":10, Customer.getEmail(), GETTER, NONE",
    CUSTOMER + ":11, Customer.email, READ, PERSONAL",
    "src/main/java/shop/Card.java:1, Card.iban, RECORD_COMPONENT, PERSONAL",
    "src/main/java/shop/Person.java:1, Person.getPhoneNumber(), GETTER, PERSONAL",
    "src/main/java/shop/Page.java:8, HttpServletRequest.getRemoteAddr(), CALL, PERSONAL",
    "src/main/java/shop/Page.java:9, UserModel.getEmail(), CALL, PERSONAL",
    "src/main/java/shop/Page.java:13, phoneNumber, REQUEST_PARAMETER, PERSONAL",
    "src/main/resources/db/V1.sql:2, customer.email, COLUMN, PERSONAL",
    "src/main/resources/db/V1.sql:3, customer.birth_date, COLUMN, PERSONAL",
    "src/main/resources/M.xml:4, Customer.email, MAPPING, PERSONAL"
  })
  void everySortOfPlaceIsExplained(String line, String place, String sort, String verdict)
      throws Exception {
    assertThat(project.explain(expertise, line).explanation().members())
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.site().place().display()).isEqualTo(place);
              assertThat(each.site().sort()).hasToString(sort);
              assertThat(each.judgement().verdict()).hasToString(verdict);
              assertThat(each.judgement().evidence()).isNotEmpty();
            });
  }

  @Test
  void parametersAndLocalsAreExplainedWithTheirMethod() throws Exception {
    assertThat(project.explain(expertise, CUSTOMER + ":13").explanation().members())
        .extracting(each -> each.mark() + " " + each.judgement().verdict())
        .containsExactly("Customer.rename(firstName) PERSONAL", "Customer.rename(zork) NONE");
    assertThat(project.explain(expertise, CUSTOMER + ":14").explanation().members())
        .extracting(Explained::mark)
        .contains("Customer.rename(lastName)");
  }

  @Test
  void anExplanationIsWhatTheInventoryDecided() throws Exception {
    List<PersonalMember> members = project.survey(expertise).holdings().personal();
    assertThat(members).hasSizeGreaterThan(5);

    for (PersonalMember member : members) {
      String place = member.at().path() + ":" + member.at().line();
      assertThat(project.explain(expertise, place).explanation().members())
          .anySatisfy(
              each -> {
                assertThat(each.site().place()).isEqualTo(member.place());
                assertThat(each.judgement().element()).isEqualTo(member.element());
                assertThat(each.judgement().confidence()).isEqualTo(member.confidence());
                assertThat(each.judgement().evidence()).isEqualTo(member.evidence());
                assertThat(each.judgement().subject()).isEqualTo(member.subject());
              });
    }
  }

  @Test
  void reasonsStandWithTheirWeightsAndWhatTheyAddUpTo() throws Exception {
    assertThat(project.explained(expertise, CUSTOMER + ":5"))
        .isEqualTo(
            """
            src/main/java/shop/Customer.java:5:10: Customer.email, a field: personal data, certain
              |
            5 |   String email;
              |          ^^^^^
              what: E-mail address (email), ordinary
              whose: customer

              +0.75  the words 'email' in the name
              +0.25  the type is called after a person: customer
              +0.10  the words 'mail' in the column 'mail'
              -----
              +1.10  confidence 0.97 (likely from 0.50 on, certain from 0.80 on)

              To decide otherwise, in privacy.yml:
                not-personal:
                  - member: Customer.email
                    reason: say why
            """);
  }

  @Test
  void aNoSaysWhatWasRuledOutOrHowFarItWas() throws Exception {
    assertThat(project.explained(expertise, CUSTOMER + ":6"))
        .contains("Customer.emailTemplate, a field: not personal data")
        .contains("because no e-mail address, because of 'template'")
        .contains("personal:\n      - member: Customer.emailTemplate");
    assertThat(project.explained(expertise, CUSTOMER + ":7"))
        .contains("nearest: E-mail address (email), ordinary")
        .contains("-0.60  a flag holds no e-mail address")
        .contains("+0.40  0.10 short of 0.50, where data is held to be personal")
        .contains("element: email");
  }

  @Test
  void whatAnObjectHoldsAndWhatAGetterGivesIsNamed() throws Exception {
    assertThat(project.explained(expertise, CUSTOMER + ":8"))
        .contains("it holds Home.street, Street, house number, personal data");
    assertThat(project.explained(expertise, CUSTOMER + ":10"))
        .contains("Customer.getEmail(), a getter: what its body returns")
        .contains("it gives Customer.email, E-mail address, personal data, certain")
        .doesNotContain("To decide otherwise");
  }

  @Test
  void aColumnThatAMemberStandsForIsExplainedByIt() throws Exception {
    assertThat(project.explained(expertise, "V1.sql:2"))
        .contains("it stands for Customer.email")
        .contains("- member: Customer.email");
  }

  @Test
  void aLineThatHoldsNothingNamesTheNearest() throws Exception {
    assertThat(project.explained(expertise, CUSTOMER + ":9"))
        .startsWith(
            CUSTOMER + ":9: nothing on this line is declared or called that can hold data\n")
        .containsSubsequence("nearest in this file:", "8  Customer.home", "10  Customer.getEmail()")
        .doesNotContain("privacy.yml");
  }

  @Test
  void aMemberAndAClassAreExplainedByName() throws Exception {
    assertThat(members("Customer.email")).containsExactly("Customer.email");
    assertThat(members("shop.Customer.email")).containsExactly("Customer.email");
    assertThat(members("Customer.rename(zork)")).containsExactly("zork");
    assertThat(members("customer.birth_date")).containsExactly("customer.birth_date");
    assertThat(members("shop.Card")).containsExactly("Card.iban");
    assertThat(members("Customer"))
        .containsExactly(
            "Customer.EMAIL",
            "Customer.email",
            "Customer.emailTemplate",
            "Customer.email2",
            "Customer.home",
            "Customer.getEmail()");
  }

  private List<String> members(String name) throws Exception {
    return project.explain(expertise, name).explanation().members().stream()
        .map(each -> each.site().place().display())
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Custmer.java:3 | Custmer.java: there is no such file (did you mean '" + CUSTOMER + "'?)",
        "nowhere/at/all.txt:3 | nowhere/at/all.txt: there is no such file (check the path)",
        "Customer.java:99 | " + CUSTOMER + ": has no line 99 (its lines go from 1 to 16)",
        "Customer.java:0 | " + CUSTOMER + ": has no line 0 (its lines go from 1 to 16)",
        "Customer.java | Customer.java: a line is missing",
        "notes.md:1 | notes.md: is there, but not among the",
        "old/src/main/java/Old.java:1 | is not analysed: the settings exclude it",
        "Customer.emial | Customer.emial: no class and no member has this name (did you mean"
            + " 'Customer.email'?)",
        "Home.Street | (did you mean 'Home.street'?)",
        "other.Customer | (did you mean 'shop.Customer'?)",
        "shop.Custmer | (did you mean 'shop.Customer'?)",
        "a b | a b: is no place and no name"
      })
  void aQuestionAboutNothingIsAMistakeWithTheNearest(String what, String message) throws Exception {
    project
        .write("notes.md", "x")
        .write("old/src/main/java/Old.java", "class Old {}")
        .settings("exclude: ['old/**']");

    assertThatThrownBy(() -> project.explain(expertise, what))
        .isInstanceOfSatisfying(
            ConfigurationException.class,
            e ->
                assertThat(e.problems())
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.toString()).contains(message)));
  }

  @Test
  void severalFilesOfOneNameAreNamed() throws Exception {
    project.write("src/main/java/other/Customer.java", "package other; class Customer {}");

    assertThatThrownBy(() -> project.explain(expertise, "Customer.java:1"))
        .hasMessageContaining("several files end like this")
        .hasMessageContaining("src/main/java/other/Customer.java, " + CUSTOMER);
  }

  @Test
  void aFileThatCannotBeReadWhollyIsToldAndNotComplete() throws Exception {
    project.write("src/main/java/shop/Broken.java", "package shop;\nclass Broken { int x = ; }\n");
    Files.write(folder.resolve("src/main/java/shop/Binary.java"), new byte[] {0, 1, 2, 0, 9, 0});

    Explain.Outcome broken = project.explain(expertise, "Broken.java:2");
    Explain.Outcome binary = project.explain(expertise, "Binary.java:1");

    assertThat(broken.complete()).isFalse();
    assertThat(broken.explanation().problems())
        .anySatisfy(problem -> assertThat(problem.path()).endsWith("Broken.java"));
    assertThat(binary.complete()).isFalse();
    assertThat(project.explain(expertise, "Customer.email").complete()).isTrue();
  }
}
