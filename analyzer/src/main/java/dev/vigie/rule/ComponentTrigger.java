package dev.vigie.rule;

import dev.vigie.config.YamlObject;
import dev.vigie.finding.Finding;
import dev.vigie.finding.Severity;
import dev.vigie.inventory.PersonalMember;
import dev.vigie.inventory.Place;
import dev.vigie.rule.build.Builds;
import dev.vigie.rule.build.Component;
import dev.vigie.rule.build.Versions;
import dev.vigie.source.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A pom takes something that it should not: a component, a version, a repository. A component that
 * several poms take in one version is one finding, where its version is decided first.
 *
 * @param wanted what is told of
 * @param repositories patterns of addresses of repositories that are told of
 * @param properties a property of the build, with what is known of its values
 */
record ComponentTrigger(
    List<Wanted> wanted, List<Pattern> repositories, List<Wanted> properties, Concern concern)
    implements Trigger {
  static final Set<String> PLACEHOLDERS = Set.of("component", "version", "why", "url", "build");

  /**
   * Components, and when they are told of.
   *
   * @param patterns {@code group:artifact} with {@code *}; or names of properties
   * @param below told of below this version; empty for all
   * @param versions told of where the version as written is one of these; empty for all
   * @param scopes of dependencies that count; empty for all
   * @param required whether it must not be optional
   * @param why what is known, with date and source
   * @param party whom it sends data to: where the project has declared that recipient, nothing is
   *     told; empty for nobody
   * @param severity another than the rule's
   */
  record Wanted(
      List<String> patterns,
      String from,
      String below,
      List<Pattern> versions,
      List<String> scopes,
      boolean required,
      String why,
      String party,
      Optional<Severity> severity) {
    Wanted {
      patterns = List.copyOf(patterns);
      versions = List.copyOf(versions);
      scopes = List.copyOf(scopes);
    }

    static Wanted read(YamlObject yaml) {
      Wanted wanted =
          new Wanted(
              yaml.texts("is"),
              yaml.text("from").orElse(""),
              yaml.text("below").orElse(""),
              SettingTrigger.patterns(yaml, "versions"),
              yaml.texts("scopes"),
              yaml.flag("required", false),
              yaml.text("why").orElse(""),
              yaml.text("party").orElse(""),
              yaml.text("severity").flatMap(Severity::of));
      yaml.done();
      return wanted;
    }

    boolean holds(String version) {
      return (below.isEmpty() || Versions.isBefore(version, below))
          && (from.isEmpty() || !Versions.isBefore(version, from))
          && (versions.isEmpty()
              || versions.stream().anyMatch(it -> it.matcher(version).matches()));
    }

    boolean holds(Component component) {
      return patterns.stream().anyMatch(component::is)
          && (scopes.isEmpty() || scopes.contains(component.scope()))
          && !(required && component.optional())
          && holds(component.version());
    }
  }

  ComponentTrigger {
    wanted = List.copyOf(wanted);
    repositories = List.copyOf(repositories);
    properties = List.copyOf(properties);
  }

  static ComponentTrigger read(YamlObject yaml, RuleLoader loader, String help) {
    ComponentTrigger trigger =
        new ComponentTrigger(
            yaml.objects("components").stream().map(Wanted::read).toList(),
            SettingTrigger.patterns(yaml, "repositories"),
            yaml.objects("properties").stream().map(Wanted::read).toList(),
            Concern.read(yaml, loader, help, PLACEHOLDERS));
    yaml.done();
    return trigger;
  }

  @Override
  public Optional<Severity> worst() {
    return Stream.concat(
            Stream.of(concern.severity()),
            Stream.concat(wanted.stream(), properties.stream())
                .flatMap(each -> each.severity().stream()))
        .max(Severity::compareTo);
  }

  @Override
  public Judgement judge(RuleInfo rule, Inquiry inquiry, Set<Place> judged) {
    Optional<List<PersonalMember>> held = concern.atStake(inquiry);
    if (held.isEmpty()) {
      return new Judgement(List.of(), Set.of());
    }
    Builds builds = inquiry.builds();
    Map<String, Finding> findings = new LinkedHashMap<>();
    for (List<String> tree : builds.trees().values()) {
      for (String path : tree) {
        components(rule, inquiry.dossier().register(), builds, path, held.get(), findings);
        properties(rule, builds, path, held.get(), findings);
        repositories(rule, builds, path, held.get(), findings);
      }
    }
    return new Judgement(new ArrayList<>(findings.values()), Set.of());
  }

  private void components(
      RuleInfo rule,
      Register register,
      Builds builds,
      String path,
      List<PersonalMember> held,
      Map<String, Finding> findings) {
    for (Component component : builds.components(path)) {
      for (Wanted each : wanted) {
        if (each.holds(component) && (each.party().isEmpty() || !register.names(each.party()))) {
          String name = component.coordinates();
          put(rule, builds, path, held, findings, each, name, component.version(), component.at());
          break;
        }
      }
    }
  }

  private void properties(
      RuleInfo rule,
      Builds builds,
      String path,
      List<PersonalMember> held,
      Map<String, Finding> findings) {
    for (Wanted each : properties) {
      for (String name : each.patterns()) {
        Optional<String> value = builds.property(path, name);
        Optional<Location> at = builds.placeOfProperty(path, name);
        if (value.isPresent() && at.isPresent() && each.holds(value.get())) {
          put(rule, builds, path, held, findings, each, name, value.get(), at.get());
        }
      }
    }
  }

  private void repositories(
      RuleInfo rule,
      Builds builds,
      String path,
      List<PersonalMember> held,
      Map<String, Finding> findings) {
    for (var repository : builds.pom(path).repositories()) {
      if (repositories.stream().anyMatch(it -> it.matcher(repository.url()).matches())) {
        findings.computeIfAbsent(
            repository.url(),
            url ->
                concern.finding(
                    rule,
                    concern.severity(),
                    1,
                    words(builds, path, "", "", "", url),
                    held,
                    Location.of(path, repository.at()),
                    List.of(),
                    url));
      }
    }
  }

  private void put(
      RuleInfo rule,
      Builds builds,
      String path,
      List<PersonalMember> held,
      Map<String, Finding> findings,
      Wanted each,
      String name,
      String version,
      Location at) {
    findings.computeIfAbsent(
        name + "|" + version,
        key ->
            concern.finding(
                rule,
                each.severity().orElse(concern.severity()),
                1,
                words(builds, path, name, version, each.why(), ""),
                held,
                at,
                List.of(),
                name));
  }

  private static Map<String, String> words(
      Builds builds, String path, String component, String version, String why, String url) {
    return Map.of(
        "component", component,
        "version", version,
        "why", why,
        "url", url,
        "build", builds.pom(path).artifactId());
  }
}
