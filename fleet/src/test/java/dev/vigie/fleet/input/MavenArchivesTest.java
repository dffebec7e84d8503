package dev.vigie.fleet.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MavenArchivesTest {
  private static final String PATH = "/org/acme/people/1/people-1-sources.jar";

  @TempDir private Path folder;
  private HttpServer server;
  private Map<String, String> served = Map.of();

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String text = served.get(exchange.getRequestURI().getPath());
          byte[] bytes = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(
              text == null ? 404 : 200, bytes.length == 0 ? -1 : bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private MavenArchives archives() {
    return new MavenArchives(
        folder.resolve("local"), "http://127.0.0.1:" + server.getAddress().getPort());
  }

  @Test
  void theLocalRepositoryIsAskedFirst() throws IOException {
    Path there = folder.resolve("local" + PATH);
    Files.createDirectories(there.getParent());
    Files.writeString(there, "here");

    assertThat(archives().find("org.acme:people:1", folder)).isEqualTo(there);
  }

  @Test
  void whatIsFetchedMustHaveItsChecksum() throws IOException {
    served = Map.of(PATH, "good", PATH + ".sha1", "0000000000000000000000000000000000000000");
    assertThatThrownBy(() -> archives().find("org.acme:people:1", folder))
        .hasMessageContaining("was not received as the repository has it");

    String sha1 = Sha.of("SHA-1", Files.writeString(folder.resolve("same"), "good"));
    served = Map.of(PATH, "good", PATH + ".sha1", sha1 + "  people-1-sources.jar");
    assertThat(archives().find("org.acme:people:1", folder)).hasContent("good");
  }

  @Test
  void whatIsNowhereIsToldWithItsAddress() {
    assertThatThrownBy(() -> archives().find("org.acme:people:1", folder))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(PATH + " answers 404");
  }
}
