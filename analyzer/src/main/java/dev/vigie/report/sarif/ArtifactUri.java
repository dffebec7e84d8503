package dev.vigie.report.sarif;

import java.nio.charset.StandardCharsets;

/** Repository-relative paths as URI references (RFC 3986). */
final class ArtifactUri {
  private static final String PLAIN =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/!$&'()*+,;=@";
  private static final char[] HEX = "0123456789ABCDEF".toCharArray();

  private ArtifactUri() {}

  /**
   * Percent-encodes a path in UTF-8. A colon is encoded too: in the first segment it would make a
   * scheme.
   *
   * @param path relative, with {@code /} between its parts
   */
  static String of(String path) {
    StringBuilder uri = new StringBuilder(path.length());
    for (byte octet : path.getBytes(StandardCharsets.UTF_8)) {
      if (octet > 0 && PLAIN.indexOf(octet) >= 0) {
        uri.append((char) octet);
      } else {
        uri.append('%').append(HEX[(octet >> 4) & 0xF]).append(HEX[octet & 0xF]);
      }
    }
    return uri.toString();
  }

  /**
   * Whether a path names something below the repository's root, so that it has a URI in the report.
   */
  static boolean isRelative(String path) {
    return !path.isEmpty()
        && !path.startsWith("/")
        && !path.contains("\\")
        && !path.matches("[A-Za-z]:.*")
        && !path.equals("..")
        && !path.startsWith("../");
  }
}
