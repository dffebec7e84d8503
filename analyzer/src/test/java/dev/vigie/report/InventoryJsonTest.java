package dev.vigie.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigie.catalog.Element;
import dev.vigie.catalog.Sensitivity;
import dev.vigie.inventory.Evidence;
import dev.vigie.inventory.PersonalMember;
import dev.vigie.inventory.Place;
import dev.vigie.program.FieldRef;
import dev.vigie.source.Location;
import dev.vigie.source.SourceProblem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class InventoryJsonTest {
  private static final Element EMAIL =
      new Element("email", "CONTACT", Sensitivity.ORDINARY, "e-mail address");

  @Test
  void writesMembersByPlaceAndWhatCostsResults() {
    PersonalMember field =
        member(new Place.OfField(new FieldRef("shop.Customer", "email")), "A.java", 7);
    PersonalMember column = member(new Place.OfColumn("customer", "mail\u001b"), "A.java", 3);

    String json =
        text(
            List.of(field, column),
            List.of(
                new SourceProblem("B.java", 4, "syntax error", "mend it", true),
                new SourceProblem("C.java", 4, "unused", "", false)));

    assertThat(json)
        .isEqualTo(
            """
            {
              "elements" : [ {
                "path" : "A.java",
                "line" : 3,
                "kind" : "column",
                "owner" : "customer",
                "member" : "mail\\\\u001b",
                "element" : "email",
                "family" : "CONTACT",
                "sensitivity" : "ordinary",
                "subject" : "customer",
                "confidence" : 0.877,
                "evidence" : [ "the word 'mail' in the name" ]
              }, {
                "path" : "A.java",
                "line" : 7,
                "kind" : "field",
                "owner" : "shop.Customer",
                "member" : "email",
                "element" : "email",
                "family" : "CONTACT",
                "sensitivity" : "ordinary",
                "subject" : "customer",
                "confidence" : 0.877,
                "evidence" : [ "the word 'mail' in the name" ]
              } ],
              "files" : 2,
              "lines" : 99,
              "incomplete" : [ {
                "path" : "B.java",
                "line" : 4,
                "message" : "syntax error"
              } ]
            }
            """);
    assertThat(text(List.of(column, field), List.of()))
        .isEqualTo(text(List.of(field, column), List.of()));
  }

  private static String text(List<PersonalMember> members, List<SourceProblem> problems) {
    return new String(InventoryJson.of(members, 2, 99, problems), StandardCharsets.UTF_8);
  }

  private static PersonalMember member(Place place, String path, int line) {
    return new PersonalMember(
        place,
        EMAIL,
        "customer",
        0.87654,
        List.of(new Evidence(Evidence.Kind.WORDS, "the word 'mail' in the name", 1)),
        new Location(path, line, 1, line, 9));
  }
}
