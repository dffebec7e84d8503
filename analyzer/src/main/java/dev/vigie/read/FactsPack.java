package dev.vigie.read;

import dev.vigie.facts.FactsCodec;
import dev.vigie.facts.FileFacts;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32C;

/**
 * The file behind a cache: one for all facts, because opening thousands of small ones costs more
 * than reading what they hold. An index with a checksum, then the bodies; each body has a checksum
 * of its own.
 */
final class FactsPack {
  private static final byte[] MAGIC = "VIGIEPK1".getBytes(StandardCharsets.US_ASCII);
  private static final int HEADER = MAGIC.length + 8;
  private static final int INDEX_ENTRY = ContentKey.BYTES + 5;
  private static final long MAX_BYTES = 1L << 30;

  /**
   * Encoded facts.
   *
   * @param bytes over an array; position and limit are not used after creation
   * @param age how often the pack was written since the body was last used
   */
  record Body(ByteBuffer bytes, int age) {
    static Body of(byte[] whole) {
      return new Body(ByteBuffer.wrap(whole), 0);
    }

    byte[] array() {
      return bytes.array();
    }

    int offset() {
      return bytes.arrayOffset();
    }

    int length() {
      return bytes.capacity();
    }

    /** The facts; empty where they are damaged. */
    Optional<FileFacts> facts(FactsCodec codec) {
      return codec.decode(array(), offset(), length()) instanceof FactsCodec.Decoded.Usable usable
          ? Optional.of(usable.facts())
          : Optional.empty();
    }
  }

  private FactsPack() {}

  /**
   * What {@code file} holds; nothing where it does not exist or is damaged.
   *
   * @throws IOException where it exists and cannot be read
   */
  static Map<ContentKey, Body> read(Path file) throws IOException {
    byte[] bytes;
    try {
      if (Files.size(file) > MAX_BYTES) {
        return Map.of();
      }
      bytes = Files.readAllBytes(file);
    } catch (NoSuchFileException first) {
      return Map.of();
    }
    return of(bytes);
  }

  /** What the bytes of a pack hold; nothing where they are damaged. */
  static Map<ContentKey, Body> of(byte[] bytes) {
    try {
      return index(bytes);
    } catch (BufferUnderflowException | IllegalArgumentException damaged) {
      return Map.of();
    }
  }

  private static Map<ContentKey, Body> index(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    byte[] magic = new byte[MAGIC.length];
    buffer.get(magic);
    int checksum = buffer.getInt();
    int count = buffer.getInt();
    long indexLength = (long) count * INDEX_ENTRY;
    if (!Arrays.equals(magic, MAGIC)
        || count < 0
        || indexLength > buffer.remaining()
        || checksum != checksum(bytes, HEADER, (int) indexLength)) {
      return Map.of();
    }
    Map<ContentKey, Body> bodies = new TreeMap<>();
    int offset = HEADER + (int) indexLength;
    for (int i = 0; i < count; i++) {
      ContentKey key = ContentKey.read(buffer);
      int age = buffer.get();
      int length = buffer.getInt();
      if (length < 0 || length > bytes.length - offset) {
        return bodies;
      }
      bodies.put(key, new Body(buffer.slice(offset, length), age));
      offset += length;
    }
    return bodies;
  }

  /**
   * Replaces {@code file} in one step: other builds see the old one or the new one, never half of
   * it.
   *
   * @throws IOException where it cannot be written; the old one is then as it was
   */
  static void write(Path file, SortedMap<ContentKey, Body> bodies) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    Path fresh = Files.createTempFile(folder, "facts", ".tmp");
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(fresh), 1 << 16)) {
        write(out, bodies);
      }
      replace(fresh, file);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  /** Writes a pack to a stream, which stays open. */
  static void write(OutputStream out, SortedMap<ContentKey, Body> bodies) throws IOException {
    ByteBuffer index = ByteBuffer.allocate(bodies.size() * INDEX_ENTRY);
    bodies.forEach(
        (key, body) -> {
          key.write(index);
          index.put((byte) body.age()).putInt(body.length());
        });
    DataOutputStream data = new DataOutputStream(out);
    data.write(MAGIC);
    data.writeInt(checksum(index.array(), 0, index.capacity()));
    data.writeInt(bodies.size());
    data.write(index.array());
    for (Body body : bodies.values()) {
      data.write(body.array(), body.offset(), body.length());
    }
    data.flush();
  }

  private static void replace(Path fresh, Path file) throws IOException {
    try {
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException strangeFileSystem) {
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static int checksum(byte[] bytes, int offset, int length) {
    CRC32C checksum = new CRC32C();
    checksum.update(bytes, offset, length);
    return (int) checksum.getValue();
  }
}
