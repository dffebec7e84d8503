package dev.vigie.flow.solver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigie.program.MethodRef;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which methods a method can call. */
class MethodGraphTest {
  @Test
  void callsLeadToWhateverCanAnswer() {
    MethodGraph graph =
        ToyGraph.of(
            """
            import java.util.*;
            import java.util.function.*;
            interface Op { String on(String s); }
            class One implements Op { public String on(String s) { return s; } }
            class Two implements Op { public String on(String s) { return s; } }
            class Base { static void fixed() {} void over() {} }
            class Child extends Base { void over() { super.over(); } static void fixed() {} }
            class Made { Made(String s) { } }
            class A {
              static final Supplier<String> KEPT = () -> kept();
              static String kept() { return ""; }
              void any(Op op) { op.on("x"); }
              void one(One one) { one.on("x"); }
              void fixed() { Base.fixed(); }
              void over(Base base) { base.over(); }
              void made() { new Made("x"); }
              void reference() { Supplier<String> s = A::kept; }
              void lambda() { Supplier<String> s = () -> kept(); }
              void field() { KEPT.get(); }
              void library(List<String> list) { list.size(); }
            }
            """);
    assertThat(callees(graph, "A.any")).containsExactly("One.on", "Two.on");
    assertThat(callees(graph, "A.one")).containsExactly("One.on");
    assertThat(callees(graph, "A.fixed")).containsExactly("Base.fixed");
    assertThat(callees(graph, "A.over")).containsExactly("Base.over", "Child.over");
    assertThat(callees(graph, "Child.over")).containsExactly("Base.over");
    assertThat(callees(graph, "A.made")).containsExactly("Made.<init>");
    assertThat(callees(graph, "A.reference")).containsExactly("A.kept");
    assertThat(callees(graph, "A.lambda")).containsExactly("A.kept");
    assertThat(callees(graph, "A.field")).containsExactly("A.kept");
    assertThat(callees(graph, "A.library")).isEmpty();
  }

  @Test
  void whatIsShownAsTextCallsItsToString() {
    MethodGraph graph =
        ToyGraph.of(
            """
            import java.util.*;
            class Person { public String toString() { return "p"; } }
            class Child extends Person { public String toString() { return "c"; } }
            class Plain { }
            class Holder { Holder(Person p) { } }
            class A {
              String joined(Person p) { return "" + p; }
              String given(Person p) { return String.valueOf(p); }
              String many(List<Person> all) { return "" + all; }
              String array(Person[] all) { return "" + all; }
              String child(Child c) { return "" + c; }
              String plain(Plain p) { return "" + p; }
              Object held(Person p) { return new Holder(p); }
            }
            """);
    for (String method : List.of("A.joined", "A.given", "A.many", "A.array")) {
      assertThat(callees(graph, method))
          .as(method)
          .containsExactly("Person.toString", "Child.toString");
    }
    assertThat(callees(graph, "A.child")).containsExactly("Child.toString");
    assertThat(callees(graph, "A.plain")).isEmpty();
    assertThat(callees(graph, "A.held"))
        .containsExactly("Holder.<init>", "Person.toString", "Child.toString");
    assertThat(graph.texts("t.Person")).hasSize(2).isSameAs(graph.texts("t.Person"));
  }

  @Test
  void constructorsRunInitializersAndBlocks() {
    MethodGraph graph =
        ToyGraph.of(
            """
            class A {
              static String fixed = fixed();
              static final String CONSTANT = "x";
              static String first; static String second;
              static { first = fixed(); }
              static { second = other(); }
              String own = own();
              { block(); }
              A() { inner(); }
              static String fixed() { return ""; }
              static String other() { return ""; }
              static String own() { return ""; }
              void block() { }
              void inner() { }
            }
            """);
    assertThat(callees(graph, "A.<init>")).containsExactlyInAnyOrder("A.inner", "A.own", "A.block");
    List<String> initialized =
        IntStream.range(0, graph.size())
            .filter(i -> graph.initialized(i) != null)
            .mapToObj(i -> graph.initialized(i).name() + callees(graph, i))
            .toList();
    assertThat(initialized).containsExactly("fixed[A.fixed]");
    assertThat(IntStream.range(0, graph.size()).mapToObj(i -> callees(graph, i).toString()))
        .as("every static block counts")
        .contains("[A.fixed]", "[A.other]");
    assertThat(graph.methods()).hasSize(graph.size());
    assertThat(graph.number(new MethodRef("t.A", "nowhere", List.of()))).isEqualTo(-1);
  }

  private static List<String> callees(MethodGraph graph, String method) {
    int number =
        IntStream.range(0, graph.size())
            .filter(i -> name(graph, i).equals(method))
            .findFirst()
            .orElseThrow();
    return callees(graph, number);
  }

  private static List<String> callees(MethodGraph graph, int number) {
    return IntStream.of(graph.callees(number)).mapToObj(i -> name(graph, i)).toList();
  }

  private static String name(MethodGraph graph, int number) {
    MethodRef ref = graph.method(number).ref();
    return ref.owner().replace("t.", "") + "." + ref.name();
  }

  @Test
  void functionsThatCallThemselvesAreFollowedOnce() {
    MethodGraph graph =
        ToyGraph.of(
            """
            import java.util.function.*;
            class A {
              static final Function<String, String> SELF = s -> A.SELF.apply(kept(s));
              static String kept(String s) { return s; }
              String m() { return SELF.apply("x"); }
            }
            """);
    assertThat(callees(graph, "A.m")).containsExactly("A.kept");
  }
}
