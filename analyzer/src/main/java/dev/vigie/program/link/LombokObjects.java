package dev.vigie.program.link;

import dev.vigie.facts.Modifiers;
import dev.vigie.program.Annotation;
import dev.vigie.program.JavaType;
import dev.vigie.program.MethodRef;
import dev.vigie.program.code.Callee;
import dev.vigie.program.code.Expression;
import dev.vigie.source.Location;
import dev.vigie.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * {@code @ToString} and {@code @EqualsAndHashCode}, also those that {@code @Data} and
 * {@code @Value} bring.
 */
final class LombokObjects {
  private final Lombok lombok;
  private final SourceType type;
  private final ImpliedCode code;

  LombokObjects(Lombok lombok) {
    this.lombok = lombok;
    this.type = lombok.type();
    this.code = lombok.code();
  }

  void add() {
    boolean all = lombok.has("Data") || lombok.has("Value");
    Location at = type.unit().location(type.at());
    if ((all || lombok.has("ToString")) && !code.has("toString", 0)) {
      code.addToString(shown(), at);
    }
    if (all || lombok.has("EqualsAndHashCode")) {
      List<Expression> compared = new ArrayList<>();
      for (SourceType.DeclaredField field : included("EqualsAndHashCode")) {
        if (!Modifiers.has(field.symbol().modifiers(), Modifiers.TRANSIENT)) {
          compared.add(code.read(field.symbol()));
        }
      }
      code.addEquality(compared, at);
    }
  }

  private List<SourceType.DeclaredField> included(String feature) {
    Annotation annotation = lombok.annotation(feature);
    List<String> excluded = Lombok.texts(annotation, "exclude");
    List<String> only = Lombok.texts(annotation, "of");
    boolean explicit = flag(annotation, feature, "onlyExplicitlyIncluded");
    List<SourceType.DeclaredField> result = new ArrayList<>();
    for (SourceType.DeclaredField field : lombok.instanceFields()) {
      String name = field.symbol().name();
      boolean marked = Lombok.find(field.annotations(), feature + ".Include") != null;
      boolean left = Lombok.find(field.annotations(), feature + ".Exclude") != null;
      boolean wanted = only.isEmpty() ? marked || !explicit : only.contains(name);
      if (wanted && !left && !excluded.contains(name)) {
        result.add(field);
      }
    }
    return result;
  }

  /** What the annotation says, else {@code lombok.config}. */
  private boolean flag(@Nullable Annotation annotation, String feature, String element) {
    String key = ("lombok." + feature + "." + element).toLowerCase(Locale.ROOT);
    return (annotation == null || annotation.text(element).isEmpty())
        ? lombok.settings().flag(key)
        : Lombok.flag(annotation, element);
  }

  private boolean showsSuper() {
    Annotation annotation = lombok.annotation("ToString");
    if (annotation != null && annotation.text("callSuper").isPresent()) {
      return Lombok.flag(annotation, "callSuper");
    }
    JavaType parent = type.symbol().superclass();
    return parent != null
        && !parent.equals(JavaType.OBJECT)
        && lombok.settings().text("lombok.tostring.callsuper").filter("call"::equals).isPresent();
  }

  private List<Expression> shown() {
    List<Expression> parts = new ArrayList<>();
    String lead = type.symbol().asDeclared().simpleName() + "(";
    if (showsSuper()) {
      parts.add(ImpliedCode.text(lead + "super="));
      parts.add(superToString());
      lead = ", ";
    }
    for (SourceType.DeclaredField field : included("ToString")) {
      Annotation include = Lombok.find(field.annotations(), "ToString.Include");
      parts.add(ImpliedCode.text(lead + label(include, field.symbol().name()) + "="));
      parts.add(code.read(field.symbol()));
      lead = ", ";
    }
    for (SourceType.DeclaredMethod method : type.declaredMethods()) {
      Annotation include = Lombok.find(method.annotations(), "ToString.Include");
      if (include != null && method.symbol().arity() == 0) {
        parts.add(ImpliedCode.text(lead + label(include, method.symbol().name()) + "="));
        parts.add(ImpliedCode.call(code.self(), method.symbol(), List.of()));
        lead = ", ";
      }
    }
    parts.add(ImpliedCode.text(lead.equals(", ") ? ")" : lead + ")"));
    return parts;
  }

  private static String label(@Nullable Annotation include, String name) {
    return include == null ? name : include.text("name").orElse(name);
  }

  private Expression superToString() {
    JavaType parent = type.symbol().superclass();
    JavaType superclass = parent == null ? JavaType.OBJECT : parent;
    ClassSymbol symbol = lombok.linking().hierarchy().symbol(superclass, type.symbol());
    // The superclass's own toString may be implied, and not be there yet: it is called by what it
    // will be.
    boolean fromSource = symbol != null && symbol.source() != null;
    return new Expression.Invoke(
        code.self(),
        new Callee(
            superclass.erasure(),
            "toString",
            List.of(),
            false,
            fromSource ? new MethodRef(superclass.erasure(), "toString", List.of()) : null,
            superclass,
            Callee.Certainty.METHOD),
        List.of(),
        true,
        JavaType.STRING,
        Span.NONE,
        Span.NONE);
  }
}
