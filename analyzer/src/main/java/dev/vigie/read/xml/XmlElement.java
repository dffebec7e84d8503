package dev.vigie.read.xml;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An element.
 *
 * @param name without its namespace prefix
 * @param attributes in order of writing
 * @param content in order of writing
 * @param at its start tag
 */
public record XmlElement(String name, List<Attribute> attributes, List<XmlNode> content, long at)
    implements XmlNode {
  /**
   * An attribute.
   *
   * @param name without its namespace prefix
   * @param value references resolved
   */
  public record Attribute(String name, String value, long at) {}

  /** Copies the lists. */
  public XmlElement {
    attributes = List.copyOf(attributes);
    content = List.copyOf(content);
  }

  /** The value of an attribute, or null. */
  public @Nullable String attribute(String attribute) {
    for (Attribute candidate : attributes) {
      if (candidate.name().equals(attribute)) {
        return candidate.value();
      }
    }
    return null;
  }

  /** The value of an attribute; empty where it is not there. */
  public String attributeOrEmpty(String attribute) {
    String value = attribute(attribute);
    return value == null ? "" : value;
  }

  /** The elements in its content. */
  public List<XmlElement> children() {
    return content.stream().flatMap(XmlElement::element).toList();
  }

  /** The elements of this name in its content. */
  public List<XmlElement> children(String child) {
    return children().stream().filter(candidate -> candidate.name().equals(child)).toList();
  }

  /** The first element of this name in its content. */
  public Optional<XmlElement> child(String child) {
    return children().stream().filter(candidate -> candidate.name().equals(child)).findFirst();
  }

  /** Its own text, without that of elements in it, blanks around cut. */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (XmlNode node : content) {
      if (node instanceof XmlText part) {
        text.append(part.value());
      }
    }
    return text.toString().strip();
  }

  private static Stream<XmlElement> element(XmlNode node) {
    return node instanceof XmlElement element ? Stream.of(element) : Stream.empty();
  }
}
