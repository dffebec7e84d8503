package dev.vigie.daemon;

import java.io.File;

/**
 * The files that a daemon's code is from, as they were when it was started.
 *
 * @param classPath jars, as the JVM is given them
 * @param text path, size and time of each
 */
public record CodeStamp(String classPath, String text) {
  /** As they are now. */
  public static CodeStamp of(String classPath) {
    StringBuilder text = new StringBuilder();
    for (int from = 0; from <= classPath.length(); ) {
      int to = classPath.indexOf(File.pathSeparatorChar, from);
      to = to < 0 ? classPath.length() : to;
      File file = new File(classPath.substring(from, to));
      text.append(file.getAbsolutePath()).append('|').append(file.length());
      text.append('|').append(file.lastModified()).append('\n');
      from = to + 1;
    }
    return new CodeStamp(classPath, text.toString());
  }

  /** Whether none of them is gone or another. */
  boolean holds() {
    return of(classPath).text.equals(text);
  }
}
