package dev.vigie.cli;

import dev.vigie.LargeCheck;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A shell script beside the jar that starts it in one tuned JVM with the classes of a {@link
 * ClassArchive}. A jar started by itself has no say in either, so it starts a second JVM for them,
 * which costs as much as an unchanged check.
 *
 * @param jar that it starts
 */
record StartScript(Path jar) {
  /** The last option that the script gives; those after it are the user's. */
  static final String LAST_OPTION = "-D" + TunedProcess.MARK + "=" + TunedProcess.BY_SCRIPT;

  private static final String WRITTEN =
      "# Starts Vigie in one JVM with kept classes. Written by 'vigie prepare'; may be deleted.";

  /** Variable with options of the user's for the JVM. */
  private static final String OPTIONS = "VIGIE_OPTS";

  /** Where it is: named like the jar, without what tells its kind. */
  Path file() {
    String name = String.valueOf(jar.getFileName());
    return jar.resolveSibling(
        name.replaceFirst("\\.jar$", "") + (name.endsWith(".jar") ? "" : ".sh"));
  }

  /** Whether this system runs such scripts. */
  static boolean isOfUse() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
  }

  /**
   * Writes it, for whoever may run it.
   *
   * @param java program that the class archive is for
   * @throws IOException where it cannot be written, or something else has its name
   */
  void write(Path java, ClassArchive archive) throws IOException {
    if (Files.exists(file(), LinkOption.NOFOLLOW_LINKS) && !isOurs()) {
      throw new IOException(
          file()
              + " is there and was not written by 'vigie prepare': the start script is to have its name");
    }
    Path fresh = file().resolveSibling(file().getFileName() + ".new");
    Files.deleteIfExists(fresh);
    try {
      Files.writeString(fresh, text(java, archive));
      Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
      Files.move(fresh, file(), StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  private boolean isOurs() throws IOException {
    return Files.isRegularFile(file(), LinkOption.NOFOLLOW_LINKS)
        && Files.readString(file(), StandardCharsets.ISO_8859_1).contains(WRITTEN);
  }

  String text(Path java, ClassArchive archive) {
    String options =
        Stream.of(archive.options().stream(), LargeCheck.TUNING.stream(), Stream.of(LAST_OPTION))
            .flatMap(each -> each)
            .map(StartScript::quoted)
            .collect(Collectors.joining(" "));
    return String.join(
        "\n",
        "#!/bin/sh",
        WRITTEN,
        "# " + OPTIONS + " holds further options for the JVM.",
        "jar=" + quoted(jar.toString()),
        "java=" + quoted(java.toString()),
        "if [ ! -f \"$jar\" ]; then",
        "  echo \"vigie: there is no $jar any more; run 'prepare' with the jar where it is now\" >&2",
        "  exit 2",
        "fi",
        "if [ ! -x \"$java\" ]; then",
        "  java=${JAVA_HOME:+$JAVA_HOME/bin/}java",
        "fi",
        "exec \"$java\" " + options + " $" + OPTIONS + " -jar \"$jar\" \"$@\"",
        "");
  }

  /** As the shell takes it for itself. */
  private static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }

  /**
   * The options of a JVM that are not the script's. Without lambdas and streams, as {@link
   * DaemonRun} uses it.
   */
  static List<String> without(List<String> options) {
    List<String> users = new ArrayList<>();
    for (String option : options) {
      if (option.equals(LAST_OPTION)) {
        users.clear();
      } else {
        users.add(option);
      }
    }
    return users;
  }
}
