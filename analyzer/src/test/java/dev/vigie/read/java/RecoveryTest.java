package dev.vigie.read.java;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigie.facts.Expression;
import dev.vigie.facts.JavaFacts;
import dev.vigie.facts.MethodFact;
import dev.vigie.facts.TypeFact;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RecoveryTest {
  private static final String SOUND =
      """
      package a.b;
      import java.util.List;
      /** Doc. */
      @Entity
      public class A<T> extends B implements C {
        @Column(name = "mail") private String mail = "x";
        int[] numbers = {1, 2, 3};
        void one(String s) {
          if (s != null) {
            log.info("mail " + s);
          }
          for (int i = 0; i < 3; i++) { two(i); }
        }
        int two(int i) { return switch (i) { case 1 -> 2; default -> { yield 3; } }; }
        enum E { X, Y { void q() {} } }
        record R(int a, String b) {}
      }
      """;

  @Test
  void aBrokenStatementCostsThatStatementOnly() {
    JavaFacts facts =
        Reads.java(
            """
            class A {
              void one() { a(); }
              void two() {
                int x = ;
                b();
              }
              void three() { c(); }
            }
            """);

    assertThat(Reads.problems(facts)).containsExactly("4: syntax error at ';'");
    TypeFact type = facts.types().get(0);
    assertThat(type.methods()).extracting(MethodFact::name).containsExactly("one", "two", "three");
    assertThat(type.methods().get(1).body().toString()).contains("name=b");
  }

  @Test
  void junkBetweenMembersCostsItsLineOnly() {
    JavaFacts facts =
        Reads.java(
            """
            class A {
              private String name;
              garbage here !
              void one() {
                a();
              }
            }
            """);

    assertThat(facts.problems()).hasSize(1);
    assertThat(facts.types().get(0).methods()).extracting(MethodFact::name).containsExactly("one");
    assertThat(facts.types().get(0).fields()).hasSize(1);
  }

  @Test
  void aLostBraceIsFoundByIndentation() {
    JavaFacts facts =
        Reads.java(
            """
            class A {
              void one() {
                if (x) { // why {
                  a();
              }

              void two() { b(); }
            }
            """);

    assertThat(facts.problems()).hasSize(1);
    assertThat(facts.types().get(0).methods())
        .extracting(MethodFact::name)
        .containsExactly("one", "two");
  }

  @Test
  void aSurplusBraceIsLeftOut() {
    JavaFacts facts = Reads.java("class A { void one() { a(); } }\n}\nclass B { void two() {} }\n");

    assertThat(facts.problems()).isNotEmpty();
    assertThat(facts.types()).extracting(TypeFact::name).containsExactly("A", "B");
  }

  @Test
  void aStringThatIsNeverClosedCostsItsStatementOnly() {
    JavaFacts facts =
        Reads.java(
            """
            class A {
              void one() {
                String s = "abc;
                a();
              }
              void two() { b(); }
            }
            """);

    assertThat(facts.problems()).hasSize(1);
    assertThat(facts.types().get(0).methods())
        .extracting(MethodFact::name)
        .containsExactly("one", "two");
    assertThat(facts.types().get(0).methods().get(0).body().toString()).contains("name=a");
  }

  @Test
  void ofAMergeConflictTheFirstSideIsRead() {
    String text =
        """
        class A {
        <<<<<<< HEAD
          void one() { a(); }
        ||||||| base
          void base() { }
        =======
          void other() { b(); }
        >>>>>>> feature
          void two() { c(); }
        }
        """;
    JavaFacts facts = Reads.java(text);

    assertThat(Reads.problems(facts))
        .containsExactly("2: unresolved merge conflict; its first side is read");
    assertThat(facts.types().get(0).methods())
        .extracting(MethodFact::name)
        .containsExactly("one", "two");
    assertThat(Reads.cut(text, facts.types().get(0).methods().get(1).at())).isEqualTo("two");
  }

  @Test
  void mergeMarkersInATextBlockAreNoConflict() {
    TypeFact type =
        Reads.type("class A { String s = \"\"\"\n<<<<<<< a\n=======\n>>>>>>> b\n\"\"\"; }");

    assertThat(((Expression.Literal) type.fields().get(0).initializer()).text())
        .contains("=======");
  }

  @Test
  void everyErrorIsNamed() {
    JavaFacts facts = Reads.java("class A {\n" + "  void m() { x(; y(); }\n".repeat(10) + "}\n");

    assertThat(facts.problems()).hasSize(10);
    assertThat(facts.types().get(0).methods()).hasSize(10);
    assertThat(facts.types().get(0).methods().get(9).body().toString()).contains("name=y");
  }

  @Test
  void whatIsNoJavaAtAllIsAProblem() {
    assertThat(Reads.java("{{{ ''' \"\"\" ((( <xml/>").problems()).isNotEmpty();
    assertThat(Reads.java("%PDF-1.4 not java").problems()).isNotEmpty();
  }

  @Test
  void binaryContentIsAProblem() {
    JavaFacts facts = new JavaParserReader().read(new byte[] {1, 2, 0, 3});

    assertThat(facts.problems()).hasSize(1);
    assertThat(facts.types()).isEmpty();
  }

  @Property(tries = 150)
  void nothingIsThrownWhateverIsCutOut(
      @ForAll @IntRange(max = 700) int from, @ForAll @IntRange(max = 40) int length) {
    int start = Math.min(from, SOUND.length());
    int end = Math.min(start + length, SOUND.length());
    JavaFacts facts = Reads.java(SOUND.substring(0, start) + SOUND.substring(end));

    assertThat(facts).isEqualTo(Reads.java(SOUND.substring(0, start) + SOUND.substring(end)));
  }

  @Property(tries = 60)
  void nothingIsThrownForAnyBytes(@ForAll long seed) {
    byte[] bytes = SOUND.getBytes(StandardCharsets.UTF_8);
    Random random = new Random(seed);
    for (int i = 0; i < 8; i++) {
      bytes[random.nextInt(bytes.length)] = (byte) (1 + random.nextInt(255));
    }

    assertThat(new JavaParserReader().read(bytes).lines()).isPositive();
  }
}
