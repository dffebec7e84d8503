package dev.vigie.daemon;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Starts a daemon. What it is given on its command line, {@link #served} reads.
 *
 * @param address where it is to be reached
 * @param folder that it works in
 * @param code that it is started from
 */
public record Launch(Address address, Path folder, CodeStamp code) {
  /** Property with the seconds that a daemon of this process waits for work. */
  private static final String IDLE = "vigie.daemon.idle";

  private static final Duration USUAL_IDLE = Duration.ofMinutes(15);

  private static final long PATIENCE_NANOS = Duration.ofSeconds(8).toNanos();
  private static final long LOOK_MILLIS = 20;

  /** With this, a Ctrl-C at the terminal that it was started from does not reach it. */
  private static final List<String> SETSID = List.of("/usr/bin/setsid", "/bin/setsid");

  /**
   * Starts it and connects; null where that is not to be had.
   *
   * @param java program and options, class path included
   * @param main class that gives its arguments to {@link #served}
   * @throws InterruptedException where this thread is interrupted
   */
  public @Nullable Client connected(List<String> java, String main) throws InterruptedException {
    if (!RuntimeFolder.make(address.folder())) {
      return null;
    }
    List<String> command = new ArrayList<>();
    for (String each : SETSID) {
      if (command.isEmpty() && Files.isExecutable(Path.of(each))) {
        command.add(each);
      }
    }
    command.addAll(java);
    command.add(main);
    command.addAll(arguments());
    try {
      return whenItAnswers(
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectInput(new File("/dev/null"))
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start());
    } catch (IOException notToBeHad) {
      return null;
    }
  }

  private List<String> arguments() {
    long idle = Long.getLong(IDLE, USUAL_IDLE.toSeconds());
    return List.of(
        address.folder().toString(),
        address.name(),
        Long.toString(idle),
        code.classPath(),
        code.text());
  }

  private @Nullable Client whenItAnswers(Process process) throws InterruptedException {
    long start = System.nanoTime();
    while (System.nanoTime() - start < PATIENCE_NANOS) {
      Client client = Client.connected(address);
      if (client != null) {
        return client;
      }
      // One that ends well has found another that was started at the same time.
      if (!process.isAlive() && process.exitValue() != 0) {
        return null;
      }
      Thread.sleep(LOOK_MILLIS);
    }
    return null;
  }

  /**
   * The other side: serves until it is to end.
   *
   * @param arguments that the process was started with
   * @throws IOException where the socket cannot be opened
   * @throws InterruptedException where this thread is interrupted
   */
  public static void served(Work work, String... arguments)
      throws IOException, InterruptedException {
    Address address = new Address(Path.of(arguments[0]), arguments[1]);
    Duration idle = Duration.ofSeconds(Long.parseLong(arguments[2]));
    new Server(address, new CodeStamp(arguments[3], arguments[4]), work, idle).serve();
  }
}
