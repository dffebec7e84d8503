package dev.vigie.cli;

import dev.vigie.Version;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} says. */
final class VersionText implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {
      "vigie " + Version.current(),
      "Java " + Runtime.version() + ", " + System.getProperty("java.vendor")
    };
  }
}
