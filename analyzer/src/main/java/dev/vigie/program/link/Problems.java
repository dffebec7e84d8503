package dev.vigie.program.link;

import dev.vigie.source.Location;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Bodies that could not be linked because of a fault of ours; each costs that body only.
 * Thread-safe.
 */
final class Problems {
  private final Queue<LinkProblem> found = new ConcurrentLinkedQueue<>();

  void add(Location at, String what, Throwable cause) {
    found.add(new LinkProblem(at, what, cause.toString()));
  }

  List<LinkProblem> sorted() {
    List<LinkProblem> all = new ArrayList<>(found);
    all.sort(Comparator.comparing(LinkProblem::at).thenComparing(LinkProblem::what));
    return all;
  }
}
