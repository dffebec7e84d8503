import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Lists members to be labelled by hand: every field and record component of a random choice of
 * classes, whatever any analyser thinks of them.
 *
 * <p>{@code java -cp javaparser-core.jar bench/LabelSheet.java FOLDER CLASSES SEED} prints path,
 * line, member and type, separated by tabs. Half of the classes are drawn from those that look like
 * holders of data by their place (domain, entity, model, dto, ...), half from all others; constants
 * and code for tests are left out. The same seed draws the same classes.
 */
public final class LabelSheet {
  private static final java.util.regex.Pattern HOLDERS =
      java.util.regex.Pattern.compile(
          "(?i)(domain|entit|model|dto|bean|form|request|response|vo|pojo|dominio|modelo|record|data|types?|schema)");
  private static final java.util.regex.Pattern TESTS =
      java.util.regex.Pattern.compile("(^|/)(test|tests|testFixtures|integration-test)(/|$)|(^|/)src/it/.*/src/");

  private record Row(int line, String member, String type) {}

  public static void main(String[] arguments) throws IOException {
    Path root = Path.of(arguments[0]);
    int wanted = Integer.parseInt(arguments[1]);
    Random random = new Random(Long.parseLong(arguments[2]));
    JavaParser parser =
        new JavaParser(
            new ParserConfiguration()
                .setAttributeComments(false)
                .setLanguageLevel(ParserConfiguration.LanguageLevel.BLEEDING_EDGE));
    TreeMap<String, List<Row>> holders = new TreeMap<>();
    TreeMap<String, List<Row>> others = new TreeMap<>();
    List<Path> files;
    try (Stream<Path> walk = Files.walk(root)) {
      files = walk.filter(f -> f.toString().endsWith(".java")).sorted().toList();
    }
    for (Path file : files) {
      String path = root.relativize(file).toString();
      if (TESTS.matcher(path).find()) {
        continue;
      }
      CompilationUnit unit;
      try {
        unit = parser.parse(file).getResult().orElse(null);
      } catch (RuntimeException e) {
        unit = null;
      }
      if (unit == null) {
        continue;
      }
      for (TypeDeclaration<?> type : unit.findAll(TypeDeclaration.class).stream().map(t -> (TypeDeclaration<?>) t).toList()) {
        List<Row> rows = rows(type);
        if (!rows.isEmpty()) {
          String folder = path.substring(0, Math.max(0, path.lastIndexOf('/')));
          boolean holder = HOLDERS.matcher(folder + type.getNameAsString()).find();
          (holder ? holders : others).put(path + "\t" + type.getNameAsString(), rows);
        }
      }
    }
    print(holders, wanted - Math.min(wanted / 2, others.size()), random);
    print(others, wanted / 2, random);
  }

  private static List<Row> rows(TypeDeclaration<?> type) {
    List<Row> rows = new ArrayList<>();
    if (type instanceof RecordDeclaration record) {
      record.getParameters().forEach(p -> rows.add(new Row(p.getName().getBegin().get().line, p.getNameAsString(), p.getTypeAsString())));
    }
    for (FieldDeclaration field : type.getFields()) {
      if ((field.isStatic() && field.isFinal()) || type instanceof EnumDeclaration && field.isStatic()
          || type.isAnnotationDeclaration() || type.isClassOrInterfaceDeclaration() && type.asClassOrInterfaceDeclaration().isInterface()) {
        continue;
      }
      field.getVariables().forEach(v -> rows.add(new Row(v.getName().getBegin().get().line, v.getNameAsString(), v.getTypeAsString())));
    }
    return rows;
  }

  private static void print(TreeMap<String, List<Row>> from, int wanted, Random random) {
    List<String> keys = new ArrayList<>(from.keySet());
    Collections.shuffle(keys, random);
    keys.stream().limit(wanted).sorted().forEach(key -> {
      String[] parts = key.split("\t");
      from.get(key).forEach(r -> System.out.println(parts[0] + "\t" + r.line() + "\t" + parts[1] + "." + r.member() + "\t" + r.type()));
    });
  }
}
