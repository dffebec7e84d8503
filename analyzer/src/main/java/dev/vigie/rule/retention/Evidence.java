package dev.vigie.rule.retention;

import dev.vigie.catalog.api.MethodPattern;
import dev.vigie.config.YamlObject;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * What counts as a sign that storage ends. Read from the key {@code evidence} of a rule.
 *
 * @param scheduled annotations of methods that run by themselves
 * @param jobs methods of types that run by themselves, e.g. {@code org.quartz.Job#execute}
 * @param schedulers methods that make what they are given run by itself
 * @param erasing names of methods that erase what they are given or called on
 * @param expiring annotations that make stored objects expire
 * @param scripts what a statement of a script looks like that erases by itself
 */
public record Evidence(
    List<String> scheduled,
    List<MethodPattern> jobs,
    List<MethodPattern> schedulers,
    List<MethodPattern> erasing,
    List<Expiring> expiring,
    List<Pattern> scripts) {

  /**
   * An annotation of a type or member.
   *
   * @param element that must be given; null where the annotation suffices
   */
  public record Expiring(String annotation, @Nullable String element) {}

  /** Copies the lists. */
  public Evidence {
    scheduled = List.copyOf(scheduled);
    jobs = List.copyOf(jobs);
    schedulers = List.copyOf(schedulers);
    erasing = List.copyOf(erasing);
    expiring = List.copyOf(expiring);
    scripts = List.copyOf(scripts);
  }

  /** Reads the mapping; faults are added to its problems. */
  public static Evidence read(YamlObject yaml) {
    List<Expiring> expiring = new ArrayList<>();
    for (YamlObject each : yaml.objects("expiring")) {
      List<String> elements = each.texts("element");
      for (String annotation : each.texts("annotation")) {
        elements.forEach(element -> expiring.add(new Expiring(annotation, element)));
        if (elements.isEmpty()) {
          expiring.add(new Expiring(annotation, null));
        }
      }
      each.done();
    }
    List<Pattern> scripts = new ArrayList<>();
    for (String expression : yaml.texts("scripts")) {
      try {
        scripts.add(Pattern.compile(expression, Pattern.DOTALL));
      } catch (PatternSyntaxException e) {
        yaml.problem("scripts", "no regular expression: " + e.getDescription(), "");
      }
    }
    Evidence evidence =
        new Evidence(
            yaml.texts("scheduled"),
            patterns(yaml, "jobs"),
            patterns(yaml, "schedulers"),
            patterns(yaml, "erasing"),
            expiring,
            scripts);
    yaml.done();
    return evidence;
  }

  private static List<MethodPattern> patterns(YamlObject yaml, String key) {
    List<MethodPattern> patterns = new ArrayList<>();
    for (YamlObject each : yaml.objects(key)) {
      List<String> methods = each.texts("methods");
      for (String type : each.texts("type")) {
        patterns.add(
            new MethodPattern(type, methods, MethodPattern.ANY_ARITY, false, List.of(), ""));
      }
      each.done();
    }
    return patterns;
  }
}
