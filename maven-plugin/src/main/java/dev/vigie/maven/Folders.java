package dev.vigie.maven;

import java.io.File;
import java.nio.file.Path;
import org.apache.maven.execution.MavenSession;

/**
 * The two folders that a reactor has.
 *
 * @param first of the project that Maven was started in: reports go below its output folder
 * @param top of the whole source tree, with its {@code .mvn} folder where there is one: relative
 *     paths that a build names are from there, because a parent's words hold in all modules
 */
record Folders(Path first, Path top) {
  static Folders of(MavenSession session) {
    Path first = Path.of(session.getExecutionRootDirectory());
    File top = session.getRequest().getMultiModuleProjectDirectory();
    return new Folders(first, top == null ? first : top.toPath());
  }
}
