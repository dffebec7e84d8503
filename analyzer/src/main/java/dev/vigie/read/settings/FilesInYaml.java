package dev.vigie.read.settings;

import dev.vigie.config.YamlNode;
import dev.vigie.facts.FileFacts;
import dev.vigie.facts.ReadProblem;
import dev.vigie.facts.SettingsFacts;
import dev.vigie.facts.SettingsFacts.Setting;
import dev.vigie.read.FactReader;
import dev.vigie.source.Span;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Files of settings that a Kubernetes {@code ConfigMap} or {@code Secret} holds whole: {@code
 * application-prod.yml: |}. Their settings are found at the lines of the manifest.
 */
final class FilesInYaml {
  private static final Pattern FILE =
      Pattern.compile("(?:application|bootstrap)(?:-([\\w-]+))?\\.(ya?ml|properties)");

  private FilesInYaml() {}

  /**
   * Adds what all files in a document say, and what could not be read in them.
   *
   * @param manifest the whole text, of which the document is a part
   */
  static void read(
      YamlNode root, String manifest, List<Setting> settings, List<ReadProblem> problems) {
    if (root instanceof YamlNode.Mapping top) {
      List<String> lines = manifest.lines().toList();
      for (YamlNode.Mapping.Entry part : top.entries()) {
        boolean data = part.key().text().matches("data|stringData");
        if (data && part.value() instanceof YamlNode.Mapping files) {
          files.entries().forEach(file -> read(file, lines, settings, problems));
        }
      }
    }
  }

  private static void read(
      YamlNode.Mapping.Entry entry,
      List<String> lines,
      List<Setting> settings,
      List<ReadProblem> problems) {
    Matcher name = FILE.matcher(entry.key().text());
    if (!name.matches() || !(entry.value() instanceof YamlNode.Scalar text)) {
      return;
    }
    int line = text.line();
    String first = line < lines.size() ? lines.get(line) : "";
    int indent = first.length() - first.stripLeading().length();
    FactReader reader =
        name.group(2).equals("properties") ? new PropertiesReader() : new YamlReader();
    FileFacts facts = reader.read(text.text().getBytes(StandardCharsets.UTF_8));
    String profile = name.group(1) == null ? "" : name.group(1);
    if (facts instanceof SettingsFacts inner) {
      for (Setting each : inner.settings()) {
        String holds = each.profile().isEmpty() ? profile : each.profile();
        settings.add(new Setting(each.key(), each.value(), holds, moved(each.at(), line, indent)));
      }
    }
    facts
        .problems()
        .forEach(
            each -> problems.add(new ReadProblem(each.message(), moved(each.at(), line, indent))));
  }

  private static long moved(long at, int lines, int columns) {
    return Span.of(
        Span.line(at) + lines,
        Span.column(at) + columns,
        Span.endLine(at) + lines,
        Span.endColumn(at) + columns);
  }
}
