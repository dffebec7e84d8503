package dev.vigie.fix;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.body.FieldDeclaration;
import dev.vigie.finding.Finding;
import dev.vigie.finding.Fix;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps out of answers what is grave by itself: by Jackson's mark at the member. The rest of a
 * record stays in, so a record that tells too much without grave data is left to a person.
 */
final class JsonFixer implements Fixer {
  private static final Set<String> GRAVE =
      Set.of("national_identifier", "special_art9", "criminal_art10", "credential");

  /** Members that are not grave and may be given out together; as the rule has it. */
  private static final int FEW = 3;

  private static final String PACKAGE = "com.fasterxml.jackson.annotation";

  @Override
  public Set<String> rules() {
    return Set.of("whole-person-entity-in-response");
  }

  @Override
  public Optional<Fix> fix(Finding finding, ParsedFiles files) {
    List<Finding.Datum> grave =
        finding.data().stream().filter(datum -> GRAVE.contains(datum.sensitivity())).toList();
    if (grave.isEmpty() || finding.data().size() - grave.size() > FEW) {
      return Optional.empty();
    }
    List<Fix.Edit> edits = new ArrayList<>();
    for (Finding.Datum datum : grave) {
      String path = datum.at().path();
      Optional<FieldDeclaration> field = files.around(datum.at(), FieldDeclaration.class);
      if (field.isEmpty()
          || field.get().getVariables().size() != 1
          || !hasJackson(finding.at().path(), path, files)) {
        return Optional.empty();
      }
      String annotation =
          files.unit(path).filter(JsonFixer::imports).isPresent()
              ? "@JsonIgnore "
              : "@" + PACKAGE + ".JsonIgnore ";
      edits.add(new Fix.Replacement(ParsedFiles.before(path, field.get()), annotation));
    }
    return Optional.of(new Fix("Leaves the member out of JSON, both ways.", edits));
  }

  private static boolean imports(CompilationUnit unit) {
    return unit.getImports().stream()
        .anyMatch(
            each ->
                each.getNameAsString().equals(PACKAGE + ".JsonIgnore")
                    || (each.isAsterisk() && each.getNameAsString().equals(PACKAGE)));
  }

  /** Where the record's file uses it already, or an endpoint of Spring lies in the same module. */
  private static boolean hasJackson(String endpoint, String holder, ParsedFiles files) {
    return imports(files, holder, "com.fasterxml.jackson")
        || (module(endpoint).equals(module(holder))
            && imports(files, endpoint, "org.springframework.web"));
  }

  private static boolean imports(ParsedFiles files, String path, String prefix) {
    return files
        .unit(path)
        .map(
            unit ->
                unit.getImports().stream().anyMatch(i -> i.getNameAsString().startsWith(prefix)))
        .orElse(false);
  }

  private static String module(String path) {
    int sources = path.indexOf("src/");
    return sources < 0 ? "" : path.substring(0, sources);
  }
}
