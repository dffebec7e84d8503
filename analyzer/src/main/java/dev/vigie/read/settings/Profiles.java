package dev.vigie.read.settings;

import dev.vigie.facts.SettingsFacts.Setting;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Spring Boot's profiles: a document names the one that it holds for, by the new key or the one
 * before 2.4.
 */
final class Profiles {
  private static final Pattern KEY =
      Pattern.compile("spring\\.(?:config\\.activate\\.on-profile|profiles)(?:\\[\\d+\\])?");

  private Profiles() {}

  /** The settings of one document with its profile; several are joined by commas. */
  static List<Setting> applied(List<Setting> document) {
    StringBuilder profiles = new StringBuilder();
    for (Setting setting : document) {
      if (KEY.matcher(setting.key()).matches() && !setting.value().isBlank()) {
        profiles.append(profiles.isEmpty() ? "" : ",").append(setting.value().strip());
      }
    }
    String profile = profiles.toString();
    return document.stream()
        .map(setting -> new Setting(setting.key(), setting.value(), profile, setting.at()))
        .toList();
  }
}
