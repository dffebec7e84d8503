package dev.vigie.read.java;

import static dev.vigie.read.java.Reads.expression;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vigie.facts.Expression;
import dev.vigie.facts.Expression.Literal;
import dev.vigie.facts.Pattern;
import dev.vigie.facts.Statement;
import dev.vigie.facts.TypeRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionsTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "`\"a\\tb\\u0041\\\"\\101\"`, STRING, `a\tbA\"A`",
        "`'\\''`, CHAR, `'`",
        "`'\\u0042'`, CHAR, B",
        "`\"\\\\u0041\"`, STRING, `\\u0041`",
        "0xFFL, LONG, 0xFFL",
        "1_000, INT, 1_000",
        "1f, FLOAT, 1f",
        "1e3, DOUBLE, 1e3",
        "0x1.8p1, DOUBLE, 0x1.8p1",
        "true, BOOLEAN, true",
        "null, NULL, null"
      })
  void literalsHaveTheirValue(String written, Literal.Kind kind, String value) {
    assertThat(expression(written))
        .isInstanceOfSatisfying(
            Literal.class,
            literal -> {
              assertThat(literal.kind()).isEqualTo(kind);
              assertThat(literal.text()).isEqualTo(value);
            });
  }

  @Test
  void aTextBlockIsStrippedAndUnescaped() {
    String written =
        "\"\"\"   \n        Hello \\\n        \"World\"\\n\n          in\\tdent   \n        \\\"\"\"\n        \"\"\"";

    assertThat(((Literal) expression(written)).text())
        .isEqualTo("Hello \"World\"\n\n  in\tdent\n\"\"\"\n");
  }

  @Test
  void aTextBlockOfAFileWithWindowsLineEndsHasPlainOnes() {
    assertThat(((Literal) expression("\"\"\"\r\n  a\r\n  b\"\"\"")).text()).isEqualTo("a\nb");
  }

  @Test
  void aChainOfOneOperatorIsOneNode() {
    Expression.Binary sum = (Expression.Binary) expression("(a + b) + c + (d + e) + f * g * h - i");

    assertThat(sum.operator()).isEqualTo("-");
    Expression.Binary plus = (Expression.Binary) sum.operands().get(0);
    assertThat(plus.operator()).isEqualTo("+");
    assertThat(plus.operands()).hasSize(5);
    assertThat(((Expression.Binary) plus.operands().get(3)).operands()).hasSize(2);
    assertThat(((Expression.Binary) plus.operands().get(4)).operands()).hasSize(3);
  }

  @Test
  void tenThousandOperandsAreRead() {
    Expression sum = expression("\"a\"" + "\n + b".repeat(9_999));

    assertThat(((Expression.Binary) sum).operands()).hasSize(10_000);
  }

  @Test
  void aDottedNameIsAChainOfSelections() {
    Expression.Select select = (Expression.Select) expression("a.b.c");

    assertThat(select.name()).isEqualTo("c");
    assertThat(((Expression.Select) select.target()).target())
        .isInstanceOfSatisfying(
            Expression.Name.class, name -> assertThat(name.identifier()).isEqualTo("a"));
  }

  @Test
  void callsKeepTargetTypeArgumentsAndThePlaceOfTheirName() {
    String text = "class A {\n Object x = a.b()\n   .<String>c(1, d());\n}";
    Expression.Call call = (Expression.Call) Reads.type(text).fields().get(0).initializer();

    assertThat(call.name()).isEqualTo("c");
    assertThat(call.typeArguments()).containsExactly(TypeRef.of("String"));
    assertThat(call.arguments()).hasSize(2);
    assertThat(Reads.cut(text, call.nameAt())).isEqualTo("c");
    assertThat(Reads.cut(text, call.at())).isEqualTo("a.b()\n   .<String>c(1, d())");
    assertThat(((Expression.Call) call.target()).target()).isInstanceOf(Expression.Name.class);
    assertThat(((Expression.Call) call.arguments().get(1)).target()).isNull();
  }

  @Test
  void creationsKnowDiamondOuterAndBody() {
    Expression.New plain = (Expression.New) expression("new A<>(1)");
    Expression.New inner = (Expression.New) expression("o.new B<C>() { int d; }");

    assertThat(plain.diamond()).isTrue();
    assertThat(plain.type()).isEqualTo(TypeRef.of("A"));
    assertThat(plain.body()).isNull();
    assertThat(inner.diamond()).isFalse();
    assertThat(inner.outer()).isInstanceOf(Expression.Name.class);
    assertThat(inner.type()).hasToString("B<C>");
    assertThat(inner.body()).isNotNull();
    assertThat(inner.body().name()).isEmpty();
    assertThat(inner.body().fields()).hasSize(1);
  }

  @Test
  void arraysKnowTheirDimensionsAndElements() {
    Expression.NewArray sized = (Expression.NewArray) expression("new int[3][]");
    Expression.NewArray given = (Expression.NewArray) expression("new String[][] {{a}, {}}");

    assertThat(sized.elementType()).isEqualTo(TypeRef.of("int"));
    assertThat(sized.dimensions()).isEqualTo(2);
    assertThat(sized.sizes()).hasSize(1);
    assertThat(given.sizes()).isEmpty();
    assertThat(given.elements())
        .allSatisfy(
            element ->
                assertThat(((Expression.NewArray) element).elementType())
                    .isEqualTo(TypeRef.INFERRED));
  }

  @ParameterizedTest
  @CsvSource({"a = b, ''", "a += b, +", "a >>>= b, >>>", "a %= b, %"})
  void assignmentsKeepTheirOperator(String written, String operator) {
    assertThat(((Expression.Assign) expression(written)).operator()).isEqualTo(operator);
  }

  @Test
  void unaryOperatorsKnowTheirSide() {
    assertThat((Expression.Unary) expression("-a"))
        .matches(it -> it.operator().equals("-") && !it.postfix());
    assertThat((Expression.Unary) expression("a++"))
        .matches(it -> it.operator().equals("++") && it.postfix());
  }

  @Test
  void parenthesesLeaveNoTrace() {
    assertThat(expression("((a))")).isInstanceOf(Expression.Name.class);
    assertThat(expression("(" + "(".repeat(3_000) + "a" + ")".repeat(3_000) + ")"))
        .isInstanceOf(Expression.Name.class);
  }

  @Test
  void thisAndSuperKeepTheirQualifier() {
    Expression.Select outer = (Expression.Select) expression("Outer.this.x");
    Expression.Call iface = (Expression.Call) expression("I.super.z()");

    assertThat(outer.target())
        .matches(it -> TypeRef.of("Outer").equals(((Expression.This) it).qualifier()));
    assertThat(iface.target())
        .matches(it -> TypeRef.of("I").equals(((Expression.Super) it).qualifier()));
    assertThat(((Expression.This) expression("this")).qualifier()).isNull();
  }

  @Test
  void anIntersectionCastIsOneOfItsFirstType() {
    assertThat(((Expression.Cast) expression("(Runnable & java.io.Serializable) a")).type())
        .isEqualTo(TypeRef.of("Runnable"));
  }

  @Test
  void lambdasTellInferredAndDeclaredParametersAndTheirBody() {
    Expression.Lambda inferred = (Expression.Lambda) expression("(a, b) -> a.c(b)");
    Expression.Lambda declared =
        (Expression.Lambda) expression("(final String a, int... b) -> { return; }");

    assertThat(inferred.parameters()).allMatch(it -> it.type().equals(TypeRef.INFERRED));
    assertThat(inferred.expressionBody()).isTrue();
    assertThat(inferred.body()).isInstanceOf(Statement.Return.class);
    assertThat(declared.parameters())
        .extracting(it -> it.type().toString())
        .containsExactly("String", "int[]");
    assertThat(declared.expressionBody()).isFalse();
    assertThat(declared.body()).isInstanceOf(Statement.Block.class);
    assertThat(((Expression.Lambda) expression("_ -> 1")).parameters().get(0).name())
        .isEqualTo("_");
  }

  @Test
  void aMethodReferenceHasATypeOnlyWhereNothingElseCanStand() {
    assertThat(((Expression.MethodReference) expression("a.b.C::d")).target())
        .isInstanceOf(Expression.Select.class);
    assertThat(((Expression.MethodReference) expression("C::new")).target())
        .isInstanceOf(Expression.Name.class);
    assertThat(((Expression.MethodReference) expression("this::d")).target())
        .isInstanceOf(Expression.This.class);
    assertThat(((Expression.MethodReference) expression("List<String>::size")).target())
        .isInstanceOf(Expression.TypeName.class);
    Expression.MethodReference array = (Expression.MethodReference) expression("int[]::new");
    assertThat(array.name()).isEqualTo("new");
    assertThat(((Expression.TypeName) array.target()).type()).hasToString("int[]");
  }

  @Test
  void patternsOfInstanceofAreRead() {
    Expression.InstanceOf plain = (Expression.InstanceOf) expression("a instanceof String");
    Expression.InstanceOf bound = (Expression.InstanceOf) expression("a instanceof final B<?> b");
    Expression.InstanceOf parts =
        (Expression.InstanceOf) expression("a instanceof P(int x, Q(var _), _)");

    assertThat(((Pattern.OfType) plain.pattern()).name()).isNull();
    assertThat(((Pattern.OfType) bound.pattern()).name()).isEqualTo("b");
    assertThat(((Pattern.OfType) bound.pattern()).type()).hasToString("B<?>");
    assertThat(((Pattern.OfRecord) parts.pattern()).components())
        .satisfiesExactly(
            x -> assertThat(((Pattern.OfType) x).name()).isEqualTo("x"),
            q -> assertThat(((Pattern.OfRecord) q).components()).hasSize(1),
            any -> assertThat(((Pattern.OfType) any).type()).isEqualTo(TypeRef.INFERRED));
  }

  @Test
  void otherExpressionsAreRead() {
    assertThat(expression("a ? b : c")).isInstanceOf(Expression.Conditional.class);
    assertThat(expression("a[1]")).isInstanceOf(Expression.Index.class);
    assertThat(((Expression.ClassLiteral) expression("int[].class")).type()).hasToString("int[]");
    assertThat(expression("switch (a) { default -> 1; }")).isInstanceOf(Expression.Switch.class);
  }

  @Test
  void nestingBeyondAnyBoundIsAProblemAndNotAFailure() {
    String deep =
        "class A { Object x = f(" + "g(".repeat(20_000) + ")".repeat(20_000) + "); int y; }";

    assertThat(Reads.problems(Reads.java(deep))).anyMatch(it -> it.contains("nested"));
  }

  @Test
  void aLongChainOfCallsIsReadOnASmallStack() throws InterruptedException {
    String chain = "class A { Object x = b" + ".c()".repeat(800) + "; }";
    boolean[] read = {false};
    Thread small =
        new Thread(null, () -> read[0] = Reads.java(chain).problems().isEmpty(), "small", 200_000);
    small.start();
    small.join();

    assertThat(read[0]).isTrue();
  }
}
