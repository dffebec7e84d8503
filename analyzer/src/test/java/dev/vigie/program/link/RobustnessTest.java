package dev.vigie.program.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigie.facts.Expression;
import dev.vigie.facts.JavaFacts;
import dev.vigie.facts.MethodFact;
import dev.vigie.facts.ReadFile;
import dev.vigie.facts.Statement;
import dev.vigie.facts.TypeFact;
import dev.vigie.program.Program;
import dev.vigie.source.FileKind;
import dev.vigie.source.SourceFile;
import dev.vigie.source.Span;
import dev.vigie.testing.Linked;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class RobustnessTest {

  @Test
  void ten_thousand_nested_expressions_are_linked() {
    int depth = 10_000;
    JavaFacts facts =
        (JavaFacts)
            Linked.file("A.java", "class A { String f(String s) { return s; } String m() { } }")
                .facts();
    Expression nested = new Expression.Literal(Expression.Literal.Kind.STRING, "x", Span.NONE);
    for (int i = 0; i < depth; i++) {
      long at = Span.of(i + 1, 1, i + 1, 2);
      nested = new Expression.Call(null, "f", List.of(), List.of(nested), at, at);
    }
    for (int i = 0; i < depth; i++) {
      long at = Span.of(i + 1, 3, i + 1, 4);
      nested = new Expression.Call(nested, "trim", List.of(), List.of(), at, at);
    }
    Linker linker = new Linker(ClassPath.empty(), 1);
    Program program = linker.link(List.of(withBody(facts, nested)));

    assertThat(linker.problems()).isEmpty();
    assertThat(program.coverage().sourceCalls()).isEqualTo(depth);
    assertThat(program.coverage().libraryCalls()).isEqualTo(depth);
  }

  @Test
  void a_fault_in_one_body_costs_that_body_only() {
    JavaFacts facts =
        (JavaFacts)
            Linked.file("A.java", "class A { String f(String s) { return s; } String m() { } }")
                .facts();
    Expression impossible = new Expression.Binary("*", List.of(), Span.of(1, 1, 1, 1));
    Linker linker = new Linker(ClassPath.empty(), 1);
    Program program = linker.link(List.of(withBody(facts, impossible)));

    assertThat(linker.problems()).singleElement().extracting(LinkProblem::what).isEqualTo("m");
    assertThat(Linked.method(program, "A", "m").body()).isNull();
    assertThat(Linked.method(program, "A", "f").body()).isNotNull();
  }

  /** The file with what its method {@code m} returns. */
  private static ReadFile withBody(JavaFacts facts, Expression value) {
    TypeFact type = facts.types().get(0);
    MethodFact m = type.methods().get(1);
    MethodFact method =
        new MethodFact(
            m.name(),
            m.modifiers(),
            m.typeParameters(),
            m.returnType(),
            m.parameters(),
            m.thrown(),
            m.annotations(),
            new Statement.Return(value, Span.NONE),
            m.doc(),
            m.at(),
            m.whole());
    TypeFact changed =
        new TypeFact(
            type.kind(),
            type.name(),
            type.modifiers(),
            type.typeParameters(),
            type.superclass(),
            type.interfaces(),
            type.permits(),
            type.annotations(),
            type.fields(),
            List.of(type.methods().get(0), method),
            type.nested(),
            type.doc(),
            type.at(),
            type.whole());
    return new ReadFile(
        new SourceFile("A.java", FileKind.JAVA, "", false, () -> new byte[0]),
        new JavaFacts("", List.of(), List.of(changed), List.of(), List.of(), 1));
  }

  @Test
  void ten_thousand_operands_are_one_string() {
    Program program =
        Linked.of("class A { String m(String x) { return \"\"" + " + x".repeat(10_000) + "; } }");

    assertThat(
            Linked.all(
                dev.vigie.program.code.Expression.Concat.class, Linked.method(program, "A", "m")))
        .singleElement()
        .satisfies(c -> assertThat(c.parts()).hasSize(10_001));
  }

  @Test
  void cyclic_inheritance_and_bounds_end() {
    Program program =
        Linked.of(
            "class A extends B { void m() { go(); } }",
            "class B extends A { }",
            "interface C<T extends C<T>> extends D<T> { } ",
            "interface D<T extends C<T>> extends C<T> { }",
            "class E<T extends S, S extends T> { void m(T t) { t.go(); } }",
            "class F extends F { class G extends G { } }");

    assertThat(program.supertypes("A")).contains("B", "A");
    assertThat(program.types()).hasSize(7);
  }

  @Test
  void a_file_that_is_half_there_is_linked_as_far_as_it_goes() {
    Program program =
        Linked.of(
            """
            class A {
              void broken( { int x = ; }
              String good(String s) { return s.trim(); }
            }
            """);

    assertThat(program.type("A")).isPresent();
  }

  @Test
  void neither_threads_nor_the_order_of_files_change_the_program() {
    List<ReadFile> files = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      files.add(
          Linked.file(
              "p/T" + i + ".java",
              """
              package p;
              class T%1$d extends T%2$d {
                String name%1$d;
                Runnable m(String s) {
                  java.util.List.of(s).forEach(x -> new Object() { String y = x + s; });
                  return new Runnable() { public void run() { System.out.println(s + name%2$d); } };
                }
              }
              """
                  .formatted(i, i + 1)));
    }
    Program one = new Linker(ClassPath.empty(), 1).link(files);
    List<ReadFile> shuffled = new ArrayList<>(files);
    Collections.reverse(shuffled);
    Program many = new Linker(ClassPath.empty(), 4).link(shuffled);

    assertThat(many.types()).isEqualTo(one.types());
    assertThat(many.coverage()).isEqualTo(one.coverage());
  }

  @Test
  void lambdas_nested_in_overloaded_calls_take_no_exponential_time() {
    StringBuilder body = new StringBuilder("x");
    for (int i = 0; i < 14; i++) {
      body.insert(0, "f(() -> ").append(")");
    }
    Program program =
        Linked.of(
            """
            import java.util.function.*;
            import java.util.concurrent.*;
            class A {
              <T> T f(Callable<T> c) { return null; } void f(Runnable r) {}
              Object m(Object x) { return %s; }
            }
            """
                .formatted(body));

    assertThat(Linked.calls(Linked.method(program, "A", "m"), "f")).hasSize(14);
  }
}
