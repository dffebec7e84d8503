package dev.vigie.fleet.input;

import dev.vigie.history.GitHistory;
import dev.vigie.history.UnreachableException;
import dev.vigie.source.SourceFile;
import dev.vigie.source.SourceProblem;
import dev.vigie.source.SourceSet;
import dev.vigie.source.TemporaryFolder;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A repository's files on this machine, for as long as it is open. */
public final class Checkout implements Closeable {
  private final Path place;
  private final TemporaryFolder temporary;
  private final List<SourceProblem> problems;

  private Checkout(Path place, TemporaryFolder temporary, List<SourceProblem> problems) {
    this.place = place;
    this.temporary = temporary;
    this.problems = List.copyOf(problems);
  }

  /**
   * Brings the files here.
   *
   * @param revision commit of a git repository, as {@link Revision} has found it
   * @throws IOException where they are not to be had; the message says what is wrong
   */
  public static Checkout of(Entry entry, String revision, MavenArchives archives)
      throws IOException {
    TemporaryFolder temporary = TemporaryFolder.named("vigie-fleet");
    try {
      List<SourceProblem> problems = new ArrayList<>();
      Path place =
          switch (entry.kind()) {
            case FOLDER -> folder(entry);
            case ARCHIVE -> archive(entry, Path.of(entry.location()));
            case MAVEN -> archive(entry, archives.find(entry.location(), temporary.path()));
            case GIT -> git(entry, revision, temporary.path(), problems);
          };
      return new Checkout(place, temporary, problems);
    } catch (IOException | RuntimeException e) {
      temporary.close();
      throw e;
    }
  }

  /** The folder or archive. */
  public Path place() {
    return place;
  }

  /** The project's own settings; empty where it has none. */
  public Optional<Path> settings() {
    return Optional.of(place.resolve("privacy.yml")).filter(Files::isRegularFile);
  }

  /** Its sources, told from its root; what is around it comes from {@code shared} repositories. */
  public SourceSet sources(boolean withTests, List<Shared> shared) {
    Path parent = place.toAbsolutePath().getParent();
    Path base = Files.isDirectory(place) || parent == null ? place : parent;
    SourceSet own = SourceSet.find(base, List.of(place), withTests);
    List<SourceFile> around = new ArrayList<>(own.around());
    for (Shared other : shared) {
      for (SourceFile file : other.checkout().sources(false, List.of()).files()) {
        around.add(
            new SourceFile(
                other.name() + "!/" + file.path(), file.kind(), "", false, file.content()));
      }
    }
    around.sort(java.util.Comparator.comparing(SourceFile::path));
    List<SourceProblem> told = new ArrayList<>(own.problems());
    told.addAll(problems);
    return new SourceSet(base, own.files(), around, told.stream().sorted().toList());
  }

  /** Another repository of the fleet that this one is built on. */
  public record Shared(String name, Checkout checkout) {}

  @Override
  public void close() throws IOException {
    temporary.close();
  }

  private static Path folder(Entry entry) throws IOException {
    Path folder = Path.of(entry.location());
    if (!Files.isDirectory(folder)) {
      throw new IOException(
          Files.exists(folder) ? folder + " is no folder" : folder + " does not exist");
    }
    return folder;
  }

  private static Path archive(Entry entry, Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new IOException(file + " does not exist");
    }
    if (!entry.checksum().isEmpty() && !Sha.of("SHA-256", file).equals(entry.checksum())) {
      throw new IOException(file + " is not the archive with the checksum in the list");
    }
    return file;
  }

  private static Path git(
      Entry entry, String revision, Path temporary, List<SourceProblem> problems)
      throws IOException {
    try {
      GitHistory.Extract extract =
          GitHistory.snapshot(Path.of(entry.location()), revision, temporary);
      for (String submodule : extract.missing()) {
        problems.add(
            new SourceProblem(
                submodule, "the submodule is not at hand", "git submodule update --init", true));
      }
      return temporary;
    } catch (UnreachableException e) {
      throw new IOException(e.getMessage() + " (" + e.remedy() + ")", e);
    }
  }
}
