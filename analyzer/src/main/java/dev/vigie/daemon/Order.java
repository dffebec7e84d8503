package dev.vigie.daemon;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is asked for.
 *
 * @param environment variables of the process that asks
 * @param colourful whether its output is a screen that can show colours
 */
public record Order(List<String> arguments, Map<String, String> environment, boolean colourful) {

  // No compact constructor that copies: whoever asks would load classes for it.

  byte[] encoded() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(arguments.size());
    for (String argument : arguments) {
      write(out, argument);
    }
    out.writeInt(environment.size());
    for (Map.Entry<String, String> variable : environment.entrySet()) {
      write(out, variable.getKey());
      write(out, variable.getValue());
    }
    out.writeBoolean(colourful);
    return bytes.toByteArray();
  }

  static Order decoded(byte[] bytes) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
    List<String> arguments = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      arguments.add(read(in));
    }
    Map<String, String> environment = new HashMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      environment.put(read(in), read(in));
    }
    return new Order(arguments, environment, in.readBoolean());
  }

  /** Longer ones than {@link DataOutputStream#writeUTF} takes. */
  private static void write(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String read(DataInputStream in) throws IOException {
    int length = in.readInt();
    byte[] bytes = length < 0 ? new byte[0] : in.readNBytes(length);
    if (bytes.length != length) {
      throw new IOException("the order is cut off");
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
