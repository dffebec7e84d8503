package dev.vigie.read.settings;

import dev.vigie.config.Problem;
import dev.vigie.config.YamlDocument;
import dev.vigie.config.YamlNode;
import dev.vigie.facts.FileFacts;
import dev.vigie.facts.ReadProblem;
import dev.vigie.facts.SettingsFacts;
import dev.vigie.facts.SettingsFacts.Setting;
import dev.vigie.facts.SqlFacts;
import dev.vigie.read.FactReader;
import dev.vigie.read.SourceText;
import dev.vigie.read.sql.ChangeLogYaml;
import dev.vigie.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads YAML settings, each document with its profile, and Liquibase change logs in YAML, or in
 * JSON, which is YAML.
 */
public final class YamlReader implements FactReader {
  /** Maven's resource filtering fills these in; YAML does not let a plain text start so. */
  private static final Pattern FILTERED = Pattern.compile("(?<=[:\\-]\\s)@([\\w.-]+)@");

  @Override
  public FileFacts read(byte[] content) {
    SourceText source = SourceText.of(content);
    String text = FILTERED.matcher(source.text()).replaceAll("_$1_");
    YamlDocument yaml = YamlDocument.parse("", text);
    List<ReadProblem> problems = new ArrayList<>(source.problems());
    for (Problem problem : yaml.problems()) {
      long at =
          problem.line() == 0
              ? Span.NONE
              : Span.of(problem.line(), problem.column(), problem.line(), problem.column());
      problems.add(new ReadProblem(problem.message(), at));
    }
    if (yaml.root().isPresent() && ChangeLogYaml.isChangeLog(yaml.root().get())) {
      SqlFacts changes = ChangeLogYaml.read(yaml.root().get());
      return new SqlFacts(changes.tables(), changes.statements(), problems, source.lines());
    }
    List<Setting> settings = new ArrayList<>();
    for (YamlNode root : yaml.roots()) {
      List<Setting> document = new ArrayList<>();
      flatten(document, "", root, Span.NONE);
      settings.addAll(Profiles.applied(document));
      FilesInYaml.read(root, text, settings, problems);
    }
    return new SettingsFacts(settings, problems, source.lines());
  }

  /** Depth is bounded by {@link YamlDocument}. */
  private static void flatten(List<Setting> settings, String path, YamlNode node, long keyAt) {
    if (node instanceof YamlNode.Mapping mapping) {
      for (YamlNode.Mapping.Entry entry : mapping.entries()) {
        String key = path.isEmpty() ? entry.key().text() : path + "." + entry.key().text();
        flatten(settings, key, entry.value(), place(entry.key()));
      }
    } else if (node instanceof YamlNode.Sequence sequence) {
      for (int i = 0; i < sequence.items().size(); i++) {
        YamlNode item = sequence.items().get(i);
        flatten(settings, path + "[" + i + "]", item, Span.NONE);
      }
    } else if (node instanceof YamlNode.Scalar scalar && !path.isEmpty()) {
      String value = scalar.isNull() ? "" : scalar.text();
      settings.add(new Setting(path, value, "", keyAt == Span.NONE ? place(scalar) : keyAt));
    }
  }

  private static long place(YamlNode.Scalar scalar) {
    int quotes = scalar.quoted() ? 2 : 0;
    int length = Math.max(1, scalar.text().lines().findFirst().orElse("").length() + quotes);
    return Span.of(scalar.line(), scalar.column(), scalar.line(), scalar.column() + length - 1);
  }
}
