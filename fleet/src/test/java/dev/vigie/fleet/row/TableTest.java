package dev.vigie.fleet.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {
  @Test
  void everyColumnIsDocumented() throws IOException {
    String text =
        Files.readString(Path.of(System.getProperty("vigie.root", ".."), "docs", "fleet.md"));
    for (Table<?> table : Tables.all()) {
      assertThat(text).contains("### `" + table.name() + "`");
      for (Column column : table.columns()) {
        assertThat(text).contains("| `" + column.name() + "` | " + column.meaning() + " |");
      }
    }
    assertThat(text).contains("version " + Tables.VERSION);
  }

  @Test
  void aRowIsMadeAgainOfItsValues() {
    LinkRow row = new LinkRow("a", "b", "http", "GET /x", "GET /x", true, "r", "A", 1, "B", 2);

    assertThat(Tables.LINKS.row(Tables.LINKS.values(row))).isEqualTo(row);
  }

  @Test
  void theDigestOfRowsDoesNotDependOnTheirOrder() {
    Digest one = Digest.of(List.of("a", 1L, List.of("x", "y")));
    Digest other = Digest.of(List.of("b", 2L, List.of()));

    assertThat(one.plus(other)).isEqualTo(other.plus(one));
    assertThat(one.plus(other).rows()).isEqualTo(2);
  }

  @Test
  void theDigestTellsRowsApartThatReadAlike() {
    assertThat(Digest.of(List.of("ab", "c"))).isNotEqualTo(Digest.of(List.of("a", "bc")));
    assertThat(Digest.of(List.of(List.of("a"), List.of())))
        .isNotEqualTo(Digest.of(List.of(List.of(), List.of("a"))));
    assertThat(Digest.of(List.of("a")).plus(Digest.of(List.of("a"))))
        .isNotEqualTo(Digest.of(List.of("a")));
  }
}
