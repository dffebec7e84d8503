package dev.vigie.maven;

import dev.vigie.CheckRequest;
import dev.vigie.Evidence;
import dev.vigie.report.ReportFile;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Packs what was checked and found into one archive, to be kept and signed: SARIF, record of
 * processing, impact study, inventory, what was accepted and why, coverage, SHA-256 sums and an
 * in-toto statement. The same commit gives the same bytes.
 *
 * <p>{@code mvn privacy:evidence}
 */
@Mojo(name = "evidence", threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven fills the fields
public final class EvidenceMojo extends PaperMojo {
  /** The archive. Default: {@code target/privacy/privacy-evidence.zip} of the first project. */
  @Parameter(property = "privacy.evidenceFile")
  private @Nullable String evidenceFile;

  @Inject
  EvidenceMojo(DependencyLookup dependencies) {
    super(dependencies);
  }

  @Override
  void conclude(ReactorRun run) throws MojoExecutionException, MojoFailureException {
    CheckRequest request = run.request();
    Path file = evidenceFile == null ? run.output("privacy-evidence.zip") : run.file(evidenceFile);
    Evidence evidence =
        new Evidence(ReactorRun.ownKnowledge(), LocalDate.now(ZoneId.systemDefault()));
    Evidence.Packed packed =
        ReactorRun.attempt(
            () -> {
              Evidence.Packed made = evidence.pack(request, language());
              ReportFile.write(file, made.archive());
              return made;
            });
    run.log().info("Evidence: " + file);
    if (packed.uncommitted()) {
      run.log().warn("Files differ from the commit; the statement says so.");
    }
    tellMissing(run, packed.material());
  }
}
