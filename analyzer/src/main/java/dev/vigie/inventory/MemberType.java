package dev.vigie.inventory;

import dev.vigie.catalog.ValueKind;
import org.jspecify.annotations.Nullable;

/**
 * What a member's type says of its value, containers taken off.
 *
 * @param kind sort of value; null where it is no value: {@code holder} or {@code never} then says
 *     what
 * @param holder qualified name of the source type whose members are the data
 * @param never why such a member is never data
 * @param telling simple name of the type where it may say which element it is ({@code PhoneNumber},
 *     an enum); empty else
 * @param known whether the type is known to be a plain value
 * @param decimal whether it is a number with decimals: an amount or a measure, no key and no count
 * @param container whether it was taken out of a collection, map, optional or array
 */
record MemberType(
    @Nullable ValueKind kind,
    @Nullable String holder,
    @Nullable String never,
    String telling,
    boolean known,
    boolean decimal,
    boolean container) {

  static MemberType value(ValueKind kind) {
    return new MemberType(kind, null, null, "", true, false, false);
  }

  static MemberType decimalNumber() {
    return new MemberType(ValueKind.NUMBER, null, null, "", true, true, false);
  }

  static MemberType telling(String simpleName, boolean known) {
    return new MemberType(ValueKind.TEXT, null, null, simpleName, known, false, false);
  }

  static MemberType holder(String type) {
    return new MemberType(null, type, null, "", true, false, false);
  }

  static MemberType never(String reason) {
    return new MemberType(null, null, reason, "", true, false, false);
  }

  /** A parameter of a generic type may stand for anything. */
  MemberType unknown() {
    return new MemberType(kind, holder, never, telling, false, decimal, container);
  }

  MemberType inContainer() {
    return new MemberType(kind, holder, never, telling, known, decimal, true);
  }
}
