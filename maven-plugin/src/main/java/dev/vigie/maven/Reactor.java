package dev.vigie.maven;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.project.MavenProject;

/**
 * Gathers what the modules of a reactor bring until the last of them has: the module that completes
 * the set gets it, whichever that is. With {@code -T} the last to end is not the last in the list,
 * and an aggregating goal would run once for each module as soon as it is bound in a parent.
 */
final class Reactor {
  /** Modules end in different threads; all of them use this class of one plugin. */
  private static final Object TURN = new Object();

  private final MavenSession session;
  private final PluginDescriptor plugin;
  private final MojoExecution execution;

  Reactor(MavenSession session, PluginDescriptor plugin, MojoExecution execution) {
    this.session = session;
    this.plugin = plugin;
    this.execution = execution;
  }

  /**
   * What a module brings.
   *
   * @param parameters what its build says
   * @param module what it contains; empty where it is skipped
   */
  record Contribution(
      MavenProject project, CheckParameters parameters, Optional<ModuleSources> module) {}

  /**
   * Adds a module.
   *
   * @return all contributions in the order of the reactor, where this was the last; else empty
   * @throws IllegalStateException where modules use different versions of this plugin
   */
  Optional<List<Contribution>> add(Contribution contribution) {
    synchronized (TURN) {
      context(contribution.project()).put(key(), contribution);
      List<Contribution> all = new ArrayList<>();
      for (MavenProject project : participants()) {
        Object other = context(project).get(key());
        if (other == null) {
          return Optional.empty();
        }
        if (!(other instanceof Contribution brought)) {
          throw new IllegalStateException(
              "module "
                  + project.getArtifactId()
                  + " uses this plugin with other dependencies; configure them in the parent");
        }
        all.add(brought);
      }
      return Optional.of(all);
    }
  }

  /**
   * The modules in which this execution runs: all where it was asked for on the command line, else
   * those that bind it.
   */
  private List<MavenProject> participants() {
    if (execution.getSource() == MojoExecution.Source.CLI) {
      return session.getProjects();
    }
    return session.getProjects().stream().filter(this::binds).toList();
  }

  private boolean binds(MavenProject project) {
    return project.getBuildPlugins().stream()
        .filter(used -> used.getKey().equals(execution.getPlugin().getKey()))
        .flatMap(used -> used.getExecutions().stream())
        .anyMatch(this::isThis);
  }

  private boolean isThis(PluginExecution candidate) {
    return candidate.getId().equals(execution.getExecutionId())
        && candidate.getGoals().contains(execution.getGoal())
        && !"none".equals(candidate.getPhase());
  }

  private Map<String, Object> context(MavenProject project) {
    return session.getPluginContext(plugin, project);
  }

  private String key() {
    return "dev.vigie." + execution.getGoal() + "." + execution.getExecutionId();
  }
}
