package dev.vigie;

import dev.vigie.config.NearestName;
import dev.vigie.config.ProjectSettings;
import dev.vigie.config.Written;
import dev.vigie.facts.SqlFacts;
import dev.vigie.program.Program;
import dev.vigie.program.TypeDeclaration;
import dev.vigie.rule.Register;
import dev.vigie.source.SourceProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Tells of classes and tables under {@code retention} and {@code legal-hold} that are nowhere in
 * the program. They may be in a part of the project that this run does not see, so nothing changes.
 */
final class KeepingAdvice {
  private final Program program;

  KeepingAdvice(Program program) {
    this.program = program;
  }

  /** What the run tells of them. */
  List<SourceProblem> notes(ProjectSettings settings) {
    List<SourceProblem> notes = new ArrayList<>();
    if (settings.retention().isEmpty() && settings.legalHold().isEmpty()) {
      return notes;
    }
    Set<String> names = stores();
    settings
        .retention()
        .forEach((store, kept) -> note("retention", store, kept.name(), names, notes));
    settings.legalHold().forEach((store, why) -> note("legal-hold", store, why, names, notes));
    return notes;
  }

  private static void note(
      String key, String store, Written at, Set<String> names, List<SourceProblem> notes) {
    if (names.stream().anyMatch(name -> Register.isSameStore(store, name))) {
      return;
    }
    String hint = NearestName.hint(store, names);
    notes.add(
        new SourceProblem(
            at.file(),
            at.line(),
            "'" + store + "' under '" + key + "' is no class and no table that was analysed",
            hint.isEmpty()
                ? "check the name; it may also be in a part that this run does not see"
                : hint,
            false));
  }

  /**
   * Classes by their simple and qualified names, and tables by what annotations and scripts say.
   */
  private Set<String> stores() {
    Set<String> names = new TreeSet<>();
    for (TypeDeclaration type : program.types()) {
      names.add(type.simpleName());
      names.add(type.name());
      type.annotations()
          .forEach(
              annotation -> {
                for (String key : List.of("name", "value", "collection", "table")) {
                  annotation.text(key).filter(text -> !text.isBlank()).ifPresent(names::add);
                }
              });
    }
    for (SqlFacts script : program.scripts().values()) {
      script.tables().forEach(table -> names.add(table.name()));
    }
    return names;
  }
}
