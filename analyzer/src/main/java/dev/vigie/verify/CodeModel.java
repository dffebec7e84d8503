package dev.vigie.verify;

import dev.vigie.source.Location;
import dev.vigie.source.SourceTexts;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.jdt.core.compiler.CategorizedProblem;
import org.eclipse.jdt.core.compiler.IProblem;
import spoon.reflect.cu.SourcePosition;
import spoon.reflect.cu.position.DeclarationSourcePosition;
import spoon.reflect.declaration.CtElement;
import spoon.reflect.declaration.CtType;
import spoon.reflect.declaration.CtVariable;
import spoon.reflect.factory.Factory;
import spoon.reflect.factory.FactoryImpl;
import spoon.reflect.reference.CtExecutableReference;
import spoon.reflect.visitor.CtScanner;
import spoon.support.DefaultCoreFactory;
import spoon.support.StandardEnvironment;
import spoon.support.compiler.VirtualFile;
import spoon.support.compiler.jdt.JDTBasedSpoonCompiler;

/** A few files as Spoon understands them, found again by place. */
final class CodeModel {
  /** The newest Java that the front end reads; older sources are read under it, too. */
  private static final int LEVEL = 25;

  private final Map<String, CodePlaces> places = new HashMap<>();
  private final Map<String, NavigableSet<Integer>> errors = new HashMap<>();
  private final Set<String> malformed = new HashSet<>();
  private final Map<Key, CtElement> calls = new HashMap<>();
  private final Map<End, String> called = new HashMap<>();
  private final Map<Key, CtVariable<?>> variables = new HashMap<>();
  private final Map<String, CtType<?>> types = new HashMap<>();

  /** A thing in the code: where it ends, and its name. */
  private record Key(String path, int end, String name) {}

  private record End(String path, int end) {}

  private CodeModel() {}

  /**
   * Reads the files; those that are gone are left out.
   *
   * @param classPath jars and class folders of the libraries; may be empty
   */
  static CodeModel of(NavigableSet<String> paths, SourceTexts texts, List<Path> classPath) {
    Factory factory = new FactoryImpl(new DefaultCoreFactory(), environment(classPath));
    JDTBasedSpoonCompiler compiler = new JDTBasedSpoonCompiler(factory);
    CodeModel model = new CodeModel();
    for (String path : paths) {
      Optional<String> text = texts.of(path);
      if (text.isPresent() && path.endsWith(".java")) {
        compiler.addInputSource(new HeldFile(text.get(), path));
        model.places.put(path, new CodePlaces(text.get()));
        model.errors.put(path, new TreeSet<>());
      }
    }
    compiler.build();
    for (CategorizedProblem problem : compiler.getProblems()) {
      if (problem.isError()) {
        String path = path(new String(problem.getOriginatingFileName()));
        model.errors.computeIfAbsent(path, p -> new TreeSet<>()).add(problem.getSourceStart());
        if ((problem.getID() & IProblem.Syntax) != 0) {
          model.malformed.add(path);
        }
      }
    }
    factory.getModel().getAllModules().forEach(m -> m.accept(model.new Index()));
    return model;
  }

  private static StandardEnvironment environment(List<Path> classPath) {
    StandardEnvironment environment = new StandardEnvironment();
    environment.setNoClasspath(true);
    environment.setComplianceLevel(LEVEL);
    environment.setCommentEnabled(false);
    environment.setIgnoreDuplicateDeclarations(true);
    environment.setShouldCompile(false);
    environment.setSourceClasspath(classPath.stream().map(Path::toString).toArray(String[]::new));
    // After the class path, which would bring its own.
    environment.setInputClassLoader(new ClosedLoader());
    return environment;
  }

  /**
   * Gives the JDK's classes and no other. Spoon looks at library classes by loading them, and at
   * their constants by running their initializers: nothing of the analysed project is ever run.
   */
  private static final class ClosedLoader extends ClassLoader {
    ClosedLoader() {
      super(ClassLoader.getPlatformClassLoader());
    }
  }

  /**
   * A file whose text is at hand. Spoon writes what it takes for no actual file to the temporary
   * folder, where it stays if the run is killed, and as long as a process does that serves several.
   */
  private static final class HeldFile extends VirtualFile {
    HeldFile(String text, String path) {
      super(text, path);
    }

    @Override
    public boolean isActualFile() {
      return true;
    }

    @Override
    public String toString() {
      return getPath();
    }
  }

  private final class Index extends CtScanner {
    @Override
    protected void enter(CtElement element) {
      if (element instanceof CtType<?> type) {
        types.putIfAbsent(Names.of(type), type);
      }
      SourcePosition at = element.getPosition();
      CodePlaces file =
          at.isValidPosition() && !element.isImplicit() ? places.get(pathOf(at)) : null;
      if (file == null) {
        return;
      }
      if (element instanceof CtVariable<?> variable
          && at instanceof DeclarationSourcePosition declared) {
        variables.putIfAbsent(
            new Key(pathOf(at), declared.getNameEnd(), variable.getSimpleName()), variable);
      }
      CtExecutableReference<?> executable = Called.executable(element);
      if (executable != null) {
        int end = file.withoutSemicolon(at.getSourceEnd());
        calls.putIfAbsent(new Key(pathOf(at), end, executable.getSimpleName()), element);
        called.putIfAbsent(new End(pathOf(at), end), executable.getSimpleName());
      }
    }
  }

  private static String pathOf(SourcePosition at) {
    return path(at.getCompilationUnit().getFile().getPath());
  }

  private static String path(String name) {
    return name.replace('\\', '/');
  }

  /** Whether a file is part of it. */
  boolean has(String path) {
    return places.containsKey(path);
  }

  /** The call of this name that ends where the region does. */
  Optional<Called> call(Location at, String name) {
    CodePlaces file = places.get(at.path());
    return Optional.ofNullable(
            file == null ? null : calls.get(new Key(at.path(), file.end(at), name)))
        .map(element -> Called.of(element, this::hasError));
  }

  /** The name of any call that ends where the region does. */
  Optional<String> called(Location at) {
    CodePlaces file = places.get(at.path());
    return Optional.ofNullable(file == null ? null : called.get(new End(at.path(), file.end(at))));
  }

  private boolean hasError(CtElement element) {
    SourcePosition at = element.getPosition();
    return !at.isValidPosition() || hasError(pathOf(at), at.getSourceStart(), at.getSourceEnd());
  }

  private boolean hasError(String path, int start, int end) {
    NavigableSet<Integer> all = errors.get(path);
    return all == null || !all.subSet(start, end + 1).isEmpty();
  }

  /** The parameter or local variable of this name that is declared within the region. */
  Optional<CtVariable<?>> variable(Location at, String name) {
    CodePlaces file = places.get(at.path());
    if (file == null) {
      return Optional.empty();
    }
    int end = file.end(at);
    for (int offset = file.start(at); offset <= end; offset++) {
      CtVariable<?> found = variables.get(new Key(at.path(), offset, name));
      if (found != null) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  /** The type of this name, where one of the files declares it. */
  Optional<CtType<?>> type(String name) {
    return Optional.ofNullable(types.get(name));
  }

  /** Whether a file has errors that made the parser skip things, or put other things in. */
  boolean isMalformed(String path) {
    return malformed.contains(path);
  }

  /** Whether the compiler understood a region: it has no error in it, if the file is so long. */
  boolean understands(Location at) {
    CodePlaces file = places.get(at.path());
    return file != null
        && (file.start(at) < 0 || !hasError(at.path(), file.start(at), file.end(at)));
  }
}
