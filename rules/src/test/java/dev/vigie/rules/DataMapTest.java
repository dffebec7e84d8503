package dev.vigie.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.vigie.AnalysisRequest;
import dev.vigie.AnalysisResult;
import dev.vigie.Analyzer;
import dev.vigie.Shortcuts;
import dev.vigie.config.ProjectSettings;
import dev.vigie.read.FactsCache;
import dev.vigie.report.DataMap;
import dev.vigie.source.SourceSet;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DataMapTest {
  @Test
  void saysWhereTheDataOfTheExampleGoes() throws Exception {
    Path shop = Path.of(System.getProperty("vigie.fixtures"), "example-shop");
    AnalysisResult result =
        new Analyzer(BuiltInExpertise.read())
            .analyze(
                new AnalysisRequest(
                    SourceSet.find(List.of(shop), false),
                    List.of(),
                    ProjectSettings.EMPTY,
                    Optional.empty(),
                    FactsCache.none(),
                    false,
                    Shortcuts.TAKEN,
                    1));

    assertThat(result.map().passages())
        .extracting(DataMap.Passage::member, DataMap.Passage::kind, DataMap.Passage::destination)
        .contains(
            tuple("Customer.iban", "log", "the SLF4J log"),
            tuple("Customer.iban", "store", "the database"),
            tuple("Registration.email", "log", "the SLF4J log"))
        .doesNotContain(tuple("Customer.password", "log", "the SLF4J log"));
    assertThat(result.map().passages())
        .allSatisfy(p -> assertThat(p.at().path()).startsWith("test-fixtures/example-shop/"));
  }
}
