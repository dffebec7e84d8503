package dev.vigie.maven;

import dev.vigie.Check;
import dev.vigie.Progress;
import dev.vigie.config.ConfigurationException;
import dev.vigie.recall.RecordCodec;
import dev.vigie.rules.BuiltInExpertise;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The other process: analyses what a file asks for, and leaves what it finds in the cache. Of each
 * stage that ends it prints the name. Free of Maven, which is not on its class path.
 */
final class ErrandRun {
  private ErrandRun() {}

  /**
   * Runs.
   *
   * @param arguments the file with the {@link Errand}
   * @throws Exception whatever goes wrong; the build then makes the analysis itself, and says so
   *     better
   */
  public static void main(String... arguments) throws Exception {
    PrintStream told = System.out;
    Progress progress =
        stage -> {
          told.println(stage);
          told.flush();
        };
    run(
        new Check(BuiltInExpertise.read(), LocalDate.now(ZoneId.systemDefault()), progress),
        Files.readAllBytes(Path.of(arguments[0])));
  }

  /**
   * Does one.
   *
   * @param bytes of the {@link Errand}
   * @throws ConfigurationException where settings or baseline cannot be used
   * @throws IOException where settings cannot be read
   * @throws InterruptedException where the calling thread is interrupted
   */
  static void run(Check check, byte[] bytes)
      throws ConfigurationException, IOException, InterruptedException {
    Errand errand =
        new RecordCodec<>(Errand.class)
            .decode(bytes)
            .orElseThrow(() -> new IllegalArgumentException("no errand"));
    check.keep(errand.request());
  }
}
