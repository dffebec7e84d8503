package dev.vigie.daemon;

import java.io.FileInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;

/**
 * What a process is beyond the order that it is given: two processes that are equal in all of this
 * would do an order alike, so one of them may do it for the other.
 *
 * <p>Every run that asks a daemon makes one, so it is written without lambdas, streams and
 * patterns, which would have the JVM load classes.
 */
public final class Identity {
  /** Those that the JVM itself or its launcher reads when it starts, or the system for it. */
  private static final String[] VARIABLES = {
    "LANG",
    "LANGUAGE",
    "LC_ALL",
    "LC_COLLATE",
    "LC_CTYPE",
    "LC_MESSAGES",
    "LC_MONETARY",
    "LC_NUMERIC",
    "LC_TIME",
    "TZ",
    "TZDIR",
    "HOME",
    "TMPDIR",
    "LD_LIBRARY_PATH",
    "CLASSPATH",
    "JAVA_TOOL_OPTIONS",
    "JDK_JAVA_OPTIONS",
    "_JAVA_OPTIONS"
  };

  private static final int NAME_BYTES = 16;
  private static final String DIGITS = "0123456789abcdef";

  private final StringBuilder text = new StringBuilder();

  private Identity() {}

  /**
   * Of a process.
   *
   * @param main class that a daemon would be started with
   * @param folder that it works in
   * @param options of its JVM
   */
  public static Identity of(
      String main,
      CodeStamp code,
      String folder,
      List<String> options,
      Map<String, String> environment) {
    Identity identity = new Identity();
    identity.add("main", main);
    identity.add("code", code.text());
    identity.add("java", System.getProperty("java.home", ""));
    // Of the version of the running JVM: a home may hold another Java tomorrow.
    identity.add("version", System.getProperty("java.vm.version", ""));
    identity.add("folder", folder);
    for (String option : options) {
      identity.add("option", option);
    }
    for (String variable : VARIABLES) {
      String value = environment.get(variable);
      if (value != null) {
        identity.add(variable, value);
      }
    }
    // Rights of new files, and what the files are at all: a container may share the folder.
    identity.add("umask", umask());
    identity.add("mounts", mounts());
    return identity;
  }

  private void add(String what, String value) {
    // The length keeps two values from looking like one.
    text.append(what).append(' ').append(value.length()).append(' ').append(value).append('\n');
  }

  /** A name that fits into the path of a socket: the first half of the SHA-256 over it. */
  public String name() {
    byte[] hash = sha256(text.toString().getBytes(StandardCharsets.UTF_8));
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < NAME_BYTES; i++) {
      name.append(DIGITS.charAt((hash[i] >> 4) & 15)).append(DIGITS.charAt(hash[i] & 15));
    }
    return name.toString();
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  private static String umask() {
    try (FileInputStream status = new FileInputStream("/proc/self/status")) {
      String all = new String(status.readAllBytes(), StandardCharsets.ISO_8859_1);
      int from = all.indexOf("\nUmask:");
      return from < 0 ? "" : all.substring(from, all.indexOf('\n', from + 1));
    } catch (IOException noLinux) {
      return "";
    }
  }

  private static String mounts() {
    try {
      return Files.readSymbolicLink(Path.of("/proc/self/ns/mnt")).toString();
    } catch (IOException | UnsupportedOperationException noLinux) {
      return "";
    }
  }
}
