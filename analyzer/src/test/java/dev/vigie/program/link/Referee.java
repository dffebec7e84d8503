package dev.vigie.program.link;

import dev.vigie.facts.ReadFile;
import dev.vigie.program.Field;
import dev.vigie.program.Method;
import dev.vigie.program.Program;
import dev.vigie.program.TypeDeclaration;
import dev.vigie.program.code.Callee;
import dev.vigie.program.code.Expression;
import dev.vigie.read.java.JavaParserReader;
import dev.vigie.source.FileKind;
import dev.vigie.source.SourceFile;
import dev.vigie.source.Span;
import dev.vigie.testing.Linked;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import spoon.Launcher;
import spoon.reflect.CtModel;
import spoon.reflect.code.CtAbstractInvocation;
import spoon.reflect.code.CtConstructorCall;
import spoon.reflect.code.CtInvocation;
import spoon.reflect.cu.SourcePosition;
import spoon.reflect.declaration.CtElement;
import spoon.reflect.declaration.CtExecutable;
import spoon.reflect.declaration.CtType;
import spoon.reflect.reference.CtTypeReference;
import spoon.reflect.visitor.filter.TypeFilter;

/**
 * Holds the linker against Spoon with the full class path, call by call: by file, end of the call
 * and called name, the type that declares what is called.
 */
final class Referee {
  private final Path sources;
  private final List<Path> classPath;
  private final Map<String, String> truth = new HashMap<>();
  private final Set<String> sourceTypes = new HashSet<>();
  private int unknownToSpoon;

  private Referee(Path sources, List<Path> classPath) {
    this.sources = sources;
    this.classPath = classPath;
  }

  /**
   * How one kind of call fared.
   *
   * @param examples of wrong and unknown ones
   */
  record Score(int calls, int right, int wrong, List<String> examples) {
    double rightShare() {
      return calls == 0 ? 1 : (double) right / calls;
    }

    double wrongShare() {
      return (double) wrong / Math.max(1, calls);
    }

    @Override
    public String toString() {
      return String.format(
          java.util.Locale.ROOT,
          "%d calls, %.2f %% right, %.2f %% wrong, %.2f %% unknown",
          calls,
          100 * rightShare(),
          100 * wrongShare(),
          100 * (1 - rightShare() - wrongShare()));
    }
  }

  /** Both kinds. */
  record Verdict(Score source, Score library, int unknownToSpoon, int unmatched) {}

  /** Unpacks an archive and asks Spoon about each call. */
  static Referee of(Path archive, Path folder, List<Path> classPath) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().endsWith(".java")) {
          Path file = folder.resolve(entry.getName()).normalize();
          Files.createDirectories(file.getParent());
          Files.write(file, zip.readAllBytes());
        }
      }
    }
    Referee referee = new Referee(folder, classPath);
    referee.askSpoon();
    return referee;
  }

  private void askSpoon() {
    Launcher launcher = new Launcher();
    launcher.addInputResource(sources.toString());
    launcher.getEnvironment().setComplianceLevel(17);
    launcher.getEnvironment().setNoClasspath(true);
    launcher.getEnvironment().setCommentEnabled(false);
    launcher.getEnvironment().setIgnoreDuplicateDeclarations(true);
    launcher
        .getEnvironment()
        .setSourceClasspath(classPath.stream().map(Path::toString).toArray(String[]::new));
    CtModel model = launcher.buildModel();
    for (CtType<?> type : model.getElements(new TypeFilter<>(CtType.class))) {
      sourceTypes.add(normal(type.getQualifiedName()));
    }
    Collection<CtAbstractInvocation<?>> calls =
        model.getElements(new TypeFilter<>(CtAbstractInvocation.class));
    for (CtAbstractInvocation<?> call : calls) {
      if (call instanceof CtInvocation || call instanceof CtConstructorCall) {
        add(call);
      }
    }
  }

  private void add(CtAbstractInvocation<?> call) {
    CtElement element = (CtElement) call;
    SourcePosition at = element.getPosition();
    if (element.isImplicit() || !at.isValidPosition()) {
      return;
    }
    String name = call.getExecutable().getSimpleName();
    CtTypeReference<?> owner = call.getExecutable().getDeclaringType();
    String key = key(at, name);
    boolean known =
        owner != null
            && !owner.getQualifiedName().contains("<unknown>")
            && !owner.getQualifiedName().contains("<nulltype>")
            && (sourceTypes.contains(normal(owner.getQualifiedName()))
                ? isDeclared(call)
                : isThere(owner));
    if (!known) {
      unknownToSpoon++;
      return;
    }
    truth.put(key, normal(owner.getQualifiedName()));
  }

  private static boolean isThere(CtTypeReference<?> type) {
    try {
      return type.getTypeDeclaration() != null;
    } catch (LinkageError e) {
      // Spoon loads the class to look at it, which fails for one that was made for a newer Java.
      return true;
    }
  }

  /**
   * Where a supertype is not on the class path, Spoon takes the type itself for the owner of what
   * is inherited.
   */
  private static boolean isDeclared(CtAbstractInvocation<?> call) {
    String name = call.getExecutable().getSimpleName();
    CtExecutable<?> declaration = call.getExecutable().getDeclaration();
    if (declaration != null) {
      int declared = declaration.getParameters().size();
      return declared == call.getArguments().size()
          || (declared > 0 && declaration.getParameters().get(declared - 1).isVarArgs());
    }
    return name.equals("values") || name.equals("valueOf") || name.equals("<init>");
  }

  /** The end of a call as we count it: Spoon counts the semicolon of a statement in. */
  private String key(SourcePosition at, String name) {
    String text = at.getCompilationUnit().getOriginalSourceCode();
    int end = at.getSourceEnd();
    while (text.charAt(end) == ';' || Character.isWhitespace(text.charAt(end))) {
      end--;
    }
    int start = text.lastIndexOf('\n', end) + 1;
    return key(
        path(at.getFile().toPath()),
        1 + (int) text.substring(0, start).chars().filter(c -> c == '\n').count(),
        end - start + 1,
        name);
  }

  private String path(Path file) {
    return sources.toAbsolutePath().relativize(file.toAbsolutePath()).toString();
  }

  private static String key(String path, int line, int column, String name) {
    return path + ":" + line + ":" + column + ":" + name;
  }

  /**
   * Names of nested types are written with a dot; how local classes are numbered is not compared.
   */
  private static String normal(String name) {
    return name.replaceAll("\\$\\d+", "#").replace('$', '.');
  }

  /** The files, read by our own reader. */
  List<ReadFile> files() {
    JavaParserReader reader = new JavaParserReader();
    try (Stream<Path> all = Files.walk(sources)) {
      List<ReadFile> files = new ArrayList<>();
      for (Path file : all.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
        byte[] bytes = Files.readAllBytes(file);
        files.add(
            new ReadFile(
                new SourceFile(path(file), FileKind.JAVA, "", false, () -> bytes),
                reader.read(bytes)));
      }
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Holds a linked program against what Spoon said. */
  Verdict judge(Program program) {
    Tally source = new Tally();
    Tally library = new Tally();
    Set<String> seen = new HashSet<>();
    for (TypeDeclaration type : program.types()) {
      String path = type.at().path();
      for (Method method : type.methods()) {
        if (method.origin() == Method.Origin.SOURCE) {
          Linked.all(Expression.class, method).forEach(e -> judge(path, e, source, library, seen));
        }
      }
      for (Field field : type.fields()) {
        Expression initializer = field.initializer();
        if (initializer != null) {
          Linked.all(Expression.class, initializer)
              .forEach(e -> judge(path, e, source, library, seen));
        }
      }
    }
    int unmatched = 0;
    for (Map.Entry<String, String> each : truth.entrySet()) {
      if (!seen.contains(each.getKey())) {
        unmatched++;
        (sourceTypes.contains(each.getValue()) ? source : library)
            .examples.add("unseen " + each.getKey() + " is " + each.getValue());
      }
    }
    return new Verdict(source.score(), library.score(), unknownToSpoon, unmatched);
  }

  private void judge(
      String path, Expression expression, Tally source, Tally library, Set<String> seen) {
    Callee callee;
    if (expression instanceof Expression.Invoke invoke && invoke.nameAt() != Span.NONE) {
      callee = invoke.callee();
    } else if (expression instanceof Expression.Create create) {
      callee = create.callee();
    } else {
      return;
    }
    long at = expression.at();
    String key = key(path, Span.endLine(at), Span.endColumn(at), callee.name());
    if (!truth.containsKey(key) && callee.name().equals("<init>")) {
      // A call of this(…) or super(…) is a statement to our reader, with its semicolon.
      key = key(path, Span.endLine(at), Span.endColumn(at) - 1, callee.name());
    }
    String right = truth.get(key);
    if (right == null || !seen.add(key)) {
      return;
    }
    Tally tally = sourceTypes.contains(right) ? source : library;
    tally.calls++;
    String owner = callee.owner();
    if (owner != null && normal(owner).equals(right)) {
      tally.right++;
    } else if (isSpoonsAnonymous(right, callee)) {
      tally.right++;
    } else if (callee.certainty() == Callee.Certainty.METHOD) {
      tally.wrong++;
      tally.examples.add("wrong " + key + " is " + right + ", not " + owner);
    } else {
      tally.examples.add("unknown " + key + " is " + right + ", not " + owner);
    }
  }

  /**
   * Spoon names the anonymous class itself as what its creation calls, we the class that has the
   * constructor.
   */
  private static boolean isSpoonsAnonymous(String right, Callee callee) {
    return callee.name().equals("<init>") && right.endsWith("#");
  }

  private static final class Tally {
    private int calls;
    private int right;
    private int wrong;
    private final List<String> examples = new ArrayList<>();

    Score score() {
      examples.sort(Comparator.naturalOrder());
      return new Score(calls, right, wrong, examples);
    }
  }
}
