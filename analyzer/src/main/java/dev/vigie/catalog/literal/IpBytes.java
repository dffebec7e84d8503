package dev.vigie.catalog.literal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An IP number as bytes. Names are no numbers: nothing is ever looked up. */
final class IpBytes {
  private IpBytes() {}

  /** The bytes, four or sixteen; empty where the text is no number. */
  static Optional<byte[]> of(String text) {
    return text.indexOf(':') < 0 ? four(text) : sixteen(text);
  }

  private static Optional<byte[]> four(String text) {
    String[] parts = text.split("\\.", -1);
    byte[] bytes = new byte[4];
    if (parts.length != bytes.length) {
      return Optional.empty();
    }
    for (int i = 0; i < bytes.length; i++) {
      if (!parts[i].matches("\\d{1,3}") || Integer.parseInt(parts[i]) > 255) {
        return Optional.empty();
      }
      bytes[i] = (byte) Integer.parseInt(parts[i]);
    }
    return Optional.of(bytes);
  }

  private static Optional<byte[]> sixteen(String text) {
    String[] halves = text.split("::", -1);
    if (halves.length > 2) {
      return Optional.empty();
    }
    List<String> groups = groups(halves[0]);
    List<String> last = halves.length == 2 ? groups(halves[1]) : List.of();
    int missing = 8 - groups.size() - last.size();
    if (halves.length == 2 ? missing < 1 : missing != 0) {
      return Optional.empty();
    }
    List<String> all = new ArrayList<>(groups);
    for (int i = 0; i < missing; i++) {
      all.add("0");
    }
    all.addAll(last);
    byte[] bytes = new byte[16];
    for (int i = 0; i < all.size(); i++) {
      if (!all.get(i).matches("[0-9A-Fa-f]{1,4}")) {
        return Optional.empty();
      }
      int group = Integer.parseInt(all.get(i), 16);
      bytes[2 * i] = (byte) (group >> 8);
      bytes[2 * i + 1] = (byte) group;
    }
    return Optional.of(bytes);
  }

  private static List<String> groups(String half) {
    return half.isEmpty() ? List.of() : List.of(half.split(":", -1));
  }
}
