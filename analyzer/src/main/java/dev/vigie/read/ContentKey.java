package dev.vigie.read;

import dev.vigie.source.FileKind;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A file's kind and the SHA-256 of its bytes. */
record ContentKey(FileKind kind, long a, long b, long c, long d) implements Comparable<ContentKey> {
  /** Length of the binary form. */
  static final int BYTES = 33;

  static ContentKey of(FileKind kind, byte[] content) {
    try {
      ByteBuffer hash = ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(content));
      return new ContentKey(kind, hash.getLong(), hash.getLong(), hash.getLong(), hash.getLong());
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  static ContentKey read(ByteBuffer from) {
    int kind = from.get();
    if (kind < 0 || kind >= FileKind.values().length) {
      throw new IllegalArgumentException("no such kind of file");
    }
    return new ContentKey(
        FileKind.values()[kind], from.getLong(), from.getLong(), from.getLong(), from.getLong());
  }

  void write(ByteBuffer to) {
    to.put((byte) kind.ordinal()).putLong(a).putLong(b).putLong(c).putLong(d);
  }

  @Override
  public int compareTo(ContentKey other) {
    int byKind = kind.compareTo(other.kind);
    int byA = byKind != 0 ? byKind : Long.compare(a, other.a);
    int byB = byA != 0 ? byA : Long.compare(b, other.b);
    int byC = byB != 0 ? byB : Long.compare(c, other.c);
    return byC != 0 ? byC : Long.compare(d, other.d);
  }
}
