package dev.vigie.daemon;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Where one daemon is reached.
 *
 * @param folder see {@link RuntimeFolder}
 * @param name see {@link Identity}
 */
public record Address(Path folder, String name) {
  /** How names of sockets end. */
  static final String SOCKET = ".sock";

  /** Systems take 104 to 108, with a byte for the end. */
  private static final int LONGEST_PATH = 100;

  /** Whoever has it open is asked. */
  Path socket() {
    return folder.resolve(name + SOCKET);
  }

  /**
   * Held by the daemon as long as it lives. It stays when the daemon ends: were it deleted, two
   * might hold locks on two files of one name.
   */
  Path lock() {
    return folder.resolve(name + ".lock");
  }

  /** Whether the system can open such a socket. */
  public boolean isUsable() {
    return socket().toString().getBytes(StandardCharsets.UTF_8).length <= LONGEST_PATH;
  }
}
