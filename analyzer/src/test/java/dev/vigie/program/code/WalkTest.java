package dev.vigie.program.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigie.program.Method;
import dev.vigie.program.Program;
import dev.vigie.testing.Linked;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class WalkTest {
  @Test
  void meetsOuterExpressionsFirstInTheOrderOfWritingHoweverManyThereAre() {
    String many = "f(".repeat(60) + "1" + ")".repeat(60);
    Program program =
        Linked.of(
            """
            package a;
            class A {
              int f(int x) { return x; }
              int m(boolean c) {
                if (c) { return f(2) + f(3); } else { f(4); }
                return %s;
              }
            }
            """
                .formatted(many));
    List<Object> met = new ArrayList<>();

    Walk.through(
        Linked.method(program, "a.A", "m").body(),
        each -> {
          if (each instanceof Expression.Constant constant) {
            met.add(constant.text());
          } else if (each instanceof Expression.Invoke) {
            met.add("f");
          }
        });

    List<Object> expected = new ArrayList<>(List.of("f", "2", "f", "3", "f", "4"));
    expected.addAll(Collections.nCopies(60, "f"));
    expected.add("1");
    assertThat(met).isEqualTo(expected);
  }

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
