package dev.vigie.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigie.program.Method;
import dev.vigie.program.MethodRef;
import dev.vigie.program.Program;
import dev.vigie.testing.Linked;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CallGraphTest {
  @Test
  void reachesThroughOverridingMethods() {
    Set<String> reached =
        reached(
            """
            class A {
              void start(Shape shape) { shape.draw(); }
              interface Shape { void draw(); }
              static class Circle implements Shape { public void draw() { round(); } void round() {} }
              static class Square implements Shape { public void draw() {} }
              static class Other { void draw() {} }
            }
            """);

    assertThat(reached).contains("Circle.draw", "Circle.round", "Square.draw");
    assertThat(reached).doesNotContain("Other.draw");
  }

  @Test
  void reachesThroughLambdasAndMethodReferences() {
    Set<String> reached =
        reached(
            """
            class A {
              void start(java.util.List<String> names) {
                names.forEach(name -> one());
                names.forEach(this::two);
              }
              void one() {}
              void two(String name) {}
              void three() {}
            }
            """);

    assertThat(reached).contains("A.one", "A.two").doesNotContain("A.three");
  }

  @Test
  void reachesConstructorsTheirInitializersAndAnonymousClasses() {
    Set<String> reached =
        reached(
            """
            class A {
              void start(java.util.concurrent.Executor executor) {
                new B();
                executor.execute(new Runnable() { public void run() { later(); } });
              }
              void later() {}
            }
            class B {
              private final int size = count();
              static int count() { return 1; }
            }
            """);

    assertThat(reached).contains("B.<init>", "B.count", "A.later");
  }

  @Test
  void doesNotDispatchCallsOfSuper() {
    Set<String> reached =
        reached(
            """
            class Base { void run() {} }
            class A extends Base {
              void start() { super.run(); }
              @Override void run() { unreached(); }
              void unreached() {}
            }
            """);

    assertThat(reached).contains("Base.run").doesNotContain("A.run", "A.unreached");
  }

  @Test
  void endsOnRecursion() {
    assertThat(reached("class A { void start() { again(); } void again() { start(); } }"))
        .containsExactlyInAnyOrder("A.start", "A.again");
  }

  @Test
  void knowsCallersWithTheirArguments() {
    Program program =
        Linked.of("class A { void start() { keep(\"a\"); keep(\"b\"); } void keep(String s) {} }");
    CallGraph calls = CallGraph.of(program);

    assertThat(calls.callers(new MethodRef("A", "keep", List.of("java.lang.String"))))
        .hasSize(2)
        .allSatisfy(site -> assertThat(site.caller().name()).isEqualTo("start"))
        .allSatisfy(site -> assertThat(site.arguments()).hasSize(1));
  }

  private static Set<String> reached(String source) {
    Program program = Linked.of(source);
    List<MethodRef> starts =
        program.types().stream()
            .flatMap(type -> type.methods().stream())
            .map(Method::ref)
            .filter(ref -> ref.name().equals("start"))
            .toList();
    return CallGraph.of(program).reachable(starts).stream()
        .map(ref -> ref.owner().substring(ref.owner().lastIndexOf('.') + 1) + "." + ref.name())
        .collect(Collectors.toSet());
  }
}
