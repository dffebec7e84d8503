package dev.vigie.fleet.input;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;

/**
 * Finds source archives by their coordinates: in Maven's local repository, else in a remote one.
 * What is fetched is held against the SHA-1 that the repository gives for it.
 */
public final class MavenArchives {
  private static final int TIMEOUT_MILLIS = 60_000;

  private final Path local;
  private final String remote;

  /**
   * Looks in these.
   *
   * @param local Maven's local repository; need not exist
   * @param remote address of a repository in Maven's layout; empty for none
   */
  public MavenArchives(Path local, String remote) {
    this.local = local;
    this.remote = remote.isEmpty() || remote.endsWith("/") ? remote : remote + "/";
  }

  /**
   * The archive.
   *
   * @param coordinates {@code group:artifact:version}
   * @param into a folder for what is fetched
   * @throws IOException where it is not to be had; the message says where it was looked for
   */
  public Path find(String coordinates, Path into) throws IOException {
    String[] parts = coordinates.split(":", -1);
    String name = parts[1] + "-" + parts[2] + "-sources.jar";
    String path = parts[0].replace('.', '/') + "/" + parts[1] + "/" + parts[2] + "/" + name;
    Path there = local.resolve(path);
    if (Files.isRegularFile(there)) {
      return there;
    }
    if (remote.isEmpty()) {
      throw new IOException("is not in " + local + ", and no other repository may be asked");
    }
    Path file = into.resolve(name);
    String address = remote + path;
    try (InputStream in = open(address)) {
      Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
    }
    String expected;
    try (InputStream in = open(address + ".sha1")) {
      expected = new String(in.readNBytes(200), StandardCharsets.US_ASCII).strip();
    }
    String found = Sha.of("SHA-1", file);
    if (!expected.toLowerCase(Locale.ROOT).startsWith(found)) {
      throw new IOException(address + " was not received as the repository has it");
    }
    return file;
  }

  private static InputStream open(String address) throws IOException {
    URLConnection connection = URI.create(address).toURL().openConnection();
    connection.setConnectTimeout(TIMEOUT_MILLIS);
    connection.setReadTimeout(TIMEOUT_MILLIS);
    if (connection instanceof HttpURLConnection http && http.getResponseCode() / 100 != 2) {
      throw new IOException(address + " answers " + http.getResponseCode());
    }
    return connection.getInputStream();
  }
}
