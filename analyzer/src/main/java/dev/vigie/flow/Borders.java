package dev.vigie.flow;

import dev.vigie.program.FieldRef;
import dev.vigie.program.MethodRef;
import dev.vigie.program.code.Callee;
import dev.vigie.program.code.Local;
import java.util.List;
import java.util.Optional;

/**
 * Where data comes into a program from others and leaves it for others, beyond what the catalogue
 * says of libraries. Must answer alike whenever it is asked.
 */
public interface Borders {
  /** What a field holds that came from outside. */
  Optional<Brought> ofField(FieldRef field);

  /** What a parameter holds that came from outside. */
  Optional<Brought> ofLocal(MethodRef method, Local local);

  /**
   * What leaves the program by a call: of an interface that stands for another service, or one that
   * was recognised by what is around it. Empty for other calls.
   */
  List<Exit> exits(Callee callee);

  /**
   * A part of an argument that leaves.
   *
   * @param argument its index
   * @param path fields from there; empty for the whole
   * @param member by which name the other side knows the part; empty for the whole
   */
  record Exit(int argument, List<String> path, String member) {
    /** Copies the list. */
    public Exit {
      path = List.copyOf(path);
    }
  }
}
