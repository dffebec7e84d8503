package dev.vigie.rule;

import dev.vigie.inventory.PersonalMember;
import dev.vigie.inventory.Place;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sentences of a finding: a template of a rule file, filled in. {@code {data}} names the data,
 * and {@code {is}} agrees with it.
 */
final class Wording {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z]+)}");
  private static final int NAMED = 3;

  private Wording() {}

  /** Placeholders of a template that are not among the known ones. */
  static List<String> unknown(String template, Set<String> known) {
    List<String> unknown = new ArrayList<>();
    Matcher matcher = PLACEHOLDER.matcher(template);
    while (matcher.find()) {
      if (!known.contains(matcher.group(1))) {
        unknown.add(matcher.group());
      }
    }
    return unknown;
  }

  /**
   * The template with its placeholders replaced.
   *
   * @throws IllegalStateException where nothing is given for one of them
   */
  static String fill(String template, Map<String, String> values) {
    Matcher matcher = PLACEHOLDER.matcher(template);
    StringBuilder text = new StringBuilder();
    while (matcher.find()) {
      String value = values.get(matcher.group(1));
      if (value == null) {
        throw new IllegalStateException(
            "nothing is said for " + matcher.group() + " in: " + template);
      }
      matcher.appendReplacement(text, Matcher.quoteReplacement(value));
    }
    return matcher.appendTail(text).toString();
  }

  /** "is" or "are"; "may be" where it is not certain. */
  static String is(List<PersonalMember> data, boolean certain) {
    return !certain ? "may be" : data.size() == 1 ? "is" : "are";
  }

  /**
   * The data as the beginning of a sentence: "The e-mail address of Customer (Customer.email)"; of
   * several, "The IBAN and 2 more personal data of Customer (Customer.iban, …)".
   *
   * @param data worst first, at least one
   */
  static String data(List<PersonalMember> data) {
    Set<String> owners = new LinkedHashSet<>();
    data.forEach(member -> owners.add(owner(member.place())));
    return data(data, owners.size() == 1 ? owners.iterator().next() : "");
  }

  /**
   * The data of one store or class, some of it perhaps in parts of it.
   *
   * @param of its name; empty where they belong to several
   */
  static String data(List<PersonalMember> data, String of) {
    PersonalMember worst = data.get(0);
    String label = label(worst);
    if (data.size() == 1) {
      return "The " + label + " " + whose(worst);
    }
    List<String> names = data.stream().map(member -> member.place().display()).toList();
    String listed =
        String.join(", ", names.subList(0, Math.min(NAMED, names.size())))
            + (names.size() > NAMED ? ", …" : "");
    return "The "
        + label
        + " and "
        + (data.size() - 1)
        + " more personal data"
        + (of.isEmpty() ? "" : " of " + of)
        + " ("
        + listed
        + ")";
  }

  /** Names in a sentence: "Customer and Order"; of many, "Customer, Order, Invoice and 4 more". */
  static String list(List<String> names) {
    int named = Math.min(NAMED, names.size());
    String listed = String.join(", ", names.subList(0, named));
    if (names.size() > NAMED) {
      return listed + " and " + (names.size() - NAMED) + " more";
    }
    int last = listed.lastIndexOf(", ");
    return last < 0 ? listed : listed.substring(0, last) + " and " + listed.substring(last + 2);
  }

  private static String whose(PersonalMember member) {
    Place place = member.place();
    if (place instanceof Place.OfLocal local) {
      return "in '" + local.name() + "'";
    }
    if (place instanceof Place.OfKey) {
      return "under " + place.display();
    }
    if (place instanceof Place.OfCall) {
      return "from " + place.display();
    }
    if (place instanceof Place.OfColumn column) {
      return "of table " + column.table() + " (" + column.display() + ")";
    }
    return "of " + owner(place) + " (" + place.display() + ")";
  }

  /** The class or table that the data belongs to; empty for a local or a library's method. */
  private static String owner(Place place) {
    if (place.isName() || place instanceof Place.OfCall) {
      return "";
    }
    String owner = place.owner();
    return owner.substring(Math.max(owner.lastIndexOf('.'), owner.lastIndexOf('$')) + 1);
  }

  /** A country as a reader calls it; its code where it has none. */
  static String country(String code) {
    return new Locale("", code).getDisplayCountry(Locale.ENGLISH);
  }

  /** The kind of data as it stands within a sentence: "e-mail address", but "IBAN". */
  static String label(PersonalMember member) {
    String label = member.element().label();
    int aside = label.indexOf(" (");
    String plain = aside > 0 ? label.substring(0, aside) : label;
    return plain.length() > 1 && (Character.isLowerCase(plain.charAt(1)) || plain.charAt(1) == '-')
        ? plain.substring(0, 1).toLowerCase(Locale.ROOT) + plain.substring(1)
        : plain;
  }
}
