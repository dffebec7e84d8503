package dev.vigie.fleet.input;

import dev.vigie.history.GitHistory;
import dev.vigie.history.UnreachableException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;

/** A name for the very state of a repository: equal names, equal files. */
public final class Revision {
  /** What no analysis reads. Sources that a build makes lie in folders of the build. */
  private static final Set<String> UNREAD = Set.of(".git", ".svn", "node_modules");

  private Revision() {}

  /**
   * Of a git repository the commit, found without reading a file; of a folder the SHA-256 of all
   * its files; of an archive that of its bytes.
   *
   * @param place a checkout of what is no git repository
   * @throws IOException where there is no such thing; the message says what is wrong
   */
  public static String of(Entry entry, Path place) throws IOException {
    return switch (entry.kind()) {
      case GIT -> commit(entry);
      case FOLDER -> "sha256:" + tree(place);
      case ARCHIVE, MAVEN -> "sha256:" + Sha.of("SHA-256", place);
    };
  }

  /** The commit of a git repository. */
  public static String commit(Entry entry) throws IOException {
    try {
      return GitHistory.commit(
          Path.of(entry.location()), entry.revision().isEmpty() ? "HEAD" : entry.revision());
    } catch (UnreachableException e) {
      throw new IOException(e.getMessage() + " (" + e.remedy() + ")", e);
    }
  }

  private static String tree(Path folder) throws IOException {
    TreeSet<String> files = new TreeSet<>();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) {
            return UNREAD.contains(String.valueOf(visited.getFileName()))
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile()) {
              files.add(folder.relativize(file).toString());
            }
            return FileVisitResult.CONTINUE;
          }
        });
    MessageDigest digest = Sha.digest("SHA-256");
    for (String file : files) {
      digest.update((file + "\n").getBytes(StandardCharsets.UTF_8));
      digest.update(Sha.of("SHA-256", folder.resolve(file)).getBytes(StandardCharsets.UTF_8));
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
