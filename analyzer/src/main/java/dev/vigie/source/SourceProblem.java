package dev.vigie.source;

import java.util.Comparator;

/**
 * Something about the input that keeps it from being analysed whole, or could surprise.
 *
 * @param path the file or folder, as {@link SourceFile#path()} where it is inside the analysed
 *     tree, else as given
 * @param message what is wrong, in words, without the path
 * @param remedy what the user can do
 * @param incomplete whether something was left unread that would have been analysed
 */
public record SourceProblem(String path, String message, String remedy, boolean incomplete)
    implements Comparable<SourceProblem> {
  private static final Comparator<SourceProblem> ORDER =
      Comparator.comparing(SourceProblem::path).thenComparing(SourceProblem::message);

  @Override
  public int compareTo(SourceProblem other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return path + ": " + message + " (" + remedy + ")";
  }
}
