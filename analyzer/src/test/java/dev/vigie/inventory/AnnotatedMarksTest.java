package dev.vigie.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigie.inventory.DeclaredPersonalData.Mark;
import dev.vigie.inventory.DeclaredPersonalData.Reach;
import dev.vigie.testing.Linked;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What annotations say of whole types, and of what is none. */
class AnnotatedMarksTest {
  private static List<String> names(DeclaredPersonalData declared, String... sources) {
    return new InventoryBuilder(SmallTaxonomy.read(), declared)
        .build(Linked.of(sources)).members().stream()
            .map(m -> m.place().member() + " " + m.element().id())
            .toList();
  }

  private static List<String> names(String... sources) {
    return names(DeclaredPersonalData.NONE, sources);
  }

  @Test
  void whatAMarkedTypeKeepsIsPersonalButForItsKeys() {
    assertThat(
            names(
                "package app; @org.other.PersonalData class Ledger { String alpha; Long id;"
                    + " static final String BETA = \"b\"; String email; Part part; }",
                "package app; class Part { String gamma; }"))
        .containsExactly("alpha personal_data", "email email");
  }

  @Test
  void aMarkMayNameTheKind() {
    assertThat(names("package app; @PersonalData(\"first_name\") record Call(String x) {}"))
        .containsExactly("x first_name");
  }

  @Test
  void whatWorksOnDataIsNotMarkedByThat() {
    assertThat(names("package app; @PersonalData @Component class Worker { String alpha; }"))
        .isEmpty();
  }

  @Test
  void whatIsMarkedAsNoneIsNoneOnAFieldItsGetterItsSetterOrItsType() {
    assertThat(
            names(
                "package app; class Customer { @NotPersonalData String email; String fullName;"
                    + " String firstName; String password;"
                    + " @NotPersonalData String getFullName() { return fullName; }"
                    + " @NotPersonalData void setFirstName(String n) { firstName = n; } }",
                "package app; @NotPersonalData class User { String email; }",
                "package app; interface Visitor { @NotPersonalData String getEmail(); }"))
        .containsExactly("password password");
  }

  @Test
  void theProjectsOwnSettingsDecideOverAnnotations() {
    DeclaredPersonalData settings =
        new DeclaredPersonalData(
            List.of(
                new Mark(
                    Reach.CLASS, place -> place.owner().equals("app.Ledger"), false, null, "r")));

    assertThat(names(settings, "package app; @PersonalData class Ledger { String alpha; }"))
        .isEmpty();
  }

  @Test
  void aNameOrMarkOnASetterIsThatOfItsField() {
    assertThat(
            names(
                "package app; class Customer { String x; String y;"
                    + " @JsonProperty(\"email\") void setX(String v) { x = v; }"
                    + " @PersonalData void setY(String v) { y = v; }"
                    + " @PersonalData void setBoth(String a, String b) {} }"))
        .containsExactly("x email", "y personal_data");
  }

  @Test
  void aTableThatIsCalledAfterAPersonMakesItsRowsThatPersons() {
    assertThat(
            names(
                "package app; @Entity @Table(name = \"T_CUSTOMER\") class Row {"
                    + " @Column(name = \"name\") String x; }",
                "package app; @Entity @Table(name = \"T_CUSTOMER_SIZE\") class Size {"
                    + " @Column(name = \"name\") String x; }"))
        .containsExactly("x person_name");
  }

  @Test
  void whatAnnotationsCallStronglyTellsOfTheMembersBeside() {
    assertThat(
            names(
                "package app; class Entry { @JsonProperty(\"firstName\") String x;"
                    + " @Email String y; String mail; }",
                "package app; class Other { String y; String mail; }"))
        .containsExactly("x first_name", "y email", "mail email");
  }

  @Test
  void aTypeThatOnlyGivesValuesNeedsNoGetters() {
    assertThat(
            names(
                "package app; interface Customer { String email(); int size(); }",
                "package app; interface Mailing { String email(); void send(); }",
                "package app; @interface Marked { String email(); String password(); }"))
        .containsExactly("email() email");
  }
}
