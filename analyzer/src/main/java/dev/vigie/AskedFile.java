package dev.vigie;

import dev.vigie.config.ConfigurationException;
import dev.vigie.config.NearestName;
import dev.vigie.source.SourceFile;
import dev.vigie.source.SourceSet;
import dev.vigie.source.SourceTexts;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the analysed file that a question means, or says why there is none. */
final class AskedFile {
  private final SourceSet read;
  private final SourceSet found;
  private final SourceTexts texts;

  /** A line of an analysed file. */
  record Place(String path, int line) {}

  AskedFile(Preparation prepared, SourceTexts texts) {
    this.read = prepared.analysis().sources();
    this.found = prepared.found();
    this.texts = texts;
  }

  /**
   * Complains of a line that a file does not have.
   *
   * @throws ConfigurationException that says so
   */
  void check(Place place) throws ConfigurationException {
    Optional<String> text = texts.of(place.path());
    if (text.isEmpty()) {
      throw Explain.mistake(place.path(), "cannot be read", "check its permissions");
    }
    List<String> lines = SourceTexts.lines(text.get());
    int count = lines.get(lines.size() - 1).isEmpty() ? lines.size() - 1 : lines.size();
    if (place.line() < 1 || place.line() > count) {
      throw Explain.mistake(
          place.path(),
          place.line() == Integer.MAX_VALUE ? "has no such line" : "has no line " + place.line(),
          count == 0 ? "it is empty" : "its lines go from 1 to " + count);
    }
  }

  /**
   * The place that is meant: from the folder of whoever asks, else from the root, else by the end
   * of the path, where only one file has it.
   *
   * @throws ConfigurationException where there is no such file
   */
  Place find(ExplainQuestion.Line asked, Path from) throws ConfigurationException {
    return new Place(path(asked.path(), from), asked.number());
  }

  private String path(String written, Path from) throws ConfigurationException {
    String slashed = written.replace('\\', '/');
    Set<String> candidates = new LinkedHashSet<>();
    below(from, written).ifPresent(candidates::add);
    below(read.base(), written).ifPresent(candidates::add);
    candidates.add(slashed);
    for (String candidate : candidates) {
      if (has(read, candidate)) {
        return candidate;
      }
    }
    String end = "/" + slashed;
    List<String> ending =
        read.all().stream().map(SourceFile::path).filter(p -> p.endsWith(end)).toList();
    if (ending.size() == 1) {
      return ending.get(0);
    }
    if (ending.size() > 1) {
      throw Explain.mistake(
          written, "several files end like this", "say which: " + String.join(", ", ending));
    }
    for (String candidate : candidates) {
      if (has(found, candidate)) {
        throw Explain.mistake(
            written, "is not analysed: the settings exclude it", "see 'exclude' in privacy.yml");
      }
    }
    if (exists(from, written) || exists(read.base(), written)) {
      throw Explain.mistake(
          written,
          "is there, but not among the " + read.files().size() + " files that are analysed",
          "it may be a test, built by a tool, outside of the folders given, or of no kind that is read");
    }
    throw Explain.mistake(written, "there is no such file", nearest(slashed));
  }

  private Optional<String> below(Path folder, String written) {
    try {
      Path path = folder.toAbsolutePath().resolve(written).normalize();
      return path.startsWith(read.base())
          ? Optional.of(read.base().relativize(path).toString().replace(File.separatorChar, '/'))
          : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static boolean exists(Path folder, String written) {
    try {
      return Files.exists(folder.resolve(written));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private static boolean has(SourceSet sources, String path) {
    return sources.all().stream().anyMatch(file -> file.path().equals(path));
  }

  /** The file with the nearest name; of several, the one with the nearest path. */
  private String nearest(String written) {
    String name = written.substring(written.lastIndexOf('/') + 1);
    List<String> paths = read.all().stream().map(SourceFile::path).toList();
    Optional<String> near =
        NearestName.of(name, paths.stream().map(p -> p.substring(p.lastIndexOf('/') + 1)).toList());
    if (near.isEmpty()) {
      return "check the path";
    }
    List<String> alike = paths.stream().filter(p -> ("/" + p).endsWith("/" + near.get())).toList();
    String best = NearestName.of(written, alike).orElse(alike.get(0));
    return "did you mean '" + best + "'?";
  }
}
