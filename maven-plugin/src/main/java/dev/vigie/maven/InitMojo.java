package dev.vigie.maven;

import dev.vigie.StarterSettings;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Writes a commented {@code privacy.yml}, and says what to do next. */
@Mojo(name = "init", threadSafe = true, aggregator = true, requiresProject = false)
@SuppressWarnings("NullAway.Init") // Maven fills the fields
public final class InitMojo extends AbstractMojo {
  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  @Override
  public void execute() throws MojoExecutionException {
    Path folder = Folders.of(session).top();
    try {
      getLog().info("Wrote " + StarterSettings.write(folder));
    } catch (FileAlreadyExistsException e) {
      getLog().info(e.getFile() + " is there already, and stays as it is.");
    } catch (IOException e) {
      throw new MojoExecutionException(e.getMessage(), e);
    }
    getLog().info("Next: mvn privacy:report, then open target/privacy/privacy.html");
  }
}
