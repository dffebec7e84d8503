package dev.vigie.daemon;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;

/**
 * The folder of the sockets. Whoever can write it could pose as a daemon, and whoever can read it
 * could have one write files, so it is used only where it is this user's and nobody else's.
 */
public final class RuntimeFolder {
  private RuntimeFolder() {}

  /** The one of this process. */
  public static Path of(Map<String, String> environment) {
    String runtime = environment.get("XDG_RUNTIME_DIR");
    return runtime != null && runtime.startsWith("/")
        ? Path.of(runtime, "vigie")
        : withoutRuntime();
  }

  /** All that processes of this user may have. */
  public static List<Path> all(Map<String, String> environment) {
    Path own = of(environment);
    Path other = withoutRuntime();
    return own.equals(other) ? List.of(own) : List.of(own, other);
  }

  private static Path withoutRuntime() {
    String user = System.getProperty("user.name", "").replace('/', '_');
    return Path.of(System.getProperty("java.io.tmpdir", ""), "vigie-" + user);
  }

  /**
   * Makes it where it is not there.
   *
   * @return whether it may be used
   */
  public static boolean make(Path folder) {
    try {
      Files.createDirectory(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } catch (FileAlreadyExistsException there) {
      return isSafe(folder);
    } catch (IOException | UnsupportedOperationException impossible) {
      return false;
    }
    return isSafe(folder);
  }

  /** Whether it is there, this user's, and nobody else can do anything in it. */
  public static boolean isSafe(Path folder) {
    try {
      PosixFileAttributes found =
          Files.readAttributes(folder, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (!found.isDirectory()
          || !found.owner().getName().equals(System.getProperty("user.name"))) {
        return false;
      }
      for (PosixFilePermission each : found.permissions()) {
        if (!each.name().startsWith("OWNER_")) {
          return false;
        }
      }
      return true;
    } catch (IOException | UnsupportedOperationException unknown) {
      return false;
    }
  }
}
