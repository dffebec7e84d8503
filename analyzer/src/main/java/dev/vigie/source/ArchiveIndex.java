package dev.vigie.source;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.zip.CRC32;

/**
 * The index at the end of a zip archive. It holds the names, sizes, times and checksums of all that
 * the archive holds, so that its own checksum tells whether anything differs, without one look at
 * the thousands of entries of a program in one piece.
 */
final class ArchiveIndex {
  /** The record that tells where the index is, without the comment that may end the file. */
  private static final int END_SIZE = 22;

  private static final int END_SIGNATURE = 0x06054b50;
  private static final int SIGNATURE = 0x02014b50;
  private static final int MOST_COMMENT = 0xffff;

  private ArchiveIndex() {}

  /**
   * A checksum over the index of an archive.
   *
   * @throws IOException where it cannot be read, or is none
   */
  static long checksum(Path archive) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(archive.toFile(), "r")) {
      ByteBuffer end = tail(file);
      int at = end.limit() - END_SIZE;
      while (at >= 0 && end.getInt(at) != END_SIGNATURE) {
        at--;
      }
      if (at < 0) {
        throw new IOException("no archive: " + archive);
      }
      long size = Integer.toUnsignedLong(end.getInt(at + 12));
      long offset = Integer.toUnsignedLong(end.getInt(at + 16));
      if (size > Integer.MAX_VALUE || offset + size > file.length()) {
        throw new IOException("an archive of another form: " + archive);
      }
      byte[] index = new byte[(int) size];
      file.seek(offset);
      file.readFully(index);
      if (size > 0 && ByteBuffer.wrap(index).order(ByteOrder.LITTLE_ENDIAN).getInt() != SIGNATURE) {
        throw new IOException("an archive of another form: " + archive);
      }
      CRC32 checksum = new CRC32();
      checksum.update(index);
      return checksum.getValue();
    }
  }

  private static ByteBuffer tail(RandomAccessFile file) throws IOException {
    byte[] bytes = new byte[(int) Math.min(file.length(), END_SIZE + MOST_COMMENT)];
    file.seek(file.length() - bytes.length);
    file.readFully(bytes);
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
