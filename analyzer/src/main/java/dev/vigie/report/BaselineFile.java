package dev.vigie.report;

import dev.vigie.config.ConfigurationException;
import dev.vigie.config.NearestName;
import dev.vigie.config.Problem;
import dev.vigie.config.YamlObject;
import dev.vigie.finding.Baseline;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The baseline as a YAML file that is kept under version control: sorted, and one finding a line,
 * so that a change shows as a line in a review and merges without conflict. A JSON file with the
 * same keys is read too.
 */
public final class BaselineFile {
  private static final int VERSION = 1;
  private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{32}");
  private static final String HEADER =
      """
      # Findings that this project knows and lives with for now. They do not fail the gate.
      # One line each. A reason is for the reviewer; "expires: 2031-01-31" makes it count again after that day.
      version: 1
      findings:
      """;

  private BaselineFile() {}

  /**
   * Reads a baseline.
   *
   * @param file name for messages
   * @param ruleIds the rules that exist
   * @throws ConfigurationException with every fault of the file, where there is one
   */
  public static Baseline read(String file, String text, Set<String> ruleIds)
      throws ConfigurationException {
    List<Problem> problems = new ArrayList<>();
    List<Baseline.Entry> entries = new ArrayList<>();
    YamlObject.parse(file, text, problems)
        .ifPresent(
            root -> {
              Optional<Integer> version = root.integer("version");
              if (version.isPresent() && version.get() != VERSION) {
                root.problem(
                    "version",
                    "version " + version.get() + " of the format is not known here",
                    "this is read: version " + VERSION);
              }
              Map<String, Integer> lines = new HashMap<>();
              for (YamlObject item : root.objects("findings")) {
                entry(item, new TreeSet<>(ruleIds), lines).ifPresent(entries::add);
              }
              root.done();
            });
    if (!problems.isEmpty()) {
      throw new ConfigurationException(problems);
    }
    return new Baseline(entries);
  }

  private static Optional<Baseline.Entry> entry(
      YamlObject item, Set<String> ruleIds, Map<String, Integer> lines) {
    String rule = item.requiredText("rule");
    if (!rule.isEmpty() && !ruleIds.contains(rule)) {
      item.problem("rule", "there is no rule '" + rule + "'", NearestName.hint(rule, ruleIds));
    }
    String path = item.requiredText("path");
    String fingerprint = item.requiredText("fingerprint");
    if (!fingerprint.isEmpty() && !FINGERPRINT.matcher(fingerprint).matches()) {
      item.problem(
          "fingerprint",
          "'" + fingerprint + "' is no fingerprint",
          "32 hexadecimal digits, as privacyFinding/v1 in the SARIF file");
    }
    Integer earlier = lines.putIfAbsent(rule + " " + fingerprint, item.line());
    if (earlier != null && !fingerprint.isEmpty()) {
      item.problem("fingerprint", "this finding is in line " + earlier + " already", "");
    }
    String reason = item.text("reason").orElse("");
    Optional<LocalDate> expires =
        item.value("expires", BaselineFile::date, "a day such as 2031-01-31 is expected");
    item.done();
    return Optional.of(new Baseline.Entry(rule, path, fingerprint, reason, expires));
  }

  private static Optional<LocalDate> date(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** The file's bytes. */
  public static byte[] bytes(Baseline baseline) {
    StringBuilder yaml = new StringBuilder(HEADER);
    if (baseline.entries().isEmpty()) {
      yaml.setLength(yaml.length() - 1);
      yaml.append(" []\n");
    }
    for (Baseline.Entry entry : baseline.entries()) {
      yaml.append("  - {rule: ")
          .append(quoted(entry.ruleId()))
          .append(", path: ")
          .append(quoted(entry.path()))
          .append(", fingerprint: ")
          .append(quoted(entry.fingerprint()));
      if (!entry.reason().isEmpty()) {
        yaml.append(", reason: ").append(quoted(entry.reason()));
      }
      entry.expires().ifPresent(day -> yaml.append(", expires: ").append(day));
      yaml.append("}\n");
    }
    return yaml.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** In double quotes, so that nothing in it is taken for YAML. */
  private static String quoted(String text) {
    String escaped = text.replace("\\", "\\\\").replace("\"", "\\\"");
    StringBuilder quoted = new StringBuilder("\"");
    escaped.codePoints().forEach(point -> Printable.append(quoted, point));
    return quoted.append('"').toString();
  }
}
