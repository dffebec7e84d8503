package dev.vigie.inventory;

import dev.vigie.program.Field;
import dev.vigie.program.Program;
import dev.vigie.program.TypeDeclaration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a project says of its own members: they are, or are not, personal data. It overrides everything else.
 *
 * @param marks in order of writing
 */
public record DeclaredPersonalData(List<Mark> marks) {
  /** Nothing said. */
  public static final DeclaredPersonalData NONE = new DeclaredPersonalData(List.of());

  /**
   * One mark.
   *
   * @param pattern a member, class or package: {@code com.acme.Customer.note}, {@code com.acme.Customer}, {@code
   *     com.acme.legacy}; the package of a class may be left out: {@code Customer.note}
   * @param personal whether they are personal data
   * @param element id of its kind; null where the name is to say
   * @param reason for a reader
   */
  public record Mark(String pattern, boolean personal, @Nullable String element, String reason) {
    boolean covers(String place) {
      String dotted = place.replace('$', '.');
      return (dotted + ".").startsWith(pattern + ".") || ("." + dotted + ".").contains("." + pattern + ".");
    }
  }

  /** Copies the list. */
  public DeclaredPersonalData {
    marks = List.copyOf(marks);
  }

  /** The mark that decides on a member: the longest that covers it, of equal ones the last. */
  public Optional<Mark> of(String owner, String member) {
    Mark best = null;
    for (Mark mark : marks) {
      if (mark.covers(owner + "." + member)
          && (best == null || mark.pattern().length() >= best.pattern().length())) {
        best = mark;
      }
    }
    return Optional.ofNullable(best);
  }

  /** Marks that cover no type and no member of a program: most likely written wrongly. */
  public List<Mark> unmatched(Program program) {
    return marks.stream().filter(mark -> program.types().stream().noneMatch(t -> covers(mark, t))).toList();
  }

  private static boolean covers(Mark mark, TypeDeclaration type) {
    if (mark.covers(type.name())) {
      return true;
    }
    for (Field field : type.fields()) {
      if (mark.covers(type.name() + "." + field.name())) {
        return true;
      }
    }
    return false;
  }
}
