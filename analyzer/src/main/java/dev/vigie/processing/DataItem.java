package dev.vigie.processing;

import dev.vigie.catalog.Element;
import dev.vigie.inventory.PersonalMember;
import dev.vigie.source.Location;
import java.util.Comparator;

/**
 * A member that holds personal data, as papers speak of it.
 *
 * @param id stable while class, member and kind stay: {@code email@org.example.Customer#email}
 * @param owner qualified name of the class, or the table
 * @param member as a reader says it: {@code Customer.email}
 * @param subject whose data; empty where the code does not say
 * @param confidence from 0 to 1
 * @param mandatory whether the code refuses records without it
 * @param at where it is declared
 */
public record DataItem(
    String id,
    Element element,
    String owner,
    String member,
    String subject,
    double confidence,
    boolean mandatory,
    Location at) {
  /** By kind, then by name. */
  public static final Comparator<DataItem> ORDER =
      Comparator.<DataItem, String>comparing(item -> item.element().family())
          .thenComparing(item -> item.element().id())
          .thenComparing(DataItem::id)
          .thenComparing(DataItem::at);

  /** As if it belonged to another class: what a library gives belongs to where it is used. */
  static DataItem of(PersonalMember member, String owner, boolean mandatory) {
    String name = member.place().member();
    return new DataItem(
        member.element().id() + "@" + owner + "#" + name,
        member.element(),
        owner,
        NameParts.simple(owner) + "." + name,
        member.subject(),
        member.confidence(),
        mandatory,
        member.at());
  }
}
