package dev.vigie.read.java;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Braces and statement ends of a Java text, found without parsing: what stands in comments and
 * literals does not count. Offsets that are no brace of code have the partner −1.
 */
final class Structure {
  private static final Pattern ENUM =
      Pattern.compile(
          "(?:(?:static|final|strictfp|private|public|protected)\\s+)*enum\\s+\\w+[^{;]*\\{");

  /** A part of the text: start inclusive, end exclusive. */
  record Region(int start, int end) {}

  /**
   * What each character is: {@code '{'}, <code>'}'</code>, {@code ';'}, {@code 'c'} for other code,
   * 0 for blanks and comments.
   */
  private final char[] code;

  private final Map<Integer, Integer> closing = new HashMap<>();
  private final int[] parent;

  private Structure(char[] code) {
    this.code = code;
    this.parent = new int[code.length + 1];
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < code.length; i++) {
      if (code[i] == '}' && !open.isEmpty()) {
        closing.put(open.pop(), i);
      }
      parent[i] = open.isEmpty() ? -1 : open.peek();
      if (code[i] == '{') {
        open.push(i);
      }
    }
    parent[code.length] = open.isEmpty() ? -1 : open.peek();
  }

  static Structure of(String text) {
    return new Structure(JavaScan.code(text));
  }

  /**
   * The statement or declaration around {@code offset}; what stands before it where that is a
   * closing brace.
   */
  Region statementAt(String text, int offset) {
    int at = Math.min(offset, code.length);
    int block = parent[at];
    int start = at;
    while (start > 0
        && !(endsStatement(start - 1) && parent[start - 1] == block)
        && start - 1 != block) {
      start--;
    }
    int end = at;
    if (at < code.length && text.charAt(at) == ';') {
      end = at + 1;
    } else if (at == code.length || code[at] != '}') {
      end = statementEnd(at, block);
    }
    return new Region(start, Math.max(start, Math.min(end, code.length)));
  }

  private int statementEnd(int from, int block) {
    int blockEnd = closing.getOrDefault(block, code.length);
    for (int end = from; end < blockEnd; end++) {
      if (code[end] == '{') {
        return closing.getOrDefault(end, code.length - 1) + 1;
      }
      if (endsStatement(end)) {
        return end + 1;
      }
    }
    return blockEnd;
  }

  private boolean endsStatement(int offset) {
    return code[offset] == ';' || code[offset] == '}';
  }

  /**
   * The part of the statement around {@code offset} that ends with the line of {@code offset}, or
   * with the line before where that would tear braces apart: an error often is one line that does
   * not belong there.
   */
  Region linesUpTo(String text, int offset) {
    Region statement = statementAt(text, offset);
    int lineEnd = text.indexOf('\n', Math.min(offset, text.length()));
    int end = Math.min(statement.end(), lineEnd < 0 ? text.length() : lineEnd);
    if (!balanced(statement.start(), end)) {
      end = Math.min(end, text.lastIndexOf('\n', Math.max(0, offset - 1)));
    }
    boolean useful = end > statement.start() && balanced(statement.start(), end);
    return useful ? new Region(statement.start(), end) : statement;
  }

  private boolean balanced(int start, int end) {
    int depth = 0;
    for (int i = start; i < end; i++) {
      depth += code[i] == '{' ? 1 : code[i] == '}' ? -1 : 0;
    }
    return depth == 0;
  }

  /**
   * The next wider region: the statement, the inside of the block around, then that block with what
   * belongs before it.
   */
  @Nullable Region wider(String text, Region region, int offset) {
    int from = Math.min(Math.max(region.start(), 0), code.length);
    Region inner = region;
    Region statement = statementAt(text, from);
    if (isWider(statement, inner)) {
      return statement;
    }
    for (int block = parent[from]; block >= 0; block = parent[block]) {
      int end = closing.getOrDefault(block, code.length);
      Region inside = new Region(block + 1, end);
      if (isWider(inside, inner)) {
        return inside;
      }
      Region header = statementAt(text, block);
      Region whole = new Region(header.start(), Math.min(code.length, end + 1));
      if (isWider(whole, inner) && parent[block] >= 0) {
        return whole;
      }
    }
    Region rest = statementAt(text, offset);
    return isWider(rest, inner) && parent[Math.min(offset, code.length)] < 0 ? rest : null;
  }

  private static boolean isWider(Region wide, Region narrow) {
    return wide.start() <= narrow.start()
        && wide.end() >= narrow.end()
        && wide.end() - wide.start() > narrow.end() - narrow.start();
  }

  /**
   * The enum declaration that starts its statement at or right before {@code offset}, inside a
   * body; else null.
   */
  @Nullable Region enumAt(String text, int offset) {
    if (offset >= code.length || parent[offset] < 0) {
      return null;
    }
    int start = statementAt(text, offset).start();
    while (start < offset && code[start] == 0) {
      start++;
    }
    Matcher matcher = ENUM.matcher(text).region(start, text.length());
    if (!matcher.lookingAt()) {
      return null;
    }
    Integer close = closing.get(matcher.end() - 1);
    return close == null ? null : new Region(start, close + 1);
  }

  /**
   * Gives back lost braces by indentation: a closing brace that starts its line further left than
   * the line of the brace it would close belongs to an outer one. What is still open at the end is
   * closed there; surplus ones are blanked.
   */
  String mendBraces(String text) {
    if (Arrays.equals(counts(), new int[] {0, 0})) {
      return text;
    }
    StringBuilder mended = new StringBuilder(text);
    Deque<Integer> open = new ArrayDeque<>();
    int shift = 0;
    for (int i = 0; i < code.length; i++) {
      if (code[i] == '{') {
        open.push(i);
      } else if (code[i] == '}') {
        boolean startsLine = indent(text, i) == column(text, i);
        while (startsLine && open.size() > 1 && indent(text, open.peek()) > indent(text, i)) {
          open.pop();
          mended.insert(afterCodeBefore(i) + shift, '}');
          shift++;
        }
        if (open.isEmpty()) {
          mended.setCharAt(i + shift, ' ');
        } else {
          open.pop();
        }
      }
    }
    return mended.append("}".repeat(open.size())).toString();
  }

  /**
   * The offset after the last code before {@code offset}: not inside a comment that ends the line.
   */
  private int afterCodeBefore(int offset) {
    int after = offset;
    while (after > 0 && code[after - 1] == 0) {
      after--;
    }
    return after;
  }

  /** How many braces are never closed, and how many close none. */
  private int[] counts() {
    int depth = 0;
    int surplus = 0;
    for (char c : code) {
      if (c == '{') {
        depth++;
      } else if (c == '}') {
        if (depth == 0) {
          surplus++;
        } else {
          depth--;
        }
      }
    }
    return new int[] {depth, surplus};
  }

  private static int column(String text, int offset) {
    return offset - (text.lastIndexOf('\n', offset - 1) + 1);
  }

  /** Blanks at the start of the line of {@code offset}. */
  private static int indent(String text, int offset) {
    int start = text.lastIndexOf('\n', offset - 1) + 1;
    int indent = 0;
    while (start + indent < text.length()
        && (text.charAt(start + indent) == ' ' || text.charAt(start + indent) == '\t')) {
      indent++;
    }
    return indent;
  }
}
