package dev.vigie.source;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Finds the files of a run, once it is known what is wanted. */
@FunctionalInterface
public interface SourceSearch {
  /**
   * Looks for them.
   *
   * @param withTests whether test code is analysed too
   */
  SourceSet find(boolean withTests);

  /**
   * The same search in other places, in a copy of the project for example; empty where it cannot be
   * made there.
   *
   * @param where says for each place where it is instead
   */
  default Optional<SourceSearch> elsewhere(UnaryOperator<Path> where) {
    return Optional.empty();
  }

  /** Of folders, files and archives; see {@link SourceSet#find}. */
  static SourceSearch in(List<Path> given) {
    return new GivenPlaces(given);
  }
}
