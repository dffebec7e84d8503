package dev.vigie.maven;

import dev.vigie.CheckRequest;
import dev.vigie.Survey;
import dev.vigie.Version;
import dev.vigie.maven.ParameterReading.Sources;
import dev.vigie.report.InventoryCsv;
import dev.vigie.report.Printable;
import dev.vigie.report.ReportFile;
import dev.vigie.report.html.InventoryPage;
import java.nio.file.Path;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;
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

  /**
   * The inventory as a page for people, with the reasons. Default: {@code
   * target/privacy/inventory.html} of the first project.
   */
  @Parameter(property = "privacy.html")
  private @Nullable String htmlFile;

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
  void conclude(ReactorRun run) throws MojoExecutionException, MojoFailureException {
    CheckRequest request = run.request();
    Path file = csvFile == null ? run.output("inventory.csv") : run.file(csvFile);
    Path page = htmlFile == null ? run.output("inventory.html") : run.file(htmlFile);
    Survey.Outcome outcome =
        ReactorRun.attempt(
            () -> {
              Survey.Outcome survey = new Survey(ReactorRun.ownKnowledge()).run(request);
              ReportFile.write(file, InventoryCsv.of(survey.holdings()));
              ReportFile.write(
                  page,
                  InventoryPage.of(
                      request.name(),
                      Version.current(),
                      survey.holdings().personal(),
                      !survey.isIncomplete()));
              return survey;
            });
    Log log = run.log();
    log.info("\n" + CheckLog.inventory(outcome));
    log.info("Inventory: " + file + " and " + page);
    outcome.problems().forEach(problem -> log.warn(Printable.line(problem.toString())));
    if (outcome.isIncomplete()) {
      throw new MojoFailureException("Not everything could be read, so members may be missing.");
    }
  }
}
