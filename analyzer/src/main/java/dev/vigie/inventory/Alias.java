package dev.vigie.inventory;

import dev.vigie.catalog.AnnotationMeanings;
import dev.vigie.program.Annotation;
import java.util.ArrayList;
import java.util.List;

/**
 * Another name of a member.
 *
 * @param source who calls it so, for a reader: "the column", "@JsonProperty"
 * @param declared whether the member itself is mapped to that name; else code or a query hands the
 *     value on under it, which says less
 */
record Alias(String name, String source, boolean declared) {
  Alias(String name, String source) {
    this(name, source, true);
  }

  /** Other names that annotations give; the list may be added to. */
  static List<Alias> of(AnnotationMeanings meanings, List<Annotation> annotations) {
    List<Alias> aliases = new ArrayList<>();
    for (Annotation annotation : annotations) {
      meanings.names(annotation.simpleName()).stream()
          .flatMap(key -> annotation.text(key).stream())
          .filter(name -> !name.isEmpty())
          .forEach(name -> aliases.add(new Alias(name, "@" + annotation.simpleName())));
    }
    return aliases;
  }
}
