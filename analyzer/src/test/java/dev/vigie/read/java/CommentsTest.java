package dev.vigie.read.java;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigie.facts.JavaFacts;
import dev.vigie.facts.SuppressionFact;
import dev.vigie.facts.TypeFact;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommentsTest {
  @Test
  void javadocIsReadUpToItsFirstTagWithoutMarkup() {
    // What a method does is for its body to say, where it has one
    TypeFact type =
        Reads.type(
            """
            package a;
            /**
             * A <p>{@code customer}
             *    of {@link Shop#customers() the shop}.
             *
             * @author me
             */
            // not this
            @Entity
            abstract class A {
              /** Where to write to. */
              @Email
              private String mail;
              /// Markdown
              /// doc
              abstract void a();
              /* no javadoc */
              abstract void b();
              /** What it does. */
              void c() {}
            }
            """);

    assertThat(type.doc())
        .isEqualTo("A customer of the shop.".replace("the shop", "Shop#customers() the shop"));
    assertThat(type.fields().get(0).doc()).isEqualTo("Where to write to.");
    assertThat(type.methods()).extracting(it -> it.doc()).containsExactly("Markdown doc", "", "");
  }

  @Test
  void anEnumConstantHasItsOwnJavadoc() {
    assertThat(Reads.type("enum A { /** First. */ B, C }").fields())
        .extracting(it -> it.doc())
        .containsExactly("First.", "");
  }

  @ParameterizedTest
  @ValueSource(strings = {" — ", " - ", ": ", " -- ", " – ", "   "})
  void aSuppressionHasRulesAndAReason(String separator) {
    SuppressionFact suppression =
        only(
            "class A {\n  int a; // vigie:allow personal-data-in-log, other-rule"
                + separator
                + "we must\n}");

    assertThat(suppression.ruleIds()).containsExactly("personal-data-in-log", "other-rule");
    assertThat(suppression.reason()).isEqualTo("we must");
    assertThat(suppression.line()).isEqualTo(2);
  }

  @Test
  void aSuppressionAloneOnItsLineSilencesTheNextLineOfCode() {
    assertThat(only("class A {\n  // vigie:allow x-y - r\n\n  // more\n  int a;\n}").line())
        .isEqualTo(5);
  }

  @Test
  void aSuppressionBeforeAnAnnotatedMemberSilencesTheLineOfItsName() {
    assertThat(
            only("""
                    class A {
                      // vigie:allow x-y - r
                      @Column(name = "m")
                      @Email
                      private String mail;
                    }
                    """)
                .line())
        .isEqualTo(5);
  }

  @Test
  void aSuppressionInsideAStatementSilencesItsLine() {
    assertThat(only("class A { void m() {\n  f(a, // vigie:allow x-y - r\n  b);\n} }").line())
        .isEqualTo(2);
    assertThat(only("class A { void m() {\n  /* vigie:allow x-y - r */ f(a);\n} }").line())
        .isEqualTo(2);
  }

  @Test
  void aSuppressionAtTheEndOfAFileSilencesItsOwnLine() {
    assertThat(only("class A {}\n// vigie:allow x-y\n").line()).isEqualTo(2);
  }

  @Test
  void aReasonMayBeMissing() {
    assertThat(only("class A {\n int a; // vigie:allow x-y\n}").reason()).isEmpty();
  }

  @Test
  void stringsAndJavadocSilenceNothing() {
    JavaFacts facts =
        Reads.sound(
            "/** Write vigie:allow x-y. */\nclass A { String a = \"// vigie:allow x-y - z\"; }");

    assertThat(facts.suppressions()).isEmpty();
  }

  private static SuppressionFact only(String text) {
    List<SuppressionFact> suppressions = Reads.sound(text).suppressions();
    assertThat(suppressions).hasSize(1);
    assertThat(Reads.cut(text, suppressions.get(0).at())).contains("vigie:allow");
    return suppressions.get(0);
  }
}
