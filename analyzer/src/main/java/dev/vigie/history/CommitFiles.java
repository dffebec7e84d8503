package dev.vigie.history;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.submodule.SubmoduleWalk;
import org.eclipse.jgit.treewalk.TreeWalk;

/** Writes out the files of a commit, those of its submodules included. */
final class CommitFiles {
  /** What no analysis reads; it would only take time and room. */
  private static final Pattern UNREAD =
      Pattern.compile(
          ".*\\.(png|jpe?g|gif|ico|svg|webp|pdf|jar|war|zip|gz|tgz|7z|class|so|dll|exe|woff2?|ttf|eot"
              + "|mp[34]|bin|dat|keystore|jks)");

  private static final long MAX_FILE_BYTES = 20L << 20;

  private final Path into;
  private final List<String> missing;

  CommitFiles(Path into, List<String> missing) {
    this.into = into.toAbsolutePath().normalize();
    this.missing = missing;
  }

  /**
   * Writes a tree.
   *
   * @param prefix folder of the submodule that it is, with a slash at its end; empty for none
   */
  void write(Repository repository, ObjectId tree, String prefix) throws IOException {
    try (TreeWalk walk = new TreeWalk(repository)) {
      walk.addTree(tree);
      walk.setRecursive(true);
      while (walk.next()) {
        String path = prefix + walk.getPathString();
        FileMode mode = walk.getFileMode(0);
        if (mode == FileMode.GITLINK) {
          writeSubmodule(repository, walk.getPathString(), walk.getObjectId(0), path);
        } else if (mode == FileMode.REGULAR_FILE || mode == FileMode.EXECUTABLE_FILE) {
          if (!UNREAD.matcher(path.toLowerCase(Locale.ROOT)).matches()) {
            writeFile(repository, walk.getObjectId(0), path);
          }
        }
      }
    }
  }

  /** Links are left out: they could lead anywhere, and what they lead to is met by itself. */
  private void writeFile(Repository repository, ObjectId id, String path) throws IOException {
    Path file = into.resolve(path).normalize();
    ObjectLoader blob = repository.open(id);
    // A hostile tree may hold names that lead out of it.
    if (file.startsWith(into) && blob.getSize() <= MAX_FILE_BYTES) {
      Files.createDirectories(file.getParent());
      try (OutputStream out = Files.newOutputStream(file)) {
        blob.copyTo(out);
      }
    }
  }

  private void writeSubmodule(Repository parent, String path, ObjectId commit, String shown)
      throws IOException {
    try (Repository repository = SubmoduleWalk.getSubmoduleRepository(parent, path)) {
      if (repository == null || !repository.getObjectDatabase().has(commit)) {
        missing.add(shown);
        return;
      }
      try (RevWalk walk = new RevWalk(repository)) {
        RevCommit at = walk.parseCommit(commit);
        write(repository, at.getTree(), shown + "/");
      }
    }
  }
}
