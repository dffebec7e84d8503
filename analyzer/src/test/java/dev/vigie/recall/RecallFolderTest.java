package dev.vigie.recall;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecallFolderTest {
  @TempDir Path temporary;

  @Test
  void whatWasPutIsThere() throws IOException {
    RecallFolder folder = new RecallFolder(temporary.resolve("new"));
    assertThat(folder.get("a")).isEmpty();
    folder.put("a", new byte[] {1, 2});
    folder.put("a", new byte[] {3});
    assertThat(folder.get("a")).contains(new byte[] {3});
  }

  @Test
  void theOldestGoWhenThereAreManyAndNothingElseIsLeft() throws IOException {
    RecallFolder folder = new RecallFolder(temporary);
    for (int i = 0; i < 60; i++) {
      folder.put("run" + i, new byte[] {(byte) i});
    }
    assertThat(folder.get("run59")).isPresent();
    try (Stream<Path> files = Files.list(temporary)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .hasSizeLessThan(60)
          .allMatch(name -> name.endsWith(".run"));
    }
  }

  @Test
  void runsAtTheSameTimeSeeWholeFilesOnly() throws Exception {
    byte[] large = new byte[1 << 18];
    ExecutorService threads = Executors.newFixedThreadPool(4);
    List<Future<?>> running = new ArrayList<>();
    for (int t = 0; t < 4; t++) {
      running.add(
          threads.submit(
              () -> {
                RecallFolder folder = new RecallFolder(temporary);
                for (int i = 0; i < 50; i++) {
                  folder.put("same", large);
                  assertThat(folder.get("same").orElseThrow()).hasSize(large.length);
                }
                return null;
              }));
    }
    for (Future<?> each : running) {
      each.get();
    }
    threads.shutdown();
  }
}
