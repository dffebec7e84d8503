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
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

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
      List<String> types = new ArrayList<>();
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

  /** The path of a type's class file; empty where there is none. */
  private Optional<String> load(String name) {
    String binary = name.replace('.', '/');
    while (libraries.getResource(binary + ".class") == null) {
      int slash = binary.lastIndexOf('/');
      if (slash < 0) {
        return Optional.empty();
      }
      binary = binary.substring(0, slash) + "$" + binary.substring(slash + 1);
    }
    return Optional.of(binary);
  }

  private boolean has(String type, String name, int arity) {
    if (name.equals("<init>") && constructors(type).isEmpty()) {
      // An interface stands for the classes that implement it.
      return true;
    }
    String start = name.endsWith("*") ? name.substring(0, name.length() - 1) : name;
    return methods(type, new TreeSet<>())
        .anyMatch(
            method ->
                (name.endsWith("*") ? method.name().startsWith(start) : method.name().equals(name))
                    && (arity == MethodPattern.ANY_ARITY
                        || method.arity() == arity
                        || method.varargs()));
  }

  private record Declared(String name, int arity, boolean varargs) {}

  private record ClassFile(List<Declared> methods, List<String> above) {}

  private List<Declared> constructors(String type) {
    return classFile(type)
        .map(file -> file.methods().stream().filter(m -> m.name().equals("<init>")).toList())
        .orElse(List.of());
  }

  /** Those of a type and of all above it whose class files are there. */
  private Stream<Declared> methods(String type, Set<String> seen) {
    Optional<ClassFile> file = seen.add(type) ? classFile(type) : Optional.empty();
    return file.stream()
        .flatMap(
            f ->
                Stream.concat(
                    f.methods().stream(), f.above().stream().flatMap(each -> methods(each, seen))));
  }

  private Optional<ClassFile> classFile(String type) {
    ClassFile file = new ClassFile(new ArrayList<>(), new ArrayList<>());
    try (InputStream in = libraries.getResourceAsStream(type + ".class")) {
      if (in == null) {
        return Optional.empty();
      }
      new ClassReader(in)
          .accept(
              collecting(file),
              ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Optional.of(file);
  }

  private static ClassVisitor collecting(ClassFile file) {
    return new ClassVisitor(Opcodes.ASM9) {
      @Override
      public void visit(
          int version, int access, String name, String generic, String parent, String[] above) {
        file.above().addAll(List.of(above));
        if (parent != null) {
          file.above().add(parent);
        }
      }

      @Override
      public MethodVisitor visitMethod(
          int access, String name, String descriptor, String generic, String[] thrown) {
        file.methods()
            .add(
                new Declared(
                    name,
                    Type.getArgumentTypes(descriptor).length,
                    (access & Opcodes.ACC_VARARGS) != 0));
        return null;
      }
    };
  }
}
