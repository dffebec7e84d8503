package dev.vigie.recall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RecordCodecTest {
  enum Colour {
    RED,
    GREEN
  }

  sealed interface Shape {
    record Circle(double radius) implements Shape {}

    record Named(String name, List<Shape> parts, Optional<Colour> colour) implements Shape {}
  }

  record Drawing(List<Shape> shapes, Map<String, Integer> counts, Duration took, boolean done) {}

  record Other(String text) {}

  record Open(Object anything) {}

  private static final Drawing DRAWING =
      new Drawing(
          List.of(
              new Shape.Circle(1.5),
              new Shape.Named("é", List.of(new Shape.Circle(2)), Optional.of(Colour.GREEN)),
              new Shape.Named("", List.of(), Optional.empty())),
          Map.of("a", 1),
          Duration.ofMillis(3),
          true);

  private final RecordCodec<Drawing> codec = new RecordCodec<>(Drawing.class);

  @Test
  void whatGoesInComesOut() {
    assertThat(codec.decode(codec.encode(DRAWING))).contains(DRAWING);
  }

  @Test
  void equalValuesHaveEqualBytes() {
    assertThat(codec.encode(DRAWING)).isEqualTo(new RecordCodec<>(Drawing.class).encode(DRAWING));
  }

  @Test
  void damagedBytesAreNothing() {
    byte[] bytes = codec.encode(DRAWING);
    Random random = new Random(7);
    for (int i = 0; i < 500; i++) {
      byte[] damaged = bytes.clone();
      damaged[random.nextInt(damaged.length)] ^= (byte) (1 + random.nextInt(255));
      assertThat(codec.decode(damaged)).isEmpty();
    }
    for (int length = 0; length < bytes.length; length++) {
      assertThat(codec.decode(java.util.Arrays.copyOf(bytes, length))).isEmpty();
    }
  }

  @Test
  void bytesOfAnotherRecordMakeNoneOfThis() {
    byte[] foreign = new RecordCodec<>(Other.class).encode(new Other("Drawing"));
    assertThat(codec.decode(foreign)).isEmpty();
  }

  @Test
  void aRecordThatCanHoldAnythingIsRefused() {
    assertThatThrownBy(() -> new RecordCodec<>(Open.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("java.lang.Object");
  }
}
