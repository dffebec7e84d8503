package dev.vigie.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigie.Expertise;
import dev.vigie.catalog.Element;
import dev.vigie.catalog.ElementEntry;
import dev.vigie.catalog.French;
import dev.vigie.catalog.api.Party;
import dev.vigie.config.PaperSettings;
import dev.vigie.processing.DataItem;
import dev.vigie.processing.Destination;
import dev.vigie.processing.Processing;
import dev.vigie.processing.ProcessingActivity;
import dev.vigie.report.paper.Edition;
import dev.vigie.report.paper.Language;
import dev.vigie.report.paper.Messages;
import dev.vigie.report.paper.Vocabulary;
import dev.vigie.report.register.DataMapPicture;
import dev.vigie.report.register.RegisterPaper;
import dev.vigie.rule.Register;
import dev.vigie.source.Location;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The picture of where data goes stays readable however much there is to show. */
class DataMapPictureTest {
  private static final Location AT = new Location("src/A.java", 1, 1, 1, 2);
  private static final List<String> KINDS = List.of("cache", "log", "mail", "cookie");

  private final Expertise expertise;

  DataMapPictureTest() throws Exception {
    this.expertise = BuiltInExpertise.read();
  }

  @Test
  void threeHundredItemsAndFortyPlacesAreShownByCategoryAndSort() {
    String picture = picture(300, 40, "Place");

    assertThat(count(picture, "class=\"map-box")).isBetween(12, 26);
    assertThat(count(picture, "class=\"map-way")).isLessThan(160);
    assertThat(picture)
        .contains(">Logs and traces (10)<")
        .contains(">Caches, files, indexes (10)<")
        .contains("<title>Place 01, Place 05,")
        .as("recipients keep their names")
        .contains(">Service 10 (")
        .contains(">Service 38 (");
  }

  @Test
  void aFewItemsAndPlacesAreAllNamed() {
    String picture = picture(5, 4, "Place");

    assertThat(count(picture, "class=\"map-box")).isEqualTo(9);
    assertThat(picture).contains(">Place 01<").doesNotContain("Logs and traces");
  }

  @Test
  void namesFromTheProjectAreNoMarkup() {
    assertThat(picture(5, 4, "<script>&\""))
        .contains("&lt;script&gt;&amp;&quot; 01")
        .doesNotContain("<script");
  }

  private String picture(int items, int places, String name) {
    List<Element> elements =
        expertise.taxonomy().entries().stream().map(ElementEntry::element).toList();
    List<DataItem> data = new ArrayList<>();
    for (int i = 0; i < items; i++) {
      Element element = elements.get(i % elements.size());
      String id = element.id() + "@a.Customer#m" + i;
      data.add(new DataItem(id, element, "a.Customer", "Customer.m" + i, "", 1, false, AT));
    }
    List<Destination> destinations = new ArrayList<>();
    for (int i = 0; i < places; i++) {
      List<Destination.Arrival> arrivals = new ArrayList<>();
      for (int j = i % 3; j < items; j += 3) {
        arrivals.add(new Destination.Arrival(data.get(j).id(), List.of(), AT));
      }
      String kind = KINDS.get(i % KINDS.size());
      destinations.add(
          new Destination(
              kind,
              String.format("%s %02d", name, i),
              kind.equals("mail")
                  ? Optional.of(new Party(String.format("Service %02d", i), "mail", "FR"))
                  : Optional.empty(),
              Optional.empty(),
              arrivals));
    }
    ProcessingActivity activity =
        new ProcessingActivity(
            "customers",
            "customers",
            Optional.empty(),
            Optional.of(
                new ProcessingActivity.Proposal(
                    ProcessingActivity.Proposal.By.PACKAGE, "customers")),
            data,
            List.of(),
            List.of(),
            destinations,
            List.of(),
            List.of(),
            List.of(),
            List.of());
    Processing processing =
        new Processing(
            "shop",
            PaperSettings.EMPTY,
            Register.EMPTY,
            List.of(activity),
            List.of(),
            List.of(),
            List.of(),
            true);
    RegisterPaper paper =
        new RegisterPaper(
            processing,
            new Edition("shop", "1", Optional.empty(), Optional.empty()),
            Messages.of(Language.ENGLISH, RegisterPaper.MESSAGES),
            new Vocabulary(Language.ENGLISH, expertise.taxonomy(), List.of(), French.NONE));
    return new String(new DataMapPicture(paper).file(), StandardCharsets.UTF_8);
  }

  private static int count(String text, String part) {
    return text.split(part, -1).length - 1;
  }
}
