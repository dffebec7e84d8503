package dev.vigie.maven;

import dev.vigie.Check;
import dev.vigie.recall.RecordCodec;
import dev.vigie.rules.BuiltInExpertise;
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
    Errand errand =
        new RecordCodec<>(Errand.class)
            .decode(Files.readAllBytes(Path.of(arguments[0])))
            .orElseThrow(() -> new IllegalArgumentException("no errand: " + arguments[0]));
    new Check(
            BuiltInExpertise.read(),
            LocalDate.now(ZoneId.systemDefault()),
            stage -> {
              told.println(stage);
              told.flush();
            })
        .keep(errand.request());
  }
}
