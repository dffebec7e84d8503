package dev.vigie.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigie.Expertise;
import dev.vigie.catalog.api.ApiEntry;
import dev.vigie.catalog.api.ApiLoader;
import dev.vigie.catalog.api.Apis;
import dev.vigie.catalog.api.LinkedApis;
import dev.vigie.catalog.api.MethodPattern;
import dev.vigie.config.Problem;
import dev.vigie.config.YamlFile;
import dev.vigie.flow.CallGraph;
import dev.vigie.program.Method;
import dev.vigie.program.Program;
import dev.vigie.program.TypeDeclaration;
import dev.vigie.program.code.Expression;
import dev.vigie.program.link.ClassPath;
import dev.vigie.testing.Linked;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
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
  private static final String CLIENTS = BuiltInExpertise.APIS + "/service-clients.yml";

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
  void namesMethodsThatExist() throws Exception {
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
      List<Declared> known = new ArrayList<>();
      for (MethodPattern pattern : line) {
        load(pattern.type())
            .ifPresentOrElse(known::addAll, () -> wrong.add("no type " + pattern.type()));
      }
      for (String method : first.methods()) {
        if (known.stream().noneMatch(each -> each.is(method, first.arity()))) {
          wrong.add(first.type() + " has no method " + method + " of arity " + first.arity());
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(lines).hasSizeGreaterThan(150);
  }

  /** Annotations by which clients are told are no types of entries: they are found in the text. */
  @Test
  void namesAnnotationsOfClientsThatExist() throws Exception {
    String text = BuiltInResources.own().texts(BuiltInExpertise.APIS, ".yml").get(CLIENTS);
    List<String> wrong = new ArrayList<>();
    Matcher type = Pattern.compile("[a-z]\\w*(\\.[a-z]\\w*)+\\.[A-Z]\\w*").matcher(text);
    int named = 0;
    while (type.find()) {
      named++;
      if (load(type.group()).isEmpty()) {
        wrong.add(type.group());
      }
    }

    assertThat(wrong).isEmpty();
    assertThat(named).isGreaterThan(50);
  }

  @Test
  void knowsNothingByNameAloneThatNoFixtureShows() throws Exception {
    LinkedApis apis = askedOfAllFixtures();

    assertThat(apis.unmatched())
        .filteredOn(entry -> entry.pattern().type().equals(MethodPattern.ANY_TYPE))
        .isEmpty();
  }

  /** A line of the catalogue may name several types: one of them at least is shown. */
  @Test
  void showsEveryLineInAFixture() throws Exception {
    LinkedApis apis = askedOfAllFixtures();
    Set<ApiEntry> unmatched = Set.copyOf(apis.unmatched());
    Map<String, List<ApiEntry>> lines = new TreeMap<>();
    for (ApiEntry entry : expertise.apis().entries()) {
      lines.computeIfAbsent(line(entry), key -> new ArrayList<>()).add(entry);
    }

    assertThat(lines.entrySet())
        .filteredOn(line -> unmatched.containsAll(line.getValue()))
        .extracting(line -> line.getValue().get(0).pattern())
        .isEmpty();
    assertThat(lines).hasSizeGreaterThan(400);
  }

  /** What an entry says, whatever its type; a level makes an entry of each method. */
  private static String line(ApiEntry entry) {
    String text = entry.toString().replace("type=" + entry.pattern().type() + ",", "");
    return entry instanceof ApiEntry.Sink sink && !sink.level().isEmpty()
        ? text.replace("level=" + sink.level(), "").replace(sink.pattern().methods().toString(), "")
        : text;
  }

  /** A library's file is read where a program names its types: that changes no answer. */
  @Test
  void answersAsIfEveryFileHadBeenRead() throws Exception {
    List<Problem> problems = new ArrayList<>();
    SortedMap<String, String> files = BuiltInResources.own().texts(BuiltInExpertise.APIS, ".yml");
    Apis eager = ApiLoader.load(YamlFile.written(files), expertise.taxonomy().ids(), problems);
    List<ApiLoader.Unread> unread = KnowledgeFiles.of(BuiltInResources.own()).apis();
    Apis lazy = ApiLoader.load(unread, List.of(), expertise.taxonomy().ids(), problems);
    assertThat(problems).isEmpty();
    SortedMap<String, String> sources = new TreeMap<>(Fixtures.texts());
    sources.keySet().removeIf(path -> !path.endsWith(".java"));
    Program program = Linked.program(sources, ClassPath.of(List.of()));
    LinkedApis all = eager.in(program);
    LinkedApis needed = lazy.in(program);
    CallGraph calls = CallGraph.of(program);
    for (TypeDeclaration type : program.types()) {
      for (Method method : type.methods()) {
        for (CallGraph.Site site : calls.sites(method.ref())) {
          int arguments = site.arguments().size();
          assertThat(needed.sinks(site.callee(), arguments))
              .isEqualTo(all.sinks(site.callee(), arguments));
          assertThat(needed.transfers(site.callee(), arguments))
              .isEqualTo(all.transfers(site.callee(), arguments));
          assertThat(needed.guards(site.callee(), arguments))
              .isEqualTo(all.guards(site.callee(), arguments));
        }
      }
    }
    assertThat(lazy.sinkKinds()).isEqualTo(eager.sinkKinds());
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
        apis.answered(method)
            .ifPresent(framework -> apis.sinks(framework, MethodPattern.ANY_ARITY));
      }
    }
    return apis;
  }

  /** The methods of a type and of all above it that a class file tells of; empty for no type. */
  private Optional<List<Declared>> load(String name) throws IOException {
    Optional<ClassReader> file = file(name.replace('.', '/'));
    if (file.isEmpty()) {
      return Optional.empty();
    }
    List<Declared> methods = new ArrayList<>();
    Set<String> seen = new TreeSet<>();
    Deque<ClassReader> open = new ArrayDeque<>(List.of(file.get()));
    boolean first = true;
    while (!open.isEmpty()) {
      ClassReader type = open.poll();
      collect(type, first, methods);
      first = false;
      List<String> above = new ArrayList<>(List.of(type.getInterfaces()));
      if (type.getSuperName() != null) {
        above.add(type.getSuperName());
      }
      for (String each : above) {
        if (seen.add(each)) {
          file(each).ifPresent(open::add);
        }
      }
    }
    return Optional.of(methods);
  }

  /** A class file by its name; where packages end and types begin the name does not tell. */
  private Optional<ClassReader> file(String name) throws IOException {
    String binary = name;
    while (true) {
      try (InputStream in = libraries.getResourceAsStream(binary + ".class")) {
        if (in != null) {
          return Optional.of(new ClassReader(in));
        }
      }
      int slash = binary.lastIndexOf('/');
      if (slash < 0) {
        return Optional.empty();
      }
      binary = binary.substring(0, slash) + "$" + binary.substring(slash + 1);
    }
  }

  private static void collect(ClassReader type, boolean itself, List<Declared> methods) {
    boolean isInterface = (type.getAccess() & Opcodes.ACC_INTERFACE) != 0;
    if (isInterface) {
      methods.add(new Declared("<init>", 0, false));
    }
    type.accept(
        new ClassVisitor(Opcodes.ASM9) {
          @Override
          public @Nullable MethodVisitor visitMethod(
              int access, String name, String descriptor, String signature, String[] thrown) {
            if (itself || !name.equals("<init>")) {
              methods.add(
                  new Declared(
                      name,
                      Type.getArgumentTypes(descriptor).length,
                      (access & Opcodes.ACC_VARARGS) != 0));
            }
            return null;
          }
        },
        ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
  }

  /** A method that a class file tells of. */
  private record Declared(String name, int arity, boolean varargs) {
    boolean is(String wanted, int arguments) {
      boolean named =
          wanted.endsWith("*")
              ? name.startsWith(wanted.substring(0, wanted.length() - 1))
              : name.equals(wanted);
      return named && (arguments == MethodPattern.ANY_ARITY || arity == arguments || varargs);
    }
  }
}
