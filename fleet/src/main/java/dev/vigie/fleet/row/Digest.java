package dev.vigie.fleet.row;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Locale;

/**
 * A name for the rows of a table, whatever their order and wherever they were made: the sum, over
 * all rows, of the first half of each row's SHA-256. Two digests can be added up, so that no
 * machine needs to see all rows.
 *
 * @param rows how many
 */
public record Digest(long rows, long high, long low) implements Serializable {
  /** Of no rows. */
  public static final Digest NONE = new Digest(0, 0, 0);

  /** Of one row. */
  public static Digest of(List<Object> values) {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
    for (Object value : values) {
      if (value instanceof List<?> list) {
        add(digest, "[" + list.size());
        list.forEach(each -> add(digest, String.valueOf(each)));
      } else {
        add(digest, String.valueOf(value));
      }
    }
    ByteBuffer bytes = ByteBuffer.wrap(digest.digest());
    return new Digest(1, bytes.getLong(), bytes.getLong());
  }

  private static void add(MessageDigest digest, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
    digest.update(bytes);
  }

  /** Of the rows of both. */
  public Digest plus(Digest other) {
    return new Digest(rows + other.rows, high + other.high, low + other.low);
  }

  /** {@code rows:digest}. */
  @Override
  public String toString() {
    return rows + ":" + String.format(Locale.ROOT, "%016x%016x", high, low);
  }
}
