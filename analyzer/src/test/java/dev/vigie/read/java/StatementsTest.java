package dev.vigie.read.java;

import static dev.vigie.read.java.Reads.statement;
import static dev.vigie.read.java.Reads.statements;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vigie.facts.Case;
import dev.vigie.facts.Expression;
import dev.vigie.facts.MethodFact;
import dev.vigie.facts.Modifiers;
import dev.vigie.facts.Pattern;
import dev.vigie.facts.Statement;
import dev.vigie.facts.TypeFact;
import dev.vigie.facts.TypeRef;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatementsTest {
  @Test
  void oneDeclarationOfTwoLocalsMakesTwo() {
    List<Statement> locals = statements("@A final int a = 1, b[];");

    assertThat(locals)
        .allSatisfy(
            it -> {
              assertThat(((Statement.Local) it).modifiers()).isEqualTo(Modifiers.FINAL);
              assertThat(((Statement.Local) it).annotations()).hasSize(1);
            });
    assertThat(locals)
        .extracting(it -> ((Statement.Local) it).type() + " " + ((Statement.Local) it).name())
        .containsExactly("int a", "int[] b");
    assertThat(((Statement.Local) locals.get(1)).initializer()).isNull();
  }

  @Test
  void varIsAType() {
    assertThat(((Statement.Local) statement("var a = 1;")).type()).isEqualTo(TypeRef.of("var"));
  }

  @Test
  void explicitConstructorCallsAreCallsOfInit() {
    MethodFact constructor =
        Reads.type("class A { A(int x) { check(x); super(x); } A() { this(1); } }")
            .methods()
            .get(0);
    Statement.Evaluate second =
        (Statement.Evaluate) ((Statement.Block) constructor.body()).statements().get(1);
    Expression.Call call = (Expression.Call) second.expression();

    assertThat(call.name()).isEqualTo(MethodFact.CONSTRUCTOR);
    assertThat(call.target()).isInstanceOf(Expression.Super.class);
    assertThat(call.arguments()).hasSize(1);
  }

  @Test
  void theOuterInstanceOfASuperCallIsEvaluatedFirst() {
    String text = "class A extends B.C { A(B b) { b.super(1); } }";
    Statement.Block body = (Statement.Block) Reads.type(text).methods().get(0).body();

    assertThat(body.statements()).hasSize(2);
    Expression.Call call =
        (Expression.Call) ((Statement.Evaluate) body.statements().get(1)).expression();
    assertThat(Reads.cut(text, call.nameAt())).isEqualTo("super");
  }

  @Test
  void branchesAndLoopsAreRead() {
    Statement.If branch = (Statement.If) statement("if (a) b(); else if (c) d(); else { e(); }");
    assertThat(branch.otherwise())
        .isInstanceOfSatisfying(
            Statement.If.class,
            inner -> assertThat(inner.otherwise()).isInstanceOf(Statement.Block.class));

    Statement.Loop counted =
        (Statement.Loop) statement("for (int i = 0, j = 1; i < 3; i++, j--) f();");
    assertThat(counted.init()).hasSize(2);
    assertThat(counted.update()).hasSize(2);
    assertThat(((Statement.Loop) statement("for (;;) {}")).condition()).isNull();
    assertThat(((Statement.Loop) statement("while (a) b();")).bodyFirst()).isFalse();
    assertThat(((Statement.Loop) statement("do b(); while (a);")).bodyFirst()).isTrue();

    Statement.ForEach each = (Statement.ForEach) statement("for (final var a : b) ;");
    assertThat(each.variable().type()).isEqualTo(TypeRef.of("var"));
    assertThat(each.variable().initializer()).isNull();
    assertThat(((Statement.Block) each.body()).statements()).isEmpty();
  }

  @Test
  void tryHasResourcesCatchesAndFinally() {
    Statement.Try tried =
        (Statement.Try)
            statement(
                "try (var a = b(); c; this.d) { } catch (A | B e) { } catch (C _) {} finally { f(); }");

    assertThat(tried.resources())
        .satisfiesExactly(
            a -> assertThat(a).isInstanceOf(Statement.Local.class),
            c -> assertThat(c).isInstanceOf(Statement.Evaluate.class),
            d -> assertThat(d).isInstanceOf(Statement.Evaluate.class));
    assertThat(tried.catches())
        .extracting(it -> it.types() + " " + it.name())
        .containsExactly("[A, B] e", "[C] _");
    assertThat(tried.finallyBody()).isNotNull();
  }

  @Test
  void anOldSwitchKeepsItsGroups() {
    Statement.Switch choice =
        (Statement.Switch)
            statement("switch (a) { case 1, 2: f(); case 3: break; default: g(); h(); }");

    assertThat(choice.cases()).extracting(it -> it.labels().size()).containsExactly(2, 1, 0);
    assertThat(choice.cases()).extracting(Case::isDefault).containsExactly(false, false, true);
    assertThat(choice.cases()).noneMatch(Case::arrow);
    assertThat(choice.cases().get(2).body()).hasSize(2);
  }

  @Test
  void anArrowGivesAValueOnlyInASwitchExpression() {
    Statement.Switch effect =
        (Statement.Switch)
            statement("switch (a) { case B -> f(); case C -> throw d; default -> { g(); } }");
    assertThat(effect.cases())
        .extracting(it -> it.body().get(0).getClass().getSimpleName())
        .containsExactly("Evaluate", "Throw", "Block");

    Expression.Switch value =
        (Expression.Switch)
            Reads.expression(
                "switch (a) { case B -> f(); case C -> throw d; default -> { yield g(); } }");
    assertThat(value.cases())
        .extracting(it -> it.body().get(0).getClass().getSimpleName())
        .containsExactly("Yield", "Throw", "Block");
  }

  @Test
  void casePatternsGuardsAndNullAreRead() {
    Expression.Switch choice =
        (Expression.Switch)
            Reads.expression(
                "switch (o) { case String s when s.isEmpty() -> 1; case P(var x, _) -> 2;"
                    + " case null, default -> 3; }");

    assertThat(choice.cases().get(0).guard()).isInstanceOf(Expression.Call.class);
    assertThat(choice.cases().get(0).labels().get(0)).isInstanceOf(Pattern.OfType.class);
    assertThat(choice.cases().get(1).labels().get(0)).isInstanceOf(Pattern.OfRecord.class);
    assertThat(choice.cases().get(2).labels().get(0)).isInstanceOf(Pattern.OfConstant.class);
    assertThat(choice.cases().get(2).isDefault()).isTrue();
  }

  @Test
  void localTypesOfEveryKindAreRead() {
    List<Statement> types =
        statements(
            "class B {} record C(int a) {} interface D { void q(); } enum E { F, G; int x; } E e = E.F;");

    assertThat(types.subList(0, 4))
        .extracting(it -> ((Statement.LocalType) it).type())
        .extracting(TypeFact::kind)
        .containsExactly(
            TypeFact.Kind.CLASS, TypeFact.Kind.RECORD, TypeFact.Kind.INTERFACE, TypeFact.Kind.ENUM);
    assertThat(types.get(4)).isInstanceOf(Statement.Local.class);
  }

  @Test
  void aLocalEnumKeepsItsPlace() {
    String text = "class A {\n  void m() {\n    a();\n    enum E { F }\n    b();\n  }\n}";
    Statement.Block body = (Statement.Block) Reads.type(text).methods().get(0).body();

    assertThat(body.statements()).hasSize(3);
    assertThat(Reads.cut(text, body.statements().get(1).at())).isEqualTo("enum E { F }");
    TypeFact type = ((Statement.LocalType) body.statements().get(1)).type();
    assertThat(Reads.cut(text, type.at())).isEqualTo("E");
  }

  @Test
  void otherStatementsKeepWhatTheyEvaluate() {
    assertThat(statements("assert a > 0 : b();")).hasSize(2);
    assertThat(statements(";;")).isEmpty();
    assertThat(((Statement.Labeled) statement("a: while (b) break a;")).label()).isEqualTo("a");
    assertThat(statement("synchronized (this) { }")).isInstanceOf(Statement.Synchronized.class);
    assertThat(statement("throw a;")).isInstanceOf(Statement.Throw.class);
    assertThat(((Statement.Return) statement("return;")).value()).isNull();
  }

  @Test
  void aVeryLongElseIfIsRead() {
    Statement chain = statement("if (a) b();" + " else if (c) d();".repeat(400));

    assertThat(chain).isInstanceOf(Statement.If.class);
  }
}
