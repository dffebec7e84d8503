package dev.vigie.maven;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.LiteralStringValueExpr;
import com.github.javaparser.ast.expr.MemberValuePair;
import com.github.javaparser.ast.nodeTypes.NodeWithJavadoc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The page of all goals and parameters is what the goals' sources say, where the plugin's own help
 * comes from, too. {@code -Dvigie.write=true} writes it anew.
 */
class ParameterReferenceTest {
  private static final Path SOURCES = Path.of("src/main/java/dev/vigie/maven");
  private static final Path PAGE = Path.of("../docs/maven-parameters.md");

  /** A parameter of one or more goals. */
  private record Parameter(String name, String property, String value, String text) {}

  @Test
  void thePageIsWhatTheGoalsSay() throws Exception {
    String text = text();
    if (Boolean.getBoolean("vigie.write")) {
      Files.writeString(PAGE, text);
    }
    assertThat(Files.readString(PAGE))
        .as(PAGE + "; run this test with -Dvigie.write=true")
        .isEqualTo(text);
  }

  @Test
  void everyParameterIsAPropertyAndIsDescribed() throws Exception {
    Map<String, ClassOrInterfaceDeclaration> types = types();
    for (ClassOrInterfaceDeclaration type : types.values()) {
      for (Parameter parameter : own(type)) {
        assertThat(parameter.property())
            .as(type.getNameAsString() + "." + parameter.name())
            .startsWith("privacy.");
        assertThat(parameter.text()).as(parameter.name()).isNotBlank();
      }
    }
  }

  private static String text() throws Exception {
    Map<String, ClassOrInterfaceDeclaration> types = types();
    Map<String, ClassOrInterfaceDeclaration> goals = new TreeMap<>();
    Map<String, Set<String>> uses = new TreeMap<>();
    Map<String, Parameter> parameters = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (ClassOrInterfaceDeclaration type : types.values()) {
      Optional<String> goal = annotation(type.getAnnotations(), "Mojo").map(m -> value(m, "name"));
      if (goal.isPresent()) {
        goals.put(goal.get(), type);
        for (Parameter parameter : all(type, types)) {
          String key = parameter.name() + "\n" + parameter.text();
          parameters.put(key, parameter);
          uses.computeIfAbsent(key, x -> new TreeSet<>()).add(goal.get());
        }
      }
    }
    StringBuilder text =
        new StringBuilder(
            """
            # Goals and parameters of the Maven plugin

            Written by `ParameterReferenceTest` from the sources of the goals, as `mvn privacy:help -Ddetail` is. What is said here goes before
            [privacy.yml](privacy-yml.md). Every parameter can be set in `<configuration>` or by its property, `-Dprivacy.failOnSeverity=medium`
            for example.

            ## Goals

            | goal | what it does |
            |---|---|
            """);
    goals.forEach((goal, type) -> row(text, "`privacy:" + goal + "`", described(type)));
    text.append("\n## Parameters\n\n");
    text.append("| parameter | property | default | goals | |\n|---|---|---|---|---|\n");
    parameters.forEach(
        (key, parameter) ->
            row(
                text,
                "`" + parameter.name() + "`",
                "`" + parameter.property() + "`",
                parameter.value().isEmpty() ? "" : "`" + parameter.value() + "`",
                String.join(", ", uses.get(key)),
                parameter.text()));
    return text.toString();
  }

  private static void row(StringBuilder text, String... cells) {
    text.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }

  private static Map<String, ClassOrInterfaceDeclaration> types() throws Exception {
    JavaParser parser =
        new JavaParser(
            new ParserConfiguration().setLanguageLevel(ParserConfiguration.LanguageLevel.JAVA_17));
    Map<String, ClassOrInterfaceDeclaration> types = new TreeMap<>();
    try (Stream<Path> files = Files.list(SOURCES)) {
      for (Path file : files.filter(each -> each.toString().endsWith("Mojo.java")).toList()) {
        parser
            .parse(file)
            .getResult()
            .orElseThrow()
            .findFirst(ClassOrInterfaceDeclaration.class)
            .ifPresent(type -> types.put(type.getNameAsString(), type));
      }
    }
    assertThat(types).hasSizeGreaterThan(8);
    return types;
  }

  private static List<Parameter> all(
      ClassOrInterfaceDeclaration type, Map<String, ClassOrInterfaceDeclaration> types) {
    List<Parameter> all = new ArrayList<>(own(type));
    type.getExtendedTypes().stream()
        .map(parent -> types.get(parent.getNameAsString()))
        .filter(parent -> parent != null)
        .forEach(parent -> all.addAll(all(parent, types)));
    return all;
  }

  private static List<Parameter> own(ClassOrInterfaceDeclaration type) {
    List<Parameter> own = new ArrayList<>();
    for (FieldDeclaration field : type.getFields()) {
      annotation(field.getAnnotations(), "Parameter")
          .filter(each -> !value(each, "readonly").equals("true"))
          .ifPresent(
              each ->
                  own.add(
                      new Parameter(
                          field.getVariable(0).getNameAsString(),
                          value(each, "property"),
                          value(each, "defaultValue"),
                          described(field))));
    }
    return own;
  }

  private static Optional<AnnotationExpr> annotation(List<AnnotationExpr> all, String name) {
    return all.stream().filter(each -> each.getNameAsString().equals(name)).findFirst();
  }

  private static String value(AnnotationExpr annotation, String key) {
    return annotation.findAll(MemberValuePair.class).stream()
        .filter(pair -> pair.getNameAsString().equals(key))
        .map(
            pair ->
                pair.getValue() instanceof LiteralStringValueExpr text
                    ? text.getValue()
                    : pair.getValue().toString())
        .findFirst()
        .orElse("");
  }

  /** Its description in one line of Markdown. */
  private static String described(NodeWithJavadoc<?> node) {
    String text = node.getJavadoc().map(doc -> doc.getDescription().toText()).orElse("");
    return text.replaceAll("\\{@code\\s+([^}]*)}", "`$1`")
        .replace("``", "")
        .replaceAll("<p>", "")
        .replace("|", "\\|")
        .replaceAll("\\s+", " ")
        .strip();
  }
}
