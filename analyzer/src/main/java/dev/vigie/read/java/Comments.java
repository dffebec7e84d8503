package dev.vigie.read.java;

import com.github.javaparser.GeneratedJavaParserConstants;
import com.github.javaparser.JavaToken;
import com.github.javaparser.TokenRange;
import com.github.javaparser.ast.CompilationUnit;
import dev.vigie.facts.SuppressionFact;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Comments that silence findings. */
final class Comments {
  private static final String MARK = "vigie:allow";
  private static final String RULE_ID = "[A-Za-z0-9](?:[A-Za-z0-9._/-]*[A-Za-z0-9])?";
  private static final Pattern SUPPRESSION =
      Pattern.compile(
          "^[\\s*]*" + MARK + "\\s+(" + RULE_ID + "(?:\\s*,\\s*" + RULE_ID + ")*)(.*)",
          Pattern.DOTALL);
  private static final Pattern BEFORE_REASON = Pattern.compile("^\\s*(?:[—–:]|-{1,2})?\\s*");
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  /** First position of a declaration → line of its name, where the two lines differ. */
  private final Map<Long, Integer> nameLines = new HashMap<>();

  /** Notes that a declaration starts at {@code whole} and has its name at line {@code line}. */
  void declared(long whole, int line) {
    nameLines.putIfAbsent(Places.start(whole), line);
  }

  /** The comments of {@code unit} that silence findings. {@code text} is its source. */
  List<SuppressionFact> suppressions(CompilationUnit unit, String text) {
    if (!text.contains(MARK)) {
      return List.of();
    }
    List<SuppressionFact> found = new ArrayList<>();
    Optional<TokenRange> tokens = unit.getTokenRange();
    JavaToken token = tokens.isPresent() ? tokens.get().getBegin() : null;
    while (token != null) {
      if (isPlainComment(token)) {
        SuppressionFact suppression = suppression(token);
        if (suppression != null) {
          found.add(suppression);
        }
      }
      token = token.getNextToken().orElse(null);
    }
    return found;
  }

  private @Nullable SuppressionFact suppression(JavaToken comment) {
    String text = comment.getText();
    String inner =
        comment.getKind() == GeneratedJavaParserConstants.SINGLE_LINE_COMMENT
            ? text.substring(2)
            : text.substring(2, text.length() - 2);
    Matcher matcher = SUPPRESSION.matcher(inner);
    if (!matcher.find() || comment.getRange().isEmpty()) {
      return null;
    }
    List<String> ruleIds = Arrays.asList(matcher.group(1).split("\\s*,\\s*"));
    String reason =
        BLANKS
            .matcher(BEFORE_REASON.matcher(matcher.group(2)).replaceFirst(""))
            .replaceAll(" ")
            .strip();
    return new SuppressionFact(
        ruleIds, reason, silencedLine(comment), Places.of(comment.getRange().get()));
  }

  private int silencedLine(JavaToken comment) {
    int own = comment.getRange().orElseThrow().begin.line;
    JavaToken before = previous(comment);
    while (before != null && before.getCategory().isWhitespaceOrComment()) {
      before = previous(before);
    }
    if (before != null
        && before.getRange().isPresent()
        && before.getRange().get().end.line == own) {
      return own;
    }
    JavaToken after = comment.getNextToken().orElse(null);
    while (after != null && after.getCategory().isWhitespaceOrComment()) {
      after = after.getNextToken().orElse(null);
    }
    if (after == null
        || after.getRange().isEmpty()
        || after.getKind() == GeneratedJavaParserConstants.EOF) {
      return own;
    }
    long next = Places.of(after.getRange().get());
    Integer declared = nameLines.get(Places.start(next));
    return declared != null ? declared : after.getRange().get().begin.line;
  }

  private static boolean isPlainComment(JavaToken token) {
    return token.getKind() == GeneratedJavaParserConstants.SINGLE_LINE_COMMENT
        || token.getKind() == GeneratedJavaParserConstants.MULTI_LINE_COMMENT;
  }

  private static @Nullable JavaToken previous(JavaToken token) {
    return token.getPreviousToken().orElse(null);
  }
}
