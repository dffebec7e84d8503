package dev.vigie.rule.endpoint;

import dev.vigie.config.YamlObject;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * What shows that an application has something, wherever it stands.
 *
 * @param artifacts of its poms, {@code *} at the end for any rest
 * @param packages of types that it uses
 * @param names of methods that it calls, of its types, and of annotations in it
 * @param endpoints how an endpoint reads: HTTP method and path, or the name of its method
 * @param settings keys
 * @param texts of resource bundles
 */
public record Signs(
    List<String> artifacts,
    List<String> packages,
    @Nullable Pattern names,
    @Nullable Pattern endpoints,
    @Nullable Pattern settings,
    @Nullable Pattern texts) {
  /** Nothing shows it. */
  public static final Signs NONE = new Signs(List.of(), List.of(), null, null, null, null);

  /** Copies the lists. */
  public Signs {
    artifacts = List.copyOf(artifacts);
    packages = List.copyOf(packages);
  }

  /** Reads a mapping of these keys; patterns are held against lower-case texts. */
  public static Signs read(YamlObject yaml) {
    Signs signs =
        new Signs(
            yaml.texts("artifacts"),
            yaml.texts("packages"),
            pattern(yaml, "names"),
            pattern(yaml, "endpoints"),
            pattern(yaml, "settings"),
            pattern(yaml, "texts"));
    yaml.done();
    return signs;
  }

  /** The pattern that a key holds; null where it is not there. */
  public static @Nullable Pattern pattern(YamlObject yaml, String key) {
    try {
      return yaml.text(key).map(Pattern::compile).orElse(null);
    } catch (PatternSyntaxException e) {
      yaml.problem(key, "no regular expression: " + e.getDescription(), "");
      return null;
    }
  }

  /** Whether an application shows one of them. */
  public boolean in(UsedNames used, List<Endpoint> answering) {
    return used.artifact(artifacts).isPresent()
        || used.inPackages(packages).isPresent()
        || (names != null && used.names().stream().anyMatch(n -> names.matcher(n).find()))
        || (settings != null && used.settings().stream().anyMatch(s -> settings.matcher(s).find()))
        || (texts != null && used.texts().stream().anyMatch(t -> texts.matcher(t).find()))
        || (endpoints != null
            && answering.stream().anyMatch(endpoint -> isNamed(endpoint, endpoints)));
  }

  /** Whether an endpoint reads so. */
  public static boolean isNamed(Endpoint endpoint, Pattern pattern) {
    return pattern.matcher(endpoint.display().toLowerCase(Locale.ROOT)).find()
        || pattern.matcher(endpoint.method().name().toLowerCase(Locale.ROOT)).find();
  }
}
