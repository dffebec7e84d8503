package dev.vigie.flow.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vigie.program.FieldRef;
import dev.vigie.program.JavaType;
import dev.vigie.program.MethodRef;
import dev.vigie.program.Program;
import dev.vigie.program.code.ConstantValues;
import dev.vigie.program.code.Expression;
import dev.vigie.testing.Linked;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The values that the solver computes with, and what it knows of names and types. */
class ValuesTest {
  private static final MethodRef METHOD = new MethodRef("t.A", "m", List.of());
  private static final Place.Made MADE = new Place.Made(1, 0, 7, "t.Box", false);

  private static Step step(String subject) {
    return new Step(Step.Kind.ASSIGNED, subject, METHOD, 1);
  }

  private static Mark input(int root, String... path) {
    return new Mark(new Origin.Input(root, List.of(path), false), 0, true);
  }

  private static Mark emission(String key, int guards) {
    return new Mark(new Origin.Emission(new ToySemantics.Name(key), null), guards, true);
  }

  private static Trail trail(int length) {
    Trail trail = Trail.NONE;
    for (int i = 0; i < length; i++) {
      trail = trail.then(step("s" + i));
    }
    return trail;
  }

  @Test
  void valuesJoinAndStayTheSameWhereNothingIsAdded() {
    Value one = Value.of(input(0), trail(2));
    Value two = Value.of(input(1), trail(1));
    Value both = one.or(two);
    assertThat(both.marks().keySet()).containsExactly(input(0), input(1));
    assertThat(both.or(one)).isSameAs(both);
    assertThat(one.or(one)).isSameAs(one);
    assertThat(one.or(Value.NOTHING)).isSameAs(one);
    assertThat(Value.NOTHING.or(one)).isSameAs(one);
    assertThat(one).isNotEqualTo(two).isEqualTo(Value.of(input(0), trail(5)));
    assertThat(one.hashCode()).isEqualTo(Value.of(input(0), trail(5)).hashCode());
    Value object = Value.of(MADE);
    assertThat(object.or(one).places()).containsExactly(MADE);
    assertThat(object.or(one)).isNotEqualTo(one).isNotEqualTo(object);
    assertThat(one.or(object).marksOnly()).isEqualTo(one);
    assertThat(one.marksOnly()).isSameAs(one);
    assertThat(one.or(object).withoutMarks()).isEqualTo(object);
    assertThat(object.withoutMarks()).isSameAs(object);
    assertThat(one.isNothing()).isFalse();
    assertThat(object.isNothing()).isFalse();
    assertThat(Value.NOTHING.isNothing()).isTrue();
    assertThat(one.hasMarks()).isTrue();
    assertThat(object.hasMarks()).isFalse();
  }

  @Test
  void manyAreJoinedAsOneAfterTheOther() {
    List<Value> all =
        List.of(
            Value.of(input(0), trail(3)),
            Value.NOTHING,
            Value.of(MADE),
            Value.of(input(0), trail(1)),
            Value.of(emission("a", 0), trail(2)).or(Value.of(new Place.HandedIn(1, List.of("f")))),
            Value.CONSTANT,
            Value.of(MADE));
    for (int from = 0; from < all.size(); from++) {
      for (int to = from; to <= all.size(); to++) {
        Value expected = Value.NOTHING;
        Joining joining = new Joining(Value.NOTHING);
        for (Value each : all.subList(from, to)) {
          expected = expected.or(each);
          joining.add(each);
        }
        Value joined = joining.value();
        assertThat(joined).isEqualTo(expected);
        assertThat(joined.marks()).containsExactlyEntriesOf(expected.marks());
        assertThat(joined.places()).containsExactlyElementsOf(expected.places());
        assertThat(joined.isConstant()).isEqualTo(expected.isConstant());
      }
    }
  }

  @Test
  void oneOfSeveralConstantsIsAConstant() {
    Joining joining = new Joining(Value.constant("a"));
    joining.add(Value.constant("b"));

    assertThat(joining.value().isConstant()).isTrue();
    assertThat(joining.value().known()).isNull();
  }

  @Test
  void aLargeSummarySaysWithoutItsHeapWhatComesBackAndArrives() {
    Map<String, Slot> fields = new HashMap<>();
    for (int i = 0; i < 60; i++) {
      fields.put("f" + i, new Slot(Value.of(input(0), trail(1)), true));
    }
    Value result = Value.of(input(0), trail(1));
    Summary large = new Summary(result, Value.NOTHING, Map.of(MADE, fields), Map.of());
    Summary small =
        new Summary(result, Value.NOTHING, Map.of(MADE, Map.of("f", fields.get("f1"))), Map.of());

    assertThat(large.coarse().heap()).isEmpty();
    assertThat(large.coarse().result()).isSameAs(result);
    assertThat(small.coarse()).isSameAs(small);
  }

  @Test
  void theShorterTrailStays() {
    Value slow = Value.of(input(0), trail(3));
    Value quick = Value.of(input(0), trail(1));
    assertThat(slow.or(quick).marks().get(input(0)).length()).isEqualTo(1);
    assertThat(quick.or(slow)).isSameAs(quick);
    Value.Marks marks = new Value.Marks();
    assertThat(marks.value()).isSameAs(Value.NOTHING);
    marks.add(input(0), trail(3));
    marks.add(input(0), trail(2));
    marks.add(input(0), trail(4));
    assertThat(marks.value().marks().get(input(0)).length()).isEqualTo(2);
  }

  @Test
  void constantsJoinToSomeConstant() {
    Value a = Value.constant("a");
    assertThat(a.known()).isEqualTo("a");
    assertThat(a.or(Value.constant("a")).known()).isEqualTo("a");
    assertThat(a.or(Value.constant("b")).known()).isNull();
    assertThat(a.or(Value.constant("b")).isConstant()).isTrue();
    assertThat(a.or(Value.NOTHING).isConstant()).isFalse();
    assertThat(Value.constant(null)).isSameAs(Value.CONSTANT);
    assertThat(Value.CONSTANT.known()).isNull();
    assertThat(a).isNotEqualTo(Value.constant("b")).isEqualTo(Value.constant("a"));
    assertThat(a.or(Value.of(input(0), trail(1))).isConstant()).isFalse();
  }

  @Test
  void marksAreChangedAndChosen() {
    Mark label = emission("k", 1);
    Mark unsure = new Mark(label.origin(), 1, false);
    Value mixed = Value.of(input(0), trail(1)).or(Value.of(label, trail(1)));
    assertThat(mixed.handedIn().marks().keySet()).containsExactly(input(0));
    Value only = Value.of(input(0), trail(1));
    assertThat(only.handedIn()).isSameAs(only);
    assertThat(mixed.withoutUncertain()).isSameAs(mixed);
    assertThat(mixed.or(Value.of(unsure, trail(1))).withoutUncertain()).isEqualTo(mixed);
    assertThat(mixed.guarded(2).marks().keySet())
        .containsExactly(new Mark(input(0).origin(), 2, true), emission("k", 3));
    assertThat(only.guarded(0)).isSameAs(only);
    assertThat(Value.NOTHING.guarded(1)).isSameAs(Value.NOTHING);
    assertThat(only.then(step("x")).marks().get(input(0)).steps()).hasSize(2);
    assertThat(Value.NOTHING.then(step("x"))).isSameAs(Value.NOTHING);
    assertThat(mixed.mapMarks(m -> label).marks()).hasSize(1);
    assertThat(only.withoutFunctions()).isSameAs(only);
  }

  @Test
  void guardsAreDoneAndUndone() {
    int undo = Guards.undoing(1);
    assertThat(Guards.then(1, 2)).isEqualTo(3);
    assertThat(Guards.done(Guards.then(3, undo))).isEqualTo(2);
    assertThat(Guards.done(Guards.then(undo, 1))).isEqualTo(1);
    assertThat(Guards.then(Guards.then(0, undo), 0)).isEqualTo(undo);
    assertThat(Guards.done(Guards.then(1, Guards.then(undo, 2)))).isEqualTo(2);
    assertThat(Guards.done(Guards.then(1, Guards.then(2, undo)))).isEqualTo(2);
    assertThat(new Mark(emission("k", 0).origin(), undo | 4, true).guards()).isEqualTo(4);
    assertThat(new Mark(input(0).origin(), undo | 4, true).guards()).isEqualTo(undo | 4);
  }

  @Test
  void originsAndPlacesAreEqualByWhatTheyMean() {
    Origin.Input in = new Origin.Input(0, List.of("a"), false);
    assertThat(in)
        .isNotEqualTo(new Origin.Input(0, List.of("a"), true))
        .isNotEqualTo(new Origin.Input(1, List.of("a"), false))
        .isNotEqualTo(new Origin.Input(0, List.of("b"), false));
    assertThat(in.hashCode()).isNotEqualTo(new Origin.Input(0, List.of("a"), true).hashCode());
    assertThat(in.hashCode()).isNotEqualTo(new Origin.Input(1, List.of("a"), false).hashCode());
    Origin.Emission plain = new Origin.Emission(new ToySemantics.Name("k"), null);
    assertThat(plain)
        .isEqualTo(new Origin.Emission(new ToySemantics.Name("k"), null))
        .isNotEqualTo(new Origin.Emission(new ToySemantics.Name("l"), null))
        .isNotEqualTo(new Origin.Emission(new ToySemantics.Name("k"), in))
        .hasSameHashCodeAs(new Origin.Emission(new ToySemantics.Name("k"), null));
    Mark mark = new Mark(in, 1, true);
    assertThat(mark)
        .isNotEqualTo(new Mark(in, 2, true))
        .isNotEqualTo(new Mark(in, 1, false))
        .isEqualTo(new Mark(in, 1, true))
        .hasSameHashCodeAs(new Mark(in, 1, true));
    assertThat(mark.hashCode())
        .isNotEqualTo(new Mark(in, 2, true).hashCode())
        .isNotEqualTo(new Mark(in, 1, false).hashCode());
    assertThat(MADE.hashCode())
        .isNotEqualTo(new Place.Made(2, 0, 7, "t.Box", false).hashCode())
        .isNotEqualTo(new Place.Made(1, 1, 7, "t.Box", false).hashCode())
        .isNotEqualTo(new Place.Made(1, 0, 8, "t.Box", false).hashCode());
    assertThat(new Place.HandedIn(0, List.of("a")).hashCode())
        .isNotEqualTo(new Place.HandedIn(1, List.of("a")).hashCode())
        .isNotEqualTo(new Place.HandedIn(0, List.of("b")).hashCode());
  }

  @Test
  void hashCodesTellApart() {
    Set<Integer> marks = new HashSet<>();
    Set<Integer> places = new HashSet<>();
    Set<Integer> inputs = new HashSet<>();
    for (int i = 0; i < 6; i++) {
      Origin.Input input = new Origin.Input(i, List.of("f"), false);
      inputs.add(input.hashCode());
      inputs.add(new Origin.Input(i, List.of("f"), true).hashCode());
      for (int j = 0; j < 6; j++) {
        marks.add(new Mark(input, j, true).hashCode());
        marks.add(new Mark(input, j, false).hashCode());
        for (int k = 0; k < 6; k++) {
          places.add(new Place.Made(i, j, k, "t.Box", false).hashCode());
        }
      }
    }
    assertThat(inputs).hasSize(12);
    assertThat(marks).hasSize(72);
    assertThat(places).hasSize(216);
    Mark mark = new Mark(new Origin.Input(1, List.of(), false), 2, true);
    int origin = mark.origin().hashCode();
    assertThat(mark.hashCode()).isEqualTo((origin * 31 + 2) * 2 + 1);
    assertThat(MADE.hashCode()).isEqualTo((("t.Box".hashCode() * 31 + 7) * 31 + 1) * 31);
  }

  @Test
  void functionsAreTheirPlaceInTheCode() {
    Expression node = new Expression.This(JavaType.OBJECT, 1);
    Expression alike = new Expression.This(JavaType.OBJECT, 1);
    Frame home = new Frame(ToyGraph.of("class A { void m() {} }").method(0), 0);
    Value a = Value.of(MADE);
    Value b = Value.of(new Place.Made(2, 0, 7, "t.Box", false));
    Function free = new Function(node, home, null);
    Function bound = new Function(node, home, a);
    assertThat(free).isEqualTo(new Function(node, home, null)).isNotEqualTo(bound);
    assertThat(free).isNotEqualTo(new Function(alike, home, null));
    assertThat(bound).isEqualTo(new Function(node, home, Value.of(MADE)));
    assertThat(bound).isNotEqualTo(new Function(node, home, b)).isNotEqualTo(free);
    assertThat(bound).hasSameHashCodeAs(free);
    assertThat(free.or(free)).isSameAs(free);
    assertThat(free.or(bound)).isSameAs(bound);
    assertThat(bound.or(free)).isSameAs(bound);
    assertThat(bound.or(new Function(node, home, a))).isSameAs(bound);
    assertThat(bound.or(new Function(node, home, b)).receiver().places()).hasSize(2);
    Value one = Value.of(node, free);
    assertThat(one.or(Value.of(node, bound)).functions()).containsEntry(node, bound);
    assertThat(one.or(one)).isSameAs(one);
    assertThat(one.withoutFunctions().isNothing()).isTrue();
    assertThat(one.isNothing()).isFalse();
  }

  @Test
  void whatIsWrittenSomewhereMayBeHeld() {
    Writes writes = new Writes();
    MethodGraph.of(
        Linked.program(
            Map.of(
                "t/A.java",
                """
                package t;
                import java.util.function.*;
                class A {
                  String written;
                  String initialized = "x";
                  String untouched;
                  static native void use(Object o);
                  void m(A other, String captured) {
                    other.written = "x";
                    other.setOne("x");
                    other.setTwo("x", "y");
                    other.putThree("x");
                    other.set("x");
                    BiConsumer<A, String> f = A::setFour;
                    use(new Object() { String get() { return captured; } });
                  }
                  native void setOne(String s);
                  native void setTwo(String s, String t);
                  native void putThree(String s);
                  native void setFour(String s);
                  native void set(String s);
                }
                """)),
        writes);
    assertThat(List.of("written", "initialized", "one", "four")).allMatch(writes::mayHold);
    assertThat(List.of("untouched", "two", "three", "five")).noneMatch(writes::mayHold);
    assertThat(List.of("", "[*]", "[#]", "a[=1]", "this:t.A")).allMatch(writes::mayHold);
    assertThat(writes.mayHold("captured")).isFalse();
  }

  @Test
  void trailsTellTheirStepsInOrderAndEnd() {
    Trail two = trail(2);
    assertThat(two.then(trail(3)).steps())
        .extracting(Step::subject)
        .containsExactly("s0", "s1", "s0", "s1", "s2");
    assertThat(two.then(trail(3)).length()).isEqualTo(5);
    assertThat(two.then(Trail.NONE)).isSameAs(two);
    assertThat(Trail.NONE.then(two)).isSameAs(two);
    assertThat(two.then(step("s1")).steps()).as("a repeated step is told once").hasSize(2);
    assertThat(trail(80).steps()).as("a longer way helps no reader").hasSize(60);
    assertThat(trail(80).then(two).steps()).as("its end does").hasSize(62);
    assertThat(Value.shorter(trail(1), trail(2)).length()).isEqualTo(1);
    assertThat(Value.shorter(trail(2), trail(1)).length()).isEqualTo(1);
    Trail first = trail(2);
    assertThat(Value.shorter(first, trail(2))).isSameAs(first);
  }

  @Test
  void localsJoin() {
    Locals one = new Locals(2);
    one.set(0, Value.constant("a"));
    one.set(5, Value.constant("lost"));
    assertThat(one.get(5)).isSameAs(Value.NOTHING);
    Locals same = one.copy();
    assertThat(same).isEqualTo(one).hasSameHashCodeAs(one).isNotSameAs(one);
    assertThat(one.or(same)).isSameAs(one);
    same.set(1, Value.of(input(0), trail(1)));
    assertThat(one).isNotEqualTo(same);
    assertThat(one.or(same).get(1)).isEqualTo(same.get(1));
    assertThat(one.get(1)).as("the first is left alone").isSameAs(Value.NOTHING);
  }

  @Test
  void slotsAreDefiniteWhereBothAre() {
    Slot sure = new Slot(Value.constant("a"), true);
    assertThat(sure.or(sure)).isSameAs(sure);
    assertThat(sure.or(new Slot(Value.constant("a"), false)).definite()).isFalse();
    assertThat(sure.or(new Slot(Value.constant("b"), true)))
        .isEqualTo(new Slot(Value.CONSTANT, true));
  }

  @Test
  void elementsAreNamedByTheirKeys() {
    assertThat(Elements.at(Value.constant(1))).isEqualTo("[=1]");
    assertThat(Elements.at(Value.constant("1"))).isEqualTo("[=\"1\"]");
    assertThat(Elements.at(Value.CONSTANT)).isEqualTo("[*]");
    assertThat(Elements.at("attribute", Value.constant("n"))).isEqualTo("attribute[=\"n\"]");
    assertThat(Elements.at(Value.of(new Place.HandedIn(2, List.of())))).isEqualTo("[@2]");
    assertThat(Elements.at(Value.of(new Place.HandedIn(2, List.of("f"))))).isEqualTo("[*]");
    assertThat(Elements.at(Value.constant(new FieldRef("t.Key", "A"))))
        .startsWith("[=")
        .contains("A");
    assertThat(Elements.isAsked("[@2]")).isTrue();
    assertThat(Elements.isAsked("[*]")).isFalse();
    assertThat(Elements.asked("a[@12]")).isEqualTo(12);
    assertThat(Elements.resolved("a[@1]", Value.constant("k"))).isEqualTo("a[=\"k\"]");
    assertThat(Elements.contains("name")).isFalse();
    assertThat(Elements.contains("[#]")).isFalse();
    assertThat(List.of("[*]", "[=1]", "[@1]", "a[*]")).allMatch(Elements::contains);
    assertThat(Elements.isFixed("[=1]")).isTrue();
    assertThat(Elements.isFixed("[*]")).isFalse();
    assertThat(Elements.all("a[=\"k\"]")).isEqualTo("a[*]");
    assertThat(Elements.written("a[*]")).isEqualTo("a[=?]");
    assertThat(Elements.written("[*]")).isEqualTo("[*]");
    assertThat(Elements.written("a[=1]")).isEqualTo("a[=1]");
    assertThat(Elements.mayBe("[*]", "[=1]")).isTrue();
    assertThat(Elements.mayBe("[=1]", "[*]")).isTrue();
    assertThat(Elements.mayBe("[=1]", "[=2]")).isFalse();
    assertThat(Elements.mayBe("[=1]", "[=1]")).isTrue();
    assertThat(Elements.mayBe("[*]", "a[*]")).isFalse();
    assertThat(Elements.mayBe("[*]", "name")).isFalse();
    Map<String, String> fields = new HashMap<>(Map.of("[=1]", "", "[=2]", "", "[*]", "", "f", ""));
    assertThat(Elements.keys(fields)).isEqualTo(2);
  }

  @Test
  void handedInKeysAreFew() {
    HandedInKeys keys = new HandedInKeys();
    Place.HandedIn whole = new Place.HandedIn(0, List.of());
    for (int i = 0; i < Elements.MOST_KEYS; i++) {
      assertThat(keys.known(whole, "[=" + i + "]")).isEqualTo("[=" + i + "]");
    }
    assertThat(keys.known(whole, "[=99]")).isEqualTo("[*]");
    assertThat(keys.known(whole, "[=3]")).isEqualTo("[=3]");
    assertThat(keys.known(whole, "name")).isEqualTo("name");
    assertThat(keys.known(new Place.HandedIn(1, List.of()), "[=99]")).isEqualTo("[=99]");
  }

  @Test
  void effortIsBoundedByTheGroup() {
    Effort effort = new Effort(10);
    effort.spend(60_400);
    assertThat(effort.spentBeyond(10)).isZero();
    assertThatThrownBy(() -> effort.spend(1)).isInstanceOf(Effort.Exceeded.class);
    Effort last = Effort.ofLastTry(10, 1_000_000);
    last.spend(3 * 60_400);
    assertThat(last.spentBeyond(10)).isZero();
    last.spend(100_000);
    assertThat(last.spentBeyond(10)).isEqualTo(100_000);
    last.spend(400_000);
    assertThatThrownBy(() -> last.spend(1)).isInstanceOf(Effort.Exceeded.class);
    assertThat(last.spentBeyond(10)).isEqualTo(500_000);
    Effort most = Effort.ofLastTry(10, Long.MAX_VALUE / 4);
    most.spend(30 * 60_400);
    assertThatThrownBy(() -> most.spend(1)).isInstanceOf(Effort.Exceeded.class);
  }

  @Test
  void propertiesAreCalledAsBeansCallThem() {
    assertThat(Property.of("getName")).isEqualTo("name");
    assertThat(Property.of("isOpen")).isEqualTo("open");
    assertThat(Property.of("setURL")).isEqualTo("uRL");
    assertThat(List.of("get", "getaway", "name", "issue")).allMatch(m -> Property.of(m).isEmpty());
  }

  @Test
  void valuesAreToldFromThings() {
    assertThat(ValueTypes.carries(JavaType.STRING)).isTrue();
    assertThat(ValueTypes.carries(new JavaType.Primitive("int"))).isTrue();
    assertThat(ValueTypes.carries(JavaType.Declared.of("java.util.List"))).isTrue();
    assertThat(ValueTypes.carries(JavaType.Declared.of("java.lang.Thread"))).isFalse();
    assertThat(ValueTypes.carries(JavaType.Declared.of("javax.servlet.Session"))).isFalse();
    assertThat(ValueTypes.carries(new JavaType.Array(JavaType.Declared.of("a.B")))).isFalse();
    assertThat(ValueTypes.carries(new JavaType.Array(JavaType.STRING))).isTrue();
    Value unsure = Value.of(new Mark(input(0).origin(), 0, false), trail(1));
    assertThat(ValueTypes.as(unsure, JavaType.STRING)).isSameAs(unsure);
    assertThat(ValueTypes.as(unsure, JavaType.Declared.of("a.B"))).isEqualTo(Value.NOTHING);
  }

  @Test
  void summariesAreTheSameWhereCallersCannotTell() {
    Reach reach =
        new Reach(
            new Origin.Input(0, List.of(), false),
            new Arrival("sink", ToyGraph.callee(), true, METHOD, 1, 1),
            0,
            true);
    Summary one =
        new Summary(
            Value.of(input(0), trail(1)),
            Value.NOTHING,
            Map.of(MADE, Map.of("f", new Slot(Value.of(input(1), trail(1)), true))),
            Map.of(reach, trail(1)));
    assertThat(one.size()).isEqualTo(4);
    assertThat(Summary.NOTHING.size()).isZero();
    assertThat(one.sameAs(one)).isTrue();
    assertThat(one.sameAs(with(one, Value.of(input(0), trail(9)), one.thrown()))).isTrue();
    assertThat(one.sameAs(with(one, Value.NOTHING, one.thrown()))).isFalse();
    assertThat(one.sameAs(with(one, one.result(), one.result()))).isFalse();
    assertThat(one.sameAs(new Summary(one.result(), one.thrown(), Map.of(), one.reaches())))
        .isFalse();
    assertThat(one.sameAs(new Summary(one.result(), one.thrown(), one.heap(), Map.of()))).isFalse();
  }

  private static Summary with(Summary summary, Value result, Value thrown) {
    return new Summary(result, thrown, summary.heap(), summary.reaches());
  }

  @Test
  void operationsOnConstantsAreWorkedOut() {
    assertThat(folded("+", 1, 2)).isEqualTo(3);
    assertThat(folded("&&", true, null)).isNull();
    assertThat(folded("&&", false, null)).isEqualTo(false);
    assertThat(folded("||", true, null)).isEqualTo(true);
    assertThat(folded("++", 4)).isEqualTo(5);
    assertThat(folded("--", 4)).isEqualTo(3);
    assertThat(folded("!", true)).isEqualTo(false);
    assertThat(Folding.apply("<<", List.of(Value.constant(1), Value.constant(2))))
        .isSameAs(Value.CONSTANT);
    assertThat(Folding.apply("+", List.of())).isNull();
    assertThat(Folding.apply("+", List.of(Value.constant(1), Value.NOTHING))).isNull();
    assertThat(Folding.apply("+", List.of(Value.constant(1), Value.CONSTANT)))
        .isSameAs(Value.CONSTANT);
    assertThat(
            Folding.joined(List.of(Value.constant("a"), Value.constant(1), Value.constant(true)))
                .known())
        .isEqualTo("a1true");
    assertThat(Folding.joined(List.of(Value.constant("a"), Value.CONSTANT)))
        .isSameAs(Value.CONSTANT);
    assertThat(Folding.joined(List.of(Value.constant(JavaType.STRING)))).isSameAs(Value.CONSTANT);
    assertThat(ConstantValues.apply("+", "a", "b")).isEqualTo("ab");
  }

  private static Object folded(String operator, Object... operands) {
    List<Value> values = new ArrayList<>();
    for (Object operand : operands) {
      values.add(operand == null ? Value.NOTHING : Value.constant(operand));
    }
    Value value = Folding.apply(operator, values);
    return value == null ? null : value.known();
  }

  @Test
  void componentsComeCalleesFirst() {
    MethodGraph graph =
        ToyGraph.of(
            """
            class A {
              void top() { middle(); ring(); }
              void middle() { leaf(); leaf(); }
              void leaf() { }
              void ring() { other(); leaf(); }
              void other() { ring(); self(); }
              void self() { self(); }
            }
            """);
    List<List<String>> names =
        Components.of(graph).stream()
            .map(c -> IntStream.of(c).mapToObj(i -> graph.method(i).name()).toList())
            .filter(c -> !c.contains("<init>"))
            .toList();
    assertThat(names)
        .containsExactly(
            List.of("leaf"),
            List.of("middle"),
            List.of("self"),
            List.of("ring", "other"),
            List.of("top"));
  }

  @Test
  void onlyMethodsThatCanMatterAreSolved() {
    Program program =
        Linked.program(
            Map.of(
                "t/T.java",
                ToyProgram.TAINT,
                "t/A.java",
                """
                package t;
                import static t.T.*;
                class A {
                  String gives() { return source(); }
                  void takes(String s) { sink(s); }
                  void joins() { takes(gives()); }
                  void above() { joins(); }
                  String helps(String s) { return s; }
                  void uses() { takes(helps(gives())); }
                  void onlyGives() { gives(); }
                  void onlyTakes() { takes("x"); }
                  void aside() { helps("x"); }
                }
                """));
    MethodGraph graph = MethodGraph.of(program, new Writes());
    List<String> relevant =
        new Relevance(program, graph, new ToySemantics())
            .methods().stream().mapToObj(i -> graph.method(i).name()).toList();
    assertThat(relevant)
        .contains("gives", "takes", "joins", "above", "helps", "uses")
        .doesNotContain("onlyGives", "onlyTakes", "aside");
  }

  @Test
  void trailsOfArrivalsTellTheWay() {
    Solver.Result result =
        ToyProgram.check(
            """
            class A {
              static String pass(String s) { return "<" + s; }
              static void show(String text) {
                sink(text); // hit
              }
              void m() {
                String kept = source();
                show(pass(kept));
              }
            }
            """);
    assertThat(result.hits()).hasSize(1);
    Hit hit = result.hits().keySet().iterator().next();
    assertThat(hit.label().display()).isEqualTo("source");
    assertThat(hit.certain()).isTrue();
    assertThat(result.hits().get(hit).steps())
        .extracting(s -> s.kind() + " " + s.subject())
        .containsExactly(
            "ENTERS source", "PASSED A.pass", "JOINED ", "PASSED A.show", "ARRIVES T.sink");
  }
}
