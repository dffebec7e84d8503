package dev.vigie.read.comment;

import java.util.ArrayList;
import java.util.List;

/** Finds the comments of a Java text, whether it parses or not. */
final class CommentScan {
  private final String text;
  private final List<Comment> comments = new ArrayList<>();
  private int at;

  private CommentScan(String text) {
    this.text = text;
  }

  /** All comments, in order. */
  static List<Comment> of(String text) {
    return new CommentScan(text).scan();
  }

  private List<Comment> scan() {
    while (at < text.length()) {
      switch (text.charAt(at)) {
        case '/' -> slash();
        case '"' -> {
          if (text.startsWith("\"\"\"", at)) {
            textBlock();
          } else {
            literal('"');
          }
        }
        case '\'' -> literal('\'');
        default -> at++;
      }
    }
    return comments;
  }

  private void slash() {
    int start = at;
    if (text.startsWith("//", at)) {
      while (at < text.length() && !isLineEnd(text.charAt(at))) {
        at++;
      }
      comments.add(new Comment(Comment.Kind.LINE, start, at));
    } else if (text.startsWith("/*", at)) {
      int close = text.indexOf("*/", at + 2);
      at = close < 0 ? text.length() : close + 2;
      boolean javadoc = text.startsWith("/**", start) && at - start > 4;
      comments.add(new Comment(javadoc ? Comment.Kind.JAVADOC : Comment.Kind.BLOCK, start, at));
    } else {
      at++;
    }
  }

  private void textBlock() {
    at += 3;
    while (at < text.length() && !text.startsWith("\"\"\"", at)) {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    at += 3;
  }

  private void literal(char quote) {
    at++;
    while (at < text.length() && text.charAt(at) != quote && !isLineEnd(text.charAt(at))) {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    at++;
  }

  static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }
}
