package dev.vigie.fix;

import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NormalAnnotationExpr;
import dev.vigie.finding.Finding;
import dev.vigie.finding.Fix;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Leaves members out of the text of their object: Lombok's, or a written one. */
final class ToStringFix {
  private static final Set<String> LOMBOK = Set.of("Data", "Value", "ToString");

  private static final Set<String> CHOOSING = Set.of("of", "exclude", "onlyExplicitlyIncluded");

  private final ParsedFiles files;

  ToStringFix(ParsedFiles files) {
    this.files = files;
  }

  /** For all data of a finding; empty where one of them cannot be left out. */
  Optional<Fix> of(Finding finding) {
    List<Fix.Edit> edits = new ArrayList<>();
    for (Finding.Datum datum : finding.data()) {
      Optional<FieldDeclaration> field = files.around(datum.at(), FieldDeclaration.class);
      Optional<ClassOrInterfaceDeclaration> type =
          field
              .flatMap(f -> f.getParentNode())
              .filter(ClassOrInterfaceDeclaration.class::isInstance)
              .map(ClassOrInterfaceDeclaration.class::cast);
      if (field.isEmpty() || type.isEmpty() || field.get().getVariables().size() != 1) {
        return Optional.empty();
      }
      List<Fix.Edit> own = edits(datum.at().path(), field.get(), type.get());
      if (own.isEmpty()) {
        return Optional.empty();
      }
      edits.addAll(own);
    }
    return edits.isEmpty()
        ? Optional.empty()
        : Optional.of(new Fix("Leaves the member out of toString().", edits));
  }

  private List<Fix.Edit> edits(
      String path, FieldDeclaration field, ClassOrInterfaceDeclaration type) {
    String name = field.getVariable(0).getNameAsString();
    Optional<MethodDeclaration> written =
        type.getMethodsByName("toString").stream()
            .filter(method -> method.getParameters().isEmpty())
            .findFirst();
    if (written.isPresent()) {
      return masked(path, name, written.get());
    }
    List<AnnotationExpr> lombok =
        type.getAnnotations().stream()
            .filter(each -> LOMBOK.contains(each.getName().getIdentifier()))
            .toList();
    if (lombok.isEmpty() || lombok.stream().anyMatch(ToStringFix::choosesMembers)) {
      return List.of();
    }
    boolean imported =
        files
            .unit(path)
            .map(
                unit ->
                    unit.getImports().stream()
                        .anyMatch(
                            each ->
                                each.getNameAsString().equals("lombok.ToString")
                                    || (each.isAsterisk()
                                        && each.getNameAsString().equals("lombok"))))
            .orElse(false);
    String annotation = imported ? "@ToString.Exclude " : "@lombok.ToString.Exclude ";
    return List.of(new Fix.Replacement(ParsedFiles.before(path, field), annotation));
  }

  /** Lombok knows two ways to choose members, and takes only one of them. */
  private static boolean choosesMembers(AnnotationExpr annotation) {
    return annotation instanceof NormalAnnotationExpr normal
        && normal.getPairs().stream().anyMatch(pair -> CHOOSING.contains(pair.getNameAsString()));
  }

  private static List<Fix.Edit> masked(String path, String name, MethodDeclaration method) {
    String getter = "get" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    List<Expression> uses = new ArrayList<>();
    method.findAll(FieldAccessExpr.class).stream()
        .filter(each -> each.getNameAsString().equals(name) && each.getScope().isThisExpr())
        .forEach(uses::add);
    method.findAll(NameExpr.class).stream()
        .filter(each -> each.getNameAsString().equals(name))
        .forEach(uses::add);
    method.findAll(MethodCallExpr.class).stream()
        .filter(each -> each.getNameAsString().equals(getter) && each.getScope().isEmpty())
        .forEach(uses::add);
    List<Fix.Edit> edits = new ArrayList<>();
    for (Expression use : uses) {
      edits.add(new Fix.Replacement(ParsedFiles.location(path, use), LogFixer.MASK));
    }
    return edits;
  }
}
