package dev.vigie.inventory;

import dev.vigie.program.Field;
import dev.vigie.program.Program;
import dev.vigie.program.TypeDeclaration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a project says of its own members: they are, or are not, personal data. It overrides
 * everything else.
 *
 * @param marks in order of writing
 */
public record DeclaredPersonalData(List<Mark> marks) {
  /** Nothing said. */
  public static final DeclaredPersonalData NONE = new DeclaredPersonalData(List.of());

  /** Says which members a mark is about. */
  @FunctionalInterface
  public interface Covering {
    /**
     * Whether it is about this member.
     *
     * @param owner qualified name of its type
     * @param member its name; empty asks of the type as a whole
     */
    boolean covers(String owner, String member);
  }

  /**
   * One mark.
   *
   * @param rank the higher decides where several cover a member: a mark of a member over one of its
   *     class over one of its package
   * @param personal whether they are personal data
   * @param element id of its kind; null where the name is to say
   * @param reason for a reader
   */
  public record Mark(
      int rank, Covering covering, boolean personal, @Nullable String element, String reason) {}

  /** Copies the list. */
  public DeclaredPersonalData {
    marks = List.copyOf(marks);
  }

  /** The mark that decides on a member; of two of one rank, the later. */
  public Optional<Mark> of(String owner, String member) {
    Mark best = null;
    for (Mark mark : marks) {
      if ((best == null || mark.rank() >= best.rank()) && mark.covering().covers(owner, member)) {
        best = mark;
      }
    }
    return Optional.ofNullable(best);
  }

  /** Marks that cover no type and no field of a program: most likely written wrongly. */
  public List<Mark> unmatched(Program program) {
    return marks.stream()
        .filter(mark -> program.types().stream().noneMatch(type -> covers(mark, type)))
        .toList();
  }

  private static boolean covers(Mark mark, TypeDeclaration type) {
    if (mark.covering().covers(type.name(), "")) {
      return true;
    }
    for (Field field : type.fields()) {
      if (mark.covering().covers(type.name(), field.name())) {
        return true;
      }
    }
    return false;
  }
}
