package dev.vigie.daemon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FramesTest {
  @Test
  void aFrameArrivesAsItWasWritten() throws IOException {
    byte[] content = "a\u0000\u00e9".getBytes(StandardCharsets.UTF_8);
    byte[] written = written(new Frame(Frame.OUT, content));

    Frame read = Frame.read(Channels.newChannel(new ByteArrayInputStream(written)));

    assertThat(read.kind()).isEqualTo(Frame.OUT);
    assertThat(read.content()).isEqualTo(content);
  }

  @Test
  void aFrameThatIsCutOffOrImpossibleIsNoFrame() throws IOException {
    byte[] written = written(new Frame(Frame.ERR, new byte[10]));

    for (int length = 0; length < written.length; length++) {
      byte[] cut = Arrays.copyOf(written, length);
      assertThatThrownBy(() -> Frame.read(Channels.newChannel(new ByteArrayInputStream(cut))))
          .isInstanceOf(IOException.class);
    }
    byte[] long31 = {Frame.OUT, 0x7f, -1, -1, -1};
    byte[] negative = {Frame.OUT, -1, -1, -1, -1};
    for (byte[] impossible : List.of(long31, negative)) {
      assertThatThrownBy(
              () -> Frame.read(Channels.newChannel(new ByteArrayInputStream(impossible))))
          .hasMessageContaining("a frame of");
    }
  }

  @Test
  void anOrderArrivesAsItWasWritten() throws IOException {
    Order order =
        new Order(
            List.of("check", "", "\u00e9\ud83d\ude00 b"),
            Map.of("LONG", "x".repeat(100_000), "EMPTY", ""),
            true);

    assertThat(Order.decoded(order.encoded())).isEqualTo(order);
  }

  @Test
  void anOrderThatIsCutOffIsNoOrder() throws IOException {
    byte[] whole = new Order(List.of("check"), Map.of("A", "b"), false).encoded();

    for (int length = 0; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> Order.decoded(cut)).isInstanceOf(IOException.class);
    }
  }

  private static byte[] written(Frame frame) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    frame.write(Channels.newChannel(bytes));
    return bytes.toByteArray();
  }
}
