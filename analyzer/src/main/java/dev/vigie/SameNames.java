package dev.vigie;

import dev.vigie.program.Program;
import dev.vigie.program.TypeDeclaration;
import dev.vigie.source.SourceProblem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells of classes that one module declares twice, as for several releases of Java: those of
 * several modules are kept apart, these are not.
 */
final class SameNames {
  private SameNames() {}

  /** One note about all of them, at the first; none where there are none. */
  static List<SourceProblem> notes(Program program) {
    Map<String, TypeDeclaration> first = new HashMap<>();
    List<TypeDeclaration> again = new ArrayList<>();
    String earlier = "";
    for (TypeDeclaration type : program.types()) {
      if (!type.test() && type.enclosing() == null) {
        TypeDeclaration other = first.putIfAbsent(type.name(), type);
        if (other != null && !other.at().path().equals(type.at().path())) {
          earlier = again.isEmpty() ? other.at().path() : earlier;
          again.add(type);
        }
      }
    }
    if (again.isEmpty()) {
      return List.of();
    }
    TypeDeclaration type = again.get(0);
    String others =
        again.size() == 1 ? "" : ", and so are " + (again.size() - 1) + " other classes here";
    return List.of(
        new SourceProblem(
            type.at().path(),
            type.at().line(),
            type.simpleName()
                + " is declared in "
                + earlier
                + ", too, in the same module"
                + others
                + "; what the second of two holds and does is not told apart from the first",
            "leave one of the two out under 'exclude' in privacy.yml",
            false));
  }
}
