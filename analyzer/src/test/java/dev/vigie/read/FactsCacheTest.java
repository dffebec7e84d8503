package dev.vigie.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigie.facts.FileFacts;
import dev.vigie.facts.SettingsFacts;
import dev.vigie.facts.SettingsFacts.Setting;
import dev.vigie.source.FileKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FactsCacheTest {
  @TempDir Path folder;
  private final AtomicInteger reads = new AtomicInteger();

  @Test
  void contentThatWasReadBeforeIsNotReadAgain() {
    FileFacts first = run("a", "b").get(0);

    List<FileFacts> again = run("b", "a");

    assertThat(reads).hasValue(2);
    assertThat(again.get(1)).isEqualTo(first);
  }

  @Test
  void nothingIsKeptByCodeWhoseVersionCannotBeTold() {
    for (int run = 0; run < 2; run++) {
      FactsCache cache = new FolderFactsCache(folder, Optional::empty);
      cache.facts(FileKind.YAML, bytes("a"), this::read);
      cache.save();
      assertThat(cache.troubles()).isEmpty();
    }

    assertThat(reads).hasValue(2);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void oneChangedFileIsReadAlone() {
    run("a", "b", "c");
    reads.set(0);

    run("a", "changed", "c");

    assertThat(reads).hasValue(1);
  }

  @Test
  void theSameBytesOfAnotherKindAreAnotherFile() {
    FactsCache cache = FactsCache.in(folder);
    cache.facts(FileKind.YAML, bytes("a"), this::read);
    cache.facts(FileKind.PROPERTIES, bytes("a"), this::read);

    assertThat(reads).hasValue(2);
  }

  @Test
  void aDamagedCacheIsReplaced() throws IOException {
    run("a", "b");
    Path pack = pack();
    byte[] bytes = Files.readAllBytes(pack);
    for (int at : new int[] {0, 9, 20, 60, bytes.length / 2, bytes.length - 3}) {
      byte[] damaged = bytes.clone();
      damaged[at] ^= 0x40;
      Files.write(pack, damaged);

      assertThat(run("a", "b")).containsExactly(facts("a"), facts("b"));
    }
    for (int length : new int[] {0, 5, 20, bytes.length - 1}) {
      Files.write(pack, Arrays.copyOf(bytes, length));

      assertThat(run("a", "b")).containsExactly(facts("a"), facts("b"));
    }
    reads.set(0);

    run("a", "b");

    assertThat(reads).hasValue(0);
  }

  @Test
  void filesThatAreGoneAreForgottenInTheEnd() throws IOException {
    run("x".repeat(20_000));
    long large = Files.size(pack());
    for (int i = 0; i < 10; i++) {
      run("new" + i);
    }

    assertThat(Files.size(pack())).isLessThan(large);
  }

  @Test
  void anUnchangedRunWritesNothing() throws IOException {
    run("a");
    Path pack = pack();
    Files.setLastModifiedTime(pack, FileTime.fromMillis(1_000));

    run("a");

    assertThat(Files.getLastModifiedTime(pack).toMillis()).isEqualTo(1_000);
  }

  @Test
  void theFolderIsMarkedAsACacheAndHoldsNothingElse() throws IOException {
    run("a");

    try (Stream<Path> files = Files.walk(folder)) {
      assertThat(files.filter(Files::isRegularFile).map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("CACHEDIR.TAG", "facts.pack");
    }
  }

  @Test
  void aFolderThatCannotBeWrittenFailsNothing() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "x");
    FactsCache cache = FactsCache.in(file);

    assertThat(cache.facts(FileKind.YAML, bytes("a"), this::read).facts()).isEqualTo(facts("a"));
    cache.save();

    assertThat(cache.troubles()).isNotEmpty();
  }

  @Test
  void runsAtTheSameTimeDoNotHarmEachOther() throws InterruptedException {
    List<Thread> threads =
        Stream.of("a", "b", "c", "d")
            .map(
                name ->
                    new Thread(
                        () -> {
                          for (int i = 0; i < 10; i++) {
                            run(name, name + i);
                          }
                        }))
            .toList();
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }

    assertThat(run("a", "b", "c", "d"))
        .containsExactly(facts("a"), facts("b"), facts("c"), facts("d"));
  }

  private List<FileFacts> run(String... contents) {
    FactsCache cache = FactsCache.in(folder);
    List<FileFacts> facts =
        Stream.of(contents)
            .map(content -> cache.facts(FileKind.YAML, bytes(content), this::read).facts())
            .toList();
    cache.save();
    return facts;
  }

  private FileFacts read(byte[] content) {
    reads.incrementAndGet();
    return facts(new String(content, StandardCharsets.UTF_8));
  }

  private static FileFacts facts(String text) {
    return new SettingsFacts(List.of(new Setting("key", text, "", 7L)), List.of(), 1);
  }

  private Path pack() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.endsWith("facts.pack")).findFirst().orElseThrow();
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
