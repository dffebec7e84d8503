package dev.vigie.rule.setting;

import dev.vigie.facts.SettingsFacts;
import dev.vigie.program.Program;
import dev.vigie.source.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * All settings of a program as its frameworks read them: profiles of files and documents, defaults
 * of references, variables of containers, levels of loggers whatever file sets them. A setting that
 * is read under two names is there twice. Immutable.
 */
public final class Configuration {
  private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^{}:]+)(?::([^{}]*))?}");
  private static final Pattern QUARKUS_PROFILE = Pattern.compile("[\"']?%([\\w,-]+)[\"']?\\.(.+)");
  private static final int ROUNDS = 4;

  private final List<Entry> entries;

  /** The key of each as patterns compare it: dozens of rules ask for theirs. */
  private final List<String> keys;

  private Configuration(List<Entry> entries) {
    this.entries = List.copyOf(entries);
    this.keys = entries.stream().map(entry -> KeyPattern.relaxed(entry.key())).toList();
  }

  /** Reads the settings of a program. */
  public static Configuration of(Program program) {
    List<Entry> entries = new ArrayList<>();
    program.settings().forEach((path, facts) -> entries.addAll(inFile(path, facts.settings())));
    program
        .texts()
        .forEach(
            (path, facts) -> {
              if (ContainerFile.is(path)) {
                entries.addAll(inFile(path, ContainerFile.of(facts)));
              }
            });
    return new Configuration(entries);
  }

  /** Those that have one of these keys. */
  public List<Entry> of(List<KeyPattern> patterns) {
    List<Entry> found = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      String key = keys.get(i);
      if (patterns.stream().anyMatch(pattern -> pattern.matchesRelaxed(key))) {
        found.add(entries.get(i));
      }
    }
    return found;
  }

  /** All of them, by path and place. */
  public List<Entry> entries() {
    return entries;
  }

  /** Whether the expression of profiles, or the file, is about production. */
  public static boolean isProduction(Entry entry) {
    return Profiles.production(entry.profiles()).isPresent();
  }

  /**
   * Where settings of a file count, for these profiles; by the file's name where none are given.
   */
  public static Entry.Reach reachOf(String path, String profiles) {
    return Profiles.reach(path, profiles.isEmpty() ? Profiles.ofFile(path) : profiles);
  }

  private static List<Entry> inFile(String path, List<SettingsFacts.Setting> settings) {
    List<SettingsFacts.Setting> written = Spelling.of(path, settings);
    Map<String, String> plain = new HashMap<>();
    for (SettingsFacts.Setting setting : written) {
      plain.putIfAbsent(setting.key(), setting.value());
    }
    String ofFile = Profiles.ofFile(path);
    List<Entry> entries = new ArrayList<>();
    for (SettingsFacts.Setting setting : written) {
      Matcher quarkus = QUARKUS_PROFILE.matcher(setting.key());
      boolean prefixed = quarkus.matches();
      String profiles =
          prefixed ? quarkus.group(1) : setting.profile().isEmpty() ? ofFile : setting.profile();
      entries.add(
          new Entry(
              prefixed ? quarkus.group(2) : setting.key(),
              filled(setting.value(), plain),
              profiles,
              Profiles.reach(path, profiles),
              Location.of(path, setting.at())));
    }
    return entries;
  }

  /** A reference that nothing in the file answers stays, unless it brings a default. */
  private static String filled(String value, Map<String, String> plain) {
    String text = value;
    for (int round = 0; round < ROUNDS && text.contains("${"); round++) {
      Matcher matcher = REFERENCE.matcher(text);
      String next =
          matcher.replaceAll(
              it -> {
                String known = plain.get(it.group(1));
                String otherwise = it.group(2) == null ? it.group() : it.group(2);
                return Matcher.quoteReplacement(known == null ? otherwise : known);
              });
      if (next.equals(text)) {
        break;
      }
      text = next;
    }
    return text;
  }
}
