package dev.vigie.rules;

import dev.vigie.config.ConfigurationException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A part of the built-in knowledge, read when it is first asked for. Safe to ask from several
 * threads.
 */
final class Once<T> {
  private final Reading<T> reading;
  private volatile @Nullable T known;

  Once(Reading<T> reading) {
    this.reading = reading;
  }

  /** Reads it. */
  @FunctionalInterface
  interface Reading<T> {
    T read() throws IOException, ConfigurationException;
  }

  /** Faults of our own files are ours, not the user's. */
  T get() {
    T value = known;
    if (value == null) {
      synchronized (this) {
        value = known;
        if (value == null) {
          try {
            value = reading.read();
          } catch (IOException | ConfigurationException e) {
            throw new IllegalStateException("the built-in rules and catalogue cannot be used", e);
          }
          known = value;
        }
      }
    }
    return value;
  }
}
