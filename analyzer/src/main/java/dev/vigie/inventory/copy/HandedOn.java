package dev.vigie.inventory.copy;

import dev.vigie.program.JavaType;
import dev.vigie.program.code.Callee;
import dev.vigie.program.code.Expression;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Calls of libraries that hand a value on as it is, or in another form of the same. */
final class HandedOn {
  /** The receiver's value, whatever the receiver is. */
  private static final Set<String> RECEIVER =
      Set.of(
          "trim",
          "strip",
          "toString",
          "toLowerCase",
          "toUpperCase",
          "intern",
          "toCharArray",
          "getBytes",
          "intValue",
          "longValue",
          "doubleValue",
          "toPlainString",
          "toLocalDate",
          "toLocalDateTime",
          "toInstant",
          "atStartOfDay",
          "get",
          "orElse",
          "orElseThrow",
          "orElseGet",
          "stream",
          "iterator",
          "next",
          "findFirst",
          "findAny",
          "filter",
          "distinct",
          "sorted",
          "limit",
          "skip",
          "peek",
          "collect",
          "toList",
          "toSet",
          "toArray",
          "block");

  /** What their function makes of the receiver's value. */
  private static final Set<String> MAPPING =
      Set.of("map", "flatMap", "mapToObj", "thenApply", "thenCompose", "transform");

  private static final Set<String> CONSUMING =
      Set.of(
          "ifPresent", "ifPresentOrElse", "forEach", "forEachOrdered", "thenAccept", "subscribe");

  /** Static methods that give their first argument in another form. */
  private static final Set<String> FIRST =
      Set.of(
          "String.valueOf",
          "String.copyValueOf",
          "Objects.requireNonNull",
          "Objects.toString",
          "Integer.valueOf",
          "Integer.parseInt",
          "Integer.toString",
          "Long.valueOf",
          "Long.parseLong",
          "Long.toString",
          "Double.valueOf",
          "Double.parseDouble",
          "BigDecimal.valueOf",
          "LocalDate.parse",
          "LocalDate.from",
          "LocalDateTime.parse",
          "Instant.parse",
          "Date.from",
          "Date.valueOf",
          "Timestamp.valueOf",
          "Timestamp.from",
          "UUID.fromString",
          "Preconditions.checkNotNull",
          "Assert.notNull",
          "Collections.unmodifiableList",
          "Collections.unmodifiableSet",
          "List.copyOf",
          "Set.copyOf",
          "StringUtils.trim",
          "StringUtils.strip",
          "StringUtils.trimToNull",
          "StringUtils.trimToEmpty",
          "StringUtils.stripToNull",
          "StringUtils.stripToEmpty",
          "StringUtils.trimWhitespace",
          "StringUtils.lowerCase",
          "StringUtils.upperCase",
          "StringUtils.capitalize",
          "StringUtils.uncapitalize",
          "StringUtils.normalizeSpace",
          "StringUtils.stripAccents",
          "Strings.nullToEmpty",
          "Strings.emptyToNull");

  /** Static methods that give one of their arguments, or all of them. */
  private static final Set<String> ANY =
      Set.of(
          "Objects.requireNonNullElse",
          "Optional.of",
          "Optional.ofNullable",
          "JsonNullable.of",
          "Mono.just",
          "Mono.justOrEmpty",
          "Stream.of",
          "List.of",
          "Set.of",
          "Arrays.asList",
          "Collections.singletonList",
          "Collections.singleton",
          "ObjectUtils.defaultIfNull",
          "ObjectUtils.firstNonNull",
          "MoreObjects.firstNonNull",
          "StringUtils.defaultString",
          "StringUtils.defaultIfEmpty",
          "StringUtils.defaultIfBlank",
          "StringUtils.firstNonBlank",
          "StringUtils.firstNonEmpty");

  /** Types of libraries whose constructor keeps the one value that it is given. */
  private static final Set<String> COPYING =
      Set.of(
          "String",
          "Date",
          "Timestamp",
          "BigDecimal",
          "BigInteger",
          "Integer",
          "Long",
          "ArrayList",
          "LinkedList",
          "HashSet",
          "LinkedHashSet",
          "TreeSet");

  /** Rows of queries and documents of stores: what they give under a name was kept under it. */
  private static final Set<String> ROWS =
      Set.of(
          "ResultSet", "SqlRowSet", "CachedRowSet", "Row", "Document", "DBObject", "BasicDBObject");

  /** Types of libraries that keep things under a key: what they give is anything. */
  private static final Set<String> KEYED = Set.of("Map", "Properties", "Hashtable", "Cache");

  /**
   * Collections, by the ends of their names; other types have an {@code add} that only computes.
   */
  private static final Set<String> COLLECTIONS =
      Set.of("List", "Set", "Collection", "Queue", "Deque", "Vector");

  private HandedOn() {}

  static boolean isReceiver(Expression.Invoke call) {
    return call.receiver() != null
        && RECEIVER.contains(call.callee().name())
        && (!call.callee().name().equals("get") || isPlainGet(call));
  }

  /** Of an optional, a future, a list: not of what keeps things under a key. */
  private static boolean isPlainGet(Expression.Invoke call) {
    String type = call.callee().receiver().simpleName();
    return call.arguments().isEmpty()
        || (call.arguments().size() == 1
            && KEYED.stream().noneMatch(type::endsWith)
            && type.endsWith("List"));
  }

  /** Whether a call adds one value, or those of another collection, to a library's collection. */
  static boolean isAdding(Expression.Invoke call) {
    String name = call.callee().name();
    return (name.equals("add") || name.equals("addAll"))
        && call.arguments().size() == 1
        && isOne(call, COLLECTIONS);
  }

  /** Whether a call puts a value into a library's map. */
  static boolean isPutting(Expression.Invoke call) {
    return call.callee().name().equals("put") && call.arguments().size() == 2 && isOne(call, KEYED);
  }

  /** Whether a call gives what a library's map has under a key. */
  static boolean isTaking(Expression.Invoke call) {
    String name = call.callee().name();
    return (name.equals("get") || name.equals("getOrDefault") || name.equals("remove"))
        && isOne(call, KEYED);
  }

  private static boolean isOne(Expression.Invoke call, Set<String> ends) {
    String type = call.callee().receiver().simpleName();
    return call.callee().declared() == null && ends.stream().anyMatch(type::endsWith);
  }

  /** The constant text that is a call's first argument; null where it is none. */
  static @Nullable String key(Expression.Invoke call) {
    return !call.arguments().isEmpty()
            && call.arguments().get(0) instanceof Expression.Constant constant
            && constant.type().equals(JavaType.STRING)
        ? constant.text()
        : null;
  }

  /** A getter of a library's type that is known by name, as far as it may be about a person. */
  static boolean isGetter(Callee callee) {
    return callee.parameterTypes().isEmpty()
        && callee.name().length() > 3
        && callee.name().startsWith("get")
        && !callee.receiver().isUnknown()
        && !callee.receiver().erasure().startsWith("java.lang.");
  }

  static boolean isMapping(Expression.Invoke call) {
    return call.receiver() != null && isNamed(call, MAPPING);
  }

  /** Whether a function that it is given is called with the receiver's value, or each of them. */
  static boolean isElementwise(Expression.Invoke call) {
    return isNamed(call, MAPPING)
        || isNamed(call, CONSUMING)
        || (call.callee().declared() == null && call.callee().name().equals("filter"));
  }

  private static boolean isNamed(Expression.Invoke call, Set<String> names) {
    return call.callee().declared() == null && names.contains(call.callee().name());
  }

  /** Whether a reference to a library's method gives the value that it is called with. */
  static boolean isGiving(Callee callee, boolean unbound) {
    return unbound
        ? RECEIVER.contains(callee.name())
        : FIRST.contains(callee.display()) || ANY.contains(callee.display());
  }

  /** The arguments that a static call may give back; empty where none is known to. */
  static List<Expression> arguments(Expression.Invoke call) {
    String name = call.callee().display();
    if (FIRST.contains(name) && !call.arguments().isEmpty()) {
      return call.arguments().subList(0, 1);
    }
    return ANY.contains(name) ? call.arguments() : List.of();
  }

  static boolean isCopying(Expression.Create creation) {
    return creation.arguments().size() == 1 && COPYING.contains(creation.type().simpleName());
  }

  /** The column that a call reads from a row; null where it reads none. */
  static @Nullable String column(Expression.Invoke call) {
    Callee callee = call.callee();
    JavaType receiver = callee.receiver();
    String type = receiver.simpleName();
    return ROWS.contains(type) && callee.name().startsWith("get") ? key(call) : null;
  }
}
