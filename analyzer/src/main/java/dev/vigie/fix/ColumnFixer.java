package dev.vigie.fix;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import dev.vigie.finding.Finding;
import dev.vigie.finding.Fix;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Lets JPA encrypt texts: a converter at each member, and the converter's class beside it where
 * there is none yet. Its key comes from outside.
 */
final class ColumnFixer implements Fixer {
  private static final String CONVERTER = "PersonalDataConverter";

  private static final Set<String> STORED = Set.of("Entity", "Embeddable", "MappedSuperclass");

  /** A key cannot be looked up by a value that differs each time. */
  private static final Set<String> UNFIT = Set.of("Id", "EmbeddedId", "Convert", "NaturalId");

  @Override
  public Set<String> rules() {
    return Set.of("unencrypted-personal-data");
  }

  @Override
  public Optional<Fix> fix(Finding finding, ParsedFiles files) {
    List<Fix.Edit> edits = new ArrayList<>();
    TreeMap<String, Fix.Edit> converters = new TreeMap<>();
    for (Finding.Datum datum : finding.data()) {
      String path = datum.at().path();
      Optional<FieldDeclaration> field =
          files.around(datum.at(), FieldDeclaration.class).filter(ColumnFixer::isFit);
      Optional<String> namespace = files.unit(path).flatMap(ColumnFixer::namespace);
      if (field.isEmpty() || namespace.isEmpty()) {
        return Optional.empty();
      }
      String annotation =
          (hasStar(files.unit(path).orElseThrow(), namespace.get())
                  ? "@"
                  : "@" + namespace.get() + ".")
              + "Convert(converter = "
              + CONVERTER
              + ".class) ";
      edits.add(new Fix.Replacement(ParsedFiles.before(path, field.get()), annotation));
      String file = path.substring(0, path.lastIndexOf('/') + 1) + CONVERTER + ".java";
      if (files.text(file).isEmpty()) {
        String folder =
            files
                .unit(path)
                .flatMap(CompilationUnit::getPackageDeclaration)
                .map(declared -> "package " + declared.getNameAsString() + ";\n\n")
                .orElse("");
        converters.put(
            file, new Fix.NewFile(file, folder + template().replace("NAMESPACE", namespace.get())));
      }
    }
    edits.addAll(converters.values());
    return edits.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Fix("Encrypts the columns by a converter (AES-GCM, key from outside).", edits));
  }

  private static boolean isFit(FieldDeclaration field) {
    boolean stored =
        field
            .getParentNode()
            .filter(NodeWithAnnotations.class::isInstance)
            .map(type -> hasAny((NodeWithAnnotations<?>) type, STORED))
            .orElse(false);
    return stored
        && field.getVariables().size() == 1
        && field.getElementType().asString().equals("String")
        && field.getVariable(0).getType().isClassOrInterfaceType()
        && !hasAny(field, UNFIT);
  }

  private static boolean hasAny(NodeWithAnnotations<?> node, Set<String> names) {
    return node.getAnnotations().stream()
        .anyMatch(each -> names.contains(each.getName().getIdentifier()));
  }

  /** {@code jakarta.persistence} or the older one, as the file has it. */
  private static Optional<String> namespace(CompilationUnit unit) {
    return unit.getImports().stream()
        .map(each -> each.getNameAsString())
        .filter(name -> name.matches("(jakarta|javax)\\.persistence(\\..*)?"))
        .map(name -> name.substring(0, name.indexOf('.')) + ".persistence")
        .findFirst();
  }

  private static boolean hasStar(CompilationUnit unit, String namespace) {
    return unit.getImports().stream()
        .anyMatch(each -> each.isAsterisk() && each.getNameAsString().equals(namespace));
  }

  private static String template() {
    try (InputStream in = ColumnFixer.class.getResourceAsStream(CONVERTER + ".txt")) {
      if (in == null) {
        throw new IllegalStateException("a part of Vigie is missing: " + CONVERTER);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
