package dev.vigie.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Classes as the JVM keeps them once it has loaded and checked them, in a file beside the jar that
 * they are from. A JVM that is given the file starts with a fraction of the work; it leaves the
 * file alone where jar or Java are others than those that it was made by.
 *
 * <p>What is in the file is run, so it is used only where it is as safe as the jar: whoever owns
 * the jar owns it, and nobody else can write it.
 *
 * @param jar that the classes are from
 */
record ClassArchive(Path jar) {
  /** The JVM says on the standard output why it leaves an archive alone; that is no news. */
  private static final String SILENT = "-Xlog:cds*=off";

  /**
   * The JVM puts an archive at another address at each start, and rewrites every pointer in it:
   * with 40 MB of them, a tenth of a CPU second. Here it is used as it was written.
   */
  private static final List<String> AS_WRITTEN =
      List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:ArchiveRelocationMode=0");

  /** Where it is: one for each version of Java. */
  Path file() {
    String version = Runtime.version().toString().replaceAll("[^\\w.+-]", "_");
    String name = String.valueOf(jar.getFileName());
    return jar.resolveSibling(name.replaceFirst("\\.jar$", "") + "-" + version + ".jsa");
  }

  /** Whether there is one that may be used. */
  boolean isThere() {
    Path file = file();
    try {
      return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
          && Files.getOwner(file, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(jar))
          && !isWritableByOthers(file);
    } catch (IOException | UnsupportedOperationException unknown) {
      return false;
    }
  }

  private static boolean isWritableByOthers(Path file) throws IOException {
    Set<PosixFilePermission> who = Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS);
    return who.contains(PosixFilePermission.GROUP_WRITE)
        || who.contains(PosixFilePermission.OTHERS_WRITE);
  }

  /** Options of a JVM that uses it; none where there is none. */
  List<String> using() {
    return isThere() ? options() : List.of();
  }

  /** The same, wherever it is or is not. */
  List<String> options() {
    List<String> options = new ArrayList<>(AS_WRITTEN);
    options.add("-XX:SharedArchiveFile=" + file());
    options.add(SILENT);
    return options;
  }

  /**
   * Puts a file that was just written in its place, for all to read and its owner to write.
   *
   * @throws IOException where it cannot be moved there
   */
  void take(Path fresh) throws IOException {
    if (StartScript.isOfUse()) {
      Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-r--r--"));
    }
    Files.move(fresh, file(), StandardCopyOption.REPLACE_EXISTING);
  }

  /** Options of a JVM that writes such a file of all classes that it has loaded, when it ends. */
  static List<String> writing(Path file) {
    return List.of("-XX:ArchiveClassesAtExit=" + file, SILENT);
  }
}
