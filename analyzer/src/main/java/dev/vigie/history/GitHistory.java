package dev.vigie.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.IndexDiff;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.FileTreeIterator;

/** Looks at a git repository as it was. Reads it only; no hook, filter or program of it is run. */
public final class GitHistory {
  private GitHistory() {}

  /**
   * The files of a commit, written out.
   *
   * @param commit its full name
   * @param missing submodules whose files could not be had
   */
  public record Extract(String commit, List<String> missing) {
    /** Copies the list. */
    public Extract {
      missing = List.copyOf(missing);
    }
  }

  /**
   * Writes out the files that may be analysed, as they were where the present state and a revision
   * parted: what others have done since on that branch is no part of a change.
   *
   * @param root of the repository, a linked worktree or a submodule
   * @param revision a branch, tag or commit, as git understands it
   * @param into an empty folder
   * @throws UnreachableException where there is no repository, no such revision, or no common
   *     commit, as in a shallow clone
   * @throws IOException where something cannot be read or written
   */
  public static Extract extract(Path root, String revision, Path into)
      throws UnreachableException, IOException {
    try (Repository repository = open(root);
        RevWalk walk = new RevWalk(repository)) {
      RevCommit base = parting(repository, walk, revision);
      List<String> missing = new ArrayList<>();
      new CommitFiles(into, missing).write(repository, base.getTree(), "");
      return new Extract(base.name(), missing);
    }
  }

  /**
   * What is checked out.
   *
   * @param commit its full name
   * @param day on which it was committed, in the committer's time zone
   * @param seconds since 1970-01-01 UTC at which it was committed
   */
  public record Head(String commit, LocalDate day, long seconds) {}

  /**
   * The commit that is checked out around a folder; empty where there is no repository, or nothing
   * was committed yet.
   *
   * @throws IOException where the repository cannot be read
   */
  public static Optional<Head> head(Path root) throws IOException {
    FileRepositoryBuilder builder = new FileRepositoryBuilder();
    builder.setMustExist(true).findGitDir(root.toFile());
    if (builder.getGitDir() == null) {
      return Optional.empty();
    }
    try (Repository repository = builder.build();
        RevWalk walk = new RevWalk(repository)) {
      ObjectId head = repository.resolve(Constants.HEAD);
      if (head == null) {
        return Optional.empty();
      }
      RevCommit commit = walk.parseCommit(head);
      ZoneId zone = commit.getCommitterIdent().getZoneId();
      return Optional.of(
          new Head(
              commit.name(),
              LocalDate.ofInstant(Instant.ofEpochSecond(commit.getCommitTime()), zone),
              commit.getCommitTime()));
    }
  }

  /**
   * The full name of the commit that a revision means.
   *
   * @param repository its folder, bare or not; one around it is not looked for
   * @param revision a branch, tag or commit, as git understands it
   * @throws UnreachableException where there is no repository or no such revision
   * @throws IOException where something cannot be read
   */
  public static String commit(Path repository, String revision)
      throws UnreachableException, IOException {
    try (Repository opened = openAt(repository)) {
      return present(opened, revision).name();
    }
  }

  /**
   * Writes out the files that may be analysed, as they are at a revision.
   *
   * @param repository its folder, bare or not; one around it is not looked for
   * @param revision a branch, tag or commit, as git understands it
   * @param into an empty folder
   * @throws UnreachableException where there is no repository or no such revision
   * @throws IOException where something cannot be read or written
   */
  public static Extract snapshot(Path repository, String revision, Path into)
      throws UnreachableException, IOException {
    try (Repository opened = openAt(repository);
        RevWalk walk = new RevWalk(opened)) {
      RevCommit commit = walk.parseCommit(present(opened, revision));
      List<String> missing = new ArrayList<>();
      new CommitFiles(into, missing).write(opened, commit.getTree(), "");
      return new Extract(commit.name(), missing);
    }
  }

  private static ObjectId present(Repository repository, String revision)
      throws UnreachableException, IOException {
    ObjectId found = resolve(repository, revision);
    if (found == null) {
      throw new UnreachableException(
          "there is no revision '" + revision + "' here", "fetch it before");
    }
    return found;
  }

  private static Repository openAt(Path folder) throws UnreachableException, IOException {
    FileRepositoryBuilder builder = new FileRepositoryBuilder();
    Path absolute = folder.toAbsolutePath().normalize();
    if (absolute.getParent() != null) {
      builder.addCeilingDirectory(absolute.getParent().toFile());
    }
    builder.setMustExist(true).findGitDir(absolute.toFile());
    if (builder.getGitDir() == null) {
      throw new UnreachableException(folder + " is no git repository", "check the path");
    }
    return builder.build();
  }

  /**
   * Whether tracked files around a folder differ from the commit that is checked out.
   *
   * @throws IOException where the repository cannot be read
   */
  public static boolean hasUncommittedChanges(Path root) throws IOException {
    FileRepositoryBuilder builder = new FileRepositoryBuilder();
    builder.setMustExist(true).findGitDir(root.toFile());
    if (builder.getGitDir() == null) {
      return false;
    }
    try (Repository repository = builder.build()) {
      IndexDiff diff = new IndexDiff(repository, Constants.HEAD, new FileTreeIterator(repository));
      diff.diff();
      return !diff.getAdded().isEmpty()
          || !diff.getChanged().isEmpty()
          || !diff.getRemoved().isEmpty()
          || !diff.getModified().isEmpty()
          || !diff.getMissing().isEmpty();
    }
  }

  private static Repository open(Path root) throws UnreachableException, IOException {
    FileRepositoryBuilder builder = new FileRepositoryBuilder();
    builder.setMustExist(true).findGitDir(root.toFile());
    if (builder.getGitDir() == null) {
      throw new UnreachableException(
          "there is no git repository around " + root, "compare with a stored result instead");
    }
    return builder.build();
  }

  private static RevCommit parting(Repository repository, RevWalk walk, String revision)
      throws UnreachableException, IOException {
    String fetch = "fetch it before: git fetch origin <branch>";
    ObjectId other = resolve(repository, revision);
    if (other == null) {
      throw new UnreachableException("there is no revision '" + revision + "' here", fetch);
    }
    ObjectId head = repository.resolve(Constants.HEAD);
    if (head == null) {
      throw new UnreachableException("nothing was committed here yet", "");
    }
    walk.setRevFilter(RevFilter.MERGE_BASE);
    walk.markStart(walk.parseCommit(head));
    walk.markStart(walk.parseCommit(other));
    RevCommit base = walk.next();
    if (base == null) {
      boolean shallow = Files.exists(repository.getCommonDirectory().toPath().resolve("shallow"));
      throw new UnreachableException(
          "the present state and '"
              + revision
              + "' have no commit in common"
              + (shallow ? " in this shallow clone" : ""),
          shallow ? "fetch more of the history: git fetch --unshallow, or fetch-depth: 0" : "");
    }
    walk.parseBody(base);
    return base;
  }

  private static @org.jspecify.annotations.Nullable ObjectId resolve(
      Repository repository, String revision) throws IOException {
    try {
      return repository.resolve(revision + "^{commit}");
    } catch (RevisionSyntaxException e) {
      return null;
    }
  }
}
