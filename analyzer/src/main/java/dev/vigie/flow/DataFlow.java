package dev.vigie.flow;

import dev.vigie.catalog.Safeguard;
import dev.vigie.catalog.api.Party;
import dev.vigie.inventory.PersonalMember;
import dev.vigie.program.MethodRef;
import dev.vigie.program.code.Callee;
import dev.vigie.source.Location;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Personal data that reaches a sink.
 *
 * @param source the member that holds it
 * @param steps shortest readable path, from where the data enters to the sink, both included
 * @param safeguards what was done to it on this way
 * @param certain false where the way leads through a call of which only the name is known
 * @param calls that the way leads through, in order and the sink's last unless a framework makes
 *     it, those included that no step tells
 */
public record DataFlow(
    PersonalMember source,
    List<Step> steps,
    Sink sink,
    Set<Safeguard> safeguards,
    boolean certain,
    List<Call> calls) {
  /** More steps than these are no help to a reader. */
  static final int MOST_STEPS = 8;

  private static final int FEW_FILES = 2;

  /** One step: a phrase that begins with a verb, and its place. */
  public record Step(String text, Location at) {}

  /** A call in the sources, and what it was linked to. */
  public record Call(Callee callee, Location at) {}

  /**
   * Where data leaves the program's own memory.
   *
   * @param kind as in the catalogue: {@code log}, {@code store}
   * @param label as a reader says it
   * @param api the called method, e.g. {@code org.slf4j.Logger#info}
   * @param level detail of the place, e.g. {@code debug}; empty where it has none
   * @param at the argument
   * @param call the whole call
   * @param within the method around it
   * @param party who gets the data; null where that is nobody in particular
   */
  public record Sink(
      String kind,
      String label,
      String api,
      String level,
      Location at,
      Location call,
      MethodRef within,
      @Nullable Party party) {
    /** Of data that goes to nobody in particular. */
    public Sink(
        String kind,
        String label,
        String api,
        String level,
        Location at,
        Location call,
        MethodRef within) {
      this(kind, label, api, level, at, call, within, null);
    }
  }

  /** Copies the collections. */
  public DataFlow {
    steps = List.copyOf(steps);
    safeguards = Set.copyOf(safeguards);
    calls = List.copyOf(calls);
  }

  /**
   * Whether the way has as many steps as are shown, or more: on real code, most such ways led
   * through objects that are one only because they could not be told apart.
   */
  public boolean isFarFetched() {
    return steps.size() >= MOST_STEPS;
  }

  /** Whether such a way leads through several files, too: what one file does can be followed. */
  public boolean isRoundabout() {
    return isFarFetched()
        && steps.stream().map(step -> step.at().path()).distinct().count() > FEW_FILES;
  }

  /** A flow whose calls are not told. */
  public DataFlow(
      PersonalMember source,
      List<Step> steps,
      Sink sink,
      Set<Safeguard> safeguards,
      boolean certain) {
    this(source, steps, sink, safeguards, certain, List.of());
  }
}
