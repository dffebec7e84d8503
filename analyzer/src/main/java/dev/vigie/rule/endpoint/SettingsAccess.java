package dev.vigie.rule.endpoint;

import dev.vigie.facts.SettingsFacts;
import dev.vigie.program.Program;
import dev.vigie.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the rules by path that settings hold: {@code security-constraint} of {@code web.xml},
 * Quarkus' {@code quarkus.http.auth.permission} and Micronaut's {@code intercept-url-map}. Settings
 * of profiles are left alone: they may not be switched on.
 */
final class SettingsAccess {
  private static final Pattern QUARKUS =
      Pattern.compile(
          "quarkus\\.http\\.auth\\.permission\\.\"?([^.\"]+)\"?\\.(paths|policy|methods|enabled)"
              + "(?:\\[\\d+])?");
  private static final Pattern MICRONAUT =
      Pattern.compile(
          "micronaut\\.security\\.intercept-url-map\\[(\\d+)]\\.(pattern|access|http-method)"
              + "(?:\\[\\d+])?");
  private static final Pattern WEB_XML =
      Pattern.compile(
          "web-app/security-constraint(\\[\\d+])?/(?:web-resource-collection(?:\\[\\d+])?/)?"
              + "(url-pattern|http-method|auth-constraint)(?:\\[\\d+])?(?:/role-name(?:\\[\\d+])?)?");
  private static final List<String> DENYING =
      List.of(
          "quarkus.security.jaxrs.deny-unannotated-endpoints",
          "quarkus.security.jaxrs.default-roles-allowed");

  private SettingsAccess() {}

  /** One rule under construction. */
  private static final class Draft {
    final List<String> paths = new ArrayList<>();
    final List<String> verbs = new ArrayList<>();
    final List<String> grants = new ArrayList<>();
    Location at;

    Draft(Location at) {
      this.at = at;
    }

    List<ChainRules.Request> requests() {
      List<ChainRules.Request> requests = new ArrayList<>();
      for (String path : paths) {
        String pattern = path.equals("*") ? "/**" : path.replaceAll("(?<!\\*)\\*$", "**");
        if (verbs.isEmpty()) {
          requests.add(new ChainRules.Request(pattern, null));
        }
        verbs.forEach(verb -> requests.add(new ChainRules.Request(pattern, verb)));
      }
      return requests;
    }

    int specificity() {
      return paths.stream().mapToInt(p -> p.replace("*", "").length()).max().orElse(0);
    }
  }

  /** One group of rules for each way to say them; what no rule is about is open. */
  static ChainRules of(Program program) {
    List<ChainRules.Chain> chains = new ArrayList<>();
    Map<String, Draft> drafts = new TreeMap<>();
    program
        .settings()
        .forEach(
            (path, facts) -> {
              for (SettingsFacts.Setting setting : facts.settings()) {
                if (setting.profile().isEmpty()) {
                  Location at = Location.of(path, setting.at());
                  draft(drafts, setting, at, QUARKUS, "q");
                  draft(drafts, setting, at, MICRONAUT, "m");
                  draft(drafts, setting, at, WEB_XML, "w" + path);
                  denying(setting, at).ifPresent(chains::add);
                }
              }
            });
    List<Draft> ordered = new ArrayList<>(drafts.values());
    ordered.sort((one, other) -> Integer.compare(other.specificity(), one.specificity()));
    List<ChainRules.Rule> rules = new ArrayList<>();
    for (Draft draft : ordered) {
      rules.add(new ChainRules.Rule(draft.requests(), access(draft)));
    }
    if (!rules.isEmpty()) {
      chains.add(chain(rules, Access.UNGUARDED));
    }
    return new ChainRules(List.of(), chains);
  }

  /** Whether a switch is off in every profile. */
  static boolean isOff(Program program, String key) {
    return program.settings().values().stream()
        .flatMap(facts -> facts.settings().stream())
        .filter(setting -> setting.profile().isEmpty())
        .anyMatch(setting -> setting.key().equals(key) && setting.value().equals("false"));
  }

  private static ChainRules.Chain chain(List<ChainRules.Rule> rules, Access otherwise) {
    return new ChainRules.Chain(
        List.of(ChainRules.Request.ANY), rules, otherwise, Integer.MAX_VALUE, false, "");
  }

  private static Optional<ChainRules.Chain> denying(SettingsFacts.Setting setting, Location at) {
    return DENYING.contains(setting.key()) && !setting.value().equals("false")
        ? Optional.of(
            chain(List.of(), new Access(Grade.RESTRICTED, setting.key(), setting.value(), at)))
        : Optional.empty();
  }

  private static void draft(
      Map<String, Draft> drafts,
      SettingsFacts.Setting setting,
      Location at,
      Pattern keys,
      String kind) {
    Matcher matcher = keys.matcher(setting.key());
    if (!matcher.matches()) {
      return;
    }
    Draft draft = drafts.computeIfAbsent(kind + "|" + matcher.group(1), k -> new Draft(at));
    List<String> values = List.of(setting.value().strip().split("\\s*,\\s*"));
    switch (matcher.group(2)) {
      case "paths", "pattern", "url-pattern" -> draft.paths.addAll(values);
      case "methods", "http-method" ->
          values.forEach(v -> draft.verbs.add(v.toUpperCase(Locale.ROOT)));
      default -> {
        draft.grants.addAll(values);
        draft.at = at;
      }
    }
  }

  private static Access access(Draft draft) {
    String detail = String.join(", ", draft.grants);
    Grade grade =
        switch (detail.toLowerCase(Locale.ROOT)) {
          case "permit" -> Grade.OPEN;
          case "deny" -> Grade.DENIED;
          case "authenticated" -> Grade.AUTHENTICATED;
          default -> draft.grants.isEmpty() ? Grade.UNGUARDED : MethodAccess.ofExpression(detail);
        };
    return new Access(grade, "a rule of the settings", detail, draft.at);
  }
}
