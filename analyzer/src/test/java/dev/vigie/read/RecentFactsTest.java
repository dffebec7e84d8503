package dev.vigie.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigie.facts.FileFacts;
import dev.vigie.facts.TextFacts;
import dev.vigie.read.FactsCache.Answer;
import dev.vigie.source.FileKind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RecentFactsTest {
  private final RecentFacts recent = new RecentFacts();
  private final AtomicInteger read = new AtomicInteger();

  @Test
  void theSameBytesGiveTheVeryFactsOfTheLastRun() {
    FileFacts first = run("a").facts();

    Answer second = run("a");

    assertThat(second.facts()).isSameAs(first);
    assertThat(second.known()).isTrue();
    assertThat(read).hasValue(1);
  }

  @Test
  void otherBytesAndOtherKindsAreReadAnew() {
    run("a");
    Answer changed = run("b");
    FactsCache cache = recent.over(FactsCache.none());
    Answer otherKind = answer(cache, FileKind.PROPERTIES, "b");

    assertThat(changed.known()).isFalse();
    assertThat(otherKind.known()).isFalse();
    assertThat(read).hasValue(3);
  }

  @Test
  void whatARunDidNotAskForIsForgotten() {
    run("a");
    run("b");

    assertThat(run("a").known()).isFalse();
  }

  @Test
  void aRunThatIsInterruptedForgetsNothing() {
    FileFacts first = run("a").facts();
    recent.over(FactsCache.none());

    assertThat(run("a").facts()).isSameAs(first);
  }

  @Test
  void theCacheBelowIsAskedByTheFirstRunAlone() {
    PackedFacts below = FactsCache.over(List.of());
    FactsCache first = recent.over(below);
    answer(first, FileKind.TEXT, "a");
    first.save();
    FactsCache second = recent.over(below);
    answer(second, FileKind.TEXT, "b");
    second.save();

    assertThat(FactsCache.over(List.of(below.pack())).entry(FileKind.TEXT, bytes("a")).known())
        .isPresent();
    assertThat(FactsCache.over(List.of(below.pack())).entry(FileKind.TEXT, bytes("b")).known())
        .isEmpty();
  }

  private Answer run(String text) {
    FactsCache cache = recent.over(FactsCache.none());
    Answer answer = answer(cache, FileKind.TEXT, text);
    cache.save();
    return answer;
  }

  private Answer answer(FactsCache cache, FileKind kind, String text) {
    return cache.facts(
        kind,
        bytes(text),
        content -> {
          read.incrementAndGet();
          return new TextFacts(List.of(new String(content, StandardCharsets.UTF_8)), List.of(), 1);
        });
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
