package dev.vigie.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigie.Expertise;
import dev.vigie.catalog.ElementEntry;
import dev.vigie.catalog.French;
import dev.vigie.report.paper.Language;
import dev.vigie.report.paper.Messages;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Papers in French find French words for all that the catalogue says. */
class FrenchTest {
  private static final Pattern LABEL = Pattern.compile("label: \"?((?:an?|the) [^,}\"\\n]+)");
  private static final Pattern PURPOSE = Pattern.compile("party: *\\{[^}]*purpose: ([^,}]+)");

  private final Expertise expertise;
  private final French french;

  FrenchTest() throws Exception {
    expertise = BuiltInExpertise.read();
    french = expertise.processing().orElseThrow().french();
  }

  private static Set<String> found(Pattern pattern) throws Exception {
    Set<String> found = new TreeSet<>();
    for (String file : BuiltInResources.own().texts(BuiltInCatalog.FOLDER, ".yml").values()) {
      Matcher matcher = pattern.matcher(file);
      while (matcher.find()) {
        found.add(matcher.group(1).strip());
      }
    }
    return found;
  }

  @Test
  void everyDestinationHasAFrenchName() throws Exception {
    Set<String> labels = found(LABEL);
    // What data goes through is no destination, and no paper names it.
    labels.removeIf(label -> label.matches("a (hash|checksum|cipher).*"));
    assertThat(labels).hasSizeGreaterThan(50);
    assertThat(new TreeSet<>(french.destinations().keySet())).containsAll(labels);
  }

  @Test
  void everyPurposeOfAServiceHasAFrenchName() throws Exception {
    Set<String> purposes = found(PURPOSE);
    assertThat(purposes).hasSizeGreaterThan(8);
    assertThat(new TreeSet<>(french.parties().keySet())).containsAll(purposes);
  }

  @Test
  void everyKindOfDataHasAFrenchName() {
    for (ElementEntry entry : expertise.taxonomy().entries()) {
      assertThat(entry.labels()).as(entry.element().id()).containsKeys("en", "fr");
    }
  }

  @Test
  void everySubjectAndPurposeHasAName() {
    Messages messages = Messages.of(Language.FRENCH, "register");
    assertThat(expertise.taxonomy().subjects())
        .allMatch(subject -> messages.has("register.person." + subject));
    assertThat(expertise.processing().orElseThrow().catalogue().purposes().keySet())
        .allMatch(purpose -> messages.has("register.purpose." + purpose));
  }
}
