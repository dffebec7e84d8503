package dev.vigie;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A {@code privacy.yml} to begin with: the defaults, and in comments what else can be said. */
public final class StarterSettings {
  /** Name of the settings file. */
  public static final String FILE = "privacy.yml";

  private StarterSettings() {}

  /**
   * Writes it into a folder.
   *
   * @return the file
   * @throws FileAlreadyExistsException where there is one already; it stays as it is
   * @throws IOException where it cannot be written
   */
  public static Path write(Path folder) throws IOException {
    Path file = folder.resolve(FILE);
    Files.write(file, resource("starter.yml"), StandardOpenOption.CREATE_NEW);
    return file;
  }

  /**
   * The JSON schema of the settings, for editors that complete and check while somebody writes.
   *
   * @throws IOException where it cannot be read
   */
  public static byte[] schema() throws IOException {
    return resource("privacy.schema.json");
  }

  static byte[] resource(String name) throws IOException {
    try (InputStream in = StarterSettings.class.getResourceAsStream("config/" + name)) {
      if (in == null) {
        throw new IllegalStateException("a part of Vigie is missing: " + name);
      }
      return in.readAllBytes();
    }
  }
}
