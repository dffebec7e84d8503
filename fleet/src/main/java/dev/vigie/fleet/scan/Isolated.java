package dev.vigie.fleet.scan;

import dev.vigie.rules.BuiltInExpertise;
import dev.vigie.source.TemporaryFolder;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Scans a repository in a process of its own, with a heap of its own: what has brought a process
 * down, or may have, is tried once more where it can harm nobody else.
 */
public final class Isolated {
  private static final int TOLD = 300;

  private Isolated() {}

  /** The result; a fault of the process is one of the repository. */
  static RepositoryResult scan(Task task, ScanOptions options, String before)
      throws InterruptedException {
    try (TemporaryFolder folder = TemporaryFolder.named("vigie-alone")) {
      Path request = folder.path().resolve("task.json");
      Path answer = folder.path().resolve("result.json");
      Path log = folder.path().resolve("log.txt");
      Files.write(request, ResultJson.bytes(new Request(task, options)));
      Process process =
          new ProcessBuilder(command(options, request, answer))
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      int code = process.waitFor();
      if (code == 0 && Files.exists(answer)) {
        return ResultJson.read(Files.readAllBytes(answer), RepositoryResult.class);
      }
      return RepositoryResult.failed(
          task.snapshot(),
          before
              + "; tried again alone with "
              + options.aloneMegabytes()
              + " MB of heap: exit code "
              + code
              + told(log));
    } catch (IOException e) {
      return RepositoryResult.failed(
          task.snapshot(), before + "; no process to try again in: " + e.getMessage());
    }
  }

  private static String told(Path log) throws IOException {
    String text = Files.readString(log, StandardCharsets.UTF_8).replaceAll("\\s+", " ").strip();
    return text.isEmpty() ? "" : ": " + text.substring(0, Math.min(TOLD, text.length()));
  }

  private static List<String> command(ScanOptions options, Path request, Path answer) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx" + options.aloneMegabytes() + "m");
    command.add("-XX:+UseSerialGC");
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-XX:+ExitOnOutOfMemoryError");
    command.add("-cp");
    command.add(ownCode());
    command.add(Isolated.class.getName());
    command.add(request.toString());
    command.add(answer.toString());
    return command;
  }

  /**
   * The jar that this class is in, wherever Spark has put it; all classes, where they lie loose.
   */
  private static String ownCode() {
    CodeSource source = Isolated.class.getProtectionDomain().getCodeSource();
    try {
      Path place = source == null ? null : Path.of(source.getLocation().toURI());
      if (place != null && Files.isRegularFile(place)) {
        return place.toString();
      }
    } catch (URISyntaxException | IllegalArgumentException elsewhere) {
      return System.getProperty("java.class.path", "");
    }
    return System.getProperty("java.class.path", "").replace(";", File.pathSeparator);
  }

  /** What the process is told. */
  record Request(Task task, ScanOptions options) {}

  /** Scans what the first argument's file says, and writes the result to the second's. */
  public static void main(String[] arguments) throws Exception {
    Request request = ResultJson.read(Files.readAllBytes(Path.of(arguments[0])), Request.class);
    RepositoryScan scan =
        new RepositoryScan(BuiltInExpertise.read(), new NoStore(), request.options());
    RepositoryResult result;
    try {
      result = scan.scan(request.task());
    } catch (Exception | StackOverflowError fault) {
      result = RepositoryResult.failed(request.task().snapshot(), Faults.words(fault));
    }
    Files.write(Path.of(arguments[1]), ResultJson.bytes(result));
  }

  private static final class NoStore implements Store {
    @Override
    public Optional<byte[]> get(String name) {
      return Optional.empty();
    }

    @Override
    public void put(String name, byte[] bytes) {
      // nothing is kept
    }

    @Override
    public List<String> list(String folder) {
      return List.of();
    }
  }
}
