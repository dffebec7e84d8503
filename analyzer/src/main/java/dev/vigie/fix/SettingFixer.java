package dev.vigie.fix;

import dev.vigie.finding.Finding;
import dev.vigie.finding.Fix;
import dev.vigie.source.Location;
import dev.vigie.source.SourceTexts;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Sets a value in a file of settings to one that tells, keeps or opens less. */
final class SettingFixer implements Fixer {
  @Override
  public Set<String> rules() {
    return SaferSettings.rules();
  }

  @Override
  public Optional<Fix> fix(Finding finding, ParsedFiles files) {
    String path = finding.at().path();
    List<String> lines = files.text(path).map(SourceTexts::lines).orElse(List.of());
    int line = finding.at().line();
    if (line > lines.size()) {
      return Optional.empty();
    }
    return SettingLine.of(path, lines.get(line - 1))
        .flatMap(
            setting ->
                SaferSettings.of(finding.ruleId(), setting)
                    .map(safer -> fix(path, line, setting, safer)));
  }

  private static Fix fix(String path, int line, SettingLine setting, String safer) {
    Location at = new Location(path, line, setting.from() + 1, line, setting.to());
    return new Fix(
        "Sets '" + setting.key() + "' to " + safer + ".", List.of(new Fix.Replacement(at, safer)));
  }
}
