package dev.vigie.inventory;

import dev.vigie.catalog.Element;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is known of the values of one record. Lives while that record is judged. */
final class KnownValues {
  /** Data that also accounts of programs have makes no record of a person. */
  private static final Set<String> NOT_TELLING = Set.of("CREDENTIAL", "ONLINE", "USAGE", "OTHER");

  /** A type that is no person itself needs these to be the record of one. */
  static final Set<String> IDENTITY = Set.of("IDENTITY", "OFFICIAL_ID");

  private static final Set<String> NAMES = Set.of("person_name", "first_name", "last_name");

  private final Map<String, Integer> serious = new TreeMap<>();
  private final Map<String, Element> elements = new TreeMap<>();
  private int count;
  private boolean identity;
  private boolean account;
  private boolean name;
  private boolean birthOrNumber;

  /** Of a record that may be that of an account. */
  KnownValues(boolean account) {
    this.account = account;
  }

  /** Counts a value; whether it is personal data. */
  boolean add(Judgement judgement) {
    Element element = judgement.element();
    if (!judgement.isPersonal() || element == null) {
      return false;
    }
    count += NOT_TELLING.contains(element.family()) ? 0 : 1;
    identity |= IDENTITY.contains(element.family());
    account |= element.family().equals("CREDENTIAL");
    name |= NAMES.contains(element.id());
    birthOrNumber |= element.id().equals("birth_date") || element.family().equals("OFFICIAL_ID");
    if (TypeNames.SERIOUS.contains(element.family())) {
      serious.merge(element.id(), 1, Integer::sum);
      elements.put(element.id(), element);
    }
    return true;
  }

  /** How many values are data that only persons have. */
  int count() {
    return count;
  }

  boolean isIdentity() {
    return identity;
  }

  /** Whether it says who somebody is: by name, and by birth date or an official number. */
  boolean isWholeIdentity() {
    return name && birthOrNumber;
  }

  boolean isAccount() {
    return account;
  }

  /** The commonest element, where more than half of the values are about health or the like. */
  @Nullable Element serious() {
    int all = serious.values().stream().mapToInt(Integer::intValue).sum();
    if (all * 2 <= count) {
      return null;
    }
    String best = null;
    for (Map.Entry<String, Integer> each : serious.entrySet()) {
      if (best == null || each.getValue() > serious.getOrDefault(best, 0)) {
        best = each.getKey();
      }
    }
    return best == null ? null : elements.get(best);
  }
}
