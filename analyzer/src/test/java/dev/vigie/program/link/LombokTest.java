package dev.vigie.program.link;

import static dev.vigie.testing.Linked.all;
import static dev.vigie.testing.Linked.call;
import static dev.vigie.testing.Linked.method;
import static dev.vigie.testing.Linked.type;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vigie.facts.Modifiers;
import dev.vigie.program.Field;
import dev.vigie.program.FieldRef;
import dev.vigie.program.JavaType;
import dev.vigie.program.Method;
import dev.vigie.program.Program;
import dev.vigie.program.TypeDeclaration;
import dev.vigie.program.code.Callee;
import dev.vigie.program.code.Expression;
import dev.vigie.program.code.Local;
import dev.vigie.program.code.Statement;
import dev.vigie.testing.Linked;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LombokTest {
  @TempDir Path folder;

  private Program link(Stubs.Setup setup, String... sources) {
    Map<String, String> files = new LinkedHashMap<>();
    for (String source : sources) {
      String imports =
          "package p; import lombok.*; import lombok.experimental.*; import java.util.*;"
              + " import lombok.extern.slf4j.Slf4j; ";
      files.put("p/F" + files.size() + ".java", imports + source);
    }
    return Linked.program(files, setup.classPath(folder));
  }

  private static List<String> methods(Program program, String name) {
    return type(program, name).methods().stream()
        .map(m -> m.name() + m.parameters().stream().map(p -> p.type().simpleName()).toList())
        .toList();
  }

  private static List<String> shown(Program program, String name) {
    return all(Expression.FieldRead.class, method(program, name, "toString")).stream()
        .map(r -> r.field().name())
        .toList();
  }

  @ParameterizedTest
  @EnumSource
  void settings_of_the_nearest_folders_hold(Stubs.Setup setup) {
    String imports =
        "import lombok.*; import lombok.experimental.NonFinal; import lombok.extern.slf4j.*; ";
    Map<String, String> files = new LinkedHashMap<>();
    files.put(
        "lombok.config",
        "# everywhere\nlombok.accessors.chain = true\nlombok.accessors.prefix += m_\n"
            + "lombok.log.fieldName = LOGGER\nlombok.toString.onlyExplicitlyIncluded = true\n"
            + "lombok.builder.className = *Maker\n");
    files.put(
        "p/q/lombok.config",
        "Lombok.Accessors.Chain = false\nlombok.accessors.fluent = true\nclear lombok.accessors.prefix\n"
            + "lombok.toString.callSuper = call\n");
    files.put(
        "p/r/lombok.config",
        "config.stopBubbling = true\nlombok.getter.noIsPrefix = true\nlombok.fieldDefaults.defaultFinal = true\n");
    files.put(
        "p/A.java",
        "package p; "
            + imports
            + "@Data @Slf4j @Builder class A { int m_x; @ToString.Include int m_y; int other; }");
    files.put(
        "p/q/B.java",
        "package p.q; "
            + imports
            + "@Data class B { int m_x; } @ToString class C extends B { int c; }");
    files.put(
        "p/r/D.java",
        "package p.r; "
            + imports
            + "@Data class D { boolean good; @NonFinal int x; } @ToString class E { int e; }");
    Program program = Linked.program(files, setup.classPath(folder));

    assertThat(methods(program, "p.A")).contains("getX[]", "setX[int]").doesNotContain("getM_x[]");
    assertThat(methods(program, "p.A")).as("no prefix, no accessor").doesNotContain("getOther[]");
    assertThat(method(program, "p.A", "setX").returnType().erasure()).isEqualTo("p.A");
    assertThat(type(program, "p.A").field("LOGGER")).isPresent();
    assertThat(shown(program, "p.A")).containsExactly("m_y");
    assertThat(methods(program, "p.A.AMaker")).contains("m_y[int]", "build[]");
    assertThat(methods(program, "p.q.B")).contains("m_x[]", "m_x[int]");
    assertThat(all(Expression.Invoke.class, method(program, "p.q.C", "toString"))).hasSize(1);
    assertThat(methods(program, "p.r.D"))
        .contains("getGood[]", "setX[int]")
        .doesNotContain("setGood[boolean]", "isGood[]");
    assertThat(shown(program, "p.r.E")).as("nothing from above").containsExactly("e");
  }

  @ParameterizedTest
  @EnumSource
  void the_logger_of_CustomLog_stands_in_the_settings(Stubs.Setup setup) {
    Program program =
        Linked.program(
            Map.of(
                "p/lombok.config",
                "lombok.log.custom.declaration = org.slf4j.Logger my.Factory.of(NAME)",
                "p/A.java",
                "package p; @lombok.CustomLog class A { }",
                "p/q/lombok.config",
                "lombok.log.custom.declaration = my.Own.create(TYPE)\nlombok.log.fieldIsStatic = false",
                "p/q/B.java",
                "package p.q; @lombok.CustomLog class B { }"),
            setup.classPath(folder));

    assertThat(type(program, "p.A").field("log").orElseThrow().type().erasure())
        .isEqualTo("org.slf4j.Logger");
    Field own = type(program, "p.q.B").field("log").orElseThrow();
    assertThat(own.type().erasure()).isEqualTo("my.Own");
    assertThat(own.isStatic()).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void getters_and_setters_read_and_write_the_field(Stubs.Setup setup) {
    Program program =
        link(
            setup,
            """
            @Getter @Setter class A {
              String mail; final int age = 1; boolean active; boolean isOpen; Boolean boxed;
              static String shared;
              @Getter(AccessLevel.NONE) String hidden;
              @Setter(AccessLevel.PRIVATE) String own;
            }
            """,
            "class B { void m(A a) { a.setMail(a.getMail().trim()); a.isActive(); a.setOpen(a.isOpen()); } }");

    assertThat(methods(program, "p.A"))
        .containsExactly(
            "getMail[]",
            "setMail[String]",
            "getAge[]",
            "isActive[]",
            "setActive[boolean]",
            "isOpen[]",
            "setOpen[boolean]",
            "getBoxed[]",
            "setBoxed[Boolean]",
            "setHidden[String]",
            "getOwn[]",
            "setOwn[String]",
            "<init>[]");
    Method getter = method(program, "p.A", "getMail");
    assertThat(getter.origin()).isEqualTo(Method.Origin.LOMBOK);
    assertThat(all(Expression.FieldRead.class, getter))
        .extracting(Expression.FieldRead::field)
        .containsExactly(new FieldRef("p.A", "mail"));
    assertThat(all(Expression.FieldWrite.class, method(program, "p.A", "setMail")))
        .extracting(Expression.FieldWrite::field)
        .containsExactly(new FieldRef("p.A", "mail"));
    assertThat(Modifiers.has(method(program, "p.A", "setOwn").modifiers(), Modifiers.PRIVATE))
        .isTrue();
    Callee callee = call(method(program, "p.B", "m"), "getMail").callee();
    assertThat(callee.declared()).isEqualTo(getter.ref());
    assertThat(call(method(program, "p.B", "m"), "trim").callee().owner())
        .isEqualTo("java.lang.String");
  }

  @ParameterizedTest
  @EnumSource
  void what_is_written_is_not_implied_again(Stubs.Setup setup) {
    Program program =
        link(setup, "@Data class A { String mail; public String getMail() { return null; } }");

    assertThat(methods(program, "p.A").stream().filter(m -> m.startsWith("getMail"))).hasSize(1);
    assertThat(method(program, "p.A", "getMail").origin()).isEqualTo(Method.Origin.SOURCE);
  }

  @ParameterizedTest
  @EnumSource
  void fluent_and_chained_accessors(Stubs.Setup setup) {
    Program program =
        link(
            setup,
            """
            @Getter @Setter @Accessors(fluent = true) class Fluent { String mail; }
            @Getter @Setter @Accessors(chain = true) class Chained { String mail; int age; }
            @Getter @Accessors(prefix = "m") class Prefixed { String mName; String other; }
            class B { void m(Fluent f, Chained c) { f.mail("x").mail(); c.setMail("x").setAge(1).getMail(); } }
            """);

    assertThat(methods(program, "p.Fluent")).containsExactly("mail[]", "mail[String]", "<init>[]");
    assertThat(call(method(program, "p.B", "m"), "getMail").callee().owner())
        .isEqualTo("p.Chained");
    assertThat(methods(program, "p.Prefixed")).containsExactly("getName[]", "<init>[]");
  }

  @ParameterizedTest
  @EnumSource
  void data_brings_accessors_text_equality_and_the_required_constructor(Stubs.Setup setup) {
    Program program =
        link(
            setup,
            "@Data class A { final String mail; @NonNull String name; int age; final int x = 1; }");

    assertThat(methods(program, "p.A"))
        .contains(
            "<init>[String, String]",
            "getMail[]",
            "setName[String]",
            "toString[]",
            "equals[Object]",
            "hashCode[]")
        .doesNotContain("setMail[String]");
    assertThat(shown(program, "p.A")).containsExactly("mail", "name", "age", "x");
    assertThat(all(Expression.Concat.class, method(program, "p.A", "toString"))).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void value_has_no_setters_and_takes_all(Stubs.Setup setup) {
    Program program =
        link(
            setup,
            "@Value class A { String mail; int age; }",
            "class B { Object m() { return new A(\"m\", 1).getMail(); } }");

    assertThat(methods(program, "p.A"))
        .contains("<init>[String, int]")
        .noneMatch(m -> m.startsWith("set"));
    assertThat(all(Expression.Create.class, method(program, "p.B", "m")).get(0).callee().declared())
        .isNotNull();
  }

  @ParameterizedTest
  @EnumSource
  void constructors_and_static_factories(Stubs.Setup setup) {
    Program program =
        link(
            setup,
            """
            @NoArgsConstructor @AllArgsConstructor(staticName = "of") @RequiredArgsConstructor(access = AccessLevel.PRIVATE)
            class A { final String mail; int age; }
            class B { Object m() { return A.of("m", 1).age; } }
            """);

    assertThat(methods(program, "p.A"))
        .containsExactly("<init>[]", "<init>[String, int]", "of[String, int]", "<init>[String]");
    Method of = method(program, "p.A", "of");
    assertThat(of.isStatic()).isTrue();
    assertThat(all(Expression.Create.class, of).get(0).arguments()).hasSize(2);
    assertThat(call(method(program, "p.B", "m"), "of").callee().declared()).isEqualTo(of.ref());
  }

  @ParameterizedTest
  @EnumSource
  void a_builder_carries_values_into_the_object(Stubs.Setup setup) {
    Program program =
        link(
            setup,
            """
            @Builder(toBuilder = true) @Getter class A {
              String mail; @Builder.Default int age = 3; @Singular List<String> tags;
            }
            class B {
              String m(String s) {
                A.ABuilder builder = A.builder();
                return builder.mail(s).tag("x").tags(List.of("y")).build().toBuilder().age(1).build().getMail();
              }
            }
            """);

    assertThat(methods(program, "p.A.ABuilder"))
        .containsExactly(
            "mail[String]",
            "age[int]",
            "tag[String]",
            "clearTags[]",
            "tags[List]",
            "<init>[]",
            "build[]",
            "toString[]");
    Expression.Create create =
        all(Expression.Create.class, method(program, "p.A.ABuilder", "build")).get(0);
    assertThat(create.type().erasure()).isEqualTo("p.A");
    assertThat(create.callee().declared().parameters())
        .containsExactly("java.lang.String", "int", "java.util.List");
    assertThat(create.arguments())
        .extracting(a -> ((Expression.FieldRead) a).field().toString())
        .containsExactly("p.A.ABuilder.mail", "p.A.ABuilder.age", "p.A.ABuilder.tags");
    assertThat(
            all(Expression.FieldWrite.class, method(program, "p.A.ABuilder", "tag"))
                .get(0)
                .accumulates())
        .isTrue();
    assertThat(call(method(program, "p.B", "m"), "getMail").callee().owner()).isEqualTo("p.A");
    assertThat(all(Expression.FieldRead.class, method(program, "p.A", "toBuilder")))
        .extracting(r -> r.field().name())
        .containsExactly("mail", "age", "tags");
  }

  @ParameterizedTest
  @EnumSource
  void a_builder_of_a_method_and_a_written_builder_class(Stubs.Setup setup) {
    Program program =
        link(
            setup,
            """
            class A {
              String mail;
              @Builder(builderMethodName = "make", buildMethodName = "done")
              static A create(String mail, int age) { return new A(); }
            }
            @Builder class C {
              String mail;
              static class CBuilder { CBuilder mail(String m) { this.mail = m.trim(); return this; } }
            }
            class B { Object m() { C.builder().mail("x").build(); return A.make().mail("x").age(1).done().mail; } }
            """);

    assertThat(call(method(program, "p.A.ABuilder", "done"), "create").arguments()).hasSize(2);
    assertThat(call(method(program, "p.B", "m"), "done").callee().owner())
        .isEqualTo("p.A.ABuilder");
    assertThat(method(program, "p.C.CBuilder", "mail").origin()).isEqualTo(Method.Origin.SOURCE);
    assertThat(method(program, "p.C.CBuilder", "build").origin()).isEqualTo(Method.Origin.LOMBOK);
    assertThat(all(Expression.FieldWrite.class, method(program, "p.C.CBuilder", "mail")))
        .extracting(w -> w.field().owner())
        .containsExactly("p.C.CBuilder");
  }

  @ParameterizedTest
  @EnumSource
  void a_super_builder_has_the_values_of_its_parents(Stubs.Setup setup) {
    Program program =
        link(
            setup,
            """
            @SuperBuilder @Getter class Person { String name; }
            @SuperBuilder @Getter class Customer extends Person { String mail; }
            class B { void m() { Customer.builder().name("n").mail("m").name("x").build().getMail(); } }
            """);

    assertThat(Linked.calls(method(program, "p.B", "m"), "name"))
        .allMatch(c -> c.callee().owner().equals("p.Customer.CustomerBuilder"));
    assertThat(call(method(program, "p.B", "m"), "getMail").callee().owner())
        .isEqualTo("p.Customer");
    assertThat(
            all(
                Expression.FieldWrite.class,
                method(program, "p.Customer.CustomerBuilder", "build")))
        .extracting(w -> w.field().toString())
        .containsExactly("p.Person.name", "p.Customer.mail");
  }

  @ParameterizedTest
  @EnumSource
  void with_copies_all_but_one(Stubs.Setup setup) {
    Program program =
        link(
            setup,
            "@With @AllArgsConstructor class A { String mail; int age; }",
            "class B { void m(A a) { a.withMail(\"x\").withAge(2); } }");

    Expression.Create create =
        all(Expression.Create.class, method(program, "p.A", "withMail")).get(0);
    assertThat(create.arguments().get(0)).isInstanceOf(Expression.LocalRead.class);
    assertThat(create.arguments().get(1)).isInstanceOf(Expression.FieldRead.class);
    assertThat(call(method(program, "p.B", "m"), "withAge").callee().owner()).isEqualTo("p.A");
  }

  @ParameterizedTest
  @EnumSource
  void to_string_shows_what_it_is_told_to(Stubs.Setup setup) {
    Program program =
        link(
            setup,
            """
            @ToString(exclude = "secret") class Excluded { String name; String secret; static String shared; }
            @ToString(of = {"name"}) class Of { String name; String secret; }
            @Data class Marked { String name; @ToString.Exclude String secret; }
            @ToString(onlyExplicitlyIncluded = true) class Only {
              @ToString.Include String name; String secret;
              @ToString.Include(name = "x") String shown() { return secret; }
            }
            @ToString(callSuper = true) class Sub extends Of { int age; }
            """);

    for (String name : List.of("Excluded", "Of", "Marked", "Only")) {
      assertThat(shown(program, "p." + name)).as(name).containsExactly("name");
    }
    assertThat(call(method(program, "p.Only", "toString"), "shown").callee().declared())
        .isNotNull();
    Expression.Invoke parent = call(method(program, "p.Sub", "toString"), "toString");
    assertThat(parent.exact()).isTrue();
    assertThat(parent.callee().declared()).isEqualTo(method(program, "p.Of", "toString").ref());
  }

  @ParameterizedTest
  @CsvSource({
    "lombok.extern.slf4j.Slf4j, org.slf4j.Logger",
    "lombok.extern.slf4j.XSlf4j, org.slf4j.ext.XLogger",
    "lombok.extern.java.Log, java.util.logging.Logger",
    "lombok.extern.log4j.Log4j, org.apache.log4j.Logger",
    "lombok.extern.log4j.Log4j2, org.apache.logging.log4j.Logger",
    "lombok.extern.apachecommons.CommonsLog, org.apache.commons.logging.Log",
    "lombok.extern.jbosslog.JBossLog, org.jboss.logging.Logger",
    "lombok.extern.flogger.Flogger, com.google.common.flogger.FluentLogger"
  })
  void log_annotations_bring_a_logger(String annotation, String logger) {
    Program program =
        link(
            Stubs.Setup.WITHOUT_CLASS_PATH,
            "@"
                + annotation
                + " class A { void m(String s) { log.info(s); } static void n() { Runnable r = () -> log.info(\"x\"); } }");

    Field log = type(program, "p.A").field("log").orElseThrow();
    assertThat(log.kind()).isEqualTo(Field.Kind.IMPLIED);
    assertThat(log.isStatic()).isTrue();
    assertThat(log.type()).isEqualTo(JavaType.Declared.of(logger));
    assertThat(call(method(program, "p.A", "m"), "info").callee().owner()).isEqualTo(logger);
    assertThat(call(method(program, "p.A", "n"), "info").callee().owner()).isEqualTo(logger);
  }

  @ParameterizedTest
  @EnumSource
  void the_logger_is_found_through_an_import(Stubs.Setup setup) {
    Program program = link(setup, "@Slf4j class A { void m(String s) { log.info(\"{}\", s); } }");

    assertThat(call(method(program, "p.A", "m"), "info").callee().owner())
        .isEqualTo("org.slf4j.Logger");
  }

  @ParameterizedTest
  @EnumSource
  void a_custom_log_is_there_but_of_unknown_type(Stubs.Setup setup) {
    Program program = link(setup, "@CustomLog class A { void m(String s) { log.info(s); } }");

    assertThat(type(program, "p.A").field("log").orElseThrow().type().isUnknown()).isTrue();
    assertThat(call(method(program, "p.A", "m"), "info").callee().certainty())
        .isEqualTo(Callee.Certainty.NAME);
  }

  @ParameterizedTest
  @EnumSource
  void a_utility_class_is_static(Stubs.Setup setup) {
    Program program =
        link(
            setup,
            "@UtilityClass class A { String twice(String s) { return s + s; } int x; }",
            "class B { void m() { A.twice(\"x\"); } }");

    assertThat(method(program, "p.A", "twice").isStatic()).isTrue();
    assertThat(type(program, "p.A").field("x").orElseThrow().isStatic()).isTrue();
    assertThat(call(method(program, "p.B", "m"), "twice").receiver()).isNull();
  }

  @ParameterizedTest
  @EnumSource
  void delegated_methods_go_to_the_field(Stubs.Setup setup) {
    Program program =
        link(
            setup,
            "class Inner { public String mail() { return \"\"; } }",
            "class A { @Delegate Inner inner; }",
            "class B { void m(A a) { a.mail(); } }");

    Method mail = method(program, "p.A", "mail");
    assertThat(call(mail, "mail").receiver()).isInstanceOf(Expression.FieldRead.class);
    assertThat(call(method(program, "p.B", "m"), "mail").callee().declared()).isEqualTo(mail.ref());
  }

  @ParameterizedTest
  @EnumSource
  void val_takes_the_type_of_its_value(Stubs.Setup setup) {
    Program program =
        link(
            setup,
            "class A { void m() { val text = \"x\"; text.trim(); for (val each : List.of(text)) { each.strip(); } } }");

    assertThat(call(method(program, "p.A", "m"), "trim").callee().owner())
        .isEqualTo("java.lang.String");
    assertThat(call(method(program, "p.A", "m"), "strip").callee().owner())
        .isEqualTo("java.lang.String");
  }

  @ParameterizedTest
  @EnumSource
  void field_defaults_decide_what_is_required(Stubs.Setup setup) {
    Program program =
        link(
            setup,
            "@FieldDefaults(makeFinal = true) @RequiredArgsConstructor class A { String mail; @NonFinal int age; }"
                .replace("@NonFinal", "@lombok.experimental.NonFinal"));

    assertThat(methods(program, "p.A")).containsExactly("<init>[String]");
    assertThat(method(program, "p.A", "<init>").parameters())
        .extracting(Local::name)
        .containsExactly("mail");
  }

  @ParameterizedTest
  @EnumSource
  void generic_builders_keep_their_arguments(Stubs.Setup setup) {
    Program program =
        link(
            setup,
            "@Builder @Getter class Box<T> { T value; }",
            "class B { void m() { Box.<String>builder().value(\"x\").build().getValue().trim(); } }");

    assertThat(call(method(program, "p.B", "m"), "trim").callee().owner())
        .isEqualTo("java.lang.String");
  }

  @ParameterizedTest
  @EnumSource
  void every_implied_method_has_a_body_whose_locals_are_counted(Stubs.Setup setup) {
    Program program =
        link(
            setup,
            "@Data @Builder(toBuilder = true) @With class A { String mail; @Singular Map<String, Integer> scores; }");

    for (TypeDeclaration each : program.types()) {
      for (Method m : each.methods()) {
        assertThat(m.body()).as(m.ref().toString()).isInstanceOf(Statement.Block.class);
        assertThat(all(Expression.LocalRead.class, m))
            .allMatch(r -> r.local().index() < m.localCount());
      }
    }
    assertThat(methods(program, "p.A.ABuilder")).contains("score[String, Integer]");
  }
}
