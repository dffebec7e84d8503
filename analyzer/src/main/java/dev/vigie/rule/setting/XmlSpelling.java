package dev.vigie.rule.setting;

import dev.vigie.facts.SettingsFacts.Setting;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Settings in XML: {@code property} elements of persistence units, parameters of web applications,
 * loggers of Logback and Log4j. All of it is there by its path, too.
 */
final class XmlSpelling {
  private static final Pattern INDEX = Pattern.compile("\\[\\d+]");
  private static final Pattern PROFILE = Pattern.compile("(.*/springProfile(?:\\[\\d+])?)@name");
  private static final Pattern WITHIN_PROFILE = Pattern.compile("/springProfile(?:\\[\\d+])?");
  private static final Pattern NAMED =
      Pattern.compile("(.*/(property|logger|Logger|AsyncLogger|category)(?:\\[\\d+])?)@name");
  private static final Pattern ROOT =
      Pattern.compile("(.*/(?:root|Root|AsyncRoot)(?:\\[\\d+])?)(?:@level|/level@value)");
  private static final Pattern PARAMETER =
      Pattern.compile("(.*/(?:context-param|init-param)(?:\\[\\d+])?)/param-name");

  private XmlSpelling() {}

  static List<Setting> of(List<Setting> written) {
    Map<String, Setting> byPath = new LinkedHashMap<>();
    written.forEach(setting -> byPath.put(setting.key(), setting));
    Map<String, String> profiles = profiles(written);
    List<Setting> all = new ArrayList<>();
    for (Setting setting : written) {
      String profile = profileOf(setting.key(), profiles);
      all.add(
          new Setting(
              INDEX.matcher(WITHIN_PROFILE.matcher(setting.key()).replaceAll("")).replaceAll(""),
              setting.value(),
              profile,
              setting.at()));
      meaning(setting, byPath)
          .map(it -> new Setting(it.key(), it.value(), profile, it.at()))
          .ifPresent(all::add);
    }
    return all;
  }

  private static Map<String, String> profiles(List<Setting> written) {
    Map<String, String> profiles = new LinkedHashMap<>();
    for (Setting setting : written) {
      Matcher matcher = PROFILE.matcher(setting.key());
      if (matcher.matches()) {
        profiles.put(matcher.group(1), setting.value());
      }
    }
    return profiles;
  }

  private static String profileOf(String path, Map<String, String> profiles) {
    String innermost = "";
    for (Map.Entry<String, String> profile : profiles.entrySet()) {
      if (path.startsWith(profile.getKey() + "/")) {
        innermost = profile.getValue();
      }
    }
    return innermost;
  }

  private static Optional<Setting> meaning(Setting setting, Map<String, Setting> byPath) {
    Matcher root = ROOT.matcher(setting.key());
    if (root.matches()) {
      return Optional.of(Spelling.renamed(setting, "logging.level.root"));
    }
    Matcher parameter = PARAMETER.matcher(setting.key());
    if (parameter.matches()) {
      return Optional.ofNullable(byPath.get(parameter.group(1) + "/param-value"))
          .map(value -> Spelling.renamed(value, setting.value()));
    }
    Matcher named = NAMED.matcher(setting.key());
    if (!named.matches()) {
      return Optional.empty();
    }
    if (named.group(2).equals("property")) {
      return first(byPath, named.group(1) + "@value", named.group(1))
          .map(value -> Spelling.renamed(value, setting.value()));
    }
    return first(byPath, named.group(1) + "@level", named.group(1) + "/level@value")
        .map(value -> Spelling.renamed(value, "logging.level." + setting.value()));
  }

  private static Optional<Setting> first(Map<String, Setting> byPath, String one, String other) {
    @Nullable Setting first = byPath.get(one);
    return Optional.ofNullable(first != null ? first : byPath.get(other));
  }
}
