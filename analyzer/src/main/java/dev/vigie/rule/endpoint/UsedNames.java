package dev.vigie.rule.endpoint;

import dev.vigie.facts.BuildFacts;
import dev.vigie.program.Program;
import java.util.Collection;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the main code of a program names: types, methods and annotations; and what its poms,
 * settings and resource bundles name.
 */
public final class UsedNames {
  private final TreeSet<String> types;
  private final TreeSet<String> artifacts = new TreeSet<>();
  private final TreeSet<String> names = new TreeSet<>();
  private final TreeSet<String> settings = new TreeSet<>();
  private final TreeSet<String> texts = new TreeSet<>();

  private UsedNames(NamesInCode code) {
    types = new TreeSet<>(code.types());
    code.names().forEach(name -> names.add(lower(name)));
  }

  /** Of a program. */
  public static UsedNames of(Program program) {
    UsedNames used = new UsedNames(NamesInCode.of(program));
    for (BuildFacts build : program.builds().values()) {
      for (BuildFacts.Dependency dependency : build.dependencies()) {
        if (!dependency.scope().equals("test")) {
          used.artifacts.add(dependency.artifactId());
        }
      }
    }
    program
        .settings()
        .values()
        .forEach(facts -> facts.settings().forEach(s -> used.settings.add(lower(s.key()))));
    program
        .messages()
        .values()
        .forEach(
            facts ->
                facts.messages().forEach(m -> used.texts.add(lower(m.key() + " " + m.text()))));
    return used;
  }

  /** Names of called methods, own types and annotations, in lower case. */
  public Set<String> names() {
    return Collections.unmodifiableSet(names);
  }

  /** Keys of settings, in lower case. */
  public Set<String> settings() {
    return Collections.unmodifiableSet(settings);
  }

  /** Texts of resource bundles, in lower case. */
  public Set<String> texts() {
    return Collections.unmodifiableSet(texts);
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  /** The first type used in one of these packages. */
  public Optional<String> inPackages(Collection<String> packages) {
    for (String each : packages) {
      String next = types.ceiling(each + ".");
      if (next != null && next.startsWith(each + ".")) {
        return Optional.of(next);
      }
    }
    return Optional.empty();
  }

  /** The first artifact of one of these names; {@code *} at the end of one stands for any rest. */
  public Optional<String> artifact(Collection<String> names) {
    for (String name : names) {
      String start = name.endsWith("*") ? name.substring(0, name.length() - 1) : name;
      String next = artifacts.ceiling(start);
      if (next != null && (name.endsWith("*") ? next.startsWith(start) : next.equals(name))) {
        return Optional.of(next);
      }
    }
    return Optional.empty();
  }
}
