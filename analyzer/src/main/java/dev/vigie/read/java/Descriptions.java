package dev.vigie.read.java;

import com.github.javaparser.GeneratedJavaParserConstants;
import com.github.javaparser.JavaToken;
import com.github.javaparser.TokenRange;
import com.github.javaparser.ast.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What comments say of a declaration, found by walking tokens: attaching all comments to nodes
 * costs far more. Only the beginning is kept, because what a thing is stands there.
 */
final class Descriptions {
  /** Longer ones are cut between two words and end with an ellipsis. */
  static final int LONGEST = 120;

  /** Markup and what is cut off later make the source longer than what is kept. */
  private static final int LOOKED_AT = 4 * LONGEST;

  private static final String ELLIPSIS = "…";
  private static final Pattern INLINE_TAG = Pattern.compile("\\{@\\w+\\s*([^{}]*)\\}");
  private static final Pattern HTML_TAG = Pattern.compile("</?[A-Za-z][^<>]*>");
  private static final Pattern ENTITY = Pattern.compile("&(amp|lt|gt|quot|nbsp|#39|apos);");
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern COMPONENT =
      Pattern.compile("@param\\s+(\\w+)\\s+((?:(?!\\n\\s*@)[\\s\\S])*)");

  /**
   * The Javadoc right before {@code declaration}, up to its first tag, without markup, blanks
   * folded; empty where none is.
   */
  String docBefore(Node declaration) {
    JavaToken javadoc = null;
    Deque<String> markdown = new ArrayDeque<>();
    JavaToken token = before(declaration);
    while (token != null && token.getCategory().isWhitespaceOrComment()) {
      if (token.getKind() == GeneratedJavaParserConstants.JAVADOC_COMMENT) {
        javadoc = markdown.isEmpty() ? token : null;
        break;
      }
      if (isLineComment(token) && token.getText().startsWith("///")) {
        markdown.addFirst(token.getText().substring(3));
      } else if (token.getCategory().isComment() && !markdown.isEmpty()) {
        break;
      }
      token = previous(token);
    }
    return javadoc == null ? firstPart(markdown) : firstPart(lines(javadoc.getText()));
  }

  /**
   * What the comments around a member say of it: its Javadoc, or else the comment behind it on its
   * last line, or else the one that ends on the line before it.
   */
  String around(Node member) {
    String doc = docBefore(member);
    if (doc.isEmpty()) {
      doc = behind(member);
    }
    return doc.isEmpty() ? above(member) : doc;
  }

  /** What the Javadoc before a record says of its components, by their names. */
  Map<String, String> components(Node declaration) {
    JavaToken token = before(declaration);
    while (token != null && token.getCategory().isWhitespaceOrComment()) {
      if (token.getKind() == GeneratedJavaParserConstants.JAVADOC_COMMENT) {
        Map<String, String> texts = new HashMap<>();
        String whole = String.join("\n", lines(token.getText()));
        Matcher matcher = COMPONENT.matcher(whole);
        while (matcher.find()) {
          texts.putIfAbsent(matcher.group(1), plain(matcher.group(2)));
        }
        return texts;
      }
      token = previous(token);
    }
    return Map.of();
  }

  /** A comment after the member, and after the comma that follows it, before the line ends. */
  private static String behind(Node member) {
    Optional<TokenRange> tokens = member.getTokenRange();
    JavaToken token = tokens.flatMap(range -> range.getEnd().getNextToken()).orElse(null);
    while (token != null
        && (token.getCategory().isWhitespaceButNotEndOfLine() || token.getText().equals(","))) {
      token = token.getNextToken().orElse(null);
    }
    return token == null ? "" : comment(token);
  }

  /** A comment that has the line before the member to itself, without another one above it. */
  private static String above(Node member) {
    JavaToken comment = upwards(before(member), 1);
    if (comment == null || !comment.getCategory().isComment()) {
      return "";
    }
    JavaToken earlier = upwards(previous(comment), 0);
    if (earlier != null && !earlier.getCategory().isEndOfLine()) {
      return "";
    }
    JavaToken above = earlier == null ? null : upwards(earlier, 1);
    boolean continued = above != null && above.getCategory().isComment() && hasLineToItself(above);
    return continued ? "" : comment(comment);
  }

  private static boolean hasLineToItself(JavaToken comment) {
    JavaToken earlier = upwards(previous(comment), 0);
    return earlier == null || earlier.getCategory().isEndOfLine();
  }

  /** The first token from {@code start} on backwards after blanks and at most so many line ends. */
  private static @Nullable JavaToken upwards(@Nullable JavaToken start, int lineEnds) {
    JavaToken token = start;
    int left = lineEnds;
    while (token != null && token.getCategory().isWhitespace()) {
      if (token.getCategory().isEndOfLine() && left-- == 0) {
        return token;
      }
      token = previous(token);
    }
    return token;
  }

  private static String comment(JavaToken token) {
    String text = token.getText();
    if (isLineComment(token)) {
      int from = 2;
      while (from < text.length() && text.charAt(from) == '/') {
        from++;
      }
      return plain(text.substring(from));
    }
    return token.getKind() == GeneratedJavaParserConstants.MULTI_LINE_COMMENT
            || token.getKind() == GeneratedJavaParserConstants.JAVADOC_COMMENT
        ? firstPart(lines(text))
        : "";
  }

  private static List<String> lines(String comment) {
    int from = comment.startsWith("/**") ? 3 : 2;
    String inner = comment.substring(from, Math.max(from, comment.length() - 2));
    List<String> lines = new ArrayList<>();
    inner.lines().map(String::strip).map(Descriptions::withoutStars).forEach(lines::add);
    return lines;
  }

  private static String withoutStars(String line) {
    int from = 0;
    while (from < line.length() && line.charAt(from) == '*') {
      from++;
    }
    return line.substring(from);
  }

  private static String firstPart(Iterable<String> lines) {
    StringBuilder text = new StringBuilder();
    for (String line : lines) {
      if (line.stripLeading().startsWith("@") || text.length() > LOOKED_AT) {
        break;
      }
      text.append(line).append('\n');
    }
    return text.length() == 0 ? "" : plain(text.toString());
  }

  /** Without markup, blanks folded, not longer than what is kept. */
  private static String plain(String written) {
    String text = written;
    if (text.indexOf('{') >= 0) {
      text = INLINE_TAG.matcher(text).replaceAll("$1");
    }
    if (text.indexOf('<') >= 0) {
      text = HTML_TAG.matcher(text).replaceAll(" ");
    }
    if (text.indexOf('&') >= 0) {
      text = ENTITY.matcher(text).replaceAll(" ");
    }
    text = BLANKS.matcher(text).replaceAll(" ").strip();
    if (text.length() <= LONGEST) {
      return text;
    }
    int blank = text.lastIndexOf(' ', LONGEST - ELLIPSIS.length());
    return text.substring(0, blank > 0 ? blank : LONGEST - ELLIPSIS.length()) + ELLIPSIS;
  }

  private static boolean isLineComment(JavaToken token) {
    return token.getKind() == GeneratedJavaParserConstants.SINGLE_LINE_COMMENT;
  }

  private static @Nullable JavaToken before(Node declaration) {
    return declaration.getTokenRange().map(range -> previous(range.getBegin())).orElse(null);
  }

  private static @Nullable JavaToken previous(JavaToken token) {
    return token.getPreviousToken().orElse(null);
  }
}
