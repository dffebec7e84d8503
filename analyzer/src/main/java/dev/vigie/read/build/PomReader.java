package dev.vigie.read.build;

import dev.vigie.facts.BuildFacts;
import dev.vigie.read.FactReader;
import dev.vigie.read.xml.XmlDocument;
import dev.vigie.read.xml.XmlElement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a pom as written: what it declares itself and in its profiles, not what it manages or
 * inherits. The group id of its parent stands in for one of its own.
 */
public final class PomReader implements FactReader {
  private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^{}]+)\\}");
  private static final String DEFAULT_PLUGIN_GROUP = "org.apache.maven.plugins";
  private static final int MAX_ROUNDS = 8;

  @Override
  public BuildFacts read(byte[] content) {
    XmlDocument document = XmlDocument.of(content);
    XmlElement project = document.root();
    if (project == null) {
      return new BuildFacts("", "", List.of(), List.of(), document.problems(), document.lines());
    }
    Map<String, String> properties = properties(project);
    List<BuildFacts.Dependency> dependencies = new ArrayList<>();
    List<BuildFacts.Plugin> plugins = new ArrayList<>();
    addFrom(project, properties, dependencies, plugins);
    for (XmlElement profiles : project.children("profiles")) {
      for (XmlElement profile : profiles.children("profile")) {
        addFrom(profile, properties, dependencies, plugins);
      }
    }
    return new BuildFacts(
        properties.getOrDefault("project.groupId", ""),
        properties.getOrDefault("project.artifactId", ""),
        dependencies,
        plugins,
        document.problems(),
        document.lines());
  }

  private static void addFrom(
      XmlElement parent,
      Map<String, String> properties,
      List<BuildFacts.Dependency> dependencies,
      List<BuildFacts.Plugin> plugins) {
    for (XmlElement list : parent.children("dependencies")) {
      for (XmlElement element : list.children("dependency")) {
        dependencies.add(
            new BuildFacts.Dependency(
                value(element, "groupId", properties),
                value(element, "artifactId", properties),
                value(element, "version", properties),
                value(element, "scope", properties),
                element.at()));
      }
    }
    for (XmlElement build : parent.children("build")) {
      for (XmlElement list : build.children("plugins")) {
        for (XmlElement element : list.children("plugin")) {
          String group = value(element, "groupId", properties);
          plugins.add(
              new BuildFacts.Plugin(
                  group.isEmpty() ? DEFAULT_PLUGIN_GROUP : group,
                  value(element, "artifactId", properties),
                  value(element, "version", properties),
                  element.at()));
        }
      }
    }
  }

  private static Map<String, String> properties(XmlElement project) {
    Map<String, String> properties = new HashMap<>();
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
      properties.computeIfPresent(name, (key, text) -> interpolated(text, properties));
    }
    return properties;
  }

  private static String value(XmlElement element, String child, Map<String, String> properties) {
    return element.child(child).map(it -> interpolated(it.text(), properties)).orElse("");
  }

  private static String interpolated(String written, Map<String, String> properties) {
    String text = written;
    for (int round = 0; round < MAX_ROUNDS && text.contains("${"); round++) {
      Matcher matcher = REFERENCE.matcher(text);
      String next =
          matcher.replaceAll(
              it -> Matcher.quoteReplacement(properties.getOrDefault(it.group(1), it.group())));
      if (next.equals(text) || next.length() > 1_000) {
        return text;
      }
      text = next;
    }
    return text;
  }
}
