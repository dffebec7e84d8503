package dev.vigie.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigie.catalog.Element;
import dev.vigie.catalog.Sensitivity;
import dev.vigie.inventory.Evidence;
import dev.vigie.inventory.Holdings;
import dev.vigie.inventory.PersonalMember;
import dev.vigie.inventory.Place;
import dev.vigie.program.FieldRef;
import dev.vigie.report.text.Detail;
import dev.vigie.report.text.InventoryTable;
import dev.vigie.report.text.TerminalOptions;
import dev.vigie.source.Location;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The inventory for spreadsheets and for the terminal. */
class InventoryCsvTest {
  private static final Element EMAIL =
      new Element("email", "CONTACT", Sensitivity.ORDINARY, "E-mail address");
  private static final Element DIAGNOSIS =
      new Element("diagnosis", "HEALTH", Sensitivity.SPECIAL_CATEGORY, "Diagnosis, symptoms");

  private static final Holdings HOLDINGS =
      new Holdings(
          List.of(
              member(new Place.OfField(new FieldRef("a.Patient", "notes")), DIAGNOSIS, 0.6, 9),
              member(new Place.OfField(new FieldRef("a.Patient", "email")), EMAIL, 0.97, 7)),
          List.of(member(new Place.OfColumn("company", "=mail"), EMAIL, 0.9, 3)),
          List.of());

  @Test
  void aLineAMemberWithWhatSpreadsheetsNeedQuoted() {
    assertThat(new String(InventoryCsv.of(HOLDINGS), StandardCharsets.UTF_8))
        .isEqualTo(
            String.join(
                    "\r\n",
                    "section,path,line,kind,owner,member,element,label,family,sensitivity,subject,"
                        + "confidence,answer,evidence",
                    "personal,A.java,7,field,a.Patient,email,email,E-mail address,CONTACT,ordinary,"
                        + "patient,0.97,certain,\"he said \"\"yes\"\"; and, so\"",
                    "personal,A.java,9,field,a.Patient,notes,diagnosis,\"Diagnosis, symptoms\","
                        + "HEALTH,special_art9,patient,0.60,likely,"
                        + "\"he said \"\"yes\"\"; and, so\"",
                    "organisation-contact,A.java,3,column,company,'=mail,email,E-mail address,"
                        + "CONTACT,ordinary,patient,0.90,certain,\"he said \"\"yes\"\"; and, so\"")
                + "\r\n");
  }

  @Test
  void theTableHasABlockAClassAndASectionForWhatIsNotOfPersons() {
    assertThat(new InventoryTable(TerminalOptions.plain(Detail.NORMAL)).of(HOLDINGS))
        .isEqualTo(
            """
            a.Patient  A.java
              7  email  E-mail address       ordinary      patient  certain 0.97
              9  notes  Diagnosis, symptoms  special_art9  patient  likely 0.60

            Contact data of organisations, personal only where a natural person is behind it:

            company  A.java
              3  =mail  E-mail address  ordinary  patient  certain 0.90

            vigie: 2 personal-data elements, 1 certain and 1 likely (1 ordinary, 1 special_art9);\
             1 contacts of organisations, 0 secrets of the application
            """);
  }

  private static PersonalMember member(Place place, Element element, double confidence, int line) {
    return new PersonalMember(
        place,
        element,
        "patient",
        confidence,
        List.of(
            new Evidence(Evidence.Kind.WORDS, "he said \"yes\"", 1),
            new Evidence(Evidence.Kind.OWNER, "and, so", 1)),
        new Location("A.java", line, 1, line, 9));
  }
}
