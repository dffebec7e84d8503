package dev.vigie.rule.endpoint;

import dev.vigie.facts.SettingsFacts;
import dev.vigie.program.Program;
import dev.vigie.program.TypeDeclaration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What paths become when an application starts: placeholders filled in, roots put before them. */
final class PathTexts {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}:]+)(?::([^}]*))?}");
  private static final List<String> ROOT_MARKS =
      List.of("jakarta.ws.rs.ApplicationPath", "javax.ws.rs.ApplicationPath");
  private static final List<String> ROOT_SETTINGS =
      List.of("quarkus.rest.path", "quarkus.resteasy.path", "quarkus.resteasy-reactive.path");

  private final Program program;
  private final Map<String, String> settings = new TreeMap<>();
  private final Map<String, List<String>> roots = new TreeMap<>();

  PathTexts(Program program) {
    this.program = program;
    for (SettingsFacts facts : program.settings().values()) {
      for (SettingsFacts.Setting setting : facts.settings()) {
        if (setting.profile().isEmpty()) {
          settings.putIfAbsent(setting.key(), setting.value());
        }
      }
    }
  }

  /** The path with its placeholders filled in; one that nothing fills may be any segment. */
  String resolved(String path) {
    Matcher matcher = PLACEHOLDER.matcher(path);
    StringBuilder text = new StringBuilder();
    while (matcher.find()) {
      String otherwise = matcher.group(2) == null ? "{" + matcher.group(1) + "}" : matcher.group(2);
      matcher.appendReplacement(
          text, Matcher.quoteReplacement(settings.getOrDefault(matcher.group(1), otherwise)));
    }
    return matcher.appendTail(text).toString();
  }

  /**
   * Under which paths the resources of a type's module answer; one empty text where at the root.
   */
  List<String> roots(TypeDeclaration type) {
    return roots.computeIfAbsent(type.module(), this::rootsOf);
  }

  private List<String> rootsOf(String module) {
    List<String> own = new ArrayList<>();
    for (TypeDeclaration type : program.types()) {
      if (!type.test() && type.module().equals(module)) {
        new Marks(program)
            .find(type.annotations(), ROOT_MARKS)
            .ifPresent(mark -> own.addAll(mark.texts(List.of("value"))));
      }
    }
    if (own.isEmpty()) {
      Optional<String> set =
          ROOT_SETTINGS.stream().filter(settings::containsKey).map(settings::get).findFirst();
      own.add(set.orElse(""));
    }
    return own;
  }
}
