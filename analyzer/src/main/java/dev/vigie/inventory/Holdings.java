package dev.vigie.inventory;

import java.util.List;
import java.util.Set;

/**
 * What an inventory lists, each list in order of place.
 *
 * @param personal data of natural persons
 * @param organisationContacts how to reach legal persons and sites: not personal data unless a
 *     natural person is behind it
 * @param infrastructureSecrets what opens systems of the application rather than accounts of
 *     persons
 */
public record Holdings(
    List<PersonalMember> personal,
    List<PersonalMember> organisationContacts,
    List<PersonalMember> infrastructureSecrets) {
  /** Nothing. */
  public static final Holdings NONE = new Holdings(List.of(), List.of(), List.of());

  /** Copies the lists. */
  public Holdings {
    personal = List.copyOf(personal);
    organisationContacts = List.copyOf(organisationContacts);
    infrastructureSecrets = List.copyOf(infrastructureSecrets);
  }

  /** What is not in these files. */
  public Holdings without(Set<String> paths) {
    return new Holdings(
        without(personal, paths),
        without(organisationContacts, paths),
        without(infrastructureSecrets, paths));
  }

  private static List<PersonalMember> without(List<PersonalMember> members, Set<String> paths) {
    return members.stream().filter(member -> !paths.contains(member.at().path())).toList();
  }
}
