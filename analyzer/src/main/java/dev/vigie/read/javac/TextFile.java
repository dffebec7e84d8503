package dev.vigie.read.javac;

import dev.vigie.read.SourceText;
import java.net.URI;
import java.util.List;
import javax.tools.SimpleJavaFileObject;

/** A text as the compiler wants to have it: a file of which only a number is known. */
final class TextFile extends SimpleJavaFileObject {
  private final int index;
  private final SourceText source;

  TextFile(int index, SourceText source) {
    super(URI.create("text:///" + index + ".java"), Kind.SOURCE);
    this.index = index;
    this.source = source;
  }

  /** The one of {@code files} that has this name. */
  static TextFile of(URI name, List<TextFile> files) {
    return files.stream().filter(file -> file.toUri().equals(name)).findFirst().orElseThrow();
  }

  int index() {
    return index;
  }

  SourceText source() {
    return source;
  }

  @Override
  public CharSequence getCharContent(boolean ignoreEncodingErrors) {
    return source.text();
  }
}
