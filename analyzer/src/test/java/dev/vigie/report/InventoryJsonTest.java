package dev.vigie.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.vigie.catalog.Element;
import dev.vigie.catalog.Sensitivity;
import dev.vigie.inventory.Evidence;
import dev.vigie.inventory.Holdings;
import dev.vigie.inventory.PersonalMember;
import dev.vigie.inventory.Place;
import dev.vigie.program.FieldRef;
import dev.vigie.source.Location;
import dev.vigie.source.SourceProblem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
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
              "version" : 1,
              "counts" : {
                "elements" : 2,
                "certain" : 2,
                "likely" : 0,
                "bySensitivity" : {
                  "ordinary" : 2,
                  "highly_personal" : 0,
                  "national_identifier" : 0,
                  "special_art9" : 0,
                  "criminal_art10" : 0,
                  "credential" : 0
                },
                "organisationContacts" : 0,
                "infrastructureSecrets" : 0
              },
              "elements" : [ {
                "path" : "A.java",
                "line" : 3,
                "kind" : "column",
                "owner" : "customer",
                "member" : "mail\\\\u001b",
                "element" : "email",
                "label" : "e-mail address",
                "family" : "CONTACT",
                "sensitivity" : "ordinary",
                "subject" : "customer",
                "confidence" : 0.877,
                "answer" : "certain",
                "evidence" : [ "the word 'mail' in the name" ]
              }, {
                "path" : "A.java",
                "line" : 7,
                "kind" : "field",
                "owner" : "shop.Customer",
                "member" : "email",
                "element" : "email",
                "label" : "e-mail address",
                "family" : "CONTACT",
                "sensitivity" : "ordinary",
                "subject" : "customer",
                "confidence" : 0.877,
                "answer" : "certain",
                "evidence" : [ "the word 'mail' in the name" ]
              } ],
              "organisationContacts" : [ ],
              "infrastructureSecrets" : [ ],
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

  @Test
  void whatIsWrittenIsWhatTheSchemaSays() {
    Holdings holdings =
        new Holdings(
            List.of(member(new Place.OfField(new FieldRef("shop.Customer", "email")), "A.java", 7)),
            List.of(member(new Place.OfColumn("company", "mail"), "a.sql", 2)),
            List.of(member(new Place.OfAccessor("Smtp", "getPassword"), "B.java", 3)));
    DataMap map =
        new DataMap(
            List.of(
                new DataMap.Passage(
                    "Customer.email",
                    EMAIL,
                    "log",
                    "the SLF4J log",
                    List.of("mask"),
                    List.of(),
                    new Location("A.java", 9, 1, 9, 4))));
    byte[] json =
        InventoryJson.of(
            holdings,
            Optional.of(map),
            3,
            9,
            List.of(new SourceProblem("B.java", 4, "syntax error", "", true)));

    assertThat(faults(json)).isEmpty();
    assertThat(faults("{\"version\": 1}".getBytes(StandardCharsets.UTF_8))).isNotEmpty();
    assertThat(new String(json, StandardCharsets.UTF_8))
        .containsSubsequence(
            "\"organisationContacts\" : 1",
            "\"infrastructureSecrets\" : 1",
            "\"elements\" : [",
            "\"email\"",
            "\"organisationContacts\" : [",
            "\"column\"",
            "\"infrastructureSecrets\" : [",
            "\"accessor\"",
            "\"destinations\" : [",
            "\"the SLF4J log\"",
            "[ \"mask\" ]");
  }

  private static List<String> faults(byte[] json) {
    try (InputStream schema = InventoryJson.class.getResourceAsStream("inventory.schema.json")) {
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
          .getSchema(schema)
          .validate(new String(json, StandardCharsets.UTF_8), InputFormat.JSON)
          .stream()
          .map(Object::toString)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(List<PersonalMember> members, List<SourceProblem> problems) {
    return new String(
        InventoryJson.of(
            new Holdings(members, List.of(), List.of()), Optional.empty(), 2, 99, problems),
        StandardCharsets.UTF_8);
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
