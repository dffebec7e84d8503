package dev.vigie.fleet.spark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigie.fleet.row.LinkRow;
import dev.vigie.fleet.row.ModuleRow;
import dev.vigie.fleet.row.Tables;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class SchemasTest {
  @Test
  void aTableHasItsColumnsAndNothingMayBeAbsent() {
    assertThat(Schemas.of(Tables.MODULES).treeString())
        .contains(
            "repository: string (nullable = false)",
            "dependencies: array (nullable = false)",
            "element: string (containsNull = false)");
    assertThat(Schemas.of(Tables.LINKS).fieldNames())
        .containsExactly(
            Tables.LINKS.columns().stream().map(column -> column.name()).toArray(String[]::new));
  }

  @Test
  void recordsBecomeRowsOfTheirValues() {
    assertThat(
            Schemas.row(
                    Tables.LINKS,
                    new LinkRow("a", "b", "http", "x", "y", true, "r", "A", 1, "B", 2))
                .getBoolean(5))
        .isTrue();
    assertThat(
            (Object[])
                Schemas.row(Tables.MODULES, new ModuleRow("a", "", "g", "m", "1", List.of("x:y")))
                    .get(5))
        .containsExactly("x:y");
  }

  @Test
  void everyQuestionThatIsShippedHasATextThatBeginsWithWhatItAsks() throws Exception {
    assertThat(Questions.texts(List.copyOf(Questions.SHIPPED.keySet())))
        .hasSameSizeAs(Questions.SHIPPED.keySet())
        .allSatisfy(text -> assertThat(text).startsWith("-- "));
  }

  @Test
  void aQuestionThatNobodyKnowsIsAMistake() throws IOException {
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> Questions.texts(List.of("whatever")))
        .hasMessageContaining("whatever");
  }
}
