package dev.vigie.maven;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.inject.Inject;
import javax.inject.Named;
import org.apache.maven.project.DefaultDependencyResolutionRequest;
import org.apache.maven.project.DependencyResolutionException;
import org.apache.maven.project.DependencyResolutionResult;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.graph.Dependency;

/**
 * Looks for the jars of a module's dependencies, and takes what it gets. Maven's own resolution for
 * plugins would fail the build over the first jar that is missing, and over every module of the
 * reactor that is not packaged yet.
 */
@Named
class DependencyLookup {
  private final ProjectDependenciesResolver resolver;

  @Inject
  DependencyLookup(ProjectDependenciesResolver resolver) {
    this.resolver = resolver;
  }

  /**
   * What was found.
   *
   * @param jars sorted: Maven's versions differ in their order
   * @param missing coordinates, or why nothing at all could be found out
   */
  record Found(List<Path> jars, List<String> missing) {}

  /**
   * Looks up the dependencies of a module, in its repositories where Maven is not offline.
   *
   * @param siblings {@code groupId:artifactId} of the reactor's modules, which are not looked up
   */
  Found of(MavenProject project, RepositorySystemSession session, Set<String> siblings) {
    DefaultDependencyResolutionRequest request =
        new DefaultDependencyResolutionRequest(project, session);
    request.setResolutionFilter(
        (node, parents) -> {
          Artifact artifact = node.getArtifact();
          return artifact != null
              && !siblings.contains(artifact.getGroupId() + ":" + artifact.getArtifactId());
        });
    List<String> missing = new ArrayList<>();
    DependencyResolutionResult result;
    try {
      result = resolver.resolve(request);
    } catch (DependencyResolutionException e) {
      result = e.getResult();
      if (result.getUnresolvedDependencies().isEmpty()) {
        missing.add("all of " + project.getArtifactId() + ": " + firstLine(e));
      }
    }
    result.getUnresolvedDependencies().forEach(dependency -> missing.add(coordinates(dependency)));
    List<Path> jars =
        result.getResolvedDependencies().stream()
            .map(dependency -> dependency.getArtifact().getFile())
            .filter(DependencyLookup::holdsClasses)
            .map(File::toPath)
            .sorted()
            .toList();
    return new Found(jars, missing);
  }

  private static boolean holdsClasses(File file) {
    return file.isDirectory() || (file.isFile() && file.getName().endsWith(".jar"));
  }

  private static String coordinates(Dependency dependency) {
    Artifact artifact = dependency.getArtifact();
    return artifact.getGroupId() + ":" + artifact.getArtifactId() + ":" + artifact.getVersion();
  }

  private static String firstLine(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }
}
