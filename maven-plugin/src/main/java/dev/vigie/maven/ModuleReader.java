package dev.vigie.maven;

import dev.vigie.maven.ModuleSources.Root;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Resource;
import org.apache.maven.project.MavenProject;

/** Reads Maven's model of a module into plain values. */
final class ModuleReader {
  private final MavenSession session;
  private final DependencyLookup dependencies;

  ModuleReader(MavenSession session, DependencyLookup dependencies) {
    this.session = session;
    this.dependencies = dependencies;
  }

  /** The module as it is now, with the source folders that plugins added until now. */
  ModuleSources read(MavenProject project) {
    DependencyLookup.Found found =
        dependencies.of(project, session.getRepositorySession(), siblings());
    return new ModuleSources(
        project.getArtifactId(),
        project.getBasedir().toPath(),
        Optional.ofNullable(project.getFile()).map(File::toPath),
        roots(project),
        found.jars(),
        found.missing());
  }

  /**
   * The modules of the reactor that {@code projects} depend on, directly or not, and that are not
   * among them.
   */
  List<MavenProject> below(List<MavenProject> projects) {
    Set<MavenProject> reached = new LinkedHashSet<>(projects);
    List<MavenProject> open = new ArrayList<>(projects);
    while (!open.isEmpty()) {
      MavenProject project = open.remove(open.size() - 1);
      Set<String> needed =
          project.getDependencies().stream()
              .map(d -> d.getGroupId() + ":" + d.getArtifactId())
              .collect(Collectors.toSet());
      for (MavenProject candidate : session.getAllProjects()) {
        if (needed.contains(key(candidate)) && reached.add(candidate)) {
          open.add(candidate);
        }
      }
    }
    return session.getAllProjects().stream()
        .filter(project -> reached.contains(project) && !projects.contains(project))
        .toList();
  }

  private Set<String> siblings() {
    return session.getAllProjects().stream().map(ModuleReader::key).collect(Collectors.toSet());
  }

  private static String key(MavenProject project) {
    return project.getGroupId() + ":" + project.getArtifactId();
  }

  private static List<Root> roots(MavenProject project) {
    Path folder = project.getBasedir().toPath();
    Path output = folder.resolve(project.getBuild().getDirectory());
    List<Root> roots = new ArrayList<>();
    add(roots, folder, output, project.getCompileSourceRoots(), false);
    add(roots, folder, output, directories(project.getResources()), false);
    add(roots, folder, output, project.getTestCompileSourceRoots(), true);
    add(roots, folder, output, directories(project.getTestResources()), true);
    return roots;
  }

  private static void add(
      List<Root> roots, Path folder, Path output, List<String> directories, boolean test) {
    for (String directory : directories) {
      Path root = folder.resolve(directory);
      roots.add(new Root(root, test, root.startsWith(output)));
    }
  }

  private static List<String> directories(List<Resource> resources) {
    return resources.stream().map(Resource::getDirectory).toList();
  }
}
