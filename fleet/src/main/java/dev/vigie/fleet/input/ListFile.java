package dev.vigie.fleet.input;

import dev.vigie.config.ConfigurationException;
import dev.vigie.config.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what a fleet consists of. A line names one repository, {@code #} begins a comment:
 *
 * <pre>
 * /srv/src/shop                                  a folder
 * git:/srv/git/billing.git@release-4             a git repository, at HEAD where no revision is given
 * mvn:org.acme:customers:1.4.0                   a source archive in Maven's local repository or Central
 * archives/orders-sources.jar sha256:0f3a…       a source archive that must have this checksum
 * accounts = git:/srv/git/customer.git           under a name of its own
 * </pre>
 *
 * <p>Paths are relative to the list. Every mistake is told, with its line.
 */
public final class ListFile {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
  private static final Pattern NAMED = Pattern.compile("(\\S+)\\s+=\\s+(.*)");
  private static final Pattern CHECKED = Pattern.compile("(.*\\S)\\s+sha256:(\\S*)");
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern COORDINATES =
      Pattern.compile("[A-Za-z0-9_.-]+:[A-Za-z0-9_.-]+:[A-Za-z0-9_.+-]+");

  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, Entry> byName = new TreeMap<>();

  private ListFile() {}

  /**
   * The repositories of a fleet, in order of their names.
   *
   * @param inputs list files, or single entries as a list would name them
   * @throws ConfigurationException with every mistake of every list
   * @throws IOException where a list cannot be read
   */
  public static List<Entry> read(List<String> inputs) throws ConfigurationException, IOException {
    ListFile list = new ListFile();
    Path here = Path.of("").toAbsolutePath();
    for (String input : inputs) {
      Path path = input.contains(":") ? null : Path.of(input);
      if (path != null && Files.isRegularFile(path) && !isArchive(input)) {
        list.readLines(path);
      } else {
        list.add("--input", 0, input, here);
      }
    }
    if (list.problems.isEmpty() && list.byName.isEmpty()) {
      list.problem("--input", 0, "names no repository", "give a list, a folder or git:PATH");
    }
    if (!list.problems.isEmpty()) {
      throw new ConfigurationException(list.problems);
    }
    return List.copyOf(list.byName.values());
  }

  private void readLines(Path file) throws IOException {
    Path around = file.toAbsolutePath().getParent();
    Path folder = around == null ? file : around;
    int line = 0;
    for (String text : Files.readAllLines(file)) {
      line++;
      String entry = text.replaceFirst("(^|\\s)#.*", "").strip();
      if (!entry.isEmpty()) {
        add(file.toString(), line, entry, folder);
      }
    }
  }

  private void add(String file, int line, String text, Path folder) {
    Matcher named = NAMED.matcher(text);
    String name = named.matches() ? named.group(1) : "";
    String place = named.matches() ? named.group(2).strip() : text;
    Matcher checked = CHECKED.matcher(place);
    String checksum = checked.matches() ? checked.group(2).toLowerCase(Locale.ROOT) : "";
    place = checked.matches() ? checked.group(1) : place;
    Entry entry;
    try {
      entry = entry(place, checksum, folder);
    } catch (IllegalArgumentException wrong) {
      problem(file, line, "'" + place + "' " + wrong.getMessage(), hint(place));
      return;
    }
    if (!checksum.isEmpty() && !SHA256.matcher(checksum).matches()) {
      problem(
          file, line, "'sha256:" + checksum + "' is no SHA-256", "it has 64 hexadecimal digits");
      return;
    }
    String known = name.isEmpty() ? entry.name() : name;
    if (!NAME.matcher(known).matches()) {
      problem(
          file,
          line,
          "'" + known + "' cannot be a name",
          "write NAME = " + place + ", of letters, digits, '.', '_' and '-'");
      return;
    }
    Entry whole =
        new Entry(known, entry.kind(), entry.location(), entry.revision(), checksum, place);
    Entry before = byName.putIfAbsent(known, whole);
    if (before != null) {
      problem(
          file,
          line,
          "'" + known + "' is the name of '" + before.written() + "' already",
          "write another NAME = " + place);
    }
  }

  private static Entry entry(String place, String checksum, Path folder) {
    if (place.startsWith("mvn:")) {
      String coordinates = place.substring(4);
      if (!COORDINATES.matcher(coordinates).matches()) {
        throw new IllegalArgumentException("is not mvn:group:artifact:version");
      }
      return new Entry(
          coordinates.split(":", -1)[1], Entry.Kind.MAVEN, coordinates, "", checksum, place);
    }
    if (place.startsWith("git:")) {
      String rest = place.substring(4);
      int at = rest.lastIndexOf('@');
      String revision = at < 0 ? "" : rest.substring(at + 1);
      if (at >= 0 && revision.isEmpty()) {
        throw new IllegalArgumentException("names no revision after '@'");
      }
      Path path = path(folder, at < 0 ? rest : rest.substring(0, at));
      return new Entry(
          fileName(path).replaceFirst("\\.git$", ""),
          Entry.Kind.GIT,
          path.toString(),
          revision,
          checksum,
          place);
    }
    if (place.matches("[A-Za-z][A-Za-z0-9+]+:.*")) {
      throw new IllegalArgumentException(
          "begins with '"
              + place.substring(0, place.indexOf(':') + 1)
              + "', which means nothing here");
    }
    Path path = path(folder, place);
    boolean archive = isArchive(place);
    String name = fileName(path);
    return new Entry(
        archive ? name.replaceFirst("(-sources)?\\.(jar|zip)$", "") : name,
        archive ? Entry.Kind.ARCHIVE : Entry.Kind.FOLDER,
        path.toString(),
        "",
        checksum,
        place);
  }

  private static String hint(String place) {
    return place.startsWith("mvn:")
        ? "for example mvn:org.acme:customers:1.4.0"
        : "a folder, an archive, git:PATH[@REVISION] or mvn:GROUP:ARTIFACT:VERSION";
  }

  private static Path path(Path folder, String written) {
    if (written.isEmpty()) {
      throw new IllegalArgumentException("names no path");
    }
    try {
      return folder.resolve(written).toAbsolutePath().normalize();
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException("is no path: " + e.getReason());
    }
  }

  private static String fileName(Path path) {
    return String.valueOf(path.getFileName());
  }

  private static boolean isArchive(String place) {
    String lower = place.toLowerCase(Locale.ROOT);
    return lower.endsWith(".jar") || lower.endsWith(".zip");
  }

  private void problem(String file, int line, String message, String hint) {
    problems.add(new Problem(file, line, 0, message, hint));
  }
}
