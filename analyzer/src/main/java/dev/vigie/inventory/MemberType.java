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
 * @param wrapped sort of the one value that a {@code holder} is nothing but; null where it is more
 */
record MemberType(
    @Nullable ValueKind kind,
    @Nullable String holder,
    @Nullable String never,
    String telling,
    boolean known,
    boolean decimal,
    boolean container,
    @Nullable ValueKind wrapped) {

  /** A text that says nothing: the key of a row, or a token. */
  static final String UUID = "UUID";

  static MemberType value(ValueKind kind) {
    return new MemberType(kind, null, null, "", true, false, false, null);
  }

  static MemberType decimalNumber() {
    return new MemberType(ValueKind.NUMBER, null, null, "", true, true, false, null);
  }

  static MemberType telling(String simpleName, boolean known) {
    return new MemberType(ValueKind.TEXT, null, null, simpleName, known, false, false, null);
  }

  static MemberType holder(String type) {
    return new MemberType(null, type, null, "", true, false, false, null);
  }

  /** A type of the sources that is nothing but one value. */
  static MemberType valueObject(String type, MemberType value) {
    return new MemberType(null, type, null, "", true, value.decimal(), false, value.kind());
  }

  static MemberType never(String reason) {
    return new MemberType(null, null, reason, "", true, false, false, null);
  }

  /** Sort of the value, also where a small type of the program is around it; null where none is. */
  @Nullable ValueKind single() {
    return kind != null ? kind : wrapped;
  }

  /** Whether it is a text and nothing more: what has a type of its own is judged by that. */
  boolean isPlainText() {
    return kind == ValueKind.TEXT && known && telling.isEmpty();
  }

  /** Whether it is a UUID, which nothing but a name tells from the key of a row. */
  boolean isUuid() {
    return telling.equals(UUID);
  }

  /** A parameter of a generic type may stand for anything. */
  MemberType unknown() {
    return new MemberType(kind, holder, never, telling, false, decimal, container, wrapped);
  }

  MemberType inContainer() {
    return new MemberType(kind, holder, never, telling, known, decimal, true, wrapped);
  }
}
