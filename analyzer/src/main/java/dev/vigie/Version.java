package dev.vigie;

/** Which Vigie this is. */
public final class Version {
  private Version() {}

  /** As in semantic versioning; {@code 0.0.0} where classes run outside their jar. */
  public static String current() {
    String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "0.0.0" : version;
  }
}
