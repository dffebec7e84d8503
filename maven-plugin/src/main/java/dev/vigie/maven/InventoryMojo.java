package dev.vigie.maven;

import dev.vigie.maven.ParameterReading.Sources;
import dev.vigie.maven.Reactor.Contribution;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Lists personal data by class, with its sensitivity and whose it is. Nothing is judged.
 *
 * <p>{@code mvn privacy:inventory}
 */
@Mojo(name = "inventory", threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven fills the fields
public final class InventoryMojo extends ReactorMojo {
  /** The inventory as CSV. Default: {@code target/privacy/inventory.csv} of the first project. */
  @Parameter(property = "privacy.csvFile")
  private @Nullable String csvFile;

  @Inject
  InventoryMojo(DependencyLookup dependencies) {
    super(dependencies);
  }

  @Override
  CheckParameters parameters(ParameterReading reading, Sources sources)
      throws MojoExecutionException {
    return reading.check(ParameterReading.Written.reading(sources));
  }

  @Override
  void conclude(ReactorEnd end, List<Contribution> contributions)
      throws MojoExecutionException, MojoFailureException {
    end.inventory(contributions, csvFile);
  }
}
