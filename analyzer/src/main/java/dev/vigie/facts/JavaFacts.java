package dev.vigie.facts;

import java.util.List;

/**
 * What one Java file says.
 *
 * @param packageName empty for the unnamed package
 * @param suppressions comments that silence findings
 */
public record JavaFacts(
    String packageName,
    List<ImportFact> imports,
    List<TypeFact> types,
    List<SuppressionFact> suppressions,
    List<ReadProblem> problems,
    int lines)
    implements FileFacts {
  /** Copies the lists. */
  public JavaFacts {
    imports = List.copyOf(imports);
    types = List.copyOf(types);
    suppressions = List.copyOf(suppressions);
    problems = List.copyOf(problems);
  }
}
