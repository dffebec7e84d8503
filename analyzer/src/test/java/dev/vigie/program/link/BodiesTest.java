package dev.vigie.program.link;

import static dev.vigie.testing.Linked.all;
import static dev.vigie.testing.Linked.call;
import static dev.vigie.testing.Linked.method;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vigie.program.Field;
import dev.vigie.program.FieldRef;
import dev.vigie.program.JavaType;
import dev.vigie.program.Method;
import dev.vigie.program.Program;
import dev.vigie.program.TypeDeclaration;
import dev.vigie.program.code.Expression;
import dev.vigie.program.code.Local;
import dev.vigie.program.code.Statement;
import dev.vigie.testing.Linked;
import java.util.List;
import org.junit.jupiter.api.Test;

class BodiesTest {

  private static Method inMethod(String parameters, String statements) {
    return method(
        Linked.of(
            """
            import java.util.*;
            class A {
              String name; static String shared; int count;
              sealed interface Shape permits Circle, Box { }
              record Circle(String label, int r) implements Shape { }
              record Box(Circle inner, String tag) implements Shape { }
              enum Level { LOW, HIGH }
              Object m(%s) throws Exception { %s }
            }
            """
                .formatted(parameters, statements)),
        "A",
        "m");
  }

  @Test
  void numbers_before_the_first_string_are_added_up() {
    Expression.Concat concat =
        all(Expression.Concat.class, inMethod("int a", "return 1 + a + \"x\" + a + 2;")).get(0);

    assertThat(concat.parts()).hasSize(4);
    assertThat(concat.parts().get(0)).isInstanceOf(Expression.Operation.class);
    assertThat(concat.parts().get(1)).isInstanceOf(Expression.Constant.class);
  }

  @Test
  void a_string_at_the_start_makes_every_operand_a_part() {
    Expression.Concat concat =
        all(Expression.Concat.class, inMethod("Object o", "return \"x\" + o + ('c' + 1);")).get(0);

    assertThat(concat.parts()).hasSize(3);
    assertThat(concat.parts().get(2)).isInstanceOf(Expression.Operation.class);
  }

  @Test
  void adding_to_a_string_accumulates_and_shows_the_object() {
    Method m = inMethod("Object o", "String s = \"\"; s += o; name += o; return s;");

    Expression.LocalWrite local = all(Expression.LocalWrite.class, m).get(1);
    assertThat(local.accumulates()).isTrue();
    assertThat(local.value()).isInstanceOf(Expression.Concat.class);
    assertThat(all(Expression.FieldWrite.class, m).get(0).accumulates()).isTrue();
  }

  @Test
  void declarations_write_locals_and_parameters_come_first() {
    Method m = inMethod("String a, int b", "String c = a; int d; d = b; return c;");

    assertThat(m.parameters()).extracting(Local::index).containsExactly(0, 1);
    assertThat(all(Expression.LocalWrite.class, m))
        .extracting(w -> w.local().name() + w.local().index())
        .containsExactly("c2", "d3");
    assertThat(m.localCount()).isEqualTo(4);
  }

  @Test
  void a_negated_instanceof_that_leaves_binds_after_the_if() {
    Method m =
        inMethod("Object o", "if (!(o instanceof Circle c)) { return null; } return c.label();");

    assertThat(call(m, "label").callee().owner()).isEqualTo("A.Circle");
  }

  @Test
  void a_binding_is_out_of_sight_after_its_statement() {
    Method m = inMethod("Object o", "if (o instanceof String name) { name.trim(); } return name;");

    assertThat(all(Expression.FieldRead.class, m))
        .extracting(Expression.FieldRead::field)
        .containsExactly(new FieldRef("A", "name"));
  }

  @Test
  void record_patterns_bind_through_accessors() {
    Method m =
        inMethod(
            "Object o",
            "return o instanceof Box(Circle(var text, int r), String tag) ? text.trim() + tag : null;");

    Expression.TypeTest test = all(Expression.TypeTest.class, m).get(0);
    assertThat(test.bindings())
        .extracting(b -> b.local().name() + ":" + b.local().type().erasure())
        .containsExactly("text:java.lang.String", "r:int", "tag:java.lang.String");
    Expression.Invoke label = (Expression.Invoke) test.bindings().get(0).value();
    assertThat(label.callee().name()).isEqualTo("label");
    assertThat(((Expression.Invoke) ((Expression.Cast) label.receiver()).operand()).callee().name())
        .isEqualTo("inner");
    assertThat(call(m, "trim").callee().owner()).isEqualTo("java.lang.String");
  }

  @Test
  void a_switch_over_patterns_gives_a_value() {
    Method m =
        inMethod(
            "Shape s",
            """
            return switch (s) {
              case Circle c when c.r() > 1 -> c.label();
              case Circle c -> { yield c.label().trim(); }
              case Box(var inner, var tag) -> tag;
            };
            """);

    Expression.Switch choice = all(Expression.Switch.class, m).get(0);
    assertThat(choice.type()).isEqualTo(JavaType.STRING);
    assertThat(choice.branches()).hasSize(3).noneMatch(b -> b.fallsThrough());
    assertThat(choice.branches().get(0).guard()).isNotNull();
    assertThat(choice.branches().get(2).bindings())
        .extracting(b -> b.local().type().erasure())
        .containsExactly("A.Circle", "java.lang.String");
  }

  @Test
  void case_labels_name_constants_of_the_selectors_enum() {
    Method m =
        inMethod(
            "Level l", "switch (l) { case LOW: count++; case HIGH: break; default: } return null;");

    Statement.Switch choice = (Statement.Switch) ((Statement.Block) m.body()).statements().get(0);
    assertThat(choice.branches().get(0).constants().get(0))
        .isInstanceOfSatisfying(
            Expression.FieldRead.class,
            read -> assertThat(read.field()).isEqualTo(new FieldRef("A.Level", "LOW")));
    assertThat(choice.branches().get(0).fallsThrough()).isTrue();
    assertThat(choice.branches().get(2).isDefault()).isTrue();
  }

  @Test
  void caught_exceptions_and_resources_have_their_types() {
    Method m =
        inMethod(
            "java.io.InputStream in",
            """
            try (var reader = new java.io.BufferedReader(new java.io.InputStreamReader(in))) {
              return reader.readLine();
            } catch (IllegalStateException | java.io.IOException e) {
              return e.getMessage();
            }
            """);

    assertThat(call(m, "readLine").callee().owner()).isEqualTo("java.io.BufferedReader");
    assertThat(call(m, "getMessage").callee().owner()).isEqualTo("java.lang.Throwable");
    Statement.Try attempt = (Statement.Try) ((Statement.Block) m.body()).statements().get(0);
    assertThat(attempt.handlers().get(0).types())
        .extracting(JavaType::erasure)
        .containsExactly("java.lang.IllegalStateException", "java.io.IOException");
  }

  @Test
  void an_expression_body_is_a_value_only_where_one_is_wanted() {
    Method m =
        inMethod(
            "List<String> l",
            "l.forEach(s -> s.trim()); l.replaceAll(s -> s.trim()); return null;");

    List<Expression.Lambda> lambdas = all(Expression.Lambda.class, m);
    assertThat(lambdas.get(0).body()).isInstanceOf(Statement.Evaluate.class);
    assertThat(lambdas.get(1).body()).isInstanceOf(Statement.Return.class);
    assertThat(lambdas.get(0).parameters().get(0).role()).isEqualTo(Local.Role.LAMBDA_PARAMETER);
  }

  @Test
  void method_references_tell_bound_unbound_and_static() {
    Method m =
        inMethod(
            "List<String> l",
            """
            l.stream().map(String::trim).map(name::concat).map(String::valueOf).map(StringBuilder::new).toList();
            return null;
            """);

    List<Expression.FunctionReference> all = all(Expression.FunctionReference.class, m);
    assertThat(all)
        .extracting(r -> r.callee().owner() + "." + r.callee().name() + ":" + r.unbound())
        .containsExactlyInAnyOrder(
            "java.lang.String.trim:true",
            "java.lang.String.concat:false",
            "java.lang.String.valueOf:false",
            "java.lang.StringBuilder.<init>:false");
    assertThat(all.stream().filter(r -> r.callee().name().equals("concat")))
        .allMatch(r -> r.receiver() instanceof Expression.FieldRead);
  }

  @Test
  void an_anonymous_class_keeps_captured_locals_in_implied_fields() {
    Program program =
        Linked.of(
            """
            class A {
              Runnable m(String secret) {
                return new Runnable() {
                  public void run() { Runnable inner = () -> System.out.println(secret); inner.run(); }
                };
              }
            }
            """);

    TypeDeclaration anonymous = Linked.type(program, "A$1");
    assertThat(anonymous.enclosing()).isEqualTo("A");
    assertThat(anonymous.interfaces())
        .extracting(JavaType::erasure)
        .containsExactly("java.lang.Runnable");
    assertThat(anonymous.fields())
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.kind()).isEqualTo(Field.Kind.IMPLIED);
              assertThat(f.type()).isEqualTo(JavaType.STRING);
            });
    FieldRef field = anonymous.fields().get(0).ref();
    Expression.Create create = all(Expression.Create.class, method(program, "A", "m")).get(0);
    assertThat(create.type().erasure()).isEqualTo("A$1");
    assertThat(create.captures())
        .singleElement()
        .satisfies(
            c -> {
              assertThat(c.field()).isEqualTo(field);
              assertThat(c.value()).isInstanceOf(Expression.LocalRead.class);
            });
    assertThat(call(method(program, "A$1", "run"), "println").arguments().get(0))
        .isInstanceOfSatisfying(
            Expression.FieldRead.class, read -> assertThat(read.field()).isEqualTo(field));
  }

  @Test
  void captures_pass_through_nested_classes() {
    Program program =
        Linked.of(
            """
            class A {
              Object m(String secret) {
                class Local {
                  Object n() { return new Object() { public String toString() { return secret; } }; }
                }
                return new Local();
              }
            }
            """);

    assertThat(program.types())
        .extracting(TypeDeclaration::name)
        .containsExactly("A", "A$1Local", "A$1Local$2");
    Expression.Create inner = all(Expression.Create.class, method(program, "A$1Local", "n")).get(0);
    assertThat(inner.captures().get(0).value())
        .isInstanceOfSatisfying(
            Expression.FieldRead.class,
            read -> assertThat(read.field().owner()).isEqualTo("A$1Local"));
    Expression.Create outer = all(Expression.Create.class, method(program, "A", "m")).get(0);
    assertThat(outer.captures().get(0).value()).isInstanceOf(Expression.LocalRead.class);
  }

  @Test
  void enum_constants_are_created_with_their_bodies() {
    Program program =
        Linked.of(
            """
            enum Level {
              LOW("l") { String show() { return "low"; } }, HIGH("h");
              final String code;
              Level(String code) { this.code = code; }
              String show() { return code; }
            }
            class A { String m(String s) { return Level.valueOf(s).show() + Level.values()[0].name(); } }
            """);

    Field low = Linked.type(program, "Level").field("LOW").orElseThrow();
    assertThat(low.kind()).isEqualTo(Field.Kind.ENUM_CONSTANT);
    assertThat(low.initializer())
        .isInstanceOfSatisfying(
            Expression.Create.class,
            c -> {
              assertThat(c.type().erasure()).isEqualTo("Level$1");
              assertThat(c.arguments()).hasSize(1);
            });
    assertThat(call(method(program, "A", "m"), "show").callee().owner()).isEqualTo("Level");
    assertThat(call(method(program, "A", "m"), "name").callee().owner())
        .isEqualTo("java.lang.Enum");
    assertThat(method(program, "Level", "values").origin()).isEqualTo(Method.Origin.ENUM);
  }

  @Test
  void a_record_has_accessors_a_constructor_and_shows_its_components() {
    Program program =
        Linked.of(
            "record Person(String name, int age) { Person { if (age < 0) throw new Error(); } }");

    Method constructor = method(program, "Person", "<init>");
    assertThat(constructor.parameters()).extracting(Local::name).containsExactly("name", "age");
    assertThat(all(Expression.FieldWrite.class, constructor))
        .extracting(w -> w.field().name())
        .containsExactly("name", "age");
    assertThat(method(program, "Person", "name").origin()).isEqualTo(Method.Origin.RECORD);
    assertThat(all(Expression.FieldRead.class, method(program, "Person", "toString")))
        .extracting(r -> r.field().name())
        .containsExactly("name", "age");
    assertThat(all(Expression.Concat.class, method(program, "Person", "toString"))).hasSize(1);
  }

  @Test
  void annotation_values_are_folded_through_constants() {
    Program program =
        Linked.of(
            """
            package p;
            class Names { static final String PRE = "t_"; static final int SIZE = 2 * 16 - 1; }
            """,
            """
            package p;
            import static p.Names.SIZE;
            @interface Column { String name() default ""; int length() default 0; Class<?>[] of() default {}; Level level() default Level.LOW; }
            enum Level { LOW, HIGH }
            class A {
              static final String FULL = Names.PRE + "mail" + 1;
              @Column(name = A.FULL, length = SIZE, of = {String.class}, level = Level.HIGH) String mail;
            }
            """);

    Field mail = Linked.type(program, "p.A").field("mail").orElseThrow();
    assertThat(mail.annotation("Column").orElseThrow().type()).isEqualTo("p.Column");
    assertThat(mail.annotation("Column").orElseThrow().text("name")).contains("t_mail1");
    assertThat(mail.annotation("Column").orElseThrow().text("length")).contains("31");
    assertThat(mail.annotation("Column").orElseThrow().values())
        .containsEntry("level", new dev.vigie.program.Annotation.Value.OfEnum("p.Level", "HIGH"));
    assertThat(Linked.type(program, "p.A").field("FULL").orElseThrow().constant())
        .isEqualTo("t_mail1");
  }

  @Test
  void the_constructor_of_a_source_superclass_is_called_without_being_written() {
    Program program =
        Linked.of(
            "class Base { String s = \"x\"; }",
            "class Sub extends Base { Sub(int i) { } }",
            "class Sub2 extends Base { }");

    for (String name : List.of("Sub", "Sub2")) {
      assertThat(call(method(program, name, "<init>"), "<init>").callee().owner())
          .isEqualTo("Base");
    }
  }
}
