package dev.vigie.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.vigie.cli.VigieJar.Ended;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A project whose files mean harm to whoever reads them, and places that nothing can be written to.
 */
class HostileProjectIT {
  private static final String SECRET = "kept-outside-of-the-project";
  private static final String SCRIPT = "</script><script>alert(1)</script>";
  private static final String ESCAPE = "\u001b";

  @TempDir private Path folder;
  private Path project;
  private VigieJar vigie;

  @BeforeEach
  void start() throws IOException {
    vigie = new VigieJar(folder);
    project = Files.createDirectory(folder.resolve("project"));
    Files.writeString(folder.resolve("secret.txt"), SECRET);
    write(
        "src/main/java/shop/Customer.java",
        """
        package shop;
        import jakarta.persistence.Column;
        import jakarta.persistence.Entity;
        /** %1$s %2$s[31m */
        @Entity
        class Customer {
          @Column(name = "%1$s%2$s[2J") private String iban;
          private static final org.slf4j.Logger log = org.slf4j.LoggerFactory.getLogger("a");
          void show() { log.info("%2$s[31m%1$s {}", iban); }
        }
        """
            .formatted(SCRIPT, ESCAPE));
  }

  @Test
  void nothingIsFetchedExpandedFollowedRunOrWrittenElsewhere() throws Exception {
    try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      listening.setSoTimeout(1);
      String url = "http://127.0.0.1:" + listening.getLocalPort() + "/x";
      String head =
          "<!DOCTYPE project [<!ENTITY file SYSTEM \""
              + folder.resolve("secret.txt").toUri()
              + "\"><!ENTITY % net SYSTEM \""
              + url
              + "\"> %net;"
              + "<!ENTITY a \""
              + "ha".repeat(50)
              + "\">"
              + laughs()
              + "]>\n";
      write("pom.xml", head + "<project><artifactId>&file;&z;</artifactId></project>");
      write(
          "src/main/resources/logback.xml",
          head + "<configuration><appender name='&file;&z;'/></configuration>");
      write(
          "src/main/resources/CustomerMapper.xml",
          head.replace("project [", "mapper [")
              + "<mapper namespace='shop.M'><select id='s'>select &file;&z; from"
              + " t</select></mapper>");
      write(
          "src/main/resources/application.yml",
          "a: !!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[!!java.net.URL ['"
              + url
              + "']]]]\n");
      Path outside = Files.createDirectory(folder.resolve("outside"));
      Files.writeString(outside.resolve("Elsewhere.java"), "class Elsewhere { String iban; }");
      Files.createSymbolicLink(project.resolve("src/main/java/link"), outside);
      Map<String, Long> before = filesBelow(project);

      Ended run = check("--allow-incomplete", "--html=" + folder.resolve("told.html"));

      assertThat(run.code()).as(run.out() + run.err()).isEqualTo(1);
      assertThat(filesBelow(project)).isEqualTo(before);
      String told =
          run.out()
              + run.err()
              + Files.readString(folder.resolve("told.sarif"))
              + Files.readString(folder.resolve("told.json"))
              + Files.readString(folder.resolve("told.html"));
      assertThat(told).contains("Customer").doesNotContain(SECRET, "Elsewhere.iban");
      assertThat(connections(listening)).isZero();
    }
  }

  @Test
  void whatTheSourcesSayIsNeverMarkupNorControl() throws Exception {
    Ended run = check("--html=" + folder.resolve("told.html"));

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out() + run.err()).contains("alert(1)").doesNotContain(ESCAPE);
    assertThat(Files.readString(folder.resolve("told.html")))
        .contains("alert(1)")
        .doesNotContain(SCRIPT, ESCAPE);
    assertThat(Files.readString(folder.resolve("told.sarif"))).doesNotContain(ESCAPE);
  }

  @Test
  void aFullDiskAndAPlaceThatTakesNothingAreSaid() throws Exception {
    assumeTrue(Files.exists(Path.of("/dev/full")) && Files.isDirectory(Path.of("/proc")));

    Ended full = vigie.run("check", "--no-cache", "--sarif=/dev/full", project);
    Ended taken = vigie.run("check", "--no-cache", "--sarif=/proc/vigie.sarif", project);
    Ended cacheless = vigie.run("check", "--cache=/proc/vigie", project);

    assertThat(full.err()).contains("cannot write /dev/full: No space left on device");
    assertThat(taken.err()).contains("cannot write /proc/vigie.sarif: ");
    assertThat(full.code()).isEqualTo(taken.code()).isNotIn(0, 1);
    assertThat(cacheless.code()).as(cacheless.err()).isEqualTo(1);
  }

  private Ended check(String... more) throws Exception {
    List<Object> arguments =
        new ArrayList<>(List.of("check", "--no-cache", "--sarif=" + folder.resolve("told.sarif")));
    arguments.add("--inventory=" + folder.resolve("told.json"));
    arguments.addAll(List.of(more));
    arguments.add(project);
    return vigie.run(arguments.toArray());
  }

  /** Twelve entities that each hold ten of the one before. */
  private static String laughs() {
    StringBuilder text = new StringBuilder();
    String names = "abcdefghijklz";
    for (int i = 1; i < names.length(); i++) {
      String ten = ("&" + names.charAt(i - 1) + ";").repeat(10);
      text.append("<!ENTITY ").append(names.charAt(i)).append(" \"").append(ten).append("\">");
    }
    return text.toString();
  }

  private static int connections(ServerSocket listening) throws IOException {
    try {
      listening.accept().close();
      return 1;
    } catch (SocketTimeoutException nobodyCame) {
      return 0;
    }
  }

  private static Map<String, Long> filesBelow(Path root) throws IOException {
    Map<String, Long> sizes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.toList()) {
        sizes.put(file.toString(), Files.isRegularFile(file) ? Files.size(file) : -1);
      }
    }
    return sizes;
  }

  private void write(String path, String text) throws IOException {
    Path file = project.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
