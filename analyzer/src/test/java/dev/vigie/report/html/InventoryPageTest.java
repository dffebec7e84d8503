package dev.vigie.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigie.catalog.Element;
import dev.vigie.catalog.Sensitivity;
import dev.vigie.inventory.Evidence;
import dev.vigie.inventory.PersonalMember;
import dev.vigie.inventory.Place;
import dev.vigie.program.FieldRef;
import dev.vigie.source.Location;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class InventoryPageTest {
  private static final Element EMAIL =
      new Element("email", "CONTACT", Sensitivity.ORDINARY, "E-mail address");

  @Test
  void showsMembersByTheirClassWithReasons() {
    String page = page(List.of(member("a.Customer", "email", "the word 'email'")), true);

    assertThat(page)
        .contains("<h2>a.Customer</h2>")
        .contains("<th scope=\"row\">email</th><td>E-mail address</td>")
        .contains("<summary>certain (0.97)</summary><ul><li>the word &#39;email&#39;</li></ul>")
        .contains("A.java:7")
        .contains("1 members in 1 classes and tables, 1 certain and 0 likely")
        .doesNotContain("may be missing");
  }

  @Test
  void whatComesFromCodeIsNoMarkup() {
    String page =
        page(List.of(member("a.<script>alert(1)</script>", "x\"><b>", "<img src=x>")), true);

    assertThat(page)
        .doesNotContain("<script>")
        .doesNotContain("<b>")
        .doesNotContain("<img")
        .contains("&lt;script&gt;");
  }

  @Test
  void itLoadsNothingAndRunsNothing() {
    assertThat(page(List.of(), true))
        .containsPattern("default-src 'none'; style-src 'sha256-[A-Za-z0-9+/]{43}='")
        .doesNotContain("http://")
        .doesNotContain("https://")
        .doesNotContain("<script");
  }

  @Test
  void whatIsMissingIsSaid() {
    assertThat(page(List.of(), false)).contains("Not everything could be read");
  }

  private static String page(List<PersonalMember> members, boolean complete) {
    return new String(InventoryPage.of("shop", "0.1.0", members, complete), StandardCharsets.UTF_8);
  }

  private static PersonalMember member(String owner, String name, String reason) {
    return new PersonalMember(
        new Place.OfField(new FieldRef(owner, name)),
        EMAIL,
        "customer",
        0.97,
        List.of(new Evidence(Evidence.Kind.values()[0], reason, 1)),
        new Location("A.java", 7, 1, 7, 9));
  }
}
