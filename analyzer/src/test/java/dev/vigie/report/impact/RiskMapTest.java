package dev.vigie.report.impact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigie.finding.FearedEvent;
import dev.vigie.report.paper.Language;
import dev.vigie.report.paper.Messages;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class RiskMapTest {
  private static Risk risk(FearedEvent event, Level severity, Level now, Level after) {
    return new Risk(
        event,
        new SeverityScore(severity, severity, List.of(), List.of(), List.of()),
        new LikelihoodScore(BigDecimal.ZERO, now, false, List.of()),
        new LikelihoodScore(BigDecimal.ZERO, after, false, List.of()));
  }

  private static final List<Risk> RISKS =
      List.of(
          risk(FearedEvent.ACCESS, Level.MAXIMUM, Level.SIGNIFICANT, Level.NEGLIGIBLE),
          risk(FearedEvent.MODIFICATION, Level.LIMITED, Level.LIMITED, Level.LIMITED),
          risk(FearedEvent.DISAPPEARANCE, Level.LIMITED, Level.LIMITED, Level.LIMITED));

  private static String draw(Language language) {
    return new RiskMap(Messages.of(language, "impact"))
        .draw("m", "A < B & \"C\"", RISKS, risk -> risk.now().level());
  }

  @Test
  void whoCannotSeeItIsToldWhereEachRiskLies() throws Exception {
    assertThat(draw(Language.ENGLISH))
        .contains("role=\"img\"")
        .contains("aria-labelledby=\"m-t m-d\"")
        .contains(
            "Illegitimate access to data: severity maximum, likelihood significant; the risk is"
                + " high.");
    assertThat(draw(Language.FRENCH)).contains("le risque est élevé");
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(draw(Language.ENGLISH))));
    assertThat(document.getElementsByTagName("title").item(0).getTextContent())
        .isEqualTo("A < B & \"C\"");
    assertThat(document.getElementsByTagName("rect").getLength()).isEqualTo(16);
    assertThat(document.getElementsByTagName("circle").getLength()).isEqualTo(3);
  }

  @Test
  void eventsInOneCellStandBesideEachOther() throws Exception {
    assertThat(draw(Language.ENGLISH).lines().filter(line -> line.startsWith("<circle")))
        .doesNotHaveDuplicates();
  }

  @Test
  void sixteenCellsHaveTheirZones() {
    assertThat(draw(Language.ENGLISH).split("class=\"zone-high\"", -1)).hasSize(5);
    assertThat(draw(Language.ENGLISH).split("class=\"zone-low\"", -1)).hasSize(5);
    assertThat(Zone.of(Level.SIGNIFICANT, Level.SIGNIFICANT)).isEqualTo(Zone.HIGH);
    assertThat(Zone.of(Level.MAXIMUM, Level.LIMITED)).isEqualTo(Zone.MODERATE);
    assertThat(Zone.of(Level.LIMITED, Level.LIMITED)).isEqualTo(Zone.LOW);
  }
}
