package dev.vigie.report.sarif;

import de.jcup.sarif_2_1_0.model.MultiformatMessageString;
import de.jcup.sarif_2_1_0.model.PropertyBag;
import de.jcup.sarif_2_1_0.model.ReportingConfiguration;
import de.jcup.sarif_2_1_0.model.ReportingDescriptor;
import dev.vigie.report.Printable;
import dev.vigie.report.RulePage;
import dev.vigie.rule.RuleInfo;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What SARIF tells about a rule; its page becomes the help. */
final class RuleDescriptors {
  private static final int TEXT_LIMIT = 1024;
  private static final int NAME_LIMIT = 255;
  private static final int TAGS = 20;

  private RuleDescriptors() {}

  static ReportingDescriptor of(RuleInfo rule) {
    RulePage page = new RulePage(Printable.lines(rule.page()));
    String title = Printable.sentence(rule.title());
    ReportingDescriptor descriptor = new ReportingDescriptor();
    descriptor.setId(rule.id());
    descriptor.setName(Printable.cut(name(rule.id()), NAME_LIMIT));
    descriptor.setShortDescription(Places.description(Printable.cut(title, TEXT_LIMIT)));
    String full = page.firstParagraph("What it finds").map(Printable::sentence).orElse(title);
    descriptor.setFullDescription(Places.description(Printable.cut(full, TEXT_LIMIT)));
    descriptor.setHelp(help(page, title));
    descriptor.setDefaultConfiguration(configuration(rule));
    descriptor.setProperties(properties(rule));
    return descriptor;
  }

  /** {@code personal-data-in-log} becomes {@code PersonalDataInLog}. */
  private static String name(String id) {
    StringBuilder name = new StringBuilder();
    for (String word : id.split("-", -1)) {
      if (!word.isEmpty()) {
        name.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
      }
    }
    return name.toString();
  }

  private static MultiformatMessageString help(RulePage page, String otherwise) {
    MultiformatMessageString help = new MultiformatMessageString();
    // GitHub rejects a file in which the help is empty.
    help.setText(page.plain().isEmpty() ? otherwise : page.plain());
    help.setMarkdown(page.markdown().isEmpty() ? otherwise : page.markdown());
    return help;
  }

  private static ReportingConfiguration configuration(RuleInfo rule) {
    ReportingConfiguration configuration = new ReportingConfiguration();
    configuration.setLevel(
        ReportingConfiguration.Level.fromValue(Grade.of(rule.severity()).level()));
    return configuration;
  }

  private static PropertyBag properties(RuleInfo rule) {
    Grade grade = Grade.of(rule.severity());
    PropertyBag properties = new PropertyBag();
    properties.setTags(tags(rule));
    properties.setAdditionalProperty("precision", rule.precision());
    properties.setAdditionalProperty("problem.severity", grade.problemSeverity());
    properties.setAdditionalProperty("security-severity", grade.securitySeverity());
    return properties;
  }

  /** What matters most comes first: GitHub shows ten and rejects more than twenty. */
  private static Set<String> tags(RuleInfo rule) {
    Set<String> tags = new LinkedHashSet<>();
    tags.add("security");
    tags.add("privacy");
    for (int cwe : rule.cwe()) {
      tags.add(String.format(Locale.ROOT, "external/cwe/cwe-%03d", cwe));
    }
    tags.addAll(rule.law());
    tags.addAll(rule.tags());
    return tags.stream().limit(TAGS).collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
