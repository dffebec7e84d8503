package dev.vigie.inventory;

import dev.vigie.catalog.AnnotationMeanings;
import dev.vigie.catalog.Element;
import dev.vigie.catalog.ElementEntry;
import dev.vigie.catalog.Lexicon;
import dev.vigie.catalog.Taxonomy;
import dev.vigie.catalog.ValueKind;
import dev.vigie.program.Annotation;
import java.util.Optional;

/** Adds the elements that a member's annotations point to: constraints, audit marks, own marks. */
final class AnnotationEvidence {
  private final Lexicon lexicon;
  private final NameReader reader;
  private final Member member;
  private final Candidates candidates;

  AnnotationEvidence(Lexicon lexicon, NameReader reader, Member member, Candidates candidates) {
    this.lexicon = lexicon;
    this.reader = reader;
    this.member = member;
    this.candidates = candidates;
  }

  void add() {
    AnnotationMeanings meanings = lexicon.taxonomy().annotations();
    for (Annotation annotation : member.annotations()) {
      String name = annotation.simpleName();
      Element element = meanings.elements().get(name);
      if (element != null) {
        candidates
            .of(element)
            .addStrong(Evidence.Kind.ANNOTATION, "@" + name, Weighing.ELEMENT_ANNOTATION);
      }
      if (meanings.staffTrace().contains(name)) {
        candidates.staffTrace("@" + name + " says who made or changed it");
      }
      if (meanings.past().contains(name) && member.type().kind() == ValueKind.DATE) {
        lexicon
            .taxonomy()
            .element("birth_date")
            .ifPresent(
                e ->
                    candidates
                        .of(e)
                        .add(
                            Evidence.Kind.ANNOTATION,
                            "@" + name + ": a date in the past",
                            Weighing.PAST));
      }
      if (meanings.personal().contains(name)) {
        declared(annotation);
      }
    }
  }

  /** The authors' own mark: its value may say of which kind, else the name does. */
  private void declared(Annotation annotation) {
    Element element =
        annotation.values().keySet().stream()
            .sorted()
            .flatMap(key -> annotation.text(key).stream())
            .flatMap(text -> element(text).stream())
            .findFirst()
            .or(() -> named(reader.read(member.name())))
            .or(() -> lexicon.taxonomy().element(Taxonomy.KIND_NOT_STATED))
            .orElse(null);
    if (element != null) {
      candidates
          .of(element)
          .addStrong(
              Evidence.Kind.DECLARED,
              "@" + annotation.simpleName() + " marks it as personal data",
              Weighing.DECLARED);
    }
  }

  private Optional<Element> element(String text) {
    for (ElementEntry entry : lexicon.taxonomy().entries()) {
      if (entry.element().id().equalsIgnoreCase(text)) {
        return Optional.of(entry.element());
      }
    }
    return named(reader.read(text));
  }

  private static Optional<Element> named(NameReading reading) {
    return reading.matches().stream().map(m -> m.word().element()).findFirst();
  }
}
