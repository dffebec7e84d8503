package dev.vigie.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigie.CheckRequest;
import dev.vigie.Evidence;
import dev.vigie.report.evidence.EvidenceArchive;
import dev.vigie.report.paper.Language;
import dev.vigie.source.SourceSearch;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.PersonIdent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One archive of what was found, the same whenever and wherever it is packed. */
class EvidenceTest {
  private static final PersonIdent WHO =
      new PersonIdent(
          "A", "a@example.org", Instant.ofEpochSecond(1_780_000_000L), ZoneOffset.ofHours(2));

  @TempDir Path folder;

  @BeforeEach
  void commit() throws Exception {
    Files.createDirectories(folder.resolve("src/main/java/shop"));
    Files.writeString(
        folder.resolve("src/main/java/shop/Customer.java"),
        """
        package shop;
        @jakarta.persistence.Entity
        class Customer {
          private String email;
          private String iban;
        }
        """);
    Files.writeString(
        folder.resolve("src/main/java/shop/Mailer.java"),
        """
        package shop;
        class Mailer {
          private final org.slf4j.Logger log = org.slf4j.LoggerFactory.getLogger(Mailer.class);
          void send(String email) {
            log.info("to {}", email); // vigie:allow personal-data-in-log - a test, until 2026-05-29
          }
        }
        """);
    try (Git git = Git.init().setDirectory(folder.toFile()).call()) {
      git.add().addFilepattern(".").call();
      git.commit().setSign(false).setAuthor(WHO).setCommitter(WHO).setMessage("shop").call();
    }
  }

  private Evidence.Packed packed(LocalDate today) throws Exception {
    CheckRequest request =
        new CheckRequest(
            "shop",
            SourceSearch.in(List.of(folder)),
            0,
            List.of(),
            Optional.empty(),
            CheckRequest.Choices.NONE,
            Optional.empty(),
            2);
    return new Evidence(BuiltInExpertise.read(), today).pack(request, Optional.of(Language.FRENCH));
  }

  private static Map<String, String> files(byte[] archive) throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return files;
  }

  @Test
  void oneCommitGivesTheSameBytesOnAnyDayInAnyTimeZone() throws Exception {
    byte[] first = packed(LocalDate.of(2026, 6, 1)).archive();
    TimeZone zone = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
      assertThat(packed(LocalDate.of(2031, 1, 1)).archive()).isEqualTo(first);
    } finally {
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void theArchiveHoldsAllThatMustBeShown() throws Exception {
    Evidence.Packed packed = packed(LocalDate.of(2026, 6, 1));
    Map<String, String> files = files(packed.archive());
    assertThat(List.copyOf(files.keySet()))
        .isSorted()
        .contains(
            "privacy.sarif",
            "inventory.json",
            "register.json",
            "register_fr.html",
            "register_fr.csv",
            "data-map.svg",
            "impact.json",
            "impact_fr.html",
            "accepted.json",
            "coverage.json",
            EvidenceArchive.STATEMENT,
            EvidenceArchive.SUMS);
    assertThat(files.get("accepted.json")).contains("a test").contains("2026-05-29");
    assertThat(packed.uncommitted()).isFalse();
  }

  @Test
  void theStatementNamesEachFileWithItsSumAndTheCommit() throws Exception {
    Evidence.Packed packed = packed(LocalDate.of(2026, 6, 1));
    Map<String, String> files = files(packed.archive());
    String statement = files.get(EvidenceArchive.STATEMENT);
    assertThat(statement)
        .contains("\"_type\" : \"https://in-toto.io/Statement/v1\"")
        .contains("\"predicateType\"")
        .contains("\"uncommittedChanges\" : false")
        .contains(packed.material().head().orElseThrow().commit());
    files.forEach(
        (name, text) -> {
          if (!name.equals(EvidenceArchive.STATEMENT) && !name.equals(EvidenceArchive.SUMS)) {
            assertThat(statement)
                .contains("\"name\" : \"" + name + "\"")
                .contains(EvidenceArchive.sum(text.getBytes(StandardCharsets.UTF_8)));
          }
        });
  }

  @Test
  void theSumsAreAsTheCommonToolWantsThem(@TempDir Path out) throws Exception {
    Map<String, String> files = files(packed(LocalDate.of(2026, 6, 1)).archive());
    for (Map.Entry<String, String> file : files.entrySet()) {
      Files.writeString(out.resolve(file.getKey()), file.getValue());
    }
    assertThat(files.get(EvidenceArchive.SUMS).lines())
        .hasSize(files.size() - 1)
        .allMatch(line -> line.matches("[0-9a-f]{64}  \\S+"));
    if (Files.isExecutable(Path.of("/usr/bin/sha256sum"))) {
      Process check =
          new ProcessBuilder("/usr/bin/sha256sum", "--strict", "-c", EvidenceArchive.SUMS)
              .directory(out.toFile())
              .redirectErrorStream(true)
              .start();
      String said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(check.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(check.exitValue()).as(said).isZero();
    }
  }

  @Test
  void whatDiffersFromTheCommitIsSaid() throws Exception {
    Files.writeString(folder.resolve("src/main/java/shop/Mailer.java"), "package shop;");
    Evidence.Packed packed = packed(LocalDate.of(2026, 6, 1));
    assertThat(packed.uncommitted()).isTrue();
    assertThat(files(packed.archive()).get(EvidenceArchive.STATEMENT))
        .contains("\"uncommittedChanges\" : true");
  }
}
