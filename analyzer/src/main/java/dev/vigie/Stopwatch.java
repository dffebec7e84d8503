package dev.vigie;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Wall time by stage, in the order of the stages. Told to people, never part of a result. */
final class Stopwatch {
  private final Map<String, Duration> stages = new LinkedHashMap<>();
  private final Progress progress;
  private long since = System.nanoTime();

  Stopwatch(Progress progress) {
    this.progress = progress;
  }

  /** The stage that ends now. */
  void lap(String stage) {
    long now = System.nanoTime();
    stages.merge(stage, Duration.ofNanos(now - since), Duration::plus);
    since = now;
    progress.ended(stage);
  }

  Map<String, Duration> stages() {
    return stages;
  }
}
