package dev.vigie.read.page;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The tags of a page, in order. Comments of HTML and of template languages are passed over, and so
 * are directives; values of attributes may hold tags of their own.
 */
final class Tags {
  private static final String[][] COMMENTS = {
    {"<!--", "-->"}, {"<%--", "--%>"}, {"<#--", "-->"}, {"{{!", "}}"}, {"<!", ">"}, {"<%", "%>"}
  };

  private static final int NEAR = 1_000;

  private final String text;
  private int position;

  /** Where the next comment of Mustache begins; past the end where none does. */
  private int braces = -1;

  Tags(String text) {
    this.text = text;
  }

  /** The next tag; null where there is none. */
  @Nullable Tag next() {
    while (position < text.length()) {
      int open = text.indexOf('<', position);
      if (braces < position) {
        int found = text.indexOf("{{!", position);
        braces = found < 0 ? text.length() : found;
      }
      if (open < 0 || braces < open) {
        open = braces;
      }
      if (open == text.length()) {
        position = text.length();
        return null;
      }
      position = open;
      if (!skipComment()) {
        Tag tag = tag();
        if (tag != null) {
          return tag;
        }
      }
    }
    return null;
  }

  /** What follows up to a text, which is passed over; the rest where it does not come. */
  String until(String end) {
    int found = text.indexOf(end, position);
    String passed = text.substring(position, found < 0 ? text.length() : found);
    position += passed.length();
    return passed;
  }

  /** What follows up to a text, without passing over it; no more than a reader would read. */
  String ahead(String end) {
    String near = text.substring(position, Math.min(text.length(), position + NEAR));
    int found = near.indexOf(end);
    return found < 0 ? near : near.substring(0, found);
  }

  private boolean skipComment() {
    for (String[] comment : COMMENTS) {
      if (text.startsWith(comment[0], position)) {
        int end = text.indexOf(comment[1], position + comment[0].length());
        position = end < 0 ? text.length() : end + comment[1].length();
        return true;
      }
    }
    return false;
  }

  /** The tag here; null where it is none, of which one character is passed over. */
  private @Nullable Tag tag() {
    int start = position++;
    boolean closing = position < text.length() && text.charAt(position) == '/';
    if (closing) {
      position++;
    }
    String name = name();
    if (name.isEmpty()) {
      return null;
    }
    Map<String, String> attributes = new HashMap<>();
    while (position < text.length()) {
      char unit = text.charAt(position);
      if (unit == '>') {
        position++;
        break;
      }
      if (unit == '<' && !skipComment()) {
        position++;
      } else if (unit != '<') {
        attribute(attributes);
      }
    }
    return new Tag(name, closing, attributes, start, position);
  }

  private void attribute(Map<String, String> attributes) {
    String key = name();
    if (key.isEmpty()) {
      position++;
      return;
    }
    blanks();
    String value = "";
    if (position < text.length() && text.charAt(position) == '=') {
      position++;
      blanks();
      value = value();
    }
    attributes.putIfAbsent(key, value);
  }

  private String value() {
    if (position >= text.length()) {
      return "";
    }
    char quote = text.charAt(position);
    int start = position;
    if (quote == '"' || quote == '\'') {
      int end = text.indexOf(quote, position + 1);
      position = end < 0 ? text.length() : end + 1;
      return text.substring(start + 1, end < 0 ? text.length() : end);
    }
    while (position < text.length()
        && !Character.isWhitespace(text.charAt(position))
        && text.charAt(position) != '>') {
      position++;
    }
    return text.substring(start, position);
  }

  private void blanks() {
    while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
      position++;
    }
  }

  private String name() {
    int start = position;
    while (position < text.length() && isPartOfName(text.charAt(position))) {
      position++;
    }
    return text.substring(start, position).toLowerCase(Locale.ROOT);
  }

  private static boolean isPartOfName(char unit) {
    return Character.isLetterOrDigit(unit)
        || unit == ':'
        || unit == '-'
        || unit == '_'
        || unit == '.';
  }
}
