package dev.vigie.read.javac;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import dev.vigie.facts.FileFacts;
import dev.vigie.read.FactReader;
import dev.vigie.read.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticListener;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Reads Java source with the JDK's own parser, many files at a time, because its start costs more
 * than most files do. A file with an error, or with syntax that the running JDK or this conversion
 * does not know, is read by the other reader, so that what comes out does not depend on the JDK.
 */
public final class JavacReader implements FactReader {
  private static final List<String> OPTIONS =
      // Literals that are joined are to stay apart, as they are written.
      List.of("-proc:none", "-XDallowStringFolding=false");

  private final JavaCompiler compiler;
  private final FactReader other;

  private JavacReader(JavaCompiler compiler, FactReader other) {
    this.compiler = compiler;
    this.other = other;
  }

  /**
   * A reader, where the running Java has a compiler.
   *
   * @param other reads what this one does not know
   */
  public static Optional<FactReader> before(FactReader other) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    return compiler == null ? Optional.empty() : Optional.of(new JavacReader(compiler, other));
  }

  @Override
  public FileFacts read(byte[] content) {
    return readAll(List.of(content)).get(0);
  }

  @Override
  public List<FileFacts> readAll(List<byte[]> contents) {
    List<TextFile> files = new ArrayList<>(contents.size());
    for (byte[] content : contents) {
      files.add(new TextFile(files.size(), SourceText.of(content)));
    }
    Map<Integer, FileFacts> read = new HashMap<>();
    if (!parsed(files, read) && files.size() > 1) {
      for (TextFile file : files) {
        parsed(List.of(file), read);
      }
    }
    List<FileFacts> facts = new ArrayList<>(contents.size());
    for (int i = 0; i < contents.size(); i++) {
      FileFacts known = read.get(i);
      facts.add(known != null ? known : other.read(contents.get(i)));
    }
    return facts;
  }

  /**
   * Whether all could be parsed. Where not, one of the files is more than the compiler can bear,
   * and it gives no tree at all.
   */
  private boolean parsed(List<TextFile> files, Map<Integer, FileFacts> read) {
    Set<URI> faulty = new HashSet<>();
    DiagnosticListener<JavaFileObject> listener =
        (Diagnostic<? extends JavaFileObject> said) -> {
          if (said.getKind() == Diagnostic.Kind.ERROR && said.getSource() != null) {
            faulty.add(said.getSource().toUri());
          }
        };
    try (StandardJavaFileManager place =
        compiler.getStandardFileManager(listener, Locale.ROOT, null)) {
      JavacTask task =
          (JavacTask) compiler.getTask(Writer.nullWriter(), place, listener, OPTIONS, null, files);
      SourcePositions positions = Trees.instance(task).getSourcePositions();
      int parsed = 0;
      for (CompilationUnitTree unit : task.parse()) {
        parsed++;
        // The compiler wraps the files that it was given.
        URI name = unit.getSourceFile().toUri();
        if (!faulty.contains(name)) {
          convert(TextFile.of(name, files), unit, positions, read);
        }
      }
      return parsed == files.size();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    } catch (IllegalStateException failed) {
      // The compiler's own faults come wrapped: a stack that is too small, or an assertion of its
      // recovery from errors.
      return false;
    }
  }

  private static void convert(
      TextFile file,
      CompilationUnitTree unit,
      SourcePositions positions,
      Map<Integer, FileFacts> read) {
    try {
      read.put(file.index(), new UnitConversion(file.source(), unit, positions).convert());
    } catch (NotKnownHere | StackOverflowError forTheOther) {
      // The file stays without facts here.
    }
  }
}
