package dev.vigie.inventory;

import dev.vigie.catalog.Element;
import dev.vigie.catalog.ElementEntry;
import dev.vigie.catalog.Lexicon;
import dev.vigie.catalog.Sensitivity;
import dev.vigie.catalog.literal.LiteralValidator;
import dev.vigie.catalog.literal.Literals;
import dev.vigie.program.Annotation;
import dev.vigie.program.Field;
import dev.vigie.program.code.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the values that the sources show for members: examples in annotations, initial values. */
final class Samples {
  private final Lexicon lexicon;

  Samples(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** What annotations show. */
  List<Sample> of(List<Annotation> annotations) {
    List<Sample> samples = new ArrayList<>();
    for (Annotation annotation : annotations) {
      lexicon.taxonomy().annotations().samples().entrySet().stream()
          .filter(e -> e.getValue().contains(annotation.simpleName()))
          .map(Map.Entry::getKey)
          .sorted()
          .flatMap(key -> annotation.text(key).stream())
          .forEach(text -> samples.add(new Sample(text, "@" + annotation.simpleName(), true)));
    }
    return samples;
  }

  /** What annotations show, and what the field holds at first. */
  List<Sample> of(Field field) {
    List<Sample> samples = of(field.annotations());
    initial(field).ifPresent(t -> samples.add(new Sample(t, "its initial value", false)));
    return samples;
  }

  private static Optional<String> initial(Field field) {
    if (field.constant() != null) {
      return Optional.of(field.constant());
    }
    return field.initializer() instanceof Expression.Constant constant && constant.text() != null
        ? Optional.of(constant.text())
        : Optional.empty();
  }

  /**
   * Counts what a member's samples say. One whose form chance seldom meets lifts a weak word, and
   * stands alone where it was meant to show what values look like and no look-alike rules the
   * element out; any other only confirms what a word says.
   */
  void count(Member member, NameReading name, Candidates candidates) {
    for (Sample sample : member.samples()) {
      for (Literals.Reading reading : lexicon.literals().read(sample.text())) {
        String says = sample.source() + " has the form of a value: " + reading.validator().label();
        String text = reading.reserved().isEmpty() ? says : says + " (" + reading.reserved() + ")";
        lexicon
            .taxonomy()
            .element(reading.validator().element())
            .ifPresentOrElse(
                e -> count(e, text, sample.meant(), reading.validator(), name, candidates),
                () -> organisation(text, candidates));
      }
    }
  }

  private static void count(
      Element element,
      String text,
      boolean meant,
      LiteralValidator validator,
      NameReading name,
      Candidates candidates) {
    Candidate known = candidates.known(element).orElse(null);
    boolean telling = !validator.needsContext();
    if (known != null && telling && !known.isStrong()) {
      known.addStrong(Evidence.Kind.SAMPLE, text, Weighing.STRONG_WORD - Weighing.WEAK_WORD);
    } else if (known != null) {
      known.add(Evidence.Kind.SAMPLE, text, Weighing.SAMPLE);
    } else if (telling && meant && candidates.isValue() && !isRejected(element, name)) {
      candidates.of(element).add(Evidence.Kind.SAMPLE, text, Weighing.SAMPLE_ALONE);
    }
  }

  private static boolean isRejected(Element element, NameReading name) {
    return name.rejections().stream().anyMatch(r -> r.word().element().equals(element));
  }

  /** The number of an organisation is no person's, whatever its name says. */
  private void organisation(String text, Candidates candidates) {
    for (ElementEntry entry : lexicon.taxonomy().entries()) {
      if (entry.element().sensitivity() == Sensitivity.NATIONAL_IDENTIFIER) {
        candidates
            .known(entry.element())
            .ifPresent(
                c -> c.add(Evidence.Kind.SAMPLE, text + ": an organisation's", Weighing.DOUBT));
      }
    }
  }
}
