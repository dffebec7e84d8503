package dev.vigie.daemon;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;

/**
 * One thing that is said over the socket: a byte for what it is, four for the length, the content.
 * Channels are read and written directly, because up to Java 18 the streams over a channel keep a
 * reader and a writer from each other.
 */
public final class Frame {
  /** To the daemon: an {@link Order}. */
  static final byte RUN = 'r';

  /** To the daemon: say of yourself. */
  static final byte STATUS = 's';

  /** To the daemon: say of yourself, and end. */
  static final byte STOP = 'q';

  /** Bytes for the standard output. */
  public static final byte OUT = 'o';

  /** Bytes for the standard error. */
  public static final byte ERR = 'e';

  /** Bytes that are to be seen at once. */
  static final byte LIVE = 'l';

  /** The work is done; the exit code. */
  static final byte EXIT = 'x';

  /** Other work is being done. */
  static final byte BUSY = 'b';

  /** There is no result. */
  static final byte FAILED = 'f';

  /** What is said changes with this number; the first byte of what is asked. */
  static final byte PROTOCOL = 1;

  private static final int HEAD = 5;

  /** Far above any order; a stranger who writes anything else is not believed. */
  private static final int LONGEST = 1 << 28;

  private final byte kind;
  private final byte[] content;

  /**
   * A frame.
   *
   * @param kind one of those above
   * @param content is not copied
   */
  Frame(byte kind, byte[] content) {
    this.kind = kind;
    this.content = content;
  }

  /** One of the kinds above. */
  public byte kind() {
    return kind;
  }

  /** What is said, which nobody may change. */
  public byte[] content() {
    return content;
  }

  static Frame of(byte kind) {
    return new Frame(kind, new byte[0]);
  }

  void write(WritableByteChannel to) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(HEAD + content.length);
    buffer.put(kind).putInt(content.length).put(content).flip();
    while (buffer.hasRemaining()) {
      to.write(buffer);
    }
  }

  static Frame read(ReadableByteChannel from) throws IOException {
    ByteBuffer head = full(from, HEAD);
    byte kind = head.get();
    int length = head.getInt();
    if (length < 0 || length > LONGEST) {
      throw new IOException("a frame of " + length + " bytes");
    }
    return new Frame(kind, full(from, length).array());
  }

  private static ByteBuffer full(ReadableByteChannel from, int length) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(length);
    while (buffer.hasRemaining()) {
      if (from.read(buffer) < 0) {
        throw new EOFException("the other side has gone");
      }
    }
    buffer.flip();
    return buffer;
  }
}
