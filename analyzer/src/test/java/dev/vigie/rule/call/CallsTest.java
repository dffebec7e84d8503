package dev.vigie.rule.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigie.catalog.api.MethodPattern;
import dev.vigie.program.Program;
import dev.vigie.testing.Linked;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Looking calls up by name gives what looking at each of them gives. */
class CallsTest {
  private final Program program =
      Linked.of(
          """
          package shop;
          class Shop {
            String name = String.valueOf(3);
            void open(java.util.List<String> names) {
              names.add("a");
              names.forEach(each -> { names.remove(each); names.removeAll(names); });
              new StringBuilder().append(names.remove(0));
            }
            void close() { open(java.util.List.of()); }
          }
          """);
  private final List<Call> code = Code.calls(program);
  private final Calls calls = new Calls(code);

  static Stream<List<CallPattern>> patterns() {
    return Stream.of(
        List.of(),
        List.of(pattern("nothing")),
        List.of(pattern("remove")),
        List.of(pattern("remove*")),
        List.of(pattern("*")),
        List.of(pattern("append", "add"), pattern("add", "<init>")),
        List.of(pattern("open"), pattern("remove*", "remove")));
  }

  @ParameterizedTest
  @MethodSource("patterns")
  void findsEachOnceInTheOrderOfTheCode(List<CallPattern> patterns) {
    assertThat(calls.named(patterns))
        .isEqualTo(
            code.stream()
                .filter(
                    call ->
                        patterns.stream()
                            .flatMap(each -> each.methods().stream())
                            .anyMatch(each -> each.matchesName(call.callee().name())))
                .toList());
  }

  @Test
  void knowsWhatEachMethodCalls() {
    assertThat(calls.all()).isEqualTo(code).hasSize(10);
    assertThat(calls.in(Linked.method(program, "shop.Shop", "close").ref()))
        .extracting(call -> call.callee().name())
        .containsExactly("open", "of");
  }

  private static CallPattern pattern(String... names) {
    MethodPattern methods =
        new MethodPattern(
            MethodPattern.ANY_TYPE, List.of(names), MethodPattern.ANY_ARITY, false, List.of(), "");
    return new CallPattern(List.of(methods), -1, null, null, false, null, null, null);
  }
}
