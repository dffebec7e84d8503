package dev.vigie.daemon;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;

/**
 * What a daemon says of itself.
 *
 * @param folder that it works in
 * @param memory bytes of its heap
 * @param busy whether it works
 */
public record Status(String folder, long pid, Instant since, long memory, boolean busy) {
  byte[] encoded() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeUTF(folder);
    out.writeLong(pid);
    out.writeLong(since.toEpochMilli());
    out.writeLong(memory);
    out.writeBoolean(busy);
    return bytes.toByteArray();
  }

  static Status decoded(byte[] bytes) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
    return new Status(
        in.readUTF(),
        in.readLong(),
        Instant.ofEpochMilli(in.readLong()),
        in.readLong(),
        in.readBoolean());
  }
}
