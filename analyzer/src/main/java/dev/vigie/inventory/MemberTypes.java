package dev.vigie.inventory;

import dev.vigie.catalog.Identifier;
import dev.vigie.catalog.Lexicon;
import dev.vigie.catalog.Negative;
import dev.vigie.catalog.ValueKind;
import dev.vigie.facts.TypeFact;
import dev.vigie.program.Field;
import dev.vigie.program.JavaType;
import dev.vigie.program.Program;
import dev.vigie.program.TypeDeclaration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

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
  private static final Set<String> DECIMALS =
      Set.of("float", "double", "Float", "Double", "BigDecimal", "Money", "MonetaryAmount");
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
  private final ValueObjects valueObjects;
  private final Map<String, MemberType> byErasure = new ConcurrentHashMap<>();

  MemberTypes(Lexicon lexicon, Program program) {
    this.lexicon = lexicon;
    this.program = program;
    this.valueObjects = new ValueObjects(lexicon, program);
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
      return of(JavaType.Declared.of(variable.bound()), depth + 1).unknown();
    }
    if (program.type(type.erasure()).isEmpty() && CONTAINERS.contains(type.simpleName())) {
      return contained(type.arguments(), depth);
    }
    String held = type.arguments().isEmpty() ? null : heldByParameter(type, depth);
    if (held != null) {
      return MemberType.holder(held).inContainer();
    }
    // Worked out outside the map, because a value object asks for the type of its value
    MemberType known = byErasure.get(type.erasure());
    if (known == null) {
      known = simple(type.erasure(), type.simpleName());
      byErasure.put(type.erasure(), known);
    }
    return known;
  }

  /** The last of a container's types, a map's values; its keys where only they have members. */
  private MemberType contained(List<JavaType> arguments, int depth) {
    if (arguments.isEmpty()) {
      return new MemberType(ValueKind.TEXT, null, null, "", false, false, true, null);
    }
    MemberType last = of(arguments.get(arguments.size() - 1), depth + 1);
    MemberType first = of(arguments.get(0), depth + 1);
    return (last.holder() == null && first.holder() != null ? first : last).inContainer();
  }

  /**
   * What a generic type of the sources has in a member of its parameter's type: {@code
   * Page<Customer>} holds customers. Null where it has none, or a value in it.
   */
  private @Nullable String heldByParameter(JavaType type, int depth) {
    TypeDeclaration generic = program.type(type.erasure()).orElse(null);
    if (generic == null) {
      return null;
    }
    for (Field field : generic.fields()) {
      int index = field.isStatic() ? -1 : parameter(field.type(), generic.typeParameters());
      if (index >= 0 && index < type.arguments().size()) {
        String held = of(type.arguments().get(index), depth + 1).holder();
        if (held != null) {
          return held;
        }
      }
    }
    return null;
  }

  /** The type parameter that a member is, or that its container has; -1 where it is none. */
  private static int parameter(JavaType type, List<String> parameters) {
    if (type instanceof JavaType.Variable variable) {
      return parameters.indexOf(variable.name());
    }
    if (type instanceof JavaType.Array array) {
      return parameter(array.component(), parameters);
    }
    int found = -1;
    for (JavaType argument : type.arguments()) {
      found = Math.max(found, parameter(argument, parameters));
    }
    return found;
  }

  /** Whether it is a flag by another name: an enum of yes, no and perhaps "not known". */
  private boolean isAnswer(TypeDeclaration type) {
    Set<String> answers = lexicon.taxonomy().grammar().answers();
    List<Field> constants =
        type.fields().stream().filter(f -> f.kind() == Field.Kind.ENUM_CONSTANT).toList();
    return !constants.isEmpty()
        && constants.stream().allMatch(f -> answers.contains(Identifier.joined(f.name())));
  }

  private MemberType simple(String erasure, String simpleName) {
    Optional<TypeDeclaration> source = program.type(erasure);
    if (source.isPresent()) {
      if (source.get().kind() == TypeFact.Kind.ENUM) {
        return isAnswer(source.get())
            ? MemberType.value(ValueKind.FLAG)
            : MemberType.telling(simpleName, true);
      }
      MemberType value = valueObjects.of(source.get(), this::of);
      return value == null ? MemberType.holder(erasure) : MemberType.valueObject(erasure, value);
    }
    // The application's own types come first: its "Label" is no button
    if (FLAGS.contains(simpleName)) {
      return MemberType.value(ValueKind.FLAG);
    }
    Optional<Negative> negative = lexicon.typeNegative(simpleName);
    if (negative.isPresent() && !negative.get().doubtful()) {
      return MemberType.never("the type " + simpleName + ": " + negative.get().reason());
    }
    if (simpleName.equals(MemberType.UUID)) {
      return MemberType.telling(simpleName, true);
    }
    if (TEXTS.contains(simpleName)) {
      return new MemberType(ValueKind.TEXT, null, null, "", negative.isEmpty(), false, false, null);
    }
    if (NUMBERS.contains(simpleName)) {
      return DECIMALS.contains(simpleName)
          ? MemberType.decimalNumber()
          : MemberType.value(ValueKind.NUMBER);
    }
    if (DATES.contains(simpleName)) {
      return MemberType.value(ValueKind.DATE);
    }
    return MemberType.telling(simpleName, false);
  }
}
