package dev.vigie.program;

import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is worked out of single types, each thing once for as long as the type is the very same
 * object: many questions look at all code of a program, and a process that stays asks them again
 * when one file has changed. Views are constants; they are told apart by identity. Safe to use from
 * several threads.
 */
// An equal type may stand on other lines.
@SuppressWarnings("ReferenceEquality")
public final class TypeViews {
  private final Map<Object, Map<TypeDeclaration, Object>> known = new IdentityHashMap<>();
  private final Map<Object, Map<TypeDeclaration, Object>> before;

  /**
   * Works something out of a type alone.
   *
   * @param <T> plain values, which hold no program
   */
  @FunctionalInterface
  public interface View<T> {
    /** The view of one type. */
    T of(TypeDeclaration type);
  }

  /**
   * Works something out of a type and of what the program declares: its types, their members and
   * annotations, initializers of fields. Not of other types' code.
   *
   * @param <T> plain values, which hold no program
   */
  @FunctionalInterface
  public interface LinkedView<T> {
    /** The view of one type of a program. */
    T of(TypeDeclaration type, Program program);
  }

  /** With nothing worked out yet. */
  public TypeViews() {
    this(Map.of());
  }

  private TypeViews(Map<Object, Map<TypeDeclaration, Object>> before) {
    this.before = before;
  }

  /**
   * Those for the next program, which may have types that this one has.
   *
   * @param sameDeclarations whether it declares what this one does
   */
  public synchronized TypeViews next(boolean sameDeclarations) {
    Map<Object, Map<TypeDeclaration, Object>> kept = new IdentityHashMap<>();
    known.forEach(
        (view, types) -> {
          if (sameDeclarations || view instanceof View<?>) {
            kept.put(view, types);
          }
        });
    return new TypeViews(kept);
  }

  /** The view of a type. */
  public <T> T of(TypeDeclaration type, View<T> view) {
    return known(type, view, () -> view.of(type));
  }

  /** The view of a type of this program. */
  public <T> T of(TypeDeclaration type, Program program, LinkedView<T> view) {
    return known(type, view, () -> view.of(type, program));
  }

  private interface Making<T> {
    T make();
  }

  // Under a view there is only what it gave.
  @SuppressWarnings("unchecked")
  private synchronized <T> T known(TypeDeclaration type, Object view, Making<T> making) {
    Map<TypeDeclaration, Object> here = known.computeIfAbsent(view, v -> new IdentityHashMap<>());
    @Nullable Object value = here.get(type);
    if (value == null) {
      value = before.getOrDefault(view, Map.of()).get(type);
      if (value == null) {
        value = making.make();
      }
      here.put(type, value);
    }
    return (T) value;
  }
}
