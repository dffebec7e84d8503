package dev.vigie.read.java;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigie.facts.AnnotationFact;
import dev.vigie.facts.Expression;
import dev.vigie.facts.FieldFact;
import dev.vigie.facts.ImportFact;
import dev.vigie.facts.JavaFacts;
import dev.vigie.facts.MethodFact;
import dev.vigie.facts.Modifiers;
import dev.vigie.facts.ParameterFact;
import dev.vigie.facts.TypeFact;
import dev.vigie.facts.TypeRef;
import org.junit.jupiter.api.Test;

class DeclarationsTest {
  @Test
  void packageAndImportsAreReadAsWritten() {
    JavaFacts facts =
        Reads.sound(
            """
            package org.acme.shop;
            import module java.base;
            import static java.util.List.*;
            import static java.util.Map.entry;
            import java.util.*;
            import java.util.Map;
            class A {}
            """);

    assertThat(facts.packageName()).isEqualTo("org.acme.shop");
    assertThat(facts.imports())
        .containsExactly(
            new ImportFact("java.base", false, false, true),
            new ImportFact("java.util.List", true, true, false),
            new ImportFact("java.util.Map.entry", true, false, false),
            new ImportFact("java.util", false, true, false),
            new ImportFact("java.util.Map", false, false, false));
    assertThat(facts.lines()).isEqualTo(7);
  }

  @Test
  void aClassHasItsParentsAndModifiersAsWritten() {
    TypeFact type =
        Reads.type(
            "public sealed abstract class A<T extends B<T> & C> extends D<Map<String, ? extends"
                + " T[]>> implements E, F.G<?> permits X, Y {}");

    assertThat(type.kind()).isEqualTo(TypeFact.Kind.CLASS);
    assertThat(type.modifiers())
        .isEqualTo(Modifiers.PUBLIC | Modifiers.SEALED | Modifiers.ABSTRACT);
    assertThat(type.typeParameters()).hasToString("[TypeParameterFact[name=T, bounds=[B<T>, C]]]");
    assertThat(type.superclass()).hasToString("D<Map<String, ? extends T[]>>");
    assertThat(type.interfaces()).hasToString("[E, F.G<?>]");
    assertThat(type.permits()).hasToString("[X, Y]");
  }

  @Test
  void anInterfaceExtendsInterfaces() {
    TypeFact type = Reads.type("interface A extends B, C { default void d() {} int E = 1; }");

    assertThat(type.kind()).isEqualTo(TypeFact.Kind.INTERFACE);
    assertThat(type.superclass()).isNull();
    assertThat(type.interfaces()).hasToString("[B, C]");
    assertThat(type.methods().get(0).modifiers()).isEqualTo(Modifiers.DEFAULT);
    assertThat(type.fields().get(0).modifiers()).isZero();
  }

  @Test
  void eachVariableOfAFieldIsAFieldOfItsOwnType() {
    TypeFact type = Reads.members("@Email private transient int a, b[] = {1}, c[][];");

    assertThat(type.fields()).extracting(FieldFact::name).containsExactly("a", "b", "c");
    assertThat(type.fields())
        .extracting(field -> field.type().toString())
        .containsExactly("int", "int[]", "int[][]");
    assertThat(type.fields())
        .allSatisfy(
            field -> {
              assertThat(field.modifiers()).isEqualTo(Modifiers.PRIVATE | Modifiers.TRANSIENT);
              assertThat(field.annotations())
                  .extracting(AnnotationFact::name)
                  .containsExactly("Email");
            });
  }

  @Test
  void aRecordHasComponentsAndACompactConstructor() {
    TypeFact type =
        Reads.type(
            "record A<T>(@Email String mail, int... rest) implements B { A { mail = mail.trim(); }"
                + " static int q; A(int x) { this(null); } }");

    assertThat(type.kind()).isEqualTo(TypeFact.Kind.RECORD);
    assertThat(type.fields())
        .extracting(FieldFact::kind)
        .containsExactly(
            FieldFact.Kind.RECORD_COMPONENT, FieldFact.Kind.RECORD_COMPONENT, FieldFact.Kind.FIELD);
    assertThat(type.fields().get(0).annotations()).hasSize(1);
    assertThat(type.fields().get(1).type()).hasToString("int[]");
    assertThat(type.fields().get(1).modifiers()).isEqualTo(Modifiers.VARARGS);
    assertThat(type.methods().get(0).modifiers()).isEqualTo(MethodFact.COMPACT);
    assertThat(type.methods().get(0).parameters()).isEmpty();
    assertThat(type.methods().get(1).modifiers()).isZero();
  }

  @Test
  void anEnumConstantIsAFieldWithWhatCreatesIt() {
    TypeFact type =
        Reads.type(
            "enum A implements B { ONE(1, \"x\") { void q() {} }, @Old TWO; A(Object... x) {} }");

    FieldFact one = type.fields().get(0);
    assertThat(one.kind()).isEqualTo(FieldFact.Kind.ENUM_CONSTANT);
    assertThat(one.type()).isEqualTo(TypeRef.of("A"));
    assertThat(one.initializer())
        .isInstanceOfSatisfying(
            Expression.New.class,
            creation -> {
              assertThat(creation.arguments()).hasSize(2);
              assertThat(creation.body()).isNotNull();
              assertThat(creation.body().methods())
                  .extracting(MethodFact::name)
                  .containsExactly("q");
            });
    assertThat(type.fields().get(1).annotations()).hasSize(1);
    assertThat(((Expression.New) type.fields().get(1).initializer()).body()).isNull();
    assertThat(type.methods()).hasSize(1);
  }

  @Test
  void anAnnotationTypeHasItsElementsAsMethods() {
    TypeFact type =
        Reads.type("@interface A { String value() default \"x\"; int[] n() default {}; }");

    assertThat(type.kind()).isEqualTo(TypeFact.Kind.ANNOTATION);
    assertThat(type.methods()).extracting(MethodFact::name).containsExactly("value", "n");
    assertThat(type.methods().get(1).returnType()).hasToString("int[]");
  }

  @Test
  void aVarargsParameterIsAnArrayAndMarksItsMethod() {
    MethodFact method =
        Reads.method(
            "static <T> T[] f(final @NonNull String a, T[]... b) throws E, F { return b[0]; }");

    assertThat(method.modifiers()).isEqualTo(Modifiers.STATIC | Modifiers.VARARGS);
    assertThat(method.returnType()).hasToString("T[]");
    assertThat(method.thrown()).hasToString("[E, F]");
    assertThat(method.parameters())
        .extracting(parameter -> parameter.type().toString())
        .containsExactly("String", "T[][]");
    ParameterFact first = method.parameters().get(0);
    assertThat(first.modifiers()).isEqualTo(Modifiers.FINAL);
    assertThat(first.annotations()).extracting(AnnotationFact::name).containsExactly("NonNull");
  }

  @Test
  void bracketsAfterTheParametersBelongToTheReturnType() {
    assertThat(Reads.method("int[] f()[] { return null; }").returnType()).hasToString("int[][]");
  }

  @Test
  void initializersAreMethodsWithoutAName() {
    TypeFact type = Reads.members("static { a(); } { b(); } A() { c(); }");

    assertThat(type.methods())
        .extracting(MethodFact::name)
        .containsExactly(
            MethodFact.STATIC_INITIALIZER, MethodFact.INSTANCE_INITIALIZER, MethodFact.CONSTRUCTOR);
    assertThat(type.methods())
        .extracting(method -> method.returnType().toString())
        .containsOnly("void");
  }

  @Test
  void annotationsKeepValuesOfEveryKind() {
    FieldFact field =
        Reads.field(
            "@A @B(1) @org.acme.C(a = \"x\" + D.E, b = {F.class, int.class}, c = @G(h = {}), d = {@G,"
                + " @G(1)}, e = -1) String f;");

    assertThat(field.annotations())
        .extracting(AnnotationFact::name)
        .containsExactly("A", "B", "org.acme.C");
    assertThat(field.annotations().get(0).values()).isEmpty();
    assertThat(field.annotations().get(1).values())
        .extracting(AnnotationFact.Element::name)
        .containsExactly("value");
    assertThat(field.annotations().get(2).values())
        .extracting(element -> element.name() + " " + element.value().getClass().getSimpleName())
        .containsExactly("a Binary", "b NewArray", "c Annotation", "d NewArray", "e Unary");
  }

  @Test
  void nestedTypesAreNotMembers() {
    TypeFact type = Reads.members("class B { class C {} } interface D {} enum E {} record F() {}");

    assertThat(type.nested()).extracting(TypeFact::name).containsExactly("B", "D", "E", "F");
    assertThat(type.nested().get(0).nested()).extracting(TypeFact::name).containsExactly("C");
    assertThat(type.methods()).isEmpty();
  }

  @Test
  void theImplicitClassOfACompactSourceFileHasNoName() {
    TypeFact type =
        Reads.type(
            """
            import java.util.*;
            String greeting = "hi";
            void main() { IO.println(greeting); }
            class Other {}
            """);

    assertThat(type.name()).isEmpty();
    assertThat(type.fields()).extracting(FieldFact::name).containsExactly("greeting");
    assertThat(type.methods()).extracting(MethodFact::name).containsExactly("main");
    assertThat(type.nested()).extracting(TypeFact::name).containsExactly("Other");
  }

  @Test
  void filesWithoutTypesAreSound() {
    assertThat(Reads.sound("").types()).isEmpty();
    assertThat(Reads.sound("/** Doc. */\n@NullMarked\npackage a.b;\n").packageName())
        .isEqualTo("a.b");
    assertThat(Reads.sound("module a.b { requires java.sql; exports a.b.c; }").types()).isEmpty();
  }
}
