package dev.vigie.read.comment;

import dev.vigie.facts.SuppressionFact;
import dev.vigie.read.LineIndex;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the comments of one file say of its declarations, and which findings they silence. Places
 * are offsets into the text, so that every parser can ask.
 */
public final class Commentary {
  private final String text;
  private final LineIndex lines;
  private final List<Comment> comments;

  /** Start of a declaration → line of its name. */
  private final Map<Integer, Integer> nameLines = new HashMap<>();

  private Commentary(String text, LineIndex lines, List<Comment> comments) {
    this.text = text;
    this.lines = lines;
    this.comments = comments;
  }

  /** The comments of {@code text}. */
  public static Commentary of(String text, LineIndex lines) {
    return new Commentary(text, lines, CommentScan.of(text));
  }

  /** Notes that a declaration starts at {@code start} and has its name in line {@code nameLine}. */
  public void declared(int start, int nameLine) {
    nameLines.putIfAbsent(start, nameLine);
  }

  /**
   * The Javadoc right before {@code start}, up to its first tag, without markup, blanks folded;
   * empty where none is.
   */
  public String docBefore(int start) {
    Deque<String> markdown = new ArrayDeque<>();
    int from = start;
    for (int i = lastBefore(start); i >= 0 && isBlank(comments.get(i).end(), from); i--) {
      Comment comment = comments.get(i);
      if (comment.kind() == Comment.Kind.JAVADOC) {
        return markdown.isEmpty() ? prose(comment) : Prose.firstPart(markdown);
      }
      if (comment.kind() == Comment.Kind.LINE && text.startsWith("///", comment.start())) {
        markdown.addFirst(text.substring(comment.start() + 3, comment.end()));
      } else if (!markdown.isEmpty()) {
        break;
      }
      from = comment.start();
    }
    return Prose.firstPart(markdown);
  }

  /**
   * What the comments around a member say of it: its Javadoc, or else the comment behind it on its
   * last line, or else the one that ends on the line before it.
   *
   * @param end offset after the member
   */
  public String around(int start, int end) {
    String doc = docBefore(start);
    if (doc.isEmpty()) {
      doc = behind(end);
    }
    return doc.isEmpty() ? above(start) : doc;
  }

  /** What the Javadoc before a record says of its components, by their names. */
  public Map<String, String> components(int start) {
    int from = start;
    for (int i = lastBefore(start); i >= 0 && isBlank(comments.get(i).end(), from); i--) {
      Comment comment = comments.get(i);
      if (comment.kind() == Comment.Kind.JAVADOC) {
        return Prose.components(text(comment));
      }
      from = comment.start();
    }
    return Map.of();
  }

  /** The comments that silence findings. To be asked when all declarations are noted. */
  public List<SuppressionFact> suppressions() {
    if (!text.contains(Silence.MARK)) {
      return List.of();
    }
    List<SuppressionFact> found = new ArrayList<>();
    for (Comment comment : comments) {
      if (comment.kind() != Comment.Kind.JAVADOC) {
        int close = comment.kind() == Comment.Kind.BLOCK ? 2 : 0;
        Silence silence =
            Silence.in(
                text.substring(
                    comment.start() + 2, Math.max(comment.start() + 2, comment.end() - close)));
        if (silence != null) {
          found.add(
              new SuppressionFact(
                  silence.ruleIds(),
                  silence.reason(),
                  silencedLine(comment),
                  lines.span(comment.start(), comment.end())));
        }
      }
    }
    return found;
  }

  private int silencedLine(Comment comment) {
    int own = lines.line(comment.start());
    int before = codeBefore(comment.start());
    if (before > 0 && lines.line(before - 1) == own) {
      return own;
    }
    int after = codeAfter(comment.end());
    if (after >= text.length()) {
      return own;
    }
    Integer declared = nameLines.get(after);
    return declared != null ? declared : lines.line(after);
  }

  /** The offset after the last code before {@code offset}. */
  private int codeBefore(int offset) {
    int at = offset;
    while (true) {
      int code = skipBack(at, Integer.MAX_VALUE);
      Comment comment = endingAt(code);
      if (comment == null) {
        return code;
      }
      at = comment.start();
    }
  }

  /** The offset of the first code from {@code offset} on. */
  private int codeAfter(int offset) {
    int at = offset;
    while (true) {
      while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
        at++;
      }
      Comment comment = startingAt(at);
      if (comment == null) {
        return at;
      }
      at = comment.end();
    }
  }

  /** A comment after the member, and after the comma that follows it, before the line ends. */
  private String behind(int end) {
    int at = end;
    while (at < text.length() && isBlankOrComma(text.charAt(at))) {
      at++;
    }
    Comment comment = startingAt(at);
    return comment == null ? "" : prose(comment);
  }

  private static boolean isBlankOrComma(char c) {
    return c == ',' || (Character.isWhitespace(c) && !CommentScan.isLineEnd(c));
  }

  /** A comment that has the line before the member to itself, without another one above it. */
  private String above(int start) {
    Comment comment = endingAt(skipBack(start, 1));
    if (comment == null || !hasLineToItself(comment)) {
      return "";
    }
    Comment earlier = endingAt(skipBack(comment.start(), 1));
    boolean continued = earlier != null && hasLineToItself(earlier);
    return continued ? "" : prose(comment);
  }

  private boolean hasLineToItself(Comment comment) {
    int before = skipBack(comment.start(), 0);
    return before == 0 || CommentScan.isLineEnd(text.charAt(before - 1));
  }

  /** Goes back over blanks and at most so many line ends. */
  private int skipBack(int offset, int lineEnds) {
    int at = offset;
    int left = lineEnds;
    while (at > 0 && Character.isWhitespace(text.charAt(at - 1))) {
      if (CommentScan.isLineEnd(text.charAt(at - 1))) {
        if (left-- == 0) {
          return at;
        }
        boolean both = at > 1 && text.charAt(at - 1) == '\n' && text.charAt(at - 2) == '\r';
        at -= both ? 2 : 1;
      } else {
        at--;
      }
    }
    return at;
  }

  private String prose(Comment comment) {
    return Prose.of(comment.kind(), text(comment));
  }

  private String text(Comment comment) {
    return text.substring(comment.start(), comment.end());
  }

  private boolean isBlank(int start, int end) {
    for (int i = start; i < end; i++) {
      if (!Character.isWhitespace(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private @Nullable Comment endingAt(int offset) {
    int i = lastBefore(offset);
    return i >= 0 && comments.get(i).end() == offset ? comments.get(i) : null;
  }

  private @Nullable Comment startingAt(int offset) {
    int i = lastBefore(offset) + 1;
    return i < comments.size() && comments.get(i).start() == offset ? comments.get(i) : null;
  }

  /** Index of the last comment that ends at or before {@code offset}; −1 where none does. */
  private int lastBefore(int offset) {
    int low = 0;
    int high = comments.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (comments.get(middle).end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }
}
