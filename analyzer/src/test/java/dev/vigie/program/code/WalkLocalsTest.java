package dev.vigie.program.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigie.program.Method;
import dev.vigie.program.Program;
import dev.vigie.testing.Linked;
import org.junit.jupiter.api.Test;

class WalkLocalsTest {
  @Test
  void everyLocalIsMetOnceInTheOrderOfWritingParametersAreNot() {
    Program program =
        Linked.of(
            """
            package a;
            class A {
              void m(java.util.List<String> given, Object o) {
                String one = "";
                one = "again";
                for (String two : given) {
                  given.forEach(three -> { String four = three; });
                }
                try {
                  given.clear();
                } catch (IllegalStateException five) {
                  one = null;
                }
                if (o instanceof String six) {
                  one = six;
                }
              }
            }
            """);
    Method method = Linked.method(program, "a.A", "m");

    assertThat(Walk.locals(method.body()))
        .extracting(Local::name)
        .containsExactly("one", "two", "three", "four", "five", "six");
  }
}
