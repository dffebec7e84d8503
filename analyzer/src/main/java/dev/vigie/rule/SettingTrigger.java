package dev.vigie.rule;

import dev.vigie.config.YamlObject;
import dev.vigie.finding.Finding;
import dev.vigie.finding.Severity;
import dev.vigie.inventory.PersonalMember;
import dev.vigie.inventory.Place;
import dev.vigie.rule.endpoint.Access;
import dev.vigie.rule.endpoint.Grade;
import dev.vigie.rule.setting.Configuration;
import dev.vigie.rule.setting.Entry;
import dev.vigie.rule.setting.KeyPattern;
import dev.vigie.rule.setting.Lasting;
import dev.vigie.source.Location;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A setting has a value that it should not have. The settings of one file that hold for the same
 * profiles are one finding.
 *
 * @param keys of which one is meant
 * @param values of which the whole value must be one, whatever its case; empty for any
 * @param except values that are fine
 * @param longerThan the setting is a time, and must be longer; empty where it is none
 * @param hidden whether the value is a secret, which is never told
 * @param unless settings that make up for it, anywhere in the project
 * @param guardedPaths paths of which it opens one; empty where it opens none. Who may call them
 *     settles it
 * @param byValue whether equal values are one finding, whichever files name them
 * @param local what is told of settings for developers
 */
record SettingTrigger(
    List<KeyPattern> keys,
    List<Pattern> values,
    List<Pattern> except,
    Optional<Duration> longerThan,
    boolean hidden,
    List<Condition> unless,
    List<String> guardedPaths,
    boolean byValue,
    Local local,
    Concern concern)
    implements ConcernTrigger {
  static final Set<String> PLACEHOLDERS = Set.of("key", "value", "file", "where");

  /** What is told of settings on the machines of developers and testers. */
  enum Local {
    /** They count less. */
    LESS,
    /** Only they are meant. */
    ALONE,
    /** Only they are meant, where production has the same value. */
    LIKE_PRODUCTION
  }

  /** Keys, and what values of them count. */
  record Condition(List<KeyPattern> keys, List<Pattern> values) {
    Condition {
      keys = List.copyOf(keys);
      values = List.copyOf(values);
    }

    boolean holds(Configuration configuration) {
      return configuration.of(keys).stream()
          .filter(entry -> entry.reach() != Entry.Reach.TEST)
          .anyMatch(entry -> values.isEmpty() || matches(values, entry.value()));
    }
  }

  SettingTrigger {
    keys = List.copyOf(keys);
    values = List.copyOf(values);
    except = List.copyOf(except);
    unless = List.copyOf(unless);
    guardedPaths = List.copyOf(guardedPaths);
  }

  static SettingTrigger read(YamlObject yaml, RuleLoader loader, String help) {
    List<Condition> unless = new ArrayList<>();
    for (YamlObject condition : yaml.objects("unless")) {
      unless.add(new Condition(keys(condition), patterns(condition, "values")));
      condition.done();
    }
    SettingTrigger trigger =
        new SettingTrigger(
            keys(yaml),
            patterns(yaml, "values"),
            patterns(yaml, "except"),
            yaml.value("longer-than", Lasting::parse, "a duration such as PT30M is expected"),
            yaml.flag("hidden", false),
            unless,
            yaml.texts("unless-guarded"),
            yaml.flag("by-value", false),
            local(yaml),
            Concern.read(yaml, loader, help, PLACEHOLDERS));
    yaml.done();
    return trigger;
  }

  private static Local local(YamlObject yaml) {
    boolean alone = yaml.oneOf("on", List.of("local")).isPresent();
    return yaml.flag("same-as-production", false)
        ? Local.LIKE_PRODUCTION
        : alone ? Local.ALONE : Local.LESS;
  }

  private static List<KeyPattern> keys(YamlObject yaml) {
    if (!yaml.has("keys")) {
      yaml.problem("keys", "the key 'keys' is missing", "keys of settings, with * for any text");
    }
    return yaml.texts("keys").stream().map(KeyPattern::new).toList();
  }

  static List<Pattern> patterns(YamlObject yaml, String key) {
    List<Pattern> patterns = new ArrayList<>();
    for (String text : yaml.texts(key)) {
      try {
        patterns.add(Pattern.compile(text, Pattern.CASE_INSENSITIVE));
      } catch (PatternSyntaxException e) {
        yaml.problem(key, "'" + text + "' is no regular expression", e.getDescription());
      }
    }
    return patterns;
  }

  @Override
  public Judgement judge(RuleInfo rule, Inquiry inquiry, Set<Place> judged) {
    Optional<List<PersonalMember>> held = concern.atStake(inquiry);
    Configuration configuration = inquiry.configuration();
    if (held.isEmpty()
        || isGuarded(inquiry)
        || unless.stream().anyMatch(each -> each.holds(configuration))) {
      return new Judgement(List.of(), Set.of());
    }
    Map<String, List<Entry>> groups = new TreeMap<>();
    for (Entry entry : configuration.of(keys)) {
      if (isWrong(entry)
          && level(entry).isPresent()
          && (local != Local.LIKE_PRODUCTION || isOfProduction(configuration, entry))) {
        groups
            .computeIfAbsent(
                (byValue ? entry.value() : entry.at().path())
                    + "|"
                    + entry.reach()
                    + "|"
                    + entry.profiles(),
                group -> new ArrayList<>())
            .add(entry);
      }
    }
    List<Finding> findings = new ArrayList<>();
    groups.values().forEach(group -> findings.add(finding(rule, group, held.get())));
    return new Judgement(findings, Set.of());
  }

  /** Whether only a few can call what the setting opens. */
  private boolean isGuarded(Inquiry inquiry) {
    if (guardedPaths.isEmpty()) {
      return false;
    }
    Access access = inquiry.authorisation().ofPaths("", guardedPaths);
    return access.guarded() && access.grade() != Grade.AUTHENTICATED;
  }

  private boolean isWrong(Entry entry) {
    if (longerThan.isPresent()) {
      return Lasting.of(entry)
          .map(lasting -> lasting.compareTo(longerThan.get()) > 0)
          .orElse(false);
    }
    return (values.isEmpty() || matches(values, entry.value())) && !matches(except, entry.value());
  }

  private boolean isOfProduction(Configuration configuration, Entry entry) {
    return !entry.isExternal()
        && configuration.of(keys).stream()
            .anyMatch(
                other -> Configuration.isProduction(other) && other.value().equals(entry.value()));
  }

  private Optional<Severity> level(Entry entry) {
    if (local != Local.LESS) {
      return entry.reach() == Entry.Reach.LOCAL
          ? Optional.of(concern.severity())
          : Optional.empty();
    }
    return switch (entry.reach()) {
      case ANYWHERE -> Optional.of(concern.severity());
      case LOCAL -> concern.local();
      case TEST -> Optional.empty();
    };
  }

  private Finding finding(RuleInfo rule, List<Entry> group, List<PersonalMember> held) {
    Entry first = group.get(0);
    Map<String, String> words =
        Map.of(
            "key", first.key(),
            "value", hidden ? "a literal value" : first.value(),
            "file", first.at().path(),
            "where", where(first));
    List<Finding.Related> related = new ArrayList<>();
    for (Entry other : group.subList(1, group.size())) {
      Finding.Related also = new Finding.Related(other.key() + " is set here, too", other.at());
      if (!other.at().equals(first.at()) && !related.contains(also)) {
        related.add(also);
      }
    }
    Location at = first.at();
    Finding finding =
        concern.finding(
            rule,
            level(first).orElse(concern.severity()),
            1,
            words,
            held,
            at,
            related,
            first.key() + "|" + first.profiles());
    return hidden ? finding.behindVeil() : finding;
  }

  private static String where(Entry entry) {
    return entry.profiles().isEmpty()
        ? "for every profile"
        : "for the profile '" + entry.profiles() + "'";
  }

  private static boolean matches(List<Pattern> patterns, String value) {
    return patterns.stream().anyMatch(pattern -> pattern.matcher(value.strip()).matches());
  }
}
