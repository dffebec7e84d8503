package dev.vigie.facts;

import com.esotericsoftware.kryo.KryoException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/**
 * The binary form of facts. Every kind of fact has its own hand-written form over Kryo's streams:
 * bytes name no class, so nothing but facts can ever come out of them. Safe for several threads.
 *
 * <p>Bytes start with the version of the form and a checksum of what follows.
 */
public final class FactsCodec {
  /**
   * Version of the form. A test compares it with the shapes of all fact records, and gives the new
   * value where they differ; a change of the form alone needs a new first digit.
   */
  public static final int VERSION = 0x14CE687B;

  private static final int HEADER = 8;

  /** What came out of bytes. */
  public sealed interface Decoded {
    /** Facts, equal to those that went in. */
    record Usable(FileFacts facts) implements Decoded {}

    /** Bytes of another version, or damaged ones: the file has to be read again. */
    record Unusable(String why) implements Decoded {}
  }

  /** The bytes of {@code facts}. */
  public byte[] encode(FileFacts facts) {
    FactsOutput out = new FactsOutput();
    FileForm.write(out, facts);
    byte[] body = out.bytes();
    return ByteBuffer.allocate(HEADER + body.length)
        .putInt(VERSION)
        .putInt(checksum(body, 0, body.length))
        .put(body)
        .array();
  }

  /** The facts in {@code bytes}. */
  public Decoded decode(byte[] bytes) {
    return decode(bytes, 0, bytes.length);
  }

  /** The facts in the {@code length} bytes from {@code offset} on. */
  public Decoded decode(byte[] bytes, int offset, int length) {
    if (offset < 0 || length < HEADER || offset > bytes.length - length) {
      return new Decoded.Unusable("too short");
    }
    ByteBuffer header = ByteBuffer.wrap(bytes, offset, HEADER);
    if (header.getInt() != VERSION) {
      return new Decoded.Unusable("another version");
    }
    if (header.getInt() != checksum(bytes, offset + HEADER, length - HEADER)) {
      return new Decoded.Unusable("damaged");
    }
    try {
      FactsInput in = new FactsInput(bytes, offset + HEADER, length - HEADER);
      FileFacts facts = FileForm.read(in);
      return in.atEnd() ? new Decoded.Usable(facts) : new Decoded.Unusable("too long");
    } catch (KryoException
        | IllegalStateException
        | IllegalArgumentException
        | IndexOutOfBoundsException
        | NegativeArraySizeException
        | ClassCastException
        | StackOverflowError notFacts) {
      return new Decoded.Unusable("not facts: " + notFacts);
    }
  }

  private static int checksum(byte[] bytes, int offset, int length) {
    CRC32C checksum = new CRC32C();
    checksum.update(bytes, offset, length);
    return (int) checksum.getValue();
  }
}
