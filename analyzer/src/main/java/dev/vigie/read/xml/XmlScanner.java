package dev.vigie.read.xml;

import dev.vigie.facts.ReadProblem;
import dev.vigie.source.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a text by hand into elements. Every character is looked at once; nothing is recursive. */
final class XmlScanner {
  private static final int MAX_DEPTH = 200;
  private static final int MAX_PROBLEMS = 20;

  /** An element whose end tag is still to come. */
  private static final class Open {
    final String name;
    final List<XmlElement.Attribute> attributes;
    final List<XmlNode> content = new ArrayList<>();
    final long at;

    Open(String name, List<XmlElement.Attribute> attributes, long at) {
      this.name = name;
      this.attributes = attributes;
      this.at = at;
    }

    XmlElement closed() {
      return new XmlElement(name, attributes, content, at);
    }
  }

  private final XmlCursor cursor;
  private final Deque<Open> open = new ArrayDeque<>();
  private final List<ReadProblem> problems = new ArrayList<>();
  private @Nullable XmlElement root;

  XmlScanner(String text) {
    this.cursor = new XmlCursor(text);
  }

  List<ReadProblem> problems() {
    return problems;
  }

  /** The root element, or null. */
  @Nullable XmlElement scan() {
    while (!cursor.atEnd()) {
      if (cursor.startsWith("<!--")) {
        skip("-->", "comment");
      } else if (cursor.startsWith("<![CDATA[")) {
        cursor.advance(9);
        text("]]>", true);
        cursor.advance(3);
      } else if (cursor.startsWith("<?")) {
        skip("?>", "processing instruction");
      } else if (cursor.startsWith("<!")) {
        skipDeclaration();
      } else if (cursor.startsWith("</")) {
        endTag();
      } else if (cursor.startsWith("<") && XmlCursor.startsName(cursor.peek(1))) {
        startTag();
      } else {
        if (cursor.startsWith("<")) {
          problem("'<' that starts no tag", cursor.here());
        }
        text("<", false);
      }
    }
    while (!open.isEmpty()) {
      problem("<" + open.element().name + "> is never closed", open.element().at);
      close();
    }
    return root;
  }

  private void text(String end, boolean verbatim) {
    int line = cursor.line();
    int column = cursor.column();
    int skipFirst = !verbatim && cursor.startsWith("<") ? 1 : 0;
    String raw = cursor.take(end, skipFirst);
    if (!open.isEmpty() && !raw.isEmpty()) {
      open.element().content.add(new XmlText(raw, verbatim, line, column));
    }
  }

  private void skip(String end, String what) {
    long at = cursor.here();
    cursor.take(end, 2);
    if (cursor.atEnd()) {
      problem(what + " is never closed", at);
    }
    cursor.advance(end.length());
  }

  /** A document type with its internal subset: what it declares is not used. */
  private void skipDeclaration() {
    int brackets = 0;
    long at = cursor.here();
    while (!cursor.atEnd()) {
      char c = cursor.peek(0);
      if (c == '"' || c == '\'') {
        cursor.advance(1);
        cursor.take(String.valueOf(c), 0);
      } else if (cursor.startsWith("<!--")) {
        cursor.take("-->", 2);
        cursor.advance(2);
      } else if (c == '[') {
        brackets++;
      } else if (c == ']') {
        brackets--;
      } else if (c == '>' && brackets <= 0) {
        cursor.advance(1);
        return;
      }
      cursor.advance(1);
    }
    problem("declaration is never closed", at);
  }

  private void startTag() {
    int line = cursor.line();
    int column = cursor.column();
    cursor.advance(1);
    String name = withoutPrefix(cursor.name());
    List<XmlElement.Attribute> attributes = new ArrayList<>();
    while (true) {
      cursor.skipBlanks();
      if (cursor.atEnd() || cursor.startsWith("<")) {
        problem("tag <" + name + " is never closed", Span.of(line, column, line, column));
        break;
      }
      if (cursor.startsWith(">") || cursor.startsWith("/>")) {
        break;
      }
      attribute(attributes);
    }
    boolean empty = cursor.startsWith("/>");
    if (empty) {
      cursor.advance(1);
    }
    long at = Span.of(line, column, cursor.line(), cursor.column());
    if (cursor.startsWith(">")) {
      cursor.advance(1);
    }
    if (open.size() >= MAX_DEPTH) {
      problem("is nested deeper than " + MAX_DEPTH + " elements", at);
      return;
    }
    open.push(new Open(name, attributes, at));
    if (empty) {
      close();
    }
  }

  private void attribute(List<XmlElement.Attribute> attributes) {
    int line = cursor.line();
    int column = cursor.column();
    if (!XmlCursor.startsName(cursor.peek(0))) {
      problem("unexpected '" + cursor.peek(0) + "' in a tag", cursor.here());
      cursor.advance(1);
      return;
    }
    String name = withoutPrefix(cursor.name());
    cursor.skipBlanks();
    if (!cursor.startsWith("=")) {
      problem("attribute " + name + " has no value", Span.of(line, column, line, column));
      return;
    }
    cursor.advance(1);
    cursor.skipBlanks();
    char quote = cursor.peek(0);
    if (quote != '"' && quote != '\'') {
      problem("the value of attribute " + name + " has no quotes", cursor.here());
      return;
    }
    cursor.advance(1);
    String raw = cursor.take(String.valueOf(quote), 0);
    long at = Span.of(line, column, cursor.line(), cursor.column());
    cursor.advance(1);
    attributes.add(new XmlElement.Attribute(name, XmlReferences.resolved(raw), at));
  }

  private void endTag() {
    long at = cursor.here();
    cursor.advance(2);
    String name = withoutPrefix(cursor.name());
    cursor.take(">", 0);
    cursor.advance(1);
    if (open.stream().noneMatch(candidate -> candidate.name.equals(name))) {
      problem("</" + name + "> closes nothing", at);
      return;
    }
    while (!open.element().name.equals(name)) {
      problem("<" + open.element().name + "> is never closed", open.element().at);
      close();
    }
    close();
  }

  private void close() {
    XmlElement element = open.pop().closed();
    if (!open.isEmpty()) {
      open.element().content.add(element);
    } else if (root == null) {
      root = element;
    } else {
      problem("a second root element", element.at());
    }
  }

  private void problem(String message, long at) {
    if (problems.size() < MAX_PROBLEMS) {
      problems.add(new ReadProblem("not well-formed XML: " + message, at));
    }
  }

  private static String withoutPrefix(String name) {
    return name.substring(name.indexOf(':') + 1);
  }
}
