package dev.vigie.source;

/** Finds the files of a run, once it is known what is wanted. */
@FunctionalInterface
public interface SourceSearch {
  /**
   * Looks for them.
   *
   * @param withTests whether test code is analysed too
   */
  SourceSet find(boolean withTests);
}
