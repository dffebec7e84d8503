package dev.vigie.finding;

import dev.vigie.source.Location;
import java.util.List;

/**
 * Something in the code that a finding rests on, said so that another reader of the same code can
 * agree or disagree. Types are named by their erasure: qualified, nested ones with a dot, as
 * written where they were not found.
 */
public sealed interface Claim {
  /** Where in the code. */
  Location at();

  /**
   * A call, a creation or a method reference resolves to this.
   *
   * @param at the whole of it
   * @param name of the method; {@code <init>} for constructors
   * @param arguments how many are given; {@link #ANY_NUMBER} where that is not known
   * @param owner the type that declares it; empty where not even the receiver's type is known
   * @param exact whether {@code owner} declares the method; where false, it is only the type that
   *     the method is called on
   * @param parameters types of a source method's parameters, in order; empty for others
   * @param implied whether no source file shows the method, or what it is called on: Lombok's
   *     getters and loggers
   * @param belongsTo types one of which the called method or its receiver must belong to, because
   *     that is what makes the call a sink; empty where it is none
   */
  record Calls(
      Location at,
      String name,
      int arguments,
      String owner,
      boolean exact,
      List<String> parameters,
      boolean implied,
      List<String> belongsTo)
      implements Claim {
    /** A number of arguments that is not known. */
    public static final int ANY_NUMBER = -1;

    /** Copies the lists. */
    public Calls {
      parameters = List.copyOf(parameters);
      belongsTo = List.copyOf(belongsTo);
    }
  }

  /**
   * A field, record component or method without parameters is declared by this type.
   *
   * @param type of its value; empty where that is not known
   */
  record Declares(Location at, String owner, Kind kind, String name, String type) implements Claim {
    /** What is declared. */
    public enum Kind {
      FIELD,
      METHOD
    }
  }

  /**
   * A parameter or local variable is declared here.
   *
   * @param type of its value; empty where that is not known
   */
  record Names(Location at, String name, String type) implements Claim {}

  /**
   * A type is declared here, and carries an annotation.
   *
   * @param type its qualified name
   * @param annotations one of these; empty where none is needed
   */
  record Marks(Location at, String type, List<String> annotations) implements Claim {
    /** Copies the list. */
    public Marks {
      annotations = List.copyOf(annotations);
    }
  }
}
