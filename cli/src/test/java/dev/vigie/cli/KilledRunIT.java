package dev.vigie.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigie.cli.VigieJar.Ended;
import dev.vigie.cli.VigieJar.Running;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that is killed leaves whole files or none, and a cache that the next run can use.
 * {@code -Dvigie.kills=100} kills so many.
 */
class KilledRunIT {
  private static final int KILLS = Integer.getInteger("vigie.kills", 6);
  private static final int CLASSES = 60;

  @TempDir private Path folder;
  private Path project;
  private VigieJar vigie;

  @BeforeEach
  void sources() throws IOException {
    vigie = new VigieJar(folder);
    project = Files.createDirectories(folder.resolve("project/src/main/java/shop"));
    for (int i = 0; i < CLASSES; i++) {
      Files.writeString(
          project.resolve("Customer" + i + ".java"),
          """
          package shop;
          class Customer%1$d {
            private static final org.slf4j.Logger log = org.slf4j.LoggerFactory.getLogger("a");
            private String email;
            private String iban;
            void show() { log.info("{} {}", email, iban); }
          }
          """
              .formatted(i));
    }
  }

  @Test
  void whateverTheMomentNothingIsHalfWrittenAndTheNextRunIsRight() throws Exception {
    Path sarif = folder.resolve("told.sarif");
    Path inventory = folder.resolve("told.json");
    long started = System.nanoTime();
    assertThat(check("--no-cache", sarif, inventory).end().code()).isEqualTo(1);
    long millis = (System.nanoTime() - started) / 1_000_000;
    byte[] wholeSarif = Files.readAllBytes(sarif);
    byte[] wholeInventory = Files.readAllBytes(inventory);
    String cache = "--cache=" + folder.resolve("cache");
    Random moments = new Random(20_261_129);

    for (int i = 0; i < KILLS; i++) {
      Files.deleteIfExists(sarif);
      Files.deleteIfExists(inventory);
      Running run = check(cache, sarif, inventory);
      Thread.sleep(moments.nextLong(millis));
      run.process().descendants().forEach(ProcessHandle::destroyForcibly);
      run.process().destroyForcibly().waitFor();
      if (Files.exists(sarif)) {
        assertThat(sarif).hasBinaryContent(wholeSarif);
      }
      if (Files.exists(inventory)) {
        assertThat(inventory).hasBinaryContent(wholeInventory);
      }
      if (i % 3 == 2) {
        Ended next = check(cache, sarif, inventory).end();
        assertThat(next.code()).as(next.err()).isEqualTo(1);
        assertThat(sarif).hasBinaryContent(wholeSarif);
        assertThat(inventory).hasBinaryContent(wholeInventory);
      }
    }
  }

  private Running check(String cache, Path sarif, Path inventory) throws IOException {
    return vigie.start(
        "check",
        "-q",
        cache,
        "--sarif=" + sarif,
        "--inventory=" + inventory,
        folder.resolve("project"));
  }
}
