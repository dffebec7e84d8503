package dev.vigie.fleet.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.vigie.config.ConfigurationException;
import dev.vigie.config.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListFileTest {
  @TempDir private Path folder;

  private Path list(String text) throws IOException {
    return Files.writeString(folder.resolve("fleet.txt"), text);
  }

  @Test
  void everyKindOfEntryIsReadRelativeToTheList() throws Exception {
    String checksum = "0123456789abcdef".repeat(4);
    Path list =
        list(
            """
            # the shop
            src/shop            # as it lies there
            git:/srv/git/billing.git@release-4
            git:accounts
            mvn:org.acme:customers:1.4.0

            jars/orders-2.1-sources.jar sha256:%s
            papers = mvn:org.acme:documents:2
            """
                .formatted(checksum));

    List<Entry> entries = ListFile.read(List.of(list.toString()));

    String here = folder.toString();
    assertThat(entries)
        .containsExactly(
            new Entry("accounts", Entry.Kind.GIT, here + "/accounts", "", "", "git:accounts"),
            new Entry(
                "billing",
                Entry.Kind.GIT,
                "/srv/git/billing.git",
                "release-4",
                "",
                "git:/srv/git/billing.git@release-4"),
            new Entry(
                "customers",
                Entry.Kind.MAVEN,
                "org.acme:customers:1.4.0",
                "",
                "",
                "mvn:org.acme:customers:1.4.0"),
            new Entry(
                "orders-2.1",
                Entry.Kind.ARCHIVE,
                here + "/jars/orders-2.1-sources.jar",
                "",
                checksum,
                "jars/orders-2.1-sources.jar"),
            new Entry(
                "papers",
                Entry.Kind.MAVEN,
                "org.acme:documents:2",
                "",
                "",
                "mvn:org.acme:documents:2"),
            new Entry("shop", Entry.Kind.FOLDER, here + "/src/shop", "", "", "src/shop"));
  }

  @Test
  void everyMistakeIsToldWithItsLine() throws Exception {
    Path list =
        list(
            """
            mvn:org.acme:customers
            shop
            other/shop
            svn:/srv/shop
            git:/srv/git/x.git@
            jars/a-sources.jar sha256:12ab
            ../..
            """);

    ConfigurationException mistakes =
        catchThrowableOfType(
            ConfigurationException.class, () -> ListFile.read(List.of(list.toString())));

    assertThat(mistakes.problems()).extracting(Problem::line).containsExactly(1, 3, 4, 5, 6);
    assertThat(mistakes.problems()).extracting(Problem::file).containsOnly(list.toString());
    assertThat(mistakes.problems().get(1).toString()).contains("'shop' is the name of 'shop'");
  }

  @Test
  void anEmptyListIsAMistake() throws Exception {
    Path list = list("# nothing yet\n");

    ConfigurationException mistakes =
        catchThrowableOfType(
            ConfigurationException.class, () -> ListFile.read(List.of(list.toString())));

    assertThat(mistakes.problems()).hasSize(1);
  }
}
