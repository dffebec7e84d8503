package dev.vigie.read.java;

import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import dev.vigie.facts.JavaFacts;
import dev.vigie.facts.ReadProblem;
import dev.vigie.read.FactReader;
import dev.vigie.read.SourceText;
import dev.vigie.source.Span;
import java.util.List;
import java.util.concurrent.FutureTask;

/**
 * Reads Java source of every version, up to the newest that the parser knows, whatever JDK runs it.
 * A file with syntax errors is read around them, and each is named in the problems. One instance
 * may be used from several threads.
 *
 * <p>What facts leave out: annotations of dimensions and of primitive types inside types, receiver
 * parameters, annotations of packages, default values of annotation members, {@code strictfp} and
 * {@code non-sealed}. The implicit class of a compact source file is a type without a name at top
 * level. The type of an anonymous class has neither superclass nor interfaces: which of the two its
 * {@code New} names is for the linker to say.
 */
public final class JavaParserReader implements FactReader {
  /** Enough for any file that a person wrote, and a bound for those that a program did. */
  private static final long LARGE_STACK = 512L << 20;

  private static ParserConfiguration configuration() {
    ParserConfiguration configuration =
        new ParserConfiguration()
            .setLanguageLevel(LanguageLevel.BLEEDING_EDGE)
            .setAttributeComments(false)
            .setLexicalPreservationEnabled(false)
            .setDetectOriginalLineSeparator(false);
    // What processors do is to check rules that a compiler checks and to attach what is read from
    // tokens here.
    configuration.getProcessors().clear();
    return configuration;
  }

  @Override
  public JavaFacts read(byte[] content) {
    SourceText source = SourceText.of(content);
    try {
      return read(source);
    } catch (StackOverflowError nestedDeeply) {
      return readOnLargeStack(source);
    }
  }

  private JavaFacts read(SourceText source) {
    Parsing.Outcome outcome = new Parsing(configuration()).parse(source.text());
    return new FileConversion(source, outcome).convert();
  }

  private JavaFacts readOnLargeStack(SourceText source) {
    FutureTask<JavaFacts> task = new FutureTask<>(() -> read(source));
    Thread thread = new Thread(null, task, "vigie-deep-read", LARGE_STACK);
    thread.start();
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return task.get();
        } catch (InterruptedException later) {
          interrupted = true;
        } catch (java.util.concurrent.ExecutionException failed) {
          if (failed.getCause() instanceof StackOverflowError) {
            return unread(source, "is nested too deeply to be read");
          }
          throw new IllegalStateException("reading failed", failed.getCause());
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static JavaFacts unread(SourceText source, String message) {
    return new JavaFacts(
        "",
        List.of(),
        List.of(),
        List.of(),
        List.of(new ReadProblem(message, Span.NONE)),
        source.lines());
  }
}
