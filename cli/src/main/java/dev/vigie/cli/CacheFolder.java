package dev.vigie.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where facts are kept between runs when the user does not say: in the folder that the system has
 * for what may be deleted at any time.
 *
 * @see <a href="https://specifications.freedesktop.org/basedir-spec/latest/">XDG Base Directory
 *     Specification</a>
 */
final class CacheFolder {
  private CacheFolder() {}

  /**
   * The folder; it need not exist yet. Empty where the system names none.
   *
   * @param home the user's home folder, as Java says it
   */
  static Optional<Path> of(Map<String, String> environment, String home) {
    for (String variable : new String[] {"XDG_CACHE_HOME", "LOCALAPPDATA"}) {
      String folder = environment.getOrDefault(variable, "");
      if (!folder.isBlank() && Path.of(folder).isAbsolute()) {
        return Optional.of(Path.of(folder, "vigie"));
      }
    }
    // In containers without a user entry Java says "?".
    return home.isBlank() || !Path.of(home).isAbsolute()
        ? Optional.empty()
        : Optional.of(Path.of(home, ".cache", "vigie"));
  }
}
