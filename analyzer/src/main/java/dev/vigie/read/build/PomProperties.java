package dev.vigie.read.build;

import dev.vigie.read.xml.XmlElement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A pom's own properties, and what they put in. */
final class PomProperties {
  private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^{}]+)\\}");
  private static final int MAX_ROUNDS = 8;
  private static final int LONGEST = 1_000;

  private final Map<String, String> properties = new HashMap<>();

  PomProperties(XmlElement project) {
    for (XmlElement list : project.children("properties")) {
      list.children().forEach(property -> properties.put(property.name(), property.text()));
    }
    for (XmlElement parent : project.children("parent")) {
      for (String name : List.of("groupId", "version")) {
        parent.child(name).ifPresent(it -> properties.put("project." + name, it.text()));
        parent.child(name).ifPresent(it -> properties.put("project.parent." + name, it.text()));
      }
    }
    for (String name : List.of("groupId", "artifactId", "version")) {
      project.child(name).ifPresent(it -> properties.put("project." + name, it.text()));
    }
    for (String name : List.of("project.groupId", "project.artifactId", "project.version")) {
      properties.computeIfPresent(name, (key, text) -> filled(text));
    }
  }

  /** The value of a property; empty where there is none. */
  String get(String name) {
    return properties.getOrDefault(name, "");
  }

  /** A text with references replaced as far as they are known. */
  String filled(String written) {
    String text = written;
    for (int round = 0; round < MAX_ROUNDS && text.contains("${"); round++) {
      Matcher matcher = REFERENCE.matcher(text);
      String next =
          matcher.replaceAll(
              it -> Matcher.quoteReplacement(properties.getOrDefault(it.group(1), it.group())));
      if (next.equals(text) || next.length() > LONGEST) {
        return text;
      }
      text = next;
    }
    return text;
  }
}
