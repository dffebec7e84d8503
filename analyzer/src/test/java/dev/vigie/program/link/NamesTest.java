package dev.vigie.program.link;

import static dev.vigie.testing.Linked.call;
import static dev.vigie.testing.Linked.method;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vigie.facts.ReadFile;
import dev.vigie.program.FieldRef;
import dev.vigie.program.Program;
import dev.vigie.program.Twins;
import dev.vigie.program.code.Callee;
import dev.vigie.program.code.Expression;
import dev.vigie.testing.Linked;
import java.util.List;
import org.junit.jupiter.api.Test;

class NamesTest {

  private static String owner(Program program, String type, String method, String called) {
    return call(method(program, type, method), called).callee().owner();
  }

  @Test
  void a_single_import_wins_over_the_package_and_imports_on_demand() {
    Program program =
        Linked.of(
            "package a; public class Thing { public void go() {} }",
            "package b; public class Thing { public void go() {} }",
            "package c; public class Thing { public void go() {} }",
            """
            package c;
            import a.*;
            import b.Thing;
            class User { void m(Thing t) { t.go(); } }
            """);

    assertThat(owner(program, "c.User", "m", "go")).isEqualTo("b.Thing");
  }

  @Test
  void the_package_wins_over_imports_on_demand() {
    Program program =
        Linked.of(
            "package a; public class Thing { public void go() {} }",
            "package c; public class Thing { public void go() {} }",
            "package c; import a.*; class User { void m(Thing t) { t.go(); } }");

    assertThat(owner(program, "c.User", "m", "go")).isEqualTo("c.Thing");
  }

  @Test
  void static_members_are_imported_singly_and_on_demand() {
    Program program =
        Linked.of(
            """
            package a;
            public class Tools {
              public static final String NAME = "n";
              public static String one(int i) { return ""; }
              public static String two(int i) { return ""; }
            }
            """,
            """
            package b;
            import static a.Tools.one;
            import static a.Tools.*;
            import static java.util.Objects.requireNonNull;
            class User {
              Object m() { return one(1) + two(2) + requireNonNull(NAME); }
            }
            """);

    assertThat(owner(program, "b.User", "m", "one")).isEqualTo("a.Tools");
    assertThat(owner(program, "b.User", "m", "two")).isEqualTo("a.Tools");
    assertThat(owner(program, "b.User", "m", "requireNonNull")).isEqualTo("java.util.Objects");
    assertThat(Linked.all(Expression.FieldRead.class, method(program, "b.User", "m")))
        .extracting(Expression.FieldRead::field)
        .containsExactly(new FieldRef("a.Tools", "NAME"));
  }

  @Test
  void member_types_are_inherited() {
    Program program =
        Linked.of(
            "package a; public class Base { public static class Inner { public void go() {} } }",
            "package b; class Sub extends a.Base { void m(Inner i) { i.go(); } }",
            "package b; class Other { void m(Sub.Inner i) { i.go(); } }");

    assertThat(owner(program, "b.Sub", "m", "go")).isEqualTo("a.Base.Inner");
    assertThat(owner(program, "b.Other", "m", "go")).isEqualTo("a.Base.Inner");
  }

  @Test
  void fully_qualified_names_need_no_import() {
    Program program =
        Linked.of(
            "package a; public class Thing { public static int size() { return 1; } }",
            "package b; class User { int m() { return a.Thing.size() + java.util.List.of().size(); } }");

    List<Expression.Invoke> sizes = Linked.calls(method(program, "b.User", "m"), "size");
    assertThat(sizes)
        .extracting(i -> i.callee().owner())
        .containsExactly("a.Thing", "java.util.List");
  }

  @Test
  void a_local_hides_a_field_and_a_field_hides_a_type() {
    Program program =
        Linked.of(
            """
            class A {
              String name;
              String m(String name) { return name; }
              String n() { return name; }
            }
            """);

    assertThat(Linked.all(Expression.FieldRead.class, method(program, "A", "m"))).isEmpty();
    assertThat(Linked.all(Expression.FieldRead.class, method(program, "A", "n")))
        .singleElement()
        .satisfies(
            read -> {
              assertThat(read.field()).isEqualTo(new FieldRef("A", "name"));
              assertThat(read.receiver()).isInstanceOf(Expression.This.class);
            });
  }

  @Test
  void qualified_this_and_super_mean_the_class_they_name() {
    Program program =
        Linked.of(
            "class Base { void go() {} }",
            """
            class Outer extends Base {
              void go() {}
              class Inner {
                void go() {}
                void m() { Outer.this.go(); Outer.super.go(); go(); }
              }
            }
            """);

    List<Expression.Invoke> calls = Linked.calls(method(program, "Outer.Inner", "m"), "go");
    assertThat(calls)
        .extracting(c -> c.callee().owner())
        .containsExactly("Outer", "Base", "Outer.Inner");
    assertThat(calls).extracting(Expression.Invoke::exact).containsExactly(false, true, false);
  }

  @Test
  void an_imported_type_that_is_nowhere_keeps_its_imported_name() {
    Program program =
        Linked.of(
            """
            package a;
            import org.nowhere.Client;
            class A { Client client; void m(String s) { client.send(s).then(s); } }
            """);

    Callee send = call(method(program, "a.A", "m"), "send").callee();
    Callee then = call(method(program, "a.A", "m"), "then").callee();
    assertThat(send.owner()).isEqualTo("org.nowhere.Client");
    assertThat(send.certainty()).isEqualTo(Callee.Certainty.OWNER);
    assertThat(then.owner()).isNull();
    assertThat(then.certainty()).isEqualTo(Callee.Certainty.NAME);
    assertThat(then.receiver().isUnknown()).isTrue();
  }

  @Test
  void of_two_classes_of_one_name_a_file_sees_that_of_its_module() {
    ReadFile first =
        Linked.file(
            "one/A.java", "one", false, "package p; public class A { void m() { } int x; }");
    ReadFile second =
        Linked.file("two/A.java", "two", false, "package p; public class A { void n() { } }");
    ReadFile user =
        Linked.file("two/B.java", "two", false, "package p; class B { void m(A a) { a.n(); } }");
    Program program = new Linker(ClassPath.empty(), 2).link(List.of(user, second, first));

    assertThat(program.types())
        .extracting(t -> t.module() + ":" + t.name())
        .containsExactly("two:p.(two).A", "one:p.A", "two:p.B");
    Callee callee = call(method(program, "p.B", "m"), "n").callee();
    assertThat(callee.certainty()).isEqualTo(Callee.Certainty.METHOD);
    assertThat(callee.owner()).isEqualTo("p.(two).A");
    assertThat(Twins.written("p.(two).A.Inner")).isEqualTo("p.A.Inner");
    assertThat(Twins.written("(two).A")).isEqualTo("A");
    assertThat(Twins.written("p.A.m(x).y"))
        .as("what stands in brackets after a method")
        .isEqualTo("p.A.m(x).y");
  }

  @Test
  void a_copy_of_a_class_is_meant_by_import_by_its_whole_name_and_around_its_own() {
    String shared =
        "package p; public class A { public static class In { %s } static void s() {} }";
    List<ReadFile> files =
        List.of(
            Linked.file("x/one/src/A.java", "", false, shared.formatted("public void m() { }")),
            Linked.file("x/two/src/A.java", "", false, shared.formatted("public void n() { }")),
            Linked.file("x/one/src/T.java", "", true, shared.formatted("public void t() { }")),
            Linked.file(
                "x/two/src/B.java",
                "two",
                false,
                "package q; import p.A; import static p.A.In;"
                    + " class B { void m(A.In a, p.A.In b, In c) { a.n(); b.n(); c.n(); } }"),
            Linked.file(
                "x/two/src/C.java", "two", false, "package p; class C { void m() { A.s(); } }"),
            Linked.file("x/three/src/D.java", "three", false, "package q; class D { p.A.In a; }"));
    Program program = new Linker(ClassPath.empty(), 2).link(files);

    assertThat(Linked.calls(method(program, "q.B", "m"), "n"))
        .extracting(call -> call.callee().owner() + " " + call.callee().certainty())
        .containsExactly("p.(x-two).A.In METHOD", "p.(x-two).A.In METHOD", "p.(x-two).A.In METHOD");
    assertThat(call(method(program, "p.C", "m"), "s").callee().owner()).isEqualTo("p.(x-two).A");
    assertThat(program.type("q.D").orElseThrow().field("a").orElseThrow().type().erasure())
        .as("a module without a copy sees the first")
        .isEqualTo("p.A.In");
  }

  @Test
  void module_imports_bring_the_exported_packages() {
    Program program =
        Linked.of(
            "import module java.base; class A { int m(List<String> l) { return l.size(); } }");

    assertThat(owner(program, "A", "m", "size")).isEqualTo("java.util.List");
  }
}
