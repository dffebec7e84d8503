package dev.vigie.flow.solver;

import dev.vigie.program.FieldRef;
import dev.vigie.program.MethodRef;
import dev.vigie.program.Program;
import dev.vigie.program.TypeDeclaration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One evaluation of a method: all that it asked of the world outside, and all that it gave. Where
 * the world answers the same again, so does the evaluation, and need not be made.
 *
 * <p>What it may rest on beside its questions is the declarations of the program; {@link
 * SolverMemory} sees to it that these are the same.
 */
// Whoever evaluates again has the same objects, or has to evaluate.
@SuppressWarnings("ReferenceEquality")
final class Recording {
  private final int deepest;
  private final long allowed;
  private final Map<String, TypeDeclaration> owners = new HashMap<>();
  private final Map<Integer, Summary> summaries = new LinkedHashMap<>();
  private final Map<FieldRef, Value> statics = new LinkedHashMap<>();
  private final Set<FieldRef> read = new HashSet<>();
  private final Questions questions = new Questions();
  private final List<Map.Entry<Hit, Trail>> hits = new ArrayList<>();
  private final List<Map.Entry<FieldRef, Value>> written = new ArrayList<>();
  private long spent;
  private @Nullable Summary result;

  /**
   * Of an evaluation that begins.
   *
   * @param deepest how far fields of what a caller hands in are followed
   * @param allowed effort that was left
   */
  Recording(int deepest, long allowed) {
    this.deepest = deepest;
    this.allowed = allowed;
  }

  Questions questions() {
    return questions;
  }

  /** Code of this method's class is evaluated: it has to be the very same. */
  void runs(MethodRef method, Program program) {
    program.type(method.owner()).ifPresent(type -> owners.put(type.name(), type));
  }

  /** A summary was asked for. */
  void asks(int number, Summary answer) {
    summaries.putIfAbsent(number, answer);
  }

  /** A static field was read. */
  void reads(FieldRef field, Value value) {
    statics.putIfAbsent(field, value);
    read.add(field);
  }

  /**
   * A static field was written.
   *
   * @param before what it held
   */
  void writes(FieldRef field, Value value, Value before) {
    statics.putIfAbsent(field, before);
    written.add(Map.entry(field, value));
  }

  void hits(Hit hit, Trail trail) {
    hits.add(Map.entry(hit, trail));
  }

  /** It has come to its end. */
  void gives(Summary summary, long left) {
    result = summary;
    spent = allowed - left;
  }

  /** What it gave; null where it cost too much. */
  @Nullable Summary result() {
    return result;
  }

  /** Whether the world would answer all that was asked as it did. */
  boolean holds(Solver solver, int deepestNow, long left) {
    // One that cost too much does so again where it is allowed as much; else it may give something.
    boolean affordable = result == null ? left == allowed : left >= spent;
    return deepest == deepestNow
        && affordable
        && owners.entrySet().stream()
            .allMatch(each -> solver.program().type(each.getKey()).orElse(null) == each.getValue())
        && summaries.entrySet().stream()
            .allMatch(each -> solver.known(each.getKey()) == each.getValue())
        && read.stream().allMatch(field -> Same.values(solver.held(field), value(field)))
        && questions.areAnsweredAlike(solver.unrecorded());
  }

  private Value value(FieldRef field) {
    return statics.getOrDefault(field, Value.NOTHING);
  }

  /**
   * Does what it did.
   *
   * @throws Effort.Exceeded where it did
   */
  Summary replay(Solver solver, int number) {
    summaries.keySet().forEach(callee -> solver.summary(callee, number));
    read.forEach(field -> solver.staticField(field, number));
    hits.forEach(hit -> solver.hit(hit.getKey(), hit.getValue()));
    written.forEach(write -> solver.writeStatic(write.getKey(), write.getValue()));
    if (result == null) {
      throw new Effort.Exceeded();
    }
    solver.allowance().effort().spend(spent);
    return result;
  }
}
