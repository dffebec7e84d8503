package dev.vigie.cli;

import dev.vigie.Session;
import dev.vigie.daemon.Launch;
import dev.vigie.daemon.Order;
import dev.vigie.daemon.Screen;
import dev.vigie.daemon.Work;
import dev.vigie.gate.ExitCode;
import dev.vigie.report.text.ProgressLine;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;

/** The process that stays: runs commands for others, all over one engine. */
final class DaemonMain implements Work {
  private final Engine engine =
      new BuiltInEngine(() -> progress().get(), Optional.of(new Session()));
  private volatile Supplier<ProgressLine> progress = ProgressLine::hidden;

  private DaemonMain() {}

  /**
   * Serves until it has had nothing to do for long.
   *
   * @throws IOException where it cannot be reached
   * @throws InterruptedException never
   */
  public static void main(String... arguments) throws IOException, InterruptedException {
    Launch.served(new DaemonMain(), arguments);
    // Whatever work was interrupted by that is not waited for.
    System.exit(ExitCode.PASS.code());
  }

  @Override
  public int run(Order order, Screen screen) {
    String[] arguments = order.arguments().toArray(new String[0]);
    Terminal terminal =
        new Terminal(screen.out(), screen.err(), order.environment(), order.colourful());
    progress = Main.progress(terminal, screen.live(), arguments);
    int code = Main.attempt(engine, terminal, arguments);
    if (code == ExitCode.INTERNAL.code()) {
      // It may come of what this process has kept; whoever asked sees without.
      throw new IllegalStateException("a fault, or an interruption");
    }
    return code;
  }

  private Supplier<ProgressLine> progress() {
    return progress;
  }
}
