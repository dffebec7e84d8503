package dev.vigie.rule.text;

import dev.vigie.facts.SettingsFacts;
import dev.vigie.facts.SqlFacts;
import dev.vigie.facts.TextFacts;
import dev.vigie.program.Field;
import dev.vigie.program.Method;
import dev.vigie.program.Program;
import dev.vigie.program.TypeDeclaration;
import dev.vigie.program.code.Expression;
import dev.vigie.program.code.TypeCode;
import dev.vigie.source.Location;
import dev.vigie.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Collects the values that stand in code, settings, statements and data files. */
public final class LiteralSearch {
  private static final Pattern QUOTED = Pattern.compile("'((?:[^']|'')*)'");
  private static final Pattern CELLS = Pattern.compile("\"([^\"]*)\"|[^,;\\t\"]+");
  private static final Pattern TEST_PATH =
      Pattern.compile(
          "(?:.*/)?src/(?:test|it|jmh|(?:test|integration|functional)[-_]?\\w*)/.*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern DATA = Pattern.compile(".*\\.(?:csv|tsv|sql|dump)");

  private final List<Literal> found = new ArrayList<>();

  private LiteralSearch() {}

  /** All values of a program, in order of file and place. */
  public static List<Literal> in(Program program) {
    LiteralSearch search = new LiteralSearch();
    program.types().forEach(type -> search.code(type, program.code(type)));
    program.settings().forEach(search::settings);
    program.scripts().forEach(search::statements);
    program.texts().forEach(search::lines);
    return List.copyOf(search.found);
  }

  private void code(TypeDeclaration type, TypeCode code) {
    String path = type.at().path();
    Consumer<Expression> visitor =
        expression -> {
          if (expression instanceof Expression.Constant constant && constant.text() != null) {
            found.add(new Literal(constant.text(), type.test(), Location.of(path, constant.at())));
          }
        };
    for (Field field : type.fields()) {
      code.of(field).forEach(visitor);
    }
    for (Method method : type.methods()) {
      code.of(method).forEach(visitor);
    }
  }

  private void settings(String path, SettingsFacts facts) {
    for (SettingsFacts.Setting setting : facts.settings()) {
      found.add(new Literal(setting.value(), isTest(path), Location.of(path, setting.at())));
    }
  }

  private void statements(String path, SqlFacts facts) {
    for (SqlFacts.Statement statement : facts.statements()) {
      Matcher matcher = QUOTED.matcher(statement.text());
      while (matcher.find()) {
        found.add(new Literal(matcher.group(1), isTest(path), Location.of(path, statement.at())));
      }
    }
  }

  private void lines(String path, TextFacts facts) {
    if (!DATA.matcher(path).matches()) {
      return;
    }
    boolean sql = path.endsWith(".sql");
    for (int i = 0; i < facts.text().size(); i++) {
      String line = facts.text().get(i);
      Matcher matcher = (sql ? QUOTED : CELLS).matcher(line);
      while (matcher.find()) {
        String value = matcher.group(1) != null ? matcher.group(1) : matcher.group();
        long at = Span.of(i + 1, matcher.start() + 1, i + 1, matcher.end());
        found.add(new Literal(value, isTest(path), Location.of(path, at)));
      }
    }
  }

  private static boolean isTest(String path) {
    return TEST_PATH.matcher(path).matches();
  }
}
