package dev.vigie.read.java;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.Problem;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node.Parsedness;
import com.github.javaparser.ast.body.TypeDeclaration;
import dev.vigie.facts.ReadProblem;
import dev.vigie.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Parses a text as far as possible. The parser gives up a whole file for some errors, so what
 * stands around an error is blanked, keeping every position, and the text is parsed again: first
 * the statement, then the block, then the member.
 */
final class Parsing {
  /** A file with more errors than this is read to where the attempts led. */
  private static final int MAX_ATTEMPTS = 40;

  /**
   * What came out.
   *
   * @param lifted local enums, which the parser does not know, by their start ({@link
   *     Places#start})
   * @param problems one for each error
   */
  record Outcome(
      CompilationUnit unit, Map<Long, TypeDeclaration<?>> lifted, List<ReadProblem> problems) {}

  private final ParserConfiguration configuration;
  private final List<ReadProblem> problems = new ArrayList<>();
  private final Map<Long, TypeDeclaration<?>> lifted = new HashMap<>();
  private boolean bracesMended;

  Parsing(ParserConfiguration configuration) {
    this.configuration = configuration;
  }

  Outcome parse(String text) {
    ParseResult<CompilationUnit> result = new JavaParser(configuration).parse(text);
    if (result.getProblems().isEmpty() && result.getResult().isPresent()) {
      return new Outcome(result.getResult().get(), Map.of(), List.of());
    }
    return recover(text, result);
  }

  private Outcome recover(String text, ParseResult<CompilationUnit> firstResult) {
    String current = MergeMarkers.firstSide(text, problems);
    ParseResult<CompilationUnit> result =
        current.equals(text) ? firstResult : new JavaParser(configuration).parse(current);
    CompilationUnit best = usable(result);
    Blanking blanking = new Blanking();
    for (int attempt = 0; attempt < MAX_ATTEMPTS && !result.getProblems().isEmpty(); attempt++) {
      SyntaxError error = SyntaxError.first(result.getProblems(), current);
      if (error == null) {
        break;
      }
      String next = withoutError(current, error, blanking);
      if (next == null || next.equals(current)) {
        break;
      }
      current = next;
      result = new JavaParser(configuration).parse(current);
      CompilationUnit unit = usable(result);
      best = unit == null ? best : unit;
    }
    addUnsolved(result, current);
    return new Outcome(best == null ? new CompilationUnit() : best, lifted, problems);
  }

  private static @Nullable CompilationUnit usable(ParseResult<CompilationUnit> result) {
    CompilationUnit unit = result.getResult().orElse(null);
    return unit != null && unit.getParsed() == Parsedness.PARSED ? unit : null;
  }

  private void addProblem(SyntaxError error) {
    ReadProblem problem = new ReadProblem(error.message(), error.at());
    if (!problems.contains(problem)) {
      problems.add(problem);
    }
  }

  private void addUnsolved(ParseResult<CompilationUnit> result, String text) {
    for (Problem problem : result.getProblems()) {
      SyntaxError error = SyntaxError.of(problem, text);
      addProblem(error == null ? new SyntaxError(0, Span.NONE, problem.getMessage()) : error);
    }
  }

  private @Nullable String withoutError(String text, SyntaxError error, Blanking blanking) {
    Structure structure = Structure.of(text);
    String lift = liftEnum(text, error, structure);
    if (lift != null) {
      return lift;
    }
    if (!blanking.coversNearly(error.offset())) {
      addProblem(error);
    }
    if (!bracesMended) {
      bracesMended = true;
      String mended = structure.mendBraces(text);
      if (!mended.equals(text)) {
        return mended;
      }
    }
    return blanking.blank(text, structure, error.offset());
  }

  /**
   * Takes out an enum that is declared in a body: the parser knows such classes, interfaces and
   * records only.
   */
  private @Nullable String liftEnum(String text, SyntaxError error, Structure structure) {
    Structure.Region region = structure.enumAt(text, error.offset());
    if (region == null) {
      return null;
    }
    String padded = Blanking.blanked(text, 0, region.start()).substring(0, region.end());
    ParseResult<TypeDeclaration<?>> result =
        new JavaParser(configuration).parseTypeDeclaration(padded);
    if (!result.isSuccessful()) {
      return null;
    }
    TypeDeclaration<?> declaration = result.getResult().orElseThrow();
    lifted.put(Places.start(Places.of(declaration)), declaration);
    String blanked = Blanking.blanked(text, region.start(), region.end());
    return blanked.substring(0, region.start()) + ';' + blanked.substring(region.start() + 1);
  }
}
