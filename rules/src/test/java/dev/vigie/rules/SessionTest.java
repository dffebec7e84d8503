package dev.vigie.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigie.AnalysisResult;
import dev.vigie.Expertise;
import dev.vigie.Session;
import dev.vigie.Shortcuts;
import dev.vigie.source.SourceFile;
import dev.vigie.source.SourceSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found after an edit does not depend on what a process that stays has kept. */
class SessionTest {
  private static final int EDITS = Integer.getInteger("vigie.session.edits", 4);

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void onTheFixtures(long seed) throws Exception {
    edits(Fixtures.texts(), seed == 1 ? List.of() : Fixtures.classPath(), new Random(seed));
  }

  @ParameterizedTest
  @ValueSource(strings = {"syncope-core-persistence-jpa", "broadleaf-profile"})
  @EnabledIfSystemProperty(named = "vigie.archives", matches = ".+")
  void onPublishedSources(String name) throws Exception {
    Path archive = Path.of(System.getProperty("vigie.archives"), name + "-sources.jar");
    Map<String, String> texts = new TreeMap<>();
    for (SourceFile file : SourceSet.find(List.of(archive), false).files()) {
      texts.put(file.path(), new String(file.content().read(), StandardCharsets.UTF_8));
    }
    edits(texts, List.of(), new Random(name.hashCode()));
  }

  private static void edits(Map<String, String> given, List<Path> classPath, Random random)
      throws IOException {
    Expertise expertise = BuiltInExpertise.read();
    Map<String, String> texts = new TreeMap<>(given);
    List<String> files =
        texts.keySet().stream().filter(path -> path.endsWith(".java")).sorted().toList();
    try (Session session = new Session()) {
      Fixtures.analyze(expertise, texts, classPath, session);
      for (int i = 0; i < EDITS; i++) {
        String path = files.get(random.nextInt(files.size()));
        Edit edit = Edit.values()[random.nextInt(Edit.values().length)];
        String before = texts.get(path);
        String after = edit.of(before, random);
        texts.put(path, after);

        AnalysisResult kept = Fixtures.analyze(expertise, texts, classPath, session);
        AnalysisResult fresh = Fixtures.analyze(expertise, texts, classPath, Shortcuts.TAKEN);

        assertSame(kept, fresh, edit + " in " + path + ": " + difference(before, after));
        if (random.nextInt(3) == 0) {
          texts.put(path, before);
        }
      }
    }
  }

  private static void assertSame(AnalysisResult kept, AnalysisResult fresh, String edit) {
    assertThat(kept.findings()).as(edit).isEqualTo(fresh.findings());
    assertThat(kept.holdings()).as(edit).isEqualTo(fresh.holdings());
    assertThat(kept.map()).as(edit).isEqualTo(fresh.map());
    assertThat(kept.suppressions()).as(edit).isEqualTo(fresh.suppressions());
    assertThat(kept.coverage()).as(edit).isEqualTo(fresh.coverage());
    assertThat(kept.problems()).as(edit).isEqualTo(fresh.problems());
    assertThat(kept.notes()).as(edit).isEqualTo(fresh.notes());
    assertThat(kept.lines()).as(edit).isEqualTo(fresh.lines());
  }

  private static String difference(String before, String after) {
    List<String> some = before.lines().toList();
    List<String> others = after.lines().toList();
    int line = 0;
    while (line < Math.min(some.size(), others.size()) && some.get(line).equals(others.get(line))) {
      line++;
    }
    return "line " + (line + 1) + ": " + (line < others.size() ? others.get(line) : "(end)");
  }

  /** What somebody may do to a file; not all of it leaves sound Java. */
  private enum Edit {
    COMMENT_AT_THE_END {
      @Override
      String of(String text, Random random) {
        return text + "// seen\n";
      }
    },
    LINE_BEFORE_A_STATEMENT {
      @Override
      String of(String text, Random random) {
        return atStatement(text, random, line -> List.of("", line));
      }
    },
    STATEMENT_AGAIN {
      @Override
      String of(String text, Random random) {
        return atStatement(text, random, line -> List.of(line, line));
      }
    },
    STATEMENT_GONE {
      @Override
      String of(String text, Random random) {
        return atStatement(text, random, line -> List.of());
      }
    },
    STATEMENT_MORE {
      @Override
      String of(String text, Random random) {
        return atStatement(
            text, random, line -> List.of("java.util.List.of(1).forEach(n -> {});", line));
      }
    },
    CLASS_IN_A_BODY {
      @Override
      String of(String text, Random random) {
        return atStatement(
            text,
            random,
            line ->
                List.of(
                    "new Object() { @Override public String toString() { return null; } };", line));
      }
    },
    TEXT_CHANGED {
      @Override
      String of(String text, Random random) {
        return text.replaceFirst("\"[a-z]", "\"x");
      }
    },
    MEMBER_MORE {
      @Override
      String of(String text, Random random) {
        return text.replaceFirst(
            "(?m)^(public )?(final )?class \\w+ [^{]*\\{", "$0 String emailAddress; ");
      }
    };

    abstract String of(String text, Random random);

    private static String atStatement(
        String text, Random random, java.util.function.Function<String, List<String>> change) {
      List<String> lines = text.lines().collect(Collectors.toCollection(ArrayList::new));
      List<Integer> statements = new ArrayList<>();
      for (int i = 0; i < lines.size(); i++) {
        if (lines.get(i).matches("    \\s*\\w.*;.*")) {
          statements.add(i);
        }
      }
      if (statements.isEmpty()) {
        return text + "\n";
      }
      int at = statements.get(random.nextInt(statements.size()));
      List<String> changed = change.apply(lines.get(at));
      lines.remove(at);
      lines.addAll(at, changed);
      return String.join("\n", lines) + "\n";
    }
  }
}
