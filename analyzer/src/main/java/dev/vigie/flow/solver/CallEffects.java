package dev.vigie.flow.solver;

import java.util.List;

/**
 * What a client knows of a call.
 *
 * @param modelled whether {@code moves} is all that moves; otherwise the body decides or, for a
 *     library, data passes from receiver and arguments to the result
 * @param ports where values arrive that the client wants to hear of
 * @param guards what is done to values
 * @param emissions labels that enter here
 */
public record CallEffects(
    boolean modelled,
    List<Move> moves,
    List<Port> ports,
    List<Guarding> guards,
    List<Emitting> emissions) {
  /** Nothing known. */
  public static final CallEffects NONE =
      new CallEffects(false, List.of(), List.of(), List.of(), List.of());

  /**
   * A value moves.
   *
   * @param shows as its text
   * @param replaces what was there before is gone
   */
  public record Move(Point from, Point to, boolean shows, boolean replaces) {}

  /**
   * A place to hear of.
   *
   * @param client what the client knows it by; decides equality
   * @param shows whether objects arrive as their text
   */
  public record Port(Object client, List<Point> from, boolean shows) {
    /** Copies the list. */
    public Port {
      from = List.copyOf(from);
    }
  }

  /** This is done to what arrives at a point; see {@link Guards}. */
  public record Guarding(Point to, int guards) {}

  /** A label enters at a point. */
  public record Emitting(Label label, Point at) {}

  /** Whether an object is taken apart: its members are read there, though no code says so. */
  boolean takesApart() {
    return moves.stream().anyMatch(move -> move.from().deep())
        || ports.stream().flatMap(port -> port.from().stream()).anyMatch(Point::deep);
  }

  /** Copies the lists. */
  public CallEffects {
    moves = List.copyOf(moves);
    ports = List.copyOf(ports);
    guards = List.copyOf(guards);
    emissions = List.copyOf(emissions);
  }
}
