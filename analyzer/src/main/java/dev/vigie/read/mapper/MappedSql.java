package dev.vigie.read.mapper;

import dev.vigie.facts.MapperFacts.Placeholder;
import dev.vigie.facts.ReadProblem;
import dev.vigie.read.xml.XmlElement;
import dev.vigie.read.xml.XmlNode;
import dev.vigie.read.xml.XmlText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The SQL of one statement: includes done, the text of all branches of dynamic tags in order. */
final class MappedSql {
  private static final Pattern PLACEHOLDER = Pattern.compile("([#$])\\{([^{}]*)\\}");
  private static final Pattern HANDLER = Pattern.compile(",\\s*typeHandler\\s*=\\s*([\\w.$]+)");
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final int MAX_INCLUDES = 200;

  private final String namespace;
  private final Map<String, XmlElement> fragments;
  private final List<ReadProblem> problems;
  private final StringBuilder text = new StringBuilder();
  private final List<Placeholder> placeholders = new ArrayList<>();
  private final List<String> including = new ArrayList<>();
  private int includes;

  MappedSql(String namespace, Map<String, XmlElement> fragments, List<ReadProblem> problems) {
    this.namespace = namespace;
    this.fragments = fragments;
    this.problems = problems;
  }

  /** The text, blanks folded. */
  String text() {
    return BLANKS.matcher(text).replaceAll(" ").strip();
  }

  /** In order of the text. */
  List<Placeholder> placeholders() {
    return placeholders;
  }

  void add(XmlElement element) {
    addContent(element, Map.of());
  }

  private void addContent(XmlElement element, Map<String, String> properties) {
    for (XmlNode node : element.content()) {
      if (node instanceof XmlText part) {
        addText(part, properties);
      } else if (node instanceof XmlElement tag) {
        addTag(tag, properties);
      }
    }
  }

  /**
   * https://mybatis.org/mybatis-3/dynamic-sql.html. A key that is selected is a statement of its
   * own.
   */
  private void addTag(XmlElement tag, Map<String, String> properties) {
    switch (tag.name()) {
      case "include" -> include(tag, properties);
      case "where" -> surround(tag, " WHERE ", " ", properties);
      case "set" -> surround(tag, " SET ", " ", properties);
      case "trim" ->
          surround(
              tag,
              " " + tag.attributeOrEmpty("prefix") + " ",
              " " + tag.attributeOrEmpty("suffix") + " ",
              properties);
      case "foreach" ->
          surround(
              tag,
              " " + tag.attributeOrEmpty("open"),
              tag.attributeOrEmpty("close") + " ",
              properties);
      case "selectKey", "bind", "property" -> {
        // no part of this statement's text
      }
      default -> surround(tag, " ", " ", properties);
    }
  }

  private void surround(
      XmlElement tag, String before, String after, Map<String, String> properties) {
    text.append(before);
    addContent(tag, properties);
    text.append(after);
  }

  private void include(XmlElement tag, Map<String, String> outer) {
    String refid = substituted(tag.attributeOrEmpty("refid"), outer);
    String id = refid.startsWith(namespace + ".") ? refid.substring(namespace.length() + 1) : refid;
    XmlElement fragment = fragments.get(id);
    if (fragment == null) {
      text.append(" /* include ").append(refid).append(" */ ");
      if (id.indexOf('.') < 0) {
        problems.add(
            new ReadProblem("includes the fragment '" + id + "', which is not there", tag.at()));
      }
      return;
    }
    if (including.contains(id) || ++includes > MAX_INCLUDES) {
      problems.add(new ReadProblem("the fragment '" + id + "' includes itself", tag.at()));
      return;
    }
    Map<String, String> properties = new HashMap<>(outer);
    for (XmlElement property : tag.children("property")) {
      properties.put(
          property.attributeOrEmpty("name"),
          substituted(property.attributeOrEmpty("value"), outer));
    }
    including.add(id);
    surround(fragment, " ", " ", properties);
    including.remove(id);
  }

  private void addText(XmlText part, Map<String, String> properties) {
    Matcher matcher = PLACEHOLDER.matcher(part.raw());
    int from = 0;
    while (matcher.find()) {
      addPlain(part, from, matcher.start());
      boolean literal = matcher.group(1).equals("$");
      String property = properties.get(matcher.group(2).strip());
      if (literal && property != null) {
        text.append(property);
      } else {
        text.append(matcher.group());
        placeholders.add(placeholder(part, matcher, literal));
      }
      from = matcher.end();
    }
    addPlain(part, from, part.raw().length());
  }

  private void addPlain(XmlText part, int from, int to) {
    String raw = part.raw().substring(from, to);
    text.append(new XmlText(raw, part.verbatim(), 1, 1).value());
  }

  private static Placeholder placeholder(XmlText part, Matcher matcher, boolean literal) {
    String inner = matcher.group(2);
    int comma = inner.indexOf(',');
    Matcher handler = HANDLER.matcher(inner);
    @Nullable String typeHandler = handler.find() ? handler.group(1) : null;
    return new Placeholder(
        (comma < 0 ? inner : inner.substring(0, comma)).strip(),
        null,
        typeHandler,
        literal,
        part.place(matcher.start(), matcher.end()));
  }

  private static String substituted(String written, Map<String, String> properties) {
    String text = written;
    for (Map.Entry<String, String> property : properties.entrySet()) {
      text = text.replace("${" + property.getKey() + "}", property.getValue());
    }
    return text;
  }
}
