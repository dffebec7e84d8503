package dev.vigie.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What the tables of {@code docs/flows.md} say is shown by a fixture, is shown there. */
class FlowTablesTest {
  private static final Path ROOT = Path.of(System.getProperty("vigie.root", ".."));
  private static final Pattern SHOWN = Pattern.compile("`([A-Z]\\w+)\\.(\\w+)`");
  private static final Pattern METHOD = Pattern.compile("(?m)^  (?:[\\w<>\\[\\]., ]+ )?(\\w+)\\(");

  @TestFactory
  List<DynamicTest> carriersHaveLinesThatAreFound() throws Exception {
    return tests("## Where each carrier is shown", "| carrier |", "// finds: ", 35);
  }

  @TestFactory
  List<DynamicTest> safeguardsHaveLinesThatAreSilent() throws Exception {
    return tests("Each safeguard likewise", "| safeguard |", "// ok: ", 8);
  }

  private static List<DynamicTest> tests(String section, String head, String marker, int least)
      throws Exception {
    String page = Files.readString(ROOT.resolve("docs/flows.md"));
    String table = page.substring(page.indexOf(head, page.indexOf(section)));
    List<DynamicTest> tests = new ArrayList<>();
    for (String row : table.lines().takeWhile(line -> line.startsWith("|")).skip(2).toList()) {
      String[] cells = row.split("\\|");
      tests.add(dynamicTest(cells[1].strip(), () -> check(cells[2], marker)));
    }
    assertThat(tests).hasSizeGreaterThanOrEqualTo(least);
    return tests;
  }

  private static void check(String cell, String marker) throws Exception {
    Matcher shown = SHOWN.matcher(cell);
    int found = 0;
    while (shown.find()) {
      Path file =
          ROOT.resolve("test-fixtures/src/main/java/fixtures/logging/" + shown.group(1) + ".java");
      assertThat(bodies(Files.readString(file), shown.group(2))).as(shown.group()).contains(marker);
      found++;
    }
    assertThat(found).as(cell).isPositive();
  }

  /** The text of all methods of this name, each up to the next member of its class. */
  private static String bodies(String text, String method) {
    StringBuilder bodies = new StringBuilder();
    Matcher start = METHOD.matcher(text);
    while (start.find()) {
      if (start.group(1).equals(method)) {
        int end = text.indexOf("\n  }\n", start.start());
        bodies.append(text, start.start(), end < 0 ? text.length() : end);
      }
    }
    return bodies.toString();
  }
}
