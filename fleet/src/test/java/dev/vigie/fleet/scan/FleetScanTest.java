package dev.vigie.fleet.scan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vigie.Expertise;
import dev.vigie.fleet.input.Entry;
import dev.vigie.fleet.input.ListFile;
import dev.vigie.fleet.run.Records;
import dev.vigie.rules.BuiltInExpertise;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FleetScanTest {
  private static final String CUSTOMER =
      """
      package shop;

      public class Customer {
        private String email;

        public String getEmail() {
          return email;
        }
      }
      """;

  @TempDir private Path folder;

  private Path project(String name, String path, String text) throws IOException {
    Path file = folder.resolve(name).resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return folder.resolve(name);
  }

  private List<JsonNode> rows(String table, long run) throws IOException {
    List<JsonNode> rows = new ArrayList<>();
    for (String line : Fleets.rows(folder.resolve("out"), table, run)) {
      rows.add(new ObjectMapper().readTree(line));
    }
    return rows;
  }

  private Records.Ended scan(String... inputs) throws Exception {
    return Fleets.scan(List.of(inputs), folder.resolve("out"), Fleets.options());
  }

  @Test
  void theFaultOfOneRepositoryIsARowAndCostsNoOther() throws Exception {
    Path good = project("good", "src/main/java/shop/Customer.java", CUSTOMER);
    Path broken = Files.writeString(folder.resolve("broken-sources.jar"), "no archive");
    Path settings = project("settings", "src/main/java/shop/Customer.java", CUSTOMER);
    Files.writeString(settings.resolve("privacy.yml"), "profile: everything\n");

    Records.Ended ended =
        scan(
            good.toString(),
            settings.toString(),
            broken.toString(),
            folder.resolve("gone").toString(),
            "nogit = git:" + good,
            "renamed = mvn:org.acme:people:1");

    assertThat(ended.run().repositories()).isEqualTo(6);
    assertThat(ended.run().analysed()).isEqualTo(2);
    assertThat(ended.run().failed()).isEqualTo(4);
    assertThat(rows("repositories", 1))
        .extracting(row -> row.get("repository").asText() + ": " + row.get("fault").asText())
        .satisfiesExactly(
            row -> assertThat(row).startsWith("broken: "),
            row -> assertThat(row).startsWith("gone: ").endsWith("gone does not exist"),
            row -> assertThat(row).isEqualTo("good: "),
            row -> assertThat(row).startsWith("nogit: ").contains("is no git repository"),
            row -> assertThat(row).startsWith("renamed: ").contains("is not in"),
            row -> assertThat(row).startsWith("settings: ").contains("privacy.yml"));
  }

  @Test
  void anUnchangedFleetIsNotReadAgain() throws Exception {
    Path shop = project("shop", "src/main/java/shop/Customer.java", CUSTOMER);
    Path club = project("club", "src/main/java/club/Member.java", CUSTOMER.replace("shop", "club"));
    Records.Ended first = scan(shop.toString(), club.toString());
    assertThat(first.run().filesParsed()).isEqualTo(2);

    Records.Ended second = scan(shop.toString(), club.toString());
    assertThat(second.run().filesParsed()).isZero();
    assertThat(second.run().filesKnown()).isZero();
    assertThat(second.run().recalled()).isEqualTo(2);
    assertThat(second.run().digests()).isEqualTo(first.run().digests());

    project("shop", "src/main/java/shop/Order.java", "package shop; class Order { int total; }");
    Records.Ended third = scan(shop.toString(), club.toString());
    assertThat(third.run().recalled()).isEqualTo(1);
    assertThat(third.run().analysed()).isEqualTo(1);
    assertThat(third.run().filesParsed()).isEqualTo(1);
    assertThat(third.run().filesKnown()).isEqualTo(1);
  }

  @Test
  void whatExpiresIsJudgedAgainWhenItHasExpired() throws Exception {
    Path shop =
        project(
            "shop",
            "src/main/java/shop/Customer.java",
            CUSTOMER.replace(
                "return email;",
                "System.out.println(email); // vigie:allow personal-data-in-log agreed until"
                    + " 2026-01-31\n    return email;"));
    ScanOptions base = Fleets.options();
    Records.Ended january =
        Fleets.scan(List.of(shop.toString()), folder.resolve("out"), on(base, "2026-01-01"));
    Records.Ended sameMonth =
        Fleets.scan(List.of(shop.toString()), folder.resolve("out"), on(base, "2026-01-31"));
    Records.Ended february =
        Fleets.scan(List.of(shop.toString()), folder.resolve("out"), on(base, "2026-02-01"));

    assertThat(january.run().analysed()).isEqualTo(1);
    assertThat(sameMonth.run().recalled()).isEqualTo(1);
    assertThat(february.run().analysed()).isEqualTo(1);
    assertThat(february.overview().count("findings"))
        .isGreaterThan(january.overview().count("findings"));
  }

  private static ScanOptions on(ScanOptions options, String day) {
    return new ScanOptions(
        options.profile(),
        options.settings(),
        options.includeTests(),
        options.verify(),
        day,
        options.localMaven(),
        options.remoteMaven(),
        options.partBytes(),
        options.aloneMegabytes());
  }

  @Test
  void aGitRepositoryIsReadAtItsRevisionBareOrNot() throws Exception {
    Path shop = project("shop", "src/main/java/shop/Customer.java", CUSTOMER);
    String old;
    try (Git git = Git.init().setDirectory(shop.toFile()).call()) {
      git.add().addFilepattern(".").call();
      old = git.commit().setMessage("one").setSign(false).call().getName();
      git.tag().setName("v1").setAnnotated(false).call();
      project("shop", "src/main/java/shop/Clerk.java", CUSTOMER.replace("Customer", "Clerk"));
      git.add().addFilepattern(".").call();
      git.commit().setMessage("two").setSign(false).call();
    }
    Path bare = folder.resolve("bare.git");
    Git.cloneRepository()
        .setURI(shop.toUri().toString())
        .setBare(true)
        .setDirectory(bare.toFile())
        .call()
        .close();
    project("shop", "src/main/java/shop/Draft.java", CUSTOMER.replace("Customer", "Draft"));

    scan(
        "lying = " + shop,
        "head = git:" + shop,
        "tagged = git:" + shop + "@v1",
        "bare = git:" + bare,
        "none = git:" + bare + "@v9");

    assertThat(rows("repositories", 1))
        .extracting(row -> row.get("repository").asText() + " " + row.get("files").asInt())
        .containsExactly("bare 2", "head 2", "lying 3", "none 0", "tagged 1");
    assertThat(rows("repositories", 1).get(4).get("revision").asText()).isEqualTo(old);
    assertThat(rows("repositories", 1).get(3).get("fault").asText()).contains("'v9'");
  }

  @Test
  void partsOfARepositoryGiveTheRowsOfTheWhole() throws Exception {
    Path shop = project("shop", "src/main/java/shop/Customer.java", CUSTOMER);
    for (int i = 0; i < 12; i++) {
      project("shop", "src/main/java/shop/C" + i + ".java", CUSTOMER.replace("Customer", "C" + i));
    }
    Entry entry = ListFile.read(List.of(shop.toString())).get(0);
    ScanOptions options = Fleets.options();
    Expertise expertise = BuiltInExpertise.read();
    Store parted = new FolderStore(folder.resolve("parted"));
    Store whole = new FolderStore(folder.resolve("whole"));
    Task task = Plan.of(List.of(new Peek(parted, options).of(entry)), "", options).get(0);
    assertThat(task.parts(1000)).isGreaterThan(1);

    Scanner parts = new Scanner(() -> expertise, parted, parted, options);
    int read = 0;
    for (int i = 0; i < 3; i++) {
      read += parts.readPart(task, i, 3);
    }
    Scanner.Scanned linked = parts.scan(task, 0);
    Scanner.Scanned atOnce = new Scanner(() -> expertise, whole, whole, options).scan(task, 0);

    assertThat(read).isEqualTo(13);
    assertThat(linked.filesParsed()).isZero();
    assertThat(linked.filesKnown()).isEqualTo(13);
    RepositoryResult one = ResultJson.read(Scanner.bytes(parted, linked), RepositoryResult.class);
    RepositoryResult other = ResultJson.read(Scanner.bytes(whole, atOnce), RepositoryResult.class);
    assertThat(one.findings()).isEqualTo(other.findings());
    assertThat(one.elements()).isEqualTo(other.elements()).hasSize(13);
    assertThat(one.sarif()).isEqualTo(other.sarif());
  }

  @Test
  void whatHasKilledProcessesIsTriedAloneAndSaysSoWhereItFailsAgain() throws Exception {
    Path shop = project("shop", "src/main/java/shop/Customer.java", CUSTOMER);
    Entry entry = ListFile.read(List.of(shop.toString())).get(0);
    Store store = new FolderStore(folder.resolve("store"));
    Expertise expertise = BuiltInExpertise.read();
    Task task =
        Plan.of(List.of(new Peek(store, Fleets.options()).of(entry)), "", Fleets.options()).get(0);

    Scanner.Scanned alone =
        new Scanner(() -> expertise, store, store, Fleets.options()).scan(task, 2);

    assertThat(alone.failed()).isFalse();
    RepositoryResult result = ResultJson.read(Scanner.bytes(store, alone), RepositoryResult.class);
    assertThat(result.elements()).hasSize(1);

    Store fresh = new FolderStore(folder.resolve("fresh"));
    ScanOptions small =
        new ScanOptions("", "", false, true, "2026-01-01", "/nowhere", "", 1 << 30, 12);
    Scanner.Scanned dead = new Scanner(() -> expertise, fresh, fresh, small).scan(task, 2);

    assertThat(dead.failed()).isTrue();
    assertThat(
            ResultJson.read(Scanner.bytes(fresh, dead), RepositoryResult.class)
                .repository()
                .fault())
        .startsWith(
            "processes that analysed it have died; tried again alone with 12 MB of heap: exit"
                + " code");
  }

  @Test
  void aFileThatOverflowsAReadersStackCostsOnlyItself() throws Exception {
    Path deep = project("deep", "src/main/java/shop/Customer.java", CUSTOMER);
    String nested = "(".repeat(60_000) + "1" + ")".repeat(60_000);
    project(
        "deep",
        "src/main/java/shop/Deep.java",
        "package shop; class Deep { int x = " + nested + "; }");

    Records.Ended ended = scan(deep.toString());

    assertThat(ended.run().failed()).isZero();
    assertThat(rows("elements", 1)).hasSize(1);
  }

  @Test
  void anArchiveIsHeldAgainstItsChecksum() throws Exception {
    Path jar = folder.resolve("shop-sources.jar");
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("shop/Customer.java"));
      zip.write(CUSTOMER.getBytes(StandardCharsets.UTF_8));
    }

    Records.Ended ended = scan("one = " + jar, "two = " + jar + " sha256:" + "0".repeat(64));

    assertThat(ended.run().failed()).isEqualTo(1);
    assertThat(rows("elements", 1))
        .extracting(row -> row.get("repository").asText())
        .containsExactly("one");
    assertThat(rows("repositories", 1).get(1).get("fault").asText())
        .contains("checksum in the list");
  }
}
