package dev.vigie.fix;

import dev.vigie.finding.Finding;
import dev.vigie.finding.Fix;
import dev.vigie.source.Location;
import dev.vigie.source.SourceTexts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sets a value in a properties or YAML file to one that tells less. */
final class SettingFixer implements Fixer {
  private static final Pattern SETTING =
      Pattern.compile(
          "^(\\s*[\\w.\\-\\[\\]'\"$]+\\s*[:=]\\s*['\"]?)([\\w*]+)(?=['\"]?\\s*(#.*)?$)");

  private static final Map<String, String> QUIETER =
      Map.of(
          "trace", "info",
          "debug", "info",
          "all", "info",
          "finest", "info",
          "finer", "info",
          "true", "false");

  @Override
  public boolean knows(String ruleId) {
    return ruleId.equals("sql-values-in-log");
  }

  @Override
  public Optional<Fix> fix(Finding finding, ParsedFiles files) {
    String path = finding.at().path();
    if (!path.matches(".*\\.(properties|ya?ml)")) {
      return Optional.empty();
    }
    List<String> lines = files.text(path).map(SourceTexts::lines).orElse(List.of());
    int line = finding.at().line();
    if (line > lines.size()) {
      return Optional.empty();
    }
    Matcher matcher = SETTING.matcher(lines.get(line - 1));
    String quieter = matcher.find() ? QUIETER.get(matcher.group(2).toLowerCase(Locale.ROOT)) : null;
    return quieter == null
        ? Optional.empty()
        : Optional.of(
            new Fix(
                "Sets it to " + quieter + ".",
                List.of(
                    new Fix.Replacement(
                        new Location(path, line, matcher.start(2) + 1, line, matcher.end(2)),
                        quieter))));
  }
}
