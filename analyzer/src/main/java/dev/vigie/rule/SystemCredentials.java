package dev.vigie.rule;

import dev.vigie.catalog.Sensitivity;
import dev.vigie.inventory.Inventory;
import dev.vigie.inventory.PersonalMember;
import dev.vigie.program.Field;
import dev.vigie.program.TypeDeclaration;
import java.util.regex.Pattern;

/**
 * Tells the credentials that one system shows to another from those of persons. It is told by what
 * stands beside them: an address that they are for, or, for a token, nothing of a person.
 */
final class SystemCredentials {
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?i)(base|server|api|service|jdbc|smtp|ldap|proxy|repository|registry|broker)?_?(url|uri|host|hostname|endpoint|port)");

  private static final Pattern OF_PERSON =
      Pattern.compile(
          "(?i).*(login|logon|session|sign_?(in|up)|user|account|auth(?!or)|person|customer).*");

  private final Inventory inventory;

  SystemCredentials(Inventory inventory) {
    this.inventory = inventory;
  }

  /** Whether a member of a type is such a credential. */
  boolean own(TypeDeclaration type, PersonalMember member) {
    if (member.element().sensitivity() != Sensitivity.CREDENTIAL) {
      return false;
    }
    if (type.fields().stream().anyMatch(field -> ADDRESS.matcher(field.name()).matches())) {
      return true;
    }
    return member.element().id().equals("access_token")
        && !OF_PERSON.matcher(type.simpleName()).matches()
        && type.fields().stream().noneMatch(this::tellsPerson);
  }

  private boolean tellsPerson(Field field) {
    return inventory
            .of(field.ref())
            .filter(beside -> beside.element().sensitivity() != Sensitivity.CREDENTIAL)
            .isPresent()
        || !inventory.heldBy(field.type().erasure()).isEmpty();
  }
}
