package dev.vigie.read.xml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigie.source.Span;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class XmlDocumentTest {
  private static final String SOUND =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <!DOCTYPE a PUBLIC "-//x//y" "http://example.org/a.dtd" [
        <!ENTITY secret SYSTEM "file:///etc/passwd">
      ]>
      <!-- <not-this/> -->
      <x:a b='1 &lt; 2' x:c="&#65;&#x42;">
        text &amp; &secret;<d/>
        <![CDATA[<raw & text>]]>
        <e
          f="2">more</e>
      </x:a>
      """;

  @Test
  void elementsHaveTheirPartsAndPlaces() {
    XmlDocument document = read(SOUND);

    assertThat(document.problems()).isEmpty();
    XmlElement a = document.root();
    assertThat(a).isNotNull();
    assertThat(a.name()).isEqualTo("a");
    assertThat(a.attribute("b")).isEqualTo("1 < 2");
    assertThat(a.attribute("c")).isEqualTo("AB");
    assertThat(a.text()).contains("text & &secret;", "<raw & text>");
    XmlElement e = a.child("e").orElseThrow();
    assertThat(e.at()).isEqualTo(Span.of(9, 3, 10, 10));
    assertThat(e.attributes().get(0).at()).isEqualTo(Span.of(10, 5, 10, 9));
    assertThat(e.text()).isEqualTo("more");
  }

  @Test
  void entitiesNeverExpandNorFetch() {
    String bomb =
        """
        <!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;">
          <!ENTITY % p SYSTEM "http://127.0.0.1:1/x"> %p;]>
        <a>&c;</a>
        """;

    assertThat(read(bomb).root()).extracting(XmlElement::text).isEqualTo("&c;");
  }

  @Test
  void errorsAreNamedAndTheRestIsRead() {
    XmlDocument document = read("<a>\n<b c=1 d>\n<e></f>\n<g/>\n</a>");

    assertThat(document.problems()).hasSizeGreaterThanOrEqualTo(3);
    assertThat(document.root()).isNotNull();
    assertThat(document.root().toString()).contains("name=g");
  }

  @Test
  void anEncodingThatIsDeclaredIsUsed() {
    byte[] latin =
        "<?xml version='1.0' encoding='ISO-8859-15'?><a>\u20AC</a>"
            .getBytes(Charset.forName("ISO-8859-15"));

    assertThat(XmlDocument.of(latin).root()).extracting(XmlElement::text).isEqualTo("€");
  }

  @Test
  void depthIsBounded() {
    XmlDocument document = read("<a>".repeat(100_000));

    assertThat(document.problems()).anyMatch(it -> it.message().contains("deeper"));
  }

  @Test
  void badInputCostsNoMoreTimeThanItsLength() {
    Assertions.assertTimeout(
        Duration.ofSeconds(20),
        () -> {
          read("<".repeat(200_000));
          read("<a b='".repeat(50_000));
          read("<!DOCTYPE a [".repeat(50_000));
          read("&".repeat(200_000));
          read("<a>" + "&;".repeat(100_000) + "</a>");
        });
  }

  @Property(tries = 200)
  void nothingIsThrownWhateverIsDamaged(@ForAll long seed) {
    StringBuilder text = new StringBuilder(SOUND);
    Random random = new Random(seed);
    for (int i = 0; i < 6; i++) {
      text.setCharAt(random.nextInt(text.length()), "<>&;'\"/!-[] a".charAt(random.nextInt(13)));
    }

    assertThat(read(text.toString()).lines()).isPositive();
  }

  private static XmlDocument read(String text) {
    return XmlDocument.of(text.getBytes(StandardCharsets.UTF_8));
  }
}
