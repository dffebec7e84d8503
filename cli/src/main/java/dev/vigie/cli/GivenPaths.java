package dev.vigie.cli;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Parameters;

/** The places that a command is about, where it is about nothing else. */
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class GivenPaths {
  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description = "Folders, files or -sources.jar archives to read.")
  private List<Path> paths;

  /** At least one. */
  List<Path> all() {
    return paths;
  }
}
