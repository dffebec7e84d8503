package dev.vigie.source;

import java.util.Comparator;

/**
 * Something of the input that was not analysed, or not wholly, or that could surprise.
 *
 * @param path the file or folder, as {@link SourceFile#path()} where it is inside the analysed
 *     tree, else as the user gave it
 * @param line from 1; 0 where the whole file is meant
 * @param message what is wrong, in words, without the path
 * @param remedy what to do; empty where nothing can be done
 * @param costsResults whether findings may be missing because of it: then the run is incomplete
 */
public record SourceProblem(
    String path, int line, String message, String remedy, boolean costsResults)
    implements Comparable<SourceProblem> {
  private static final Comparator<SourceProblem> ORDER =
      Comparator.comparing(SourceProblem::path)
          .thenComparingInt(SourceProblem::line)
          .thenComparing(SourceProblem::message);

  /** About a whole file or folder. */
  public SourceProblem(String path, String message, String remedy, boolean costsResults) {
    this(path, 0, message, remedy, costsResults);
  }

  @Override
  public int compareTo(SourceProblem other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return path
        + (line > 0 ? ":" + line : "")
        + ": "
        + message
        + (remedy.isEmpty() ? "" : " (" + remedy + ")");
  }
}
