package dev.vigie.daemon;

/**
 * The hash SHA-256. Java's own has the JVM make handles and lambdas when it is first used, which
 * takes a sixth of all that asking a daemon takes. Nothing is kept secret by it.
 *
 * @see <a href="https://doi.org/10.6028/NIST.FIPS.180-4">FIPS 180-4, Secure Hash Standard</a>
 */
final class Sha256 {
  private static final int BLOCK = 64;
  private static final int ROUNDS = 64;
  private static final int WORDS = 8;
  private static final int LENGTH_BYTES = 8;
  private static final double TWO_TO_32 = 4294967296.0;

  private final int[] constants = new int[ROUNDS];
  private final int[] state = new int[WORDS];

  private Sha256() {
    int prime = 2;
    for (int i = 0; i < ROUNDS; i++) {
      constants[i] = fraction(Math.cbrt(prime));
      if (i < WORDS) {
        state[i] = fraction(Math.sqrt(prime));
      }
      prime = primeAfter(prime);
    }
  }

  static byte[] of(byte[] message) {
    int padded = (message.length + LENGTH_BYTES) / BLOCK * BLOCK + BLOCK;
    byte[] bytes = new byte[padded];
    System.arraycopy(message, 0, bytes, 0, message.length);
    bytes[message.length] = (byte) 0x80;
    write(message.length * 8L, bytes, padded - LENGTH_BYTES, LENGTH_BYTES);
    Sha256 hash = new Sha256();
    for (int at = 0; at < padded; at += BLOCK) {
      hash.take(bytes, at);
    }
    byte[] result = new byte[WORDS * Integer.BYTES];
    for (int i = 0; i < WORDS; i++) {
      write(hash.state[i], result, i * Integer.BYTES, Integer.BYTES);
    }
    return result;
  }

  private void take(byte[] bytes, int at) {
    int[] schedule = new int[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      if (i < BLOCK / Integer.BYTES) {
        for (int j = 0; j < Integer.BYTES; j++) {
          schedule[i] = (schedule[i] << 8) | (bytes[at + i * Integer.BYTES + j] & 0xff);
        }
      } else {
        int x = schedule[i - 15];
        int y = schedule[i - 2];
        schedule[i] =
            schedule[i - 16]
                + schedule[i - 7]
                + (Integer.rotateRight(x, 7) ^ Integer.rotateRight(x, 18) ^ (x >>> 3))
                + (Integer.rotateRight(y, 17) ^ Integer.rotateRight(y, 19) ^ (y >>> 10));
      }
    }
    int[] v = state.clone();
    for (int i = 0; i < ROUNDS; i++) {
      int e = v[4];
      int a = v[0];
      int first =
          v[7]
              + (Integer.rotateRight(e, 6)
                  ^ Integer.rotateRight(e, 11)
                  ^ Integer.rotateRight(e, 25))
              + ((e & v[5]) ^ (~e & v[6]))
              + constants[i]
              + schedule[i];
      int second =
          (Integer.rotateRight(a, 2) ^ Integer.rotateRight(a, 13) ^ Integer.rotateRight(a, 22))
              + ((a & v[1]) ^ (a & v[2]) ^ (v[1] & v[2]));
      System.arraycopy(v, 0, v, 1, WORDS - 1);
      v[4] += first;
      v[0] = first + second;
    }
    for (int i = 0; i < WORDS; i++) {
      state[i] += v[i];
    }
  }

  /** The first 32 bits after the point. */
  private static int fraction(double root) {
    return (int) (long) ((root - (long) root) * TWO_TO_32);
  }

  private static int primeAfter(int prime) {
    int next = prime + 1;
    for (int divisor = 2; divisor * divisor <= next; divisor++) {
      if (next % divisor == 0) {
        next++;
        divisor = 1;
      }
    }
    return next;
  }

  private static void write(long number, byte[] bytes, int at, int length) {
    for (int i = 0; i < length; i++) {
      bytes[at + i] = (byte) (number >>> ((length - 1 - i) * 8));
    }
  }
}
