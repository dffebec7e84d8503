package dev.vigie.flow.solver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigie.program.Program;
import dev.vigie.source.Span;
import dev.vigie.testing.Linked;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Small programs that say what the solver must find in them: a line that ends in {@code // hit} has
 * an arrival without guard, one that ends in {@code // guarded} only guarded ones, one that ends in
 * {@code // unsure} only uncertain ones, and every other line none.
 */
final class ToyProgram {
  /** What {@link ToySemantics} knows, as code. */
  static final String TAINT =
      """
      package t;
      import java.util.*;
      import java.util.function.*;
      public class T {
        public static native String source();
        public static native void sink(Object o);
        public static native void takeApart(Object o);
        public static native String guard(String s);
        public static native String unguard(String s);
        public static native List<String> guardAll(List<String> all);
        public static native void sinkRest(Object first, Object... rest);
        public static native void sinkEach(Object all);
        public static native void copyInto(Object from, Object to);
        public static native void addInto(Object each, List<String> to);
        public static native String deepCopy(Object o);
        public static native String both(Supplier<String> first, Function<String, String> then);
        public static native String emits();
        public static native List<String> emitsAll();
        public static class Parent { public Parent(Object o) { } }
        public static class Store {
          public native void putAt(Object key, Object value);
          public native Object getAt(Object key);
          public native void copyAt(Store other);
          public native Store copied();
          public native void wipe();
          public native void sinkSelf();
          public native void putDeep(Object value);
          public native Object getDeep();
          public native Store entry(Object value);
          public native List<String> none();
          public native Object found(String key);
        }
      }
      """;

  private ToyProgram() {}

  /** Solves the classes, all of one package, and holds what arrives against their marks. */
  static Solver.Result check(String body) {
    String code =
        "package t;\nimport static t.T.*;\nimport java.util.*;\nimport java.util.function.*;\n"
            + "import java.util.stream.*;\n"
            + body;
    Program program = Linked.program(Map.of("t/T.java", TAINT, "t/A.java", code));
    Solver.Result result = Solver.solve(program, new ToySemantics());
    assertThat(result.failures()).isEmpty();
    assertThat(result.cutOff()).isZero();
    assertRecallable(program, result);
    Set<Integer> plain = lines(result, 0, true);
    Set<Integer> unsure = lines(result, 0, false);
    unsure.removeAll(plain);
    Set<Integer> guarded = lines(result, ToySemantics.GUARDED, true);
    guarded.removeAll(plain);
    assertThat(plain).as("unguarded arrivals").isEqualTo(marked(code, "// hit"));
    assertThat(unsure).as("uncertain arrivals").isEqualTo(marked(code, "// unsure"));
    assertThat(guarded).as("guarded arrivals").isEqualTo(marked(code, "// guarded"));
    return result;
  }

  /** A second run takes what the first one recorded, and finds the same by the same ways. */
  private static void assertRecallable(Program program, Solver.Result result) {
    SolverMemory memory = new SolverMemory();
    Solver.Result recorded = Solver.solve(program, new ToySemantics(), false, memory);
    Solver.Result recalled = Solver.solve(program, new ToySemantics(), false, memory);
    assertThat(ways(recorded)).isEqualTo(ways(result));
    assertThat(ways(recalled)).isEqualTo(ways(result));
    recorded
        .hits()
        .forEach((hit, way) -> assertThat(recalled.hits().get(hit)).as("%s", hit).isSameAs(way));
  }

  private static List<String> ways(Solver.Result result) {
    return result.hits().entrySet().stream()
        .map(each -> each.getKey() + " by " + each.getValue().steps())
        .toList();
  }

  private static Set<Integer> lines(Solver.Result result, int guards, boolean certain) {
    return result.hits().keySet().stream()
        .filter(hit -> hit.guards() == guards && hit.certain() == certain)
        .map(hit -> Span.line(hit.arrival().call()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<Integer> marked(String code, String marker) {
    Set<Integer> lines = new TreeSet<>();
    String[] all = code.split("\n", -1);
    for (int i = 0; i < all.length; i++) {
      if (all[i].endsWith(marker)) {
        lines.add(i + 1);
      }
    }
    return lines;
  }
}
