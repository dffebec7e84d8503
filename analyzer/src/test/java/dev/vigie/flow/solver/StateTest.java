package dev.vigie.flow.solver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigie.program.FieldRef;
import dev.vigie.program.JavaType;
import dev.vigie.program.code.Expression;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Locals, tests and objects at one point of a method. */
class StateTest {
  private static final int DEEPEST = 2;
  private static final FieldRef FIELD = new FieldRef("t.A", "kept");
  private static final Value ANYBODYS = Value.of(input(9), Trail.NONE);
  private static final Value ONE = Value.of(input(1), Trail.NONE);
  private static final Value TWO = Value.of(input(2), Trail.NONE);
  private static final Place.Made MADE = new Place.Made(1, 0, 7, "t.Box", false);
  private static final Place.Made GIVEN = new Place.Made(1, 0, 8, "t.Box", true);
  private static final Value BOX = Value.of(MADE);

  private static Mark input(int root) {
    return new Mark(new Origin.Input(root, List.of(), false), 0, true);
  }

  private static State state() {
    Writes writes = new Writes();
    writes.initialized("written");
    return new State(
        2,
        new State.Surroundings(
            writes,
            DEEPEST,
            new HandedInKeys(),
            field -> field.name().startsWith("kept") ? ANYBODYS : Value.NOTHING,
            type -> type.startsWith("t.")));
  }

  @Test
  void whatATestFoundOutHoldsUntilTheLocalChanges() {
    State one = state();
    one.assume(0, true);
    one.assume(1, false);
    State two = one.copy();
    assertThat(two.assumed(0)).isTrue();
    assertThat(two.assumed(1)).isFalse();
    assertThat(two.assumed(2)).isNull();
    assertThat(one.absorb(two)).as("nothing new").isFalse();
    two.setLocal(0, Value.NOTHING);
    assertThat(two.assumed(0)).isNull();
    assertThat(two.assumed(1)).isFalse();
    assertThat(one.assumed(0)).isTrue();
    assertThat(one.absorb(two)).as("less is known").isTrue();
    assertThat(one.assumed(0)).isNull();
    assertThat(one.assumed(1)).isFalse();
    State three = one.copy();
    three.assume(1, true);
    assertThat(one.absorb(three)).isTrue();
    assertThat(one.assumed(1)).isNull();
  }

  @Test
  void statesTellWhatAbsorbingChanged() {
    State one = state();
    State two = one.copy();
    two.setLocal(1, ONE);
    assertThat(one.absorb(two)).isTrue();
    assertThat(one.local(1)).isEqualTo(ONE);
    assertThat(one.absorb(two)).isFalse();
    two.write(BOX, "f", ONE, true);
    assertThat(one.absorbHeap(two)).isTrue();
    assertThat(one.absorbHeap(two)).isFalse();
    assertThat(one.read(BOX, "f")).isEqualTo(ONE);
    State within = one.within(new Locals(1));
    within.write(BOX, "g", TWO, true);
    assertThat(one.read(BOX, "g")).as("one heap").isEqualTo(TWO);
    assertThat(within.local(1)).isSameAs(Value.NOTHING);
    assertThat(one.deepest()).isEqualTo(DEEPEST);
    assertThat(one.isOwn("t.Box")).isTrue();
    assertThat(one.isOwn("u.Box")).isFalse();
  }

  @Test
  void partsOfStaticFieldsHaveTheirName() {
    assertThat(State.part(FIELD, State.SELF)).isEqualTo(FIELD);
    assertThat(State.part(FIELD, "f")).isEqualTo(new FieldRef("t.A", "kept/f"));
    assertThat(State.part(FIELD, "a[=1]")).isEqualTo(new FieldRef("t.A", "kept/a[*]"));
  }

  @Test
  void fieldsOfWhatIsHandedInAreTheCallersWhereSomebodyMayHaveWrittenThem() {
    State state = state();
    Value whole = State.handedIn(0, List.of());
    assertThat(state.read(whole, "written")).isEqualTo(State.handedIn(0, List.of("written")));
    assertThat(state.read(whole, "never"))
        .isEqualTo(Value.of(new Place.HandedIn(0, List.of("never"))));
    Value deepest = State.handedIn(0, List.of("written", "written"));
    Value below = State.handedIn(0, List.of("written", "written", Place.HandedIn.BELOW));
    assertThat(state.read(deepest, "written")).as("below, all counts as one").isEqualTo(below);
    assertThat(state.written(deepest, "written")).isEqualTo(below);
    assertThat(state.read(below, "written")).isEqualTo(below);
    assertThat(state.writtenSingle(deepest, "written").isNothing()).isTrue();
    Value above = State.handedIn(0, List.of("written"));
    assertThat(state.writtenSingle(above, "written")).isEqualTo(deepest);
    state.write(whole, "written", Value.constant("a"), true);
    assertThat(state.read(whole, "written").known()).isEqualTo("a");
    assertThat(state.definite(whole, "written")).isTrue();
    assertThat(state.definite(whole, "never")).isFalse();
    assertThat(state.definite(Value.NOTHING, "written")).isFalse();
  }

  @Test
  void marksOfAnObjectAsAWholeCoverItsParts() {
    State state = state();
    state.mark(Value.of(GIVEN), ONE);
    assertThat(state.read(Value.of(GIVEN), "f")).isEqualTo(ONE);
    assertThat(state.written(Value.of(GIVEN), "f").isNothing()).isTrue();
    assertThat(state.marksOf(Value.of(GIVEN).or(TWO))).isEqualTo(ONE.or(TWO));
    assertThat(state.read(BOX.or(TWO), "[*]")).isEqualTo(TWO);
    assertThat(state.written(BOX.or(TWO), "f").hasMarks()).isFalse();
    Value handedIn = State.handedIn(0, List.of());
    assertThat(state.written(handedIn, "never").hasMarks()).isFalse();
    state.mark(BOX, Value.NOTHING);
    assertThat(state.heap()).containsOnlyKeys(GIVEN);
  }

  @Test
  void newObjectsHoldNothingUntilSomebodyMayHaveFilledThem() {
    State state = state();
    assertThat(state.definite(BOX, "f")).isTrue();
    assertThat(state.read(BOX, "f").isConstant()).isTrue();
    assertThat(state.definite(BOX, "a[*]")).isFalse();
    assertThat(state.definite(BOX, State.OUTER + "t.A")).isFalse();
    assertThat(state.definite(Value.of(GIVEN), "f")).isFalse();
    assertThat(state.definite(Value.of(new Place.Made(1, 0, 9, "u.Box", false)), "f")).isFalse();
    assertThat(NewObjects.isSeen(MADE, state.reader())).isTrue();
    assertThat(NewObjects.isSeen(GIVEN, state.reader())).isFalse();
    NewObjects.open(BOX, false, state);
    assertThat(NewObjects.isSeen(MADE, state.reader())).isFalse();
    assertThat(state.definite(BOX, "f")).isFalse();
    Place.HandedIn handedIn = new Place.HandedIn(0, List.of());
    NewObjects.open(Value.of(handedIn), false, state);
    assertThat(state.heap()).doesNotContainKey(handedIn);
    NewObjects.open(Value.of(handedIn), true, state);
    assertThat(state.heap()).containsKey(handedIn);
  }

  @Test
  void containersAreEmptyOfDataWhereAllInThemIsConstant() {
    State state = state();
    Place.Made list = new Place.Made(1, 0, 9, "java.util.ArrayList", false);
    assertThat(NewObjects.areEmptyOfData(Value.CONSTANT, state)).isTrue();
    assertThat(NewObjects.areEmptyOfData(Value.NOTHING, state)).isFalse();
    assertThat(NewObjects.areEmptyOfData(ONE, state)).isFalse();
    assertThat(NewObjects.areEmptyOfData(Value.of(list), state)).isTrue();
    assertThat(NewObjects.areEmptyOfData(Value.of(list).or(ONE), state)).isFalse();
    assertThat(NewObjects.areEmptyOfData(BOX, state)).as("of the sources").isFalse();
    assertThat(NewObjects.areEmptyOfData(State.handedIn(0, List.of()).withoutMarks(), state))
        .isFalse();
    state.write(Value.of(list), "[*]", Value.constant("x"), false);
    assertThat(NewObjects.areEmptyOfData(Value.of(list), state)).isTrue();
    state.write(Value.of(list), "[*]", ONE, false);
    assertThat(NewObjects.areEmptyOfData(Value.of(list), state)).isFalse();
  }

  @Test
  void containersWithinContainersAreLookedIntoSoFar() {
    State state = state();
    Value inner = Value.of(new Place.Made(1, 0, 1, "java.util.ArrayList", false));
    for (int depth = 1; depth <= 3; depth++) {
      assertThat(NewObjects.areEmptyOfData(inner, state)).as("%d deep", depth).isTrue();
      Value outer = Value.of(new Place.Made(1, 0, 1 + depth, "java.util.ArrayList", false));
      state.write(outer, "[*]", inner, false);
      inner = outer;
    }
    assertThat(NewObjects.areEmptyOfData(inner, state)).isFalse();
  }

  @Test
  void elementsKeepTheNamesThatTheyAreKnownBy() {
    State state = state();
    state.write(BOX, "[=0]", ONE, true);
    state.write(BOX, "[=1]", TWO, true);
    state.write(BOX, "f", ANYBODYS, true);
    assertThat(state.reader().lengthOf(BOX)).isEqualTo(2);
    assertThat(state.reader().lengthOf(Value.of(GIVEN))).isZero();
    assertThat(state.reader().elementsByName(BOX)).isEqualTo(Map.of("[=0]", ONE, "[=1]", TWO));
    assertThat(state.reader().elementsByName(BOX.or(ANYBODYS)))
        .containsEntry("[*]", ANYBODYS)
        .hasSize(3);
    assertThat(state.reader().elementsByName(State.handedIn(0, List.of())))
        .isEqualTo(Map.of("[*]", State.handedIn(0, List.of("[*]"))));
    assertThat(state.reader().elementsByName(Value.of(new Place.Static(FIELD))))
        .isEqualTo(Map.of("[*]", ANYBODYS));
    assertThat(state.read(Value.of(new Place.Static(FIELD)), "f")).isEqualTo(ANYBODYS);
    assertThat(state.read(BOX, "[*]")).isEqualTo(ONE.or(TWO));
    assertThat(state.reader().elements(MADE).definite()).isTrue();
    assertThat(state.reader().elements(GIVEN)).isNull();
  }

  @Test
  void fieldsAreCertainWhereBothWaysWroteThem() {
    Value handedIn = Value.of(new Place.HandedIn(0, List.of()));
    State one = state();
    State two = one.copy();
    two.write(handedIn, "f", ONE, true);
    two.write(BOX, "[=0]", ONE, true);
    assertThat(one.absorb(two)).isTrue();
    assertThat(one.definite(handedIn, "f")).as("written on one way").isFalse();
    assertThat(one.definite(BOX, "[=0]")).as("made on that way").isTrue();
    State other = one.copy();
    one.write(handedIn, "f", ONE, true);
    other.write(handedIn, "f", TWO, true);
    one.absorb(other);
    assertThat(one.definite(handedIn, "f")).isTrue();
    assertThat(one.read(handedIn, "f")).isEqualTo(ONE.or(TWO));
    State any = one.copy();
    State fixed = one.copy();
    any.write(BOX, "[*]", TWO, false);
    fixed.write(BOX, "[=1]", ONE, true);
    State both = any.copy();
    both.absorb(fixed);
    fixed.absorb(any);
    assertThat(both.read(BOX, "[=1]")).isEqualTo(ONE.or(TWO));
    assertThat(fixed.read(BOX, "[=1]")).isEqualTo(ONE.or(TWO));
    State half = one.copy();
    half.write(handedIn, "[=1]", ONE, true);
    State none = one.copy();
    none.absorb(half);
    assertThat(none.definite(handedIn, "[=1]")).isFalse();
  }

  @Test
  void objectsTellWhetherTheyHoldMarksOrFunctions() {
    State state = state();
    assertThat(state.reader().holdsMarks(ONE)).isTrue();
    assertThat(state.reader().holdsMarks(BOX)).isFalse();
    assertThat(state.reader().holdsFunctions(BOX)).isFalse();
    state.write(BOX, "g", Value.constant("x"), true);
    assertThat(state.reader().holdsMarks(BOX)).isFalse();
    state.write(BOX, "f", ONE, true);
    assertThat(state.reader().holdsMarks(BOX)).isTrue();
    assertThat(state.reader().holdsFunctions(BOX)).isFalse();
    Expression node = new Expression.This(JavaType.OBJECT, 1);
    Frame home = new Frame(ToyGraph.of("class A { void m() {} }").method(0), 0);
    Value function = Value.of(node, new Function(node, home, null));
    state.write(BOX, "h", function, true);
    assertThat(state.reader().holdsFunctions(BOX)).isTrue();
    Value handedIn = Value.of(new Place.HandedIn(0, List.of()));
    state.write(handedIn, "h", function, true);
    assertThat(state.reader().holdsFunctions(handedIn)).as("only what is made here").isFalse();
  }

  @Test
  void valuesOfOneMakeHaveOneHashAndName() {
    Value both = BOX.or(ONE);
    assertThat(both.hashCode())
        .isEqualTo(ONE.or(BOX).hashCode())
        .isEqualTo(both.marks().keySet().hashCode() * 31 + both.places().hashCode());
    assertThat(both.toString()).contains("t.Box").contains("root=1");
    assertThat(BOX).isNotEqualTo(Value.of(GIVEN)).isNotEqualTo("t.Box");
    assertThat(FunctionCall.inOrder(Map.of(1, ONE))).containsExactly(Value.NOTHING, ONE);
    assertThat(FunctionCall.inOrder(Map.of())).isEmpty();
  }
}
