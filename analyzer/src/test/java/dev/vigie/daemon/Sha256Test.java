package dev.vigie.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Sha256Test {
  @Test
  void isWhatJavaSaysForEveryLengthAroundBlocks() throws Exception {
    Random random = new Random(7);
    for (int length = 0; length < 300; length++) {
      byte[] message = new byte[length];
      random.nextBytes(message);

      assertThat(Sha256.of(message))
          .isEqualTo(MessageDigest.getInstance("SHA-256").digest(message));
    }
  }
}
