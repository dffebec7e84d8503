package dev.vigie.flow.solver;

import dev.vigie.program.JavaType;
import dev.vigie.program.Program;
import java.util.List;
import java.util.Set;

/** Which exceptions a {@code catch} handles, by their classes. */
final class Handlers {
  /** Of what else extends them, every class is known. */
  private static final Set<String> PLAIN =
      Set.of(
          "java.lang.Object",
          "java.lang.Throwable",
          "java.lang.Exception",
          "java.lang.RuntimeException",
          "java.lang.Error",
          "java.io.Serializable");

  private static final Set<String> ALL =
      Set.of("java.lang.Throwable", "java.lang.Exception", "Throwable", "Exception");

  private final Program program;

  Handlers(Program program) {
    this.program = program;
  }

  /** Whether one of what is thrown can be of one of these classes; so is what nobody knows. */
  boolean may(Value thrown, List<JavaType> caught) {
    return thrown.places().isEmpty()
        || thrown.places().stream()
            .anyMatch(
                place ->
                    !(place instanceof Place.Made made)
                        || caught.stream().anyMatch(type -> may(made.type(), type.erasure())));
  }

  /** Whether all that is thrown is of these classes. */
  boolean surely(Value thrown, List<JavaType> caught) {
    return !thrown.places().isEmpty()
        && thrown.places().stream()
            .allMatch(
                place ->
                    place instanceof Place.Made made
                        && caught.stream().anyMatch(type -> surely(made.type(), type.erasure())));
  }

  private boolean surely(String thrown, String caught) {
    return ALL.contains(caught) || program.isSubtype(thrown, caught);
  }

  private boolean may(String thrown, String caught) {
    if (surely(thrown, caught) || program.isSubtype(caught, thrown)) {
      return true;
    }
    boolean known = program.type(thrown).isPresent();
    if (program.type(caught).isPresent()) {
      // No class of a library extends one of the sources, and the sources' own are all known.
      return false;
    }
    return !known || !isWhollyKnown(thrown);
  }

  private boolean isWhollyKnown(String type) {
    return program.supertypes(type).stream()
        .allMatch(each -> PLAIN.contains(each) || program.type(each).isPresent());
  }
}
