package dev.vigie.maven;

import dev.vigie.CheckRequest;
import dev.vigie.Papers;
import dev.vigie.RegisterFiles;
import dev.vigie.report.register.RegisterPaper;
import dev.vigie.report.register.RegisterText;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Drafts the record of processing activities (GDPR Art. 30) from the code: {@code register.html},
 * {@code register.json}, {@code register.csv} and the picture {@code data-map.svg}. Each line says
 * whether the code shows it, {@code privacy.yml} declares it, or a person must answer it.
 *
 * <p>{@code mvn privacy:register}, then open {@code target/privacy/register.html}
 */
@Mojo(name = "register", threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven fills the fields
public final class RegisterMojo extends PaperMojo {
  /** Folder of the files. Default: {@code target/privacy} of the first project. */
  @Parameter(property = "privacy.registerDirectory")
  private @Nullable String registerDirectory;

  @Inject
  RegisterMojo(DependencyLookup dependencies) {
    super(dependencies);
  }

  @Override
  void conclude(ReactorRun run) throws MojoExecutionException, MojoFailureException {
    CheckRequest request = run.request();
    RegisterFiles files =
        new RegisterFiles(
            language(),
            Optional.of(file(run, registerDirectory, "register.html")),
            Optional.of(file(run, registerDirectory, "register.json")),
            Optional.of(file(run, registerDirectory, "register.csv")),
            Optional.of(file(run, registerDirectory, "data-map.svg")));
    Papers papers = new Papers(ReactorRun.ownKnowledge(), LocalDate.now(ZoneId.systemDefault()));
    Papers.Material material = ReactorRun.attempt(() -> papers.gather(request));
    RegisterPaper paper = ReactorRun.attempt(() -> files.write(material));
    run.log().info("\n" + RegisterText.of(paper));
    files.all().forEach(file -> run.log().info("Register: " + file));
    tellMissing(run, material);
  }
}
