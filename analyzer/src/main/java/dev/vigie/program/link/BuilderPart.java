package dev.vigie.program.link;

import dev.vigie.program.Annotation;
import dev.vigie.program.JavaType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One value that a builder takes.
 *
 * @param field the field it ends in; null where a constructor or method takes it
 * @param singular name of one element where elements may be added singly; null elsewhere
 */
record BuilderPart(
    String name, JavaType type, @Nullable FieldSymbol field, @Nullable String singular) {

  static BuilderPart of(SourceType.DeclaredField field) {
    Annotation singular = Lombok.find(field.annotations(), "Singular");
    FieldSymbol symbol = field.symbol();
    String one =
        singular == null
            ? null
            : singular.text("value").filter(v -> !v.isEmpty()).orElse(singular(symbol.name()));
    return new BuilderPart(symbol.name(), symbol.type(), symbol, one);
  }

  static BuilderPart of(String name, JavaType type) {
    return new BuilderPart(name, type, null, null);
  }

  /** As a field of its name and type. */
  FieldSymbol asField() {
    return field != null ? field : new FieldSymbol("", name, 0, type, null);
  }

  /** The singular of an English plural, as far as Lombok knows it too. */
  static String singular(String plural) {
    if (plural.endsWith("ies") && plural.length() > 4) {
      return plural.substring(0, plural.length() - 3) + "y";
    }
    for (String ending : List.of("sses", "shes", "ches", "xes", "zzes", "uses")) {
      if (plural.endsWith(ending)) {
        return plural.substring(0, plural.length() - 2);
      }
    }
    return plural.endsWith("s") ? plural.substring(0, plural.length() - 1) : plural;
  }
}
