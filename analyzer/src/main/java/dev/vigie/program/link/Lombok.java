package dev.vigie.program.link;

import dev.vigie.facts.FieldFact;
import dev.vigie.facts.MethodFact;
import dev.vigie.facts.Modifiers;
import dev.vigie.program.Annotation;
import dev.vigie.program.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What Lombok's annotations imply on one type. Features are those of its documentation, with what
 * {@code lombok.config} says of them.
 */
final class Lombok {
  private final SourceType type;
  private final Linking linking;
  private final ImpliedCode code;
  private final LombokConfig.Settings settings;

  Lombok(SourceType type, Linking linking) {
    this.type = type;
    this.linking = linking;
    this.code = new ImpliedCode(type, Method.Origin.LOMBOK);
    this.settings = linking.lombok().at(type.unit().file().path());
  }

  /** Adds the implied members of a type. */
  static void add(SourceType type, Linking linking) {
    Lombok lombok = new Lombok(type, linking);
    if (lombok.isUsed()) {
      lombok.addAll();
    }
  }

  private boolean isUsed() {
    return isLombok(type.annotations())
        || type.declaredFields().stream().anyMatch(f -> isLombok(f.annotations()))
        || type.declaredMethods().stream().anyMatch(m -> isLombok(m.annotations()));
  }

  private static boolean isLombok(List<Annotation> annotations) {
    return annotations.stream().anyMatch(a -> a.type().startsWith("lombok."));
  }

  private void addAll() {
    if (has("UtilityClass")) {
      makeStatic();
    }
    LombokLogs.add(type, settings);
    new LombokConstructors(this).add();
    new LombokAccessors(this).add();
    new LombokObjects(this).add();
    new LombokBuilder(this).add();
    new LombokDelegates(this).add();
  }

  private void makeStatic() {
    for (int i = 0; i < type.declaredFields().size(); i++) {
      SourceType.DeclaredField each = type.declaredFields().get(i);
      FieldSymbol old = each.symbol();
      FieldSymbol symbol =
          new FieldSymbol(
              old.owner(),
              old.name(),
              old.modifiers() | Modifiers.STATIC,
              old.type(),
              old.constant());
      type.symbol().fields().put(old.name(), symbol);
      type.declaredFields()
          .set(i, new SourceType.DeclaredField(each.fact(), symbol, each.annotations()));
    }
    for (int i = 0; i < type.declaredMethods().size(); i++) {
      SourceType.DeclaredMethod each = type.declaredMethods().get(i);
      MethodSymbol old = each.symbol();
      if (!old.name().equals(MethodFact.CONSTRUCTOR)) {
        MethodSymbol symbol =
            new MethodSymbol(
                old.owner(),
                old.name(),
                old.modifiers() | Modifiers.STATIC,
                old.typeParameters(),
                old.parameterTypes(),
                old.returnType(),
                true);
        type.symbol().replace(old, symbol);
        type.declaredMethods()
            .set(
                i,
                new SourceType.DeclaredMethod(
                    each.fact(), symbol, each.scope(), each.annotations()));
      }
    }
  }

  SourceType type() {
    return type;
  }

  Linking linking() {
    return linking;
  }

  /** What {@code lombok.config} says. */
  LombokConfig.Settings settings() {
    return settings;
  }

  ImpliedCode code() {
    return code;
  }

  /** Whether the type has this annotation of Lombok's. */
  boolean has(String name) {
    return find(type.annotations(), name) != null;
  }

  /** The type's annotation of this name; null where it has none. */
  @Nullable Annotation annotation(String name) {
    return find(type.annotations(), name);
  }

  /** Lombok's annotation of this name, e.g. {@code ToString.Exclude}; null where there is none. */
  static @Nullable Annotation find(List<Annotation> annotations, String name) {
    for (Annotation each : annotations) {
      if (each.type().startsWith("lombok.") && each.type().endsWith("." + name)) {
        return each;
      }
    }
    return null;
  }

  /** Whether the type's fields are final and private without saying so. */
  boolean isValue() {
    return has("Value");
  }

  /** Whether a field is final, perhaps by annotation. */
  boolean isFinal(SourceType.DeclaredField field) {
    if (Modifiers.has(field.symbol().modifiers(), Modifiers.FINAL)) {
      return true;
    }
    Annotation defaults = annotation("FieldDefaults");
    boolean made =
        isValue()
            || flag(defaults, "makeFinal")
            || settings.flag("lombok.fielddefaults.defaultfinal");
    return made && find(field.annotations(), "NonFinal") == null;
  }

  /** Fields of instances, in order. */
  List<SourceType.DeclaredField> instanceFields() {
    return instanceFields(type);
  }

  static List<SourceType.DeclaredField> instanceFields(SourceType type) {
    List<SourceType.DeclaredField> result = new ArrayList<>();
    for (SourceType.DeclaredField each : type.declaredFields()) {
      if (each.fact().kind() != FieldFact.Kind.ENUM_CONSTANT
          && !each.symbol().isStatic()
          && !each.symbol().name().startsWith("$")) {
        result.add(each);
      }
    }
    return result;
  }

  /** Fields that a constructor of all fields sets. */
  List<SourceType.DeclaredField> settableFields() {
    List<SourceType.DeclaredField> result = new ArrayList<>();
    for (SourceType.DeclaredField each : instanceFields()) {
      if (!isFinal(each) || each.fact().initializer() == null || isDefault(each)) {
        result.add(each);
      }
    }
    return result;
  }

  /** Names of fields whose initializers hold where a builder was given nothing else. */
  Set<String> defaults() {
    return instanceFields().stream()
        .filter(Lombok::isDefault)
        .map(each -> each.symbol().name())
        .collect(Collectors.toSet());
  }

  private static boolean isDefault(SourceType.DeclaredField field) {
    return find(field.annotations(), "Builder.Default") != null;
  }

  /** Access of a generated member: bits, or -1 for {@code NONE}. */
  static int access(@Nullable Annotation annotation, String element) {
    if (annotation == null) {
      return Modifiers.PUBLIC;
    }
    String level =
        annotation.values().get(element) instanceof Annotation.Value.OfEnum of
            ? of.constant()
            : "PUBLIC";
    return switch (level) {
      case "NONE" -> -1;
      case "PRIVATE" -> Modifiers.PRIVATE;
      case "PROTECTED" -> Modifiers.PROTECTED;
      case "PACKAGE", "MODULE" -> 0;
      default -> Modifiers.PUBLIC;
    };
  }

  /** Whether a boolean element is set to true. */
  static boolean flag(@Nullable Annotation annotation, String element) {
    return annotation != null && annotation.text(element).orElse("").equals("true");
  }

  /** The texts of an element that is one or an array of them. */
  static List<String> texts(@Nullable Annotation annotation, String element) {
    Annotation.Value value = annotation == null ? null : annotation.values().get(element);
    if (value instanceof Annotation.Value.Text text) {
      return List.of(text.text());
    }
    List<String> result = new ArrayList<>();
    if (value instanceof Annotation.Value.Many many) {
      for (Annotation.Value each : many.values()) {
        if (each instanceof Annotation.Value.Text text) {
          result.add(text.text());
        }
      }
    }
    return result;
  }

  /** Declares the classes that annotations imply, before any header is resolved. */
  static void declareTypes(List<SourceType> types, Linking linking) {
    List<SourceType> implied = new ArrayList<>();
    for (SourceType type : types) {
      BuilderTypes.declareTypes(type, linking.lombok().at(type.unit().file().path()), implied);
    }
    implied.forEach(linking.table()::add);
  }
}
