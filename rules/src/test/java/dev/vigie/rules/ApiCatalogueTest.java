package dev.vigie.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigie.Expertise;
import dev.vigie.catalog.api.ApiEntry;
import dev.vigie.catalog.api.LinkedApis;
import dev.vigie.catalog.api.MethodPattern;
import dev.vigie.flow.CallGraph;
import dev.vigie.program.Method;
import dev.vigie.program.Program;
import dev.vigie.program.TypeDeclaration;
import dev.vigie.program.code.Expression;
import dev.vigie.program.link.ClassPath;
import dev.vigie.testing.Linked;
import java.lang.reflect.Executable;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every entry of the library catalogue is about methods that there are. */
class ApiCatalogueTest {
  private Expertise expertise;
  private URLClassLoader libraries;

  @BeforeEach
  void open() throws Exception {
    expertise = BuiltInExpertise.read();
    List<URL> urls = new ArrayList<>();
    for (Path jar : Fixtures.classPath()) {
      urls.add(jar.toUri().toURL());
    }
    libraries = new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
  }

  @AfterEach
  void close() throws Exception {
    libraries.close();
  }

  /** A line of the catalogue may name several types: each of its methods is one of theirs. */
  @Test
  void namesMethodsThatExist() {
    Map<String, List<MethodPattern>> lines = new TreeMap<>();
    for (ApiEntry entry : expertise.apis().entries()) {
      MethodPattern pattern = entry.pattern();
      if (!pattern.type().startsWith(MethodPattern.ANY_TYPE)) {
        String line = entry.toString().replace("type=" + pattern.type() + ",", "");
        lines.computeIfAbsent(line, k -> new ArrayList<>()).add(pattern);
      }
    }
    List<String> wrong = new ArrayList<>();
    for (List<MethodPattern> line : lines.values()) {
      MethodPattern first = line.get(0);
      List<Class<?>> types = new ArrayList<>();
      for (MethodPattern pattern : line) {
        load(pattern.type())
            .ifPresentOrElse(types::add, () -> wrong.add("no type " + pattern.type()));
      }
      for (String method : first.methods()) {
        if (types.stream().noneMatch(type -> has(type, method, first.arity()))) {
          wrong.add(first.type() + " has no method " + method + " of arity " + first.arity());
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(lines).hasSizeGreaterThan(150);
  }

  @Test
  void knowsNothingByNameAloneThatNoFixtureShows() throws Exception {
    LinkedApis apis = askedOfAllFixtures();

    assertThat(apis.unmatched())
        .filteredOn(entry -> entry.pattern().type().equals(MethodPattern.ANY_TYPE))
        .isEmpty();
  }

  @Test
  void showsEverySinkSourceAndGuardInAFixture() throws Exception {
    LinkedApis apis = askedOfAllFixtures();
    TreeSet<String> shown = new TreeSet<>();
    TreeSet<String> all = new TreeSet<>();
    for (ApiEntry entry : expertise.apis().entries()) {
      what(entry).ifPresent(all::add);
      if (!apis.unmatched().contains(entry)) {
        what(entry).ifPresent(shown::add);
      }
    }

    assertThat(all).isEqualTo(shown);
    assertThat(all).hasSizeGreaterThan(50);
  }

  /** What one line of the catalogue says, whatever types and levels it says it of. */
  private static Optional<String> what(ApiEntry entry) {
    if (entry instanceof ApiEntry.Sink sink) {
      return Optional.of(sink.kind() + " to " + sink.label());
    }
    if (entry instanceof ApiEntry.Source source) {
      return Optional.of(source.element() + " from " + source.pattern().methods());
    }
    return entry instanceof ApiEntry.Guard guard
        ? Optional.of(guard.kind() + " by " + guard.pattern().methods())
        : Optional.empty();
  }

  private LinkedApis askedOfAllFixtures() throws Exception {
    SortedMap<String, String> sources = new TreeMap<>(Fixtures.texts());
    sources.keySet().removeIf(path -> !path.endsWith(".java"));
    Program program = Linked.program(sources, ClassPath.of(Fixtures.classPath()));
    LinkedApis apis = expertise.apis().in(program);
    CallGraph calls = CallGraph.of(program);
    for (TypeDeclaration type : program.types()) {
      for (Method method : type.methods()) {
        for (CallGraph.Site site : calls.sites(method.ref())) {
          int arguments =
              site.call() instanceof Expression.FunctionReference ? -1 : site.arguments().size();
          apis.sinks(site.callee(), arguments);
        }
      }
    }
    return apis;
  }

  private Optional<Class<?>> load(String name) {
    String binary = name;
    while (true) {
      try {
        return Optional.of(Class.forName(binary, false, libraries));
      } catch (ClassNotFoundException e) {
        int dot = binary.lastIndexOf('.');
        if (dot < 0) {
          return Optional.empty();
        }
        binary = binary.substring(0, dot) + "$" + binary.substring(dot + 1);
      }
    }
  }

  private static boolean has(Class<?> type, String name, int arity) {
    String start = name.endsWith("*") ? name.substring(0, name.length() - 1) : name;
    return executables(type, name)
        .anyMatch(
            each ->
                (name.equals("<init>")
                        || (name.endsWith("*")
                            ? each.getName().startsWith(start)
                            : each.getName().equals(name)))
                    && (arity == MethodPattern.ANY_ARITY
                        || each.getParameterCount() == arity
                        || each.isVarArgs()));
  }

  private static Stream<? extends Executable> executables(Class<?> type, String name) {
    if (name.equals("<init>")) {
      return type.isInterface() || type.getDeclaredConstructors().length == 0
          ? Stream.of(Object.class.getConstructors())
          : Stream.of(type.getDeclaredConstructors());
    }
    return Stream.concat(Stream.of(type.getMethods()), Stream.of(type.getDeclaredMethods()));
  }
}
