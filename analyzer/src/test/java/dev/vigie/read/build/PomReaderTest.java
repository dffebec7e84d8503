package dev.vigie.read.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigie.facts.BuildFacts;
import dev.vigie.source.Span;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PomReaderTest {
  @Test
  void whatAPomDeclaresIsReadWithItsOwnProperties() {
    BuildFacts facts =
        read(
            """
            <project xmlns="http://maven.apache.org/POM/4.0.0">
              <parent><groupId>org.acme</groupId><artifactId>p</artifactId><version>${revision}</version></parent>
              <artifactId>shop</artifactId>
              <properties><revision>7</revision><logback.version>1.${revision}</logback.version></properties>
              <dependencyManagement><dependencies><dependency><artifactId>managed</artifactId></dependency></dependencies></dependencyManagement>
              <dependencies>
                <dependency>
                  <groupId>ch.qos.logback</groupId><artifactId>logback-classic</artifactId>
                  <version>${logback.version}</version><scope>runtime</scope>
                </dependency>
                <dependency><groupId>${project.groupId}</groupId><artifactId>core</artifactId><version>${project.version}</version></dependency>
              </dependencies>
              <build><plugins><plugin><artifactId>maven-jar-plugin</artifactId><version>${unknown}</version></plugin></plugins></build>
              <profiles><profile><dependencies><dependency><groupId>g</groupId><artifactId>a</artifactId></dependency></dependencies></profile></profiles>
            </project>
            """);

    assertThat(facts.problems()).isEmpty();
    assertThat(facts.groupId()).isEqualTo("org.acme");
    assertThat(facts.artifactId()).isEqualTo("shop");
    assertThat(facts.dependencies())
        .extracting(
            it -> it.groupId() + ":" + it.artifactId() + ":" + it.version() + ":" + it.scope())
        .containsExactly("ch.qos.logback:logback-classic:1.7:runtime", "org.acme:core:7:", "g:a::");
    assertThat(Span.line(facts.dependencies().get(0).at())).isEqualTo(7);
    assertThat(facts.plugins())
        .extracting(it -> it.groupId() + ":" + it.artifactId() + ":" + it.version())
        .containsExactly("org.apache.maven.plugins:maven-jar-plugin:${unknown}");
  }

  @Test
  void propertiesThatNameThemselvesDoNoHarm() {
    BuildFacts facts =
        read(
            "<project><artifactId>${a}</artifactId><properties><a>${b}${b}</a><b>${a}${a}</b></properties></project>");

    assertThat(facts.artifactId()).isNotEmpty();
  }

  @Test
  void aBrokenPomIsReadAsFarAsItGoes() {
    BuildFacts facts = read("<project><artifactId>a</artifactId><dependencies>");

    assertThat(facts.artifactId()).isEqualTo("a");
    assertThat(facts.problems()).isNotEmpty();
  }

  private static BuildFacts read(String text) {
    return new PomReader().read(text.getBytes(StandardCharsets.UTF_8));
  }
}
