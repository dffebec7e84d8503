package dev.vigie.maven;

import dev.vigie.Check;
import dev.vigie.Expertise;
import dev.vigie.Progress;
import dev.vigie.Session;
import dev.vigie.config.ConfigurationException;
import dev.vigie.daemon.Launch;
import dev.vigie.daemon.Order;
import dev.vigie.daemon.Screen;
import dev.vigie.daemon.Work;
import dev.vigie.rules.BuiltInExpertise;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;

/**
 * The other process where it stays: does one errand after the other, all with one knowledge. Free
 * of Maven, which is not on its class path.
 */
final class ErrandDaemon implements Work {
  private final Expertise expertise;
  private final Session session = new Session();

  private ErrandDaemon(Expertise expertise) {
    this.expertise = expertise;
  }

  /**
   * Serves until it has had nothing to do for long.
   *
   * @throws IOException where it cannot be reached
   * @throws InterruptedException never
   */
  public static void main(String... arguments) throws IOException, InterruptedException {
    Launch.served(new ErrandDaemon(BuiltInExpertise.read()), arguments);
    // Whatever work was interrupted by that is not waited for.
    System.exit(0);
  }

  @Override
  public int run(Order order, Screen screen) throws InterruptedException {
    try {
      byte[] errand = Base64.getDecoder().decode(order.arguments().get(0));
      Progress progress =
          stage -> {
            screen.live().println(stage);
            screen.live().flush();
          };
      ErrandRun.run(
          new Check(expertise, LocalDate.now(ZoneId.systemDefault()), progress, session), errand);
      return 0;
    } catch (ConfigurationException | IOException mistake) {
      // The user's, who is told by the build.
      return 1;
    }
  }
}
