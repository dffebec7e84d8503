package dev.vigie.inventory;

import dev.vigie.catalog.Lexicon;
import dev.vigie.catalog.Negative;
import dev.vigie.catalog.ValueKind;
import dev.vigie.facts.TypeFact;
import dev.vigie.program.JavaType;
import dev.vigie.program.Program;
import dev.vigie.program.TypeDeclaration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Judges members by their types: what is a value, what holds values, what is software and never
 * data.
 */
final class MemberTypes {
  private static final int MAX_NESTING = 6;

  private static final Set<String> TEXTS =
      Set.of(
          "String",
          "CharSequence",
          "StringBuilder",
          "StringBuffer",
          "Character",
          "UUID",
          "Object",
          "Serializable",
          "URI",
          "URL",
          "Clob",
          "Blob",
          "NClob",
          "Comparable",
          "char",
          "StringProperty",
          "SimpleStringProperty");
  private static final Set<String> NUMBERS =
      Set.of(
          "byte",
          "short",
          "int",
          "long",
          "float",
          "double",
          "Byte",
          "Short",
          "Integer",
          "Long",
          "Float",
          "Double",
          "Number",
          "BigDecimal",
          "BigInteger",
          "Money",
          "MonetaryAmount",
          "OptionalInt",
          "OptionalLong",
          "OptionalDouble",
          "IntegerProperty",
          "LongProperty");
  private static final Set<String> DATES =
      Set.of(
          "Date",
          "Calendar",
          "GregorianCalendar",
          "XMLGregorianCalendar",
          "Timestamp",
          "LocalDate",
          "LocalDateTime",
          "LocalTime",
          "Instant",
          "OffsetDateTime",
          "ZonedDateTime",
          "Year",
          "YearMonth",
          "MonthDay",
          "DateTime",
          "DateMidnight",
          "OffsetTime");
  private static final Set<String> FLAGS =
      Set.of("boolean", "Boolean", "BooleanProperty", "AtomicBoolean");
  private static final Set<String> CONTAINERS =
      Set.of(
          "Optional",
          "List",
          "Set",
          "Collection",
          "Iterable",
          "SortedSet",
          "NavigableSet",
          "ArrayList",
          "LinkedList",
          "HashSet",
          "LinkedHashSet",
          "TreeSet",
          "Vector",
          "Stack",
          "Queue",
          "Deque",
          "ArrayDeque",
          "Map",
          "HashMap",
          "LinkedHashMap",
          "TreeMap",
          "SortedMap",
          "ConcurrentMap",
          "ConcurrentHashMap",
          "Hashtable",
          "NavigableMap",
          "Stream",
          "Iterator",
          "Mono",
          "Flux",
          "Uni",
          "Multi",
          "CompletableFuture",
          "CompletionStage",
          "Future",
          "AtomicReference",
          "ThreadLocal",
          "WeakReference",
          "SoftReference",
          "JsonNullable",
          "ImmutableList",
          "ImmutableSet",
          "ImmutableMap",
          "JAXBElement",
          "Page",
          "Slice",
          "ResponseEntity",
          "HttpEntity",
          "MultiValueMap",
          "CopyOnWriteArrayList",
          "Multimap",
          "ObjectProperty",
          "EnumSet",
          "EnumMap",
          "Option",
          "Single",
          "Maybe");

  private final Lexicon lexicon;
  private final Program program;
  private final Map<String, MemberType> byErasure = new ConcurrentHashMap<>();

  MemberTypes(Lexicon lexicon, Program program) {
    this.lexicon = lexicon;
    this.program = program;
  }

  /** What a type says of the values that it holds. */
  MemberType of(JavaType type) {
    return of(type, 0);
  }

  private MemberType of(JavaType type, int depth) {
    if (depth > MAX_NESTING) {
      return MemberType.value(ValueKind.TEXT);
    }
    if (type instanceof JavaType.Array array) {
      String component = array.component().erasure();
      return component.equals("byte") || component.equals("char")
          ? MemberType.value(ValueKind.TEXT)
          : of(array.component(), depth + 1).inContainer();
    }
    if (type instanceof JavaType.Variable variable) {
      return of(JavaType.Declared.of(variable.bound()), depth + 1);
    }
    if (program.type(type.erasure()).isEmpty() && CONTAINERS.contains(type.simpleName())) {
      List<JavaType> arguments = type.arguments();
      return arguments.isEmpty()
          ? new MemberType(ValueKind.TEXT, null, null, "", false, true)
          : of(arguments.get(arguments.size() - 1), depth + 1).inContainer();
    }
    return byErasure.computeIfAbsent(type.erasure(), name -> simple(name, type.simpleName()));
  }

  private MemberType simple(String erasure, String simpleName) {
    Optional<TypeDeclaration> source = program.type(erasure);
    if (source.isPresent()) {
      return source.get().kind() == TypeFact.Kind.ENUM
          ? MemberType.telling(simpleName, true)
          : MemberType.holder(erasure);
    }
    // The application's own types come first: its "Label" is no button
    if (FLAGS.contains(simpleName)) {
      return MemberType.value(ValueKind.FLAG);
    }
    Optional<Negative> negative = lexicon.typeNegative(simpleName);
    if (negative.isPresent() && !negative.get().doubtful()) {
      return MemberType.never("the type " + simpleName + ": " + negative.get().reason());
    }
    if (TEXTS.contains(simpleName)) {
      return new MemberType(ValueKind.TEXT, null, null, "", negative.isEmpty(), false);
    }
    if (NUMBERS.contains(simpleName)) {
      return MemberType.value(ValueKind.NUMBER);
    }
    if (DATES.contains(simpleName)) {
      return MemberType.value(ValueKind.DATE);
    }
    return MemberType.telling(simpleName, false);
  }
}
