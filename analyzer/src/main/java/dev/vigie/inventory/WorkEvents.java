package dev.vigie.inventory;

import dev.vigie.catalog.Element;
import dev.vigie.catalog.Grammar;
import dev.vigie.catalog.Word;
import dev.vigie.program.TypeDeclaration;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells by its name whether a type records an event in somebody's working life: a leave, an
 * absence, an appraisal. Weak words are enough for one that belongs to a person; all that it says
 * is then about that person, when it began and why included.
 */
final class WorkEvents {
  private static final String ATTENDANCE = "working_time";

  private final NameReader reader;
  private final TypeNames typeNames;
  private final Set<String> events;
  private final Set<String> attended;
  private final @Nullable Element attendance;

  WorkEvents(Judging judging) {
    Grammar grammar = judging.lexicon().taxonomy().grammar();
    this.reader = judging.reader();
    this.typeNames = judging.typeNames();
    this.events = grammar.events();
    this.attended = grammar.attendance();
    this.attendance = judging.lexicon().taxonomy().element(ATTENDANCE).orElse(null);
  }

  /** What a type's name says that was recorded; null where it says nothing of the kind. */
  @Nullable Element of(TypeDeclaration type) {
    if (isAttendance(type)) {
      return attendance;
    }
    NameReading name = reader.read(String.join("_", typeNames.read(type.simpleName()).core()));
    // A request for a leave is one too, whichever word says that it is a request
    Stream<Word> said =
        Stream.concat(
            name.matches().stream().map(NameReading.Match::word),
            name.rejections().stream()
                .filter(NameReading.Rejection::strange)
                .map(NameReading.Rejection::word));
    return said.map(Word::element).filter(e -> events.contains(e.id())).findFirst().orElse(null);
  }

  /** Whether it records who was there: at work, in a class, at a training. */
  boolean isAttendance(TypeDeclaration type) {
    return typeNames.read(type.simpleName()).core().stream().anyMatch(attended::contains);
  }
}
