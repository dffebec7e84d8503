package dev.vigie.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} says. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {
      "vigie " + current(), "Java " + Runtime.version() + ", " + System.getProperty("java.vendor")
    };
  }

  /** As the jar's manifest says it; classes outside a jar have none. */
  static String current() {
    @Nullable String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "(not packaged)" : version;
  }
}
