package dev.vigie.rule;

import dev.vigie.config.YamlObject;
import dev.vigie.facts.TextFacts;
import dev.vigie.finding.Finding;
import dev.vigie.inventory.PersonalMember;
import dev.vigie.inventory.Place;
import dev.vigie.rule.build.Builds;
import dev.vigie.rule.build.Component;
import dev.vigie.source.Location;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A project has none of several things: parts of its poms, files, words in files. Told once for a
 * tree of poms that builds something with personal data, at its root, and only where everything was
 * read. A parent that was not read may have it, so that the answer is less sure then.
 *
 * @param components {@code group:artifact} of dependencies and plugins, with {@code *}
 * @param files patterns of paths, of which one is enough
 * @param words regular expressions by pattern of the files that they may stand in
 * @param searched what was looked for, for the reader
 */
record BuildLackTrigger(
    List<String> components,
    List<String> files,
    Map<String, List<Pattern>> words,
    String searched,
    Concern concern)
    implements ConcernTrigger {
  static final Set<String> PLACEHOLDERS = Set.of("build", "searched", "parent");

  private static final double UNREAD_PARENT = 0.6;

  BuildLackTrigger {
    components = List.copyOf(components);
    files = List.copyOf(files);
    words = Map.copyOf(words);
  }

  static BuildLackTrigger read(YamlObject yaml, RuleLoader loader, String help) {
    Map<String, List<Pattern>> words = new TreeMap<>();
    yaml.object("words")
        .ifPresent(
            object ->
                object
                    .keys()
                    .forEach(glob -> words.put(glob, SettingTrigger.patterns(object, glob))));
    BuildLackTrigger trigger =
        new BuildLackTrigger(
            yaml.texts("components"),
            yaml.texts("files"),
            words,
            yaml.requiredText("searched").strip(),
            Concern.read(yaml, loader, help, PLACEHOLDERS));
    yaml.done();
    return trigger;
  }

  @Override
  public boolean tellsAbsence() {
    return true;
  }

  @Override
  public Judgement judge(RuleInfo rule, Inquiry inquiry, Set<Place> judged) {
    Optional<List<PersonalMember>> held = concern.atStake(inquiry);
    if (held.isEmpty() || !inquiry.dossier().complete() || isInFiles(inquiry)) {
      return new Judgement(List.of(), Set.of());
    }
    Builds builds = inquiry.builds();
    List<Finding> findings = new ArrayList<>();
    builds
        .trees()
        .forEach(
            (root, members) -> {
              // What files alone can settle is asked of the repository, not of each tree of poms.
              boolean asked =
                  !components.isEmpty() || builds.main().filter(root::equals).isPresent();
              List<PersonalMember> own =
                  components.isEmpty()
                      ? held.get()
                      : held.get().stream().filter(m -> isBuiltBy(root, m, builds)).toList();
              if (asked
                  && (!own.isEmpty() || held.get().isEmpty())
                  && members.stream().noneMatch(path -> isIn(builds, path))) {
                findings.add(finding(rule, builds, root, own));
              }
            });
    return new Judgement(findings, Set.of());
  }

  private static boolean isBuiltBy(String root, PersonalMember member, Builds builds) {
    return builds.treeOf(member.at().path()).map(root::equals).orElse(builds.trees().size() == 1);
  }

  private boolean isIn(Builds builds, String path) {
    return Stream.concat(
            builds.components(path).stream().map(Component::coordinates),
            builds.pom(path).managedPlugins().stream()
                .map(plugin -> plugin.groupId() + ":" + plugin.artifactId()))
        .anyMatch(
            name -> components.stream().anyMatch(pattern -> Component.matches(name, pattern)));
  }

  private boolean isInFiles(Inquiry inquiry) {
    Set<String> paths = new TreeSet<>(inquiry.program().texts().keySet());
    paths.addAll(inquiry.program().settings().keySet());
    for (String path : paths) {
      if (files.stream().anyMatch(glob -> matches(glob, path))) {
        return true;
      }
    }
    for (Map.Entry<String, TextFacts> file : inquiry.program().texts().entrySet()) {
      for (Map.Entry<String, List<Pattern>> wanted : words.entrySet()) {
        if (matches(wanted.getKey(), file.getKey())
            && file.getValue().text().stream()
                .anyMatch(
                    line -> wanted.getValue().stream().anyMatch(w -> w.matcher(line).find()))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean matches(String glob, String path) {
    PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:{,**/}" + glob);
    return matcher.matches(Path.of(path));
  }

  private Finding finding(RuleInfo rule, Builds builds, String root, List<PersonalMember> held) {
    Optional<String> unread = builds.unread(root);
    Location at = builds.at(root);
    return concern.finding(
        rule,
        concern.severity(),
        unread.isPresent() ? UNREAD_PARENT : 1,
        Map.of(
            "build", builds.pom(root).artifactId(),
            "searched", searched,
            "parent",
                unread
                    .map(parent -> " Its parent " + parent + " was not read and may have it.")
                    .orElse("")),
        held,
        at,
        List.of(),
        builds.pom(root).groupId() + ":" + builds.pom(root).artifactId());
  }
}
