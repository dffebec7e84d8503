package dev.vigie.daemon;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Asks a daemon within this process for nothing, so that the JVM has loaded what both sides need
 * and can keep it for later ones.
 */
public final class Rehearsal {
  private static final Duration LONGEST = Duration.ofSeconds(5);

  private Rehearsal() {}

  /**
   * Does it, where the system can.
   *
   * @param folder for the socket; this user's and nobody else's
   * @param code that this process was started from
   * @param options of the JVM, as a client would name them
   * @param environment variables of this process
   */
  public static void in(
      Path folder, CodeStamp code, List<String> options, Map<String, String> environment) {
    String here = System.getProperty("user.dir", "");
    Identity identity = Identity.of("rehearsal", code, here, options, environment);
    Address address = new Address(folder, identity.name());
    if (!address.isUsable()) {
      return;
    }
    Thread serving = new Thread(() -> serve(address, code), "vigie-rehearsal");
    serving.setDaemon(true);
    serving.start();
    long start = System.nanoTime();
    while (serving.isAlive() && System.nanoTime() - start < LONGEST.toNanos()) {
      try (Client client = Client.connected(address)) {
        if (client != null) {
          client.run(new Order(List.of(), environment, false), told -> {});
          client.stop();
          return;
        }
        Thread.sleep(1);
      } catch (IOException gone) {
        return;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private static void serve(Address address, CodeStamp code) {
    try {
      new Server(address, code, (order, screen) -> 0, LONGEST).serve();
    } catch (IOException impossible) {
      // Then there is nothing to be kept for it.
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
