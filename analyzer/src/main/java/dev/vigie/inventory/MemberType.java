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
 * @param container whether it was taken out of a collection, map, optional or array
 */
record MemberType(
    @Nullable ValueKind kind,
    @Nullable String holder,
    @Nullable String never,
    String telling,
    boolean known,
    boolean container) {

  static MemberType value(ValueKind kind) {
    return new MemberType(kind, null, null, "", true, false);
  }

  static MemberType telling(String simpleName, boolean known) {
    return new MemberType(ValueKind.TEXT, null, null, simpleName, known, false);
  }

  static MemberType holder(String type) {
    return new MemberType(null, type, null, "", true, false);
  }

  static MemberType never(String reason) {
    return new MemberType(null, null, reason, "", true, false);
  }

  MemberType inContainer() {
    return new MemberType(kind, holder, never, telling, known, true);
  }
}
