package dev.vigie.rule;

import dev.vigie.catalog.Element;
import dev.vigie.catalog.Sensitivity;
import dev.vigie.inventory.Inventory;
import dev.vigie.inventory.KeyRead;
import dev.vigie.inventory.PersonalMember;
import dev.vigie.inventory.Place;
import dev.vigie.program.FieldRef;
import dev.vigie.program.MethodRef;
import dev.vigie.program.code.Callee;
import dev.vigie.program.code.Local;
import dev.vigie.source.Location;
import java.util.List;
import java.util.Optional;

/** An inventory that is given by hand. */
record KnownMembers(List<PersonalMember> members) implements Inventory {
  static final Element EMAIL =
      new Element("email", "CONTACT", Sensitivity.ORDINARY, "E-mail address");
  static final Element IBAN =
      new Element("iban", "FINANCIAL", Sensitivity.HIGHLY_PERSONAL, "IBAN / bank account number");
  static final Element PASSWORD =
      new Element("password", "CREDENTIAL", Sensitivity.CREDENTIAL, "Password (clear or hashed)");

  static PersonalMember field(String owner, String name, Element element, int line) {
    return new PersonalMember(
        new Place.OfField(new FieldRef(owner, name)),
        element,
        "",
        0.9,
        List.of(),
        new Location(owner + ".java", line, 1, line, 9));
  }

  @Override
  public Optional<PersonalMember> of(FieldRef field) {
    return members.stream()
        .filter(m -> m.place() instanceof Place.OfField of && of.field().equals(field))
        .findFirst();
  }

  @Override
  public Optional<PersonalMember> of(MethodRef method, Local local) {
    return Optional.empty();
  }

  @Override
  public Optional<PersonalMember> of(Callee callee) {
    return Optional.empty();
  }

  @Override
  public Optional<PersonalMember> of(KeyRead read) {
    return Optional.empty();
  }

  @Override
  public List<PersonalMember> heldBy(String type) {
    return members.stream().filter(m -> m.place().owner().equals(type)).toList();
  }
}
