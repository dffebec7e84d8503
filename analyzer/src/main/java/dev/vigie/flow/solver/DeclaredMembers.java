package dev.vigie.flow.solver;

import dev.vigie.program.Field;
import dev.vigie.program.Program;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which members the types of the sources have, inherited ones included; each is found once. */
final class DeclaredMembers {
  private final Program program;
  private final Map<String, Map<String, Optional<Field>>> known = new HashMap<>();

  DeclaredMembers(Program program) {
    this.program = program;
  }

  /** The member of this name that an object of a type has; empty where the sources show none. */
  Optional<Field> of(String type, String name) {
    return known
        .computeIfAbsent(type, t -> new HashMap<>())
        .computeIfAbsent(name, n -> find(type, n));
  }

  private Optional<Field> find(String type, String name) {
    for (String each : program.supertypes(type)) {
      Optional<Field> member = program.type(each).flatMap(declared -> declared.field(name));
      if (member.isPresent()) {
        return member;
      }
    }
    return Optional.empty();
  }
}
