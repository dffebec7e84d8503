package dev.vigie.maven;

import dev.vigie.Elsewhere;
import dev.vigie.Progress;
import dev.vigie.daemon.Address;
import dev.vigie.daemon.Client;
import dev.vigie.daemon.CodeStamp;
import dev.vigie.daemon.Identity;
import dev.vigie.daemon.Launch;
import dev.vigie.daemon.Order;
import dev.vigie.daemon.RuntimeFolder;
import dev.vigie.recall.RecordCodec;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.plugin.logging.Log;
import org.jspecify.annotations.Nullable;

/** Has an analysis made by a process that stays, which is started where there is none. */
final class StayingJvm implements Elsewhere {
  private final Errand errand;
  private final Log log;
  private final Elsewhere otherwise;

  /**
   * For this errand.
   *
   * @param otherwise who is asked where no such process is to be had
   */
  StayingJvm(Errand errand, Log log, Elsewhere otherwise) {
    this.errand = errand;
    this.log = log;
    this.otherwise = otherwise;
  }

  @Override
  public boolean analysed(Progress progress) throws InterruptedException {
    Client.Reply reply = asked(progress);
    if (Thread.interrupted()) {
      throw new InterruptedException("the analysis was interrupted");
    }
    if (reply.trouble() == null) {
      log.debug("The analysis was made by a daemon, which ended it with " + reply.code() + ".");
      return reply.code() == 0;
    }
    log.debug("No daemon made the analysis: " + reply.trouble() + ".");
    return otherwise.analysed(progress);
  }

  private Client.Reply asked(Progress progress) throws InterruptedException {
    Optional<String> classPath = TunedJvm.classPath(StayingJvm.class.getClassLoader());
    if (classPath.isEmpty()) {
      return none("it is not known which jars it needs");
    }
    Map<String, String> environment = System.getenv();
    List<String> java = TunedJvm.java(classPath.get());
    CodeStamp code = CodeStamp.of(classPath.get());
    Identity identity =
        Identity.of(ErrandDaemon.class.getName(), code, errand.top().toString(), java, environment);
    Address address = new Address(RuntimeFolder.of(environment), identity.name());
    if (!address.isUsable()) {
      return none("the path of its folder is too long");
    }
    try (Client client = connected(new Launch(address, errand.top(), code), java)) {
      if (client == null) {
        return none("none is to be had");
      }
      byte[] bytes = new RecordCodec<>(Errand.class).encode(errand);
      Order order =
          new Order(List.of(Base64.getEncoder().encodeToString(bytes)), environment, false);
      return client.run(
          order, told -> new String(told, StandardCharsets.UTF_8).lines().forEach(progress::ended));
    } catch (IllegalArgumentException unspeakable) {
      return none(String.valueOf(unspeakable.getMessage()));
    }
  }

  private static @Nullable Client connected(Launch launch, List<String> java)
      throws InterruptedException {
    Client there = Client.connected(launch.address());
    return there != null ? there : launch.connected(java, ErrandDaemon.class.getName());
  }

  private static Client.Reply none(String why) {
    return new Client.Reply(-1, List.of(), why);
  }
}
