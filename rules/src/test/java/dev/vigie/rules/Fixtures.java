package dev.vigie.rules;

import dev.vigie.AnalysisRequest;
import dev.vigie.AnalysisResult;
import dev.vigie.Analyzer;
import dev.vigie.Expertise;
import dev.vigie.Session;
import dev.vigie.Shortcuts;
import dev.vigie.config.ConfigurationException;
import dev.vigie.config.ProjectSettings;
import dev.vigie.read.FactsCache;
import dev.vigie.rule.RuleProfile;
import dev.vigie.source.FileKind;
import dev.vigie.source.SourceFile;
import dev.vigie.source.SourceSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The fixtures' files and class path, and the whole path of an analysis over some texts. */
final class Fixtures {
  /** Code nests deep, and so do the walks over it. */
  private static final long STACK = 256L << 20;

  private Fixtures() {}

  static Path root() {
    String root = System.getProperty("vigie.fixtures");
    if (root == null) {
      throw new IllegalStateException("the system property vigie.fixtures names the fixtures");
    }
    return Path.of(root);
  }

  /** Texts by path from {@code src/main}, of Java sources, mappers and scripts. */
  static SortedMap<String, String> texts() throws IOException {
    Path main = root().resolve("src/main");
    SortedMap<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(main)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String path = main.relativize(file).toString().replace('\\', '/');
        if (path.contains("/fixtures/")) {
          texts.put(path, Files.readString(file));
        }
      }
    }
    return texts;
  }

  /** Jars that the fixtures compile against. */
  static List<Path> classPath() throws IOException {
    String all = Files.readString(root().resolve("target/class-path.txt")).strip();
    return Stream.of(all.split(System.getProperty("path.separator"))).map(Path::of).toList();
  }

  /** Goes the whole path, on a thread with a large stack. */
  static AnalysisResult analyze(
      Expertise expertise, Map<String, String> texts, List<Path> classPath) {
    return analyze(expertise, texts, classPath, Shortcuts.TAKEN);
  }

  /** The same with or without shortcuts. */
  static AnalysisResult analyze(
      Expertise expertise, Map<String, String> texts, List<Path> classPath, Shortcuts shortcuts) {
    return analyze(expertise, sources(texts), classPath, shortcuts);
  }

  private static SourceSet sources(Map<String, String> texts) {
    List<SourceFile> files = new ArrayList<>();
    texts.forEach(
        (path, text) ->
            files.add(
                new SourceFile(
                    path, kind(path), "", false, () -> text.getBytes(StandardCharsets.UTF_8))));
    return new SourceSet(root(), files, List.of(), List.of());
  }

  /** The same for any sources. */
  static AnalysisResult analyze(
      Expertise expertise, SourceSet sources, List<Path> classPath, Shortcuts shortcuts) {
    return analyze(expertise, request(sources, classPath, shortcuts));
  }

  /** The same for these texts, in a process that stays. */
  static AnalysisResult analyze(
      Expertise expertise, Map<String, String> texts, List<Path> classPath, Session session) {
    return analyze(expertise, request(sources(texts), classPath, Shortcuts.TAKEN).in(session));
  }

  private static AnalysisRequest request(
      SourceSet sources, List<Path> classPath, Shortcuts shortcuts) {
    return new AnalysisRequest(
        sources,
        classPath,
        ProjectSettings.EMPTY.withProfile(RuleProfile.THOROUGH.id()),
        Optional.empty(),
        FactsCache.none(),
        true,
        shortcuts,
        1);
  }

  private static AnalysisResult analyze(Expertise expertise, AnalysisRequest request) {
    List<AnalysisResult> results = new ArrayList<>();
    List<Throwable> failures = new ArrayList<>();
    Thread thread =
        new Thread(
            null,
            () -> {
              try {
                results.add(new Analyzer(expertise).analyze(request));
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              } catch (ConfigurationException | RuntimeException | Error e) {
                failures.add(e);
              }
            },
            "fixtures",
            STACK);
    thread.start();
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    if (results.isEmpty()) {
      throw new IllegalStateException(
          "the analysis failed", failures.isEmpty() ? null : failures.get(0));
    }
    return results.get(0);
  }

  private static FileKind kind(String path) {
    if (path.endsWith(".java")) {
      return FileKind.JAVA;
    }
    if (path.endsWith(".sql")) {
      return FileKind.SQL;
    }
    if (path.endsWith("Mapper.xml")) {
      return FileKind.MAPPER_XML;
    }
    if (path.endsWith(".xml")) {
      return FileKind.XML;
    }
    if (path.endsWith(".properties")) {
      return FileKind.PROPERTIES;
    }
    throw new UncheckedIOException(new IOException("no reader for the fixture " + path));
  }
}
