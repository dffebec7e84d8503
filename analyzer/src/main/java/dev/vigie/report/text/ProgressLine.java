package dev.vigie.report.text;

import java.io.PrintWriter;
import java.io.Writer;
import java.time.Duration;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * One line on a screen about work that takes longer than two seconds: what is being done, and for
 * how long. It is wiped when the work ends, so that nothing of it stays between other lines.
 */
public final class ProgressLine implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final Duration INTERVAL = Duration.ofMillis(250);

  /** What is done after a stage has ended. */
  private static final Map<String, String> NEXT =
      Map.of(
          "read", "linking",
          "link", "finding personal data",
          "locate", "following it",
          "trace", "judging",
          "judge", "asking for a second opinion");

  private final PrintWriter screen;
  private final LongSupplier nanos;
  private final long start;
  private final Thread ticking;
  private String doing = "reading files";
  private int width;
  private boolean closed;

  private ProgressLine(PrintWriter screen, LongSupplier nanos, boolean ticks) {
    this.screen = screen;
    this.nanos = nanos;
    this.start = nanos.getAsLong();
    this.ticking = new Thread(this::tick, "vigie-progress");
    if (ticks) {
      ticking.setDaemon(true);
      ticking.start();
    }
  }

  /** A line on this screen, which must be one where {@code \r} goes back to its beginning. */
  public static ProgressLine on(PrintWriter screen) {
    return new ProgressLine(screen, System::nanoTime, true);
  }

  /** No line: for pipes, files, logs of builds and those who want it quiet. */
  public static ProgressLine hidden() {
    ProgressLine line = stepwise(Writer.nullWriter(), () -> 0);
    line.close();
    return line;
  }

  /** A line that is brought up to date by {@link #show} alone. */
  static ProgressLine stepwise(Writer screen, LongSupplier nanos) {
    return new ProgressLine(new PrintWriter(screen), nanos, false);
  }

  /** A stage has ended; see the times of a run for their names. */
  public synchronized void ended(String stage) {
    doing = NEXT.getOrDefault(stage, doing);
  }

  /** Brings the line up to date. */
  synchronized void show() {
    long seconds = Duration.ofNanos(nanos.getAsLong() - start).toSeconds();
    if (!closed && seconds >= PATIENCE.toSeconds()) {
      String line = "vigie: " + doing + ", " + seconds + " s";
      screen.print("\r" + line + " ".repeat(Math.max(0, width - line.length())));
      screen.flush();
      width = line.length();
    }
  }

  /** Wipes the line; nothing is shown any more. */
  @Override
  public synchronized void close() {
    ticking.interrupt();
    if (!closed && width > 0) {
      screen.print("\r" + " ".repeat(width) + "\r");
      screen.flush();
    }
    closed = true;
  }

  private void tick() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        Thread.sleep(INTERVAL.toMillis());
        show();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
