package dev.vigie.read.build;

import dev.vigie.facts.BuildFacts;
import dev.vigie.read.FactReader;
import dev.vigie.read.xml.XmlDocument;
import dev.vigie.read.xml.XmlElement;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a pom as written: what it declares and manages itself and in its profiles, not what it
 * inherits. The group id of its parent stands in for one of its own.
 */
public final class PomReader implements FactReader {
  private static final String DEFAULT_PLUGIN_GROUP = "org.apache.maven.plugins";
  private static final int SETTINGS_DEPTH = 4;

  @Override
  public BuildFacts read(byte[] content) {
    XmlDocument document = XmlDocument.of(content);
    XmlElement project = document.root();
    if (project == null) {
      return new BuildFacts(
          "",
          "",
          "",
          0,
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          document.problems(),
          document.lines());
    }
    PomProperties properties = new PomProperties(project);
    List<XmlElement> parts = new ArrayList<>(List.of(project));
    project.children("profiles").forEach(list -> parts.addAll(list.children("profile")));
    return new BuildFacts(
        properties.get("project.groupId"),
        properties.get("project.artifactId"),
        project.child("version").map(it -> properties.filled(it.text())).orElse(""),
        project.child("artifactId").map(XmlElement::at).orElse(project.at()),
        project.children("parent").stream().map(it -> parent(it, properties)).toList(),
        own(parts),
        dependencies(parts, properties),
        dependencies(below(parts, "dependencyManagement"), properties),
        plugins(below(parts, "build"), properties),
        plugins(below(below(parts, "build"), "pluginManagement"), properties),
        repositories(parts, properties),
        document.problems(),
        document.lines());
  }

  private static BuildFacts.Parent parent(XmlElement element, PomProperties properties) {
    return new BuildFacts.Parent(
        value(element, "groupId", properties),
        value(element, "artifactId", properties),
        value(element, "version", properties),
        element.child("relativePath").map(XmlElement::text).orElse("../pom.xml"),
        element.child("version").map(XmlElement::at).orElse(element.at()));
  }

  private static List<BuildFacts.Property> own(List<XmlElement> parts) {
    return below(parts, "properties").stream()
        .flatMap(list -> list.children().stream())
        .map(it -> new BuildFacts.Property(it.name(), it.text(), it.at()))
        .toList();
  }

  private static List<BuildFacts.Dependency> dependencies(
      List<XmlElement> parts, PomProperties properties) {
    return below(below(parts, "dependencies"), "dependency").stream()
        .map(
            element ->
                new BuildFacts.Dependency(
                    value(element, "groupId", properties),
                    value(element, "artifactId", properties),
                    value(element, "version", properties),
                    value(element, "scope", properties),
                    value(element, "optional", properties).equals("true"),
                    element.at()))
        .toList();
  }

  private static List<BuildFacts.Plugin> plugins(List<XmlElement> parts, PomProperties properties) {
    return below(below(parts, "plugins"), "plugin").stream()
        .map(
            element -> {
              String group = value(element, "groupId", properties);
              List<BuildFacts.Property> settings = new ArrayList<>();
              element
                  .children("configuration")
                  .forEach(it -> flatten(settings, "", it, properties, SETTINGS_DEPTH));
              return new BuildFacts.Plugin(
                  group.isEmpty() ? DEFAULT_PLUGIN_GROUP : group,
                  value(element, "artifactId", properties),
                  value(element, "version", properties),
                  settings,
                  element.at());
            })
        .toList();
  }

  private static void flatten(
      List<BuildFacts.Property> settings,
      String path,
      XmlElement element,
      PomProperties properties,
      int depth) {
    for (XmlElement child : element.children()) {
      String name = path.isEmpty() ? child.name() : path + "/" + child.name();
      if (!child.text().isEmpty()) {
        settings.add(new BuildFacts.Property(name, properties.filled(child.text()), child.at()));
      }
      if (depth > 1) {
        flatten(settings, name, child, properties, depth - 1);
      }
    }
  }

  private static List<BuildFacts.Repository> repositories(
      List<XmlElement> parts, PomProperties properties) {
    List<XmlElement> found = new ArrayList<>();
    found.addAll(below(below(parts, "repositories"), "repository"));
    found.addAll(below(below(parts, "pluginRepositories"), "pluginRepository"));
    List<XmlElement> distribution = below(parts, "distributionManagement");
    found.addAll(below(distribution, "repository"));
    found.addAll(below(distribution, "snapshotRepository"));
    return found.stream()
        .map(
            element ->
                new BuildFacts.Repository(
                    value(element, "id", properties),
                    value(element, "url", properties),
                    element.child("url").map(XmlElement::at).orElse(element.at())))
        .toList();
  }

  private static List<XmlElement> below(List<XmlElement> parents, String name) {
    return parents.stream().flatMap(parent -> parent.children(name).stream()).toList();
  }

  private static String value(XmlElement element, String child, PomProperties properties) {
    return element.child(child).map(it -> properties.filled(it.text())).orElse("");
  }
}
