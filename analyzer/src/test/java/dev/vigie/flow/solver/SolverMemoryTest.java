package dev.vigie.flow.solver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigie.facts.ReadFile;
import dev.vigie.program.Program;
import dev.vigie.program.link.ClassPath;
import dev.vigie.program.link.LinkMemory;
import dev.vigie.program.link.Linker;
import dev.vigie.testing.Linked;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SolverMemoryTest {
  private static final String GIVES =
      """
      package t;
      import static t.T.*;
      class Gives {
        static String kept;
        static String give() { return source(); }
        static void keep() { kept = give(); }
      }
      """;

  private static final String TAKES =
      """
      package t;
      import static t.T.*;
      class Takes {
        void direct() { sink(source()); }
        void given() { sink(Gives.give()); }
        void fromStatic() { sink(Gives.kept); }
      }
      """;

  private final ClassPath classPath = ClassPath.empty();
  private final LinkMemory links = new LinkMemory();
  private final SolverMemory memory = new SolverMemory();
  private final Map<String, ReadFile> files = new TreeMap<>();

  @Test
  void whatIsKnownIsNotEvaluatedAgain() {
    Solver.Result first = solve(Map.of("t/Gives.java", GIVES, "t/Takes.java", TAKES));
    Solver.Result second = solve(Map.of());

    assertThat(first.hits()).hasSize(3);
    assertThat(second.hits().keySet()).containsExactlyElementsOf(first.hits().keySet());
    first.hits().forEach((hit, way) -> assertThat(second.hits().get(hit)).isSameAs(way));
  }

  @Test
  void anEditIsSeenByWhoeverCalls() {
    solve(Map.of("t/Gives.java", GIVES, "t/Takes.java", TAKES));

    Solver.Result clean = solve(Map.of("t/Gives.java", GIVES.replace("source()", "\"\"")));
    Solver.Result again = solve(Map.of("t/Gives.java", GIVES));

    assertThat(clean.hits()).hasSize(1);
    assertThat(again.hits()).hasSize(3);
  }

  @Test
  void waysTellTheLinesOfTheFilesAsTheyAre() {
    Solver.Result first = solve(Map.of("t/Gives.java", GIVES, "t/Takes.java", TAKES));
    Solver.Result moved = solve(Map.of("t/Gives.java", "\n" + GIVES));

    assertThat(steps(moved)).isEqualTo(steps(fresh())).isNotEqualTo(steps(first));
  }

  @Test
  void onlyWhatRestsOnAnEditIsEvaluatedAgain() {
    Solver.Result first = solve(Map.of("t/Gives.java", GIVES, "t/Takes.java", TAKES));
    Solver.Result moved = solve(Map.of("t/Gives.java", "\n" + GIVES));

    assertThat(moved.hits().values())
        .filteredOn(way -> first.hits().containsValue(way))
        .as("the way of direct(), which calls nothing of the file")
        .hasSize(1);
  }

  @Test
  void aMethodMoreLeavesNothingToBeTaken() {
    solve(Map.of("t/Gives.java", GIVES, "t/Takes.java", TAKES));

    Solver.Result more =
        solve(
            Map.of("t/Takes.java", TAKES.replaceFirst("\\{", "{ void more() { sink(source()); }")));

    assertThat(more.hits()).hasSize(4);
    assertThat(steps(more)).isEqualTo(steps(fresh()));
  }

  private Solver.Result solve(Map<String, String> changed) {
    if (files.isEmpty()) {
      files.put("t/T.java", Linked.file("t/T.java", ToyProgram.TAINT));
    }
    changed.forEach((path, text) -> files.put(path, Linked.file(path, text)));
    Program program = new Linker(classPath, 1, links).link(new ArrayList<>(files.values()));
    return Solver.solve(program, new ToySemantics(), false, memory);
  }

  private Solver.Result fresh() {
    return Solver.solve(
        new Linker(ClassPath.empty(), 1).link(new ArrayList<>(files.values())), new ToySemantics());
  }

  private static List<String> steps(Solver.Result result) {
    return result.hits().entrySet().stream()
        .map(each -> each.getKey().arrival().in() + " " + each.getValue().steps())
        .toList();
  }
}
