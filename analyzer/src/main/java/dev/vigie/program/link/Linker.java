package dev.vigie.program.link;

import dev.vigie.facts.BuildFacts;
import dev.vigie.facts.JavaFacts;
import dev.vigie.facts.MapperFacts;
import dev.vigie.facts.MessageFacts;
import dev.vigie.facts.PageFacts;
import dev.vigie.facts.ReadFile;
import dev.vigie.facts.SettingsFacts;
import dev.vigie.facts.SqlFacts;
import dev.vigie.facts.TextFacts;
import dev.vigie.facts.TypeFact;
import dev.vigie.program.Program;
import dev.vigie.program.TypeDeclaration;
import dev.vigie.program.TypeViews;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Links the facts of all files into the program. What it gives depends on the facts and the class
 * path alone, not on the order of the files or the number of threads.
 */
public final class Linker {
  private final ClassPath classPath;
  private final int threads;
  private final @Nullable LinkMemory memory;
  private List<LinkProblem> problems = List.of();

  /** A linker on as many threads as the machine has processors. */
  public Linker(ClassPath classPath) {
    this(classPath, Runtime.getRuntime().availableProcessors());
  }

  /** A linker on so many threads. */
  public Linker(ClassPath classPath, int threads) {
    this(classPath, threads, null);
  }

  /**
   * The same.
   *
   * @param memory of what the last linker linked, where there is one
   */
  public Linker(ClassPath classPath, int threads, @Nullable LinkMemory memory) {
    this.classPath = classPath;
    this.threads = Math.max(1, threads);
    this.memory = memory;
  }

  /** Links files into a program. */
  public Program link(List<ReadFile> files) {
    List<ReadFile> ordered = new ArrayList<>(files);
    ordered.sort(Comparator.comparing(f -> f.file().path()));
    TypeTable table = new TypeTable(classPath, KnownLibraries.load());
    Linking linking = Linking.of(table, LombokConfig.of(ordered));
    List<Unit> units = new ArrayList<>();
    Work work = new Work(threads);
    LinkMemory.Kept kept =
        memory == null ? LinkMemory.Kept.NOTHING : memory.kept(classPath, ordered);
    List<List<TypeDeclaration>> types =
        work.onLargeStack(
            () -> {
              declare(ordered, linking, units);
              return work.each(
                  units, unit -> kept.types(unit, table).orElseGet(() -> bodies(unit, linking)));
            });
    List<TypeDeclaration> all = new ArrayList<>();
    types.forEach(all::addAll);
    all.sort(Comparator.comparing(TypeDeclaration::name).thenComparing(TypeDeclaration::at));
    problems = linking.problems().sorted();
    if (memory != null) {
      memory.remember(kept, table, ordered, units, types, problems.isEmpty());
    }
    TypeViews views = memory == null ? new TypeViews() : memory.views();
    return work.onLargeStack(
        () -> new SourceProgram(all, linking.hierarchy(), others(ordered, linking.table()), views));
  }

  /** What the last run could not link through a fault of the linker; each cost one body. */
  public List<LinkProblem> problems() {
    return problems;
  }

  private static void declare(List<ReadFile> files, Linking linking, List<Unit> units) {
    Modules modules = new Modules(files);
    for (ReadFile each : files) {
      if (each.facts() instanceof JavaFacts facts) {
        linking.table().addPackage(facts.packageName());
        Unit unit = new Unit(each.file(), facts, linking.table());
        units.add(unit);
        TypeScope scope = TypeScope.of(unit.scope(), linking.headers());
        for (TypeFact fact : facts.types()) {
          String simpleName = fact.name().isEmpty() ? unit.implicitName() : fact.name();
          String name = modules.name(each.file(), facts.packageName(), simpleName);
          SourceType type = linking.headers().declare(fact, name, unit, null, scope);
          unit.types().add(type);
          addAll(type, linking.table());
        }
      }
    }
    List<SourceType> all = new ArrayList<>();
    for (Unit unit : units) {
      unit.types().forEach(t -> collect(t, all));
    }
    Lombok.declareTypes(all, linking);
    each(all, linking, linking.headers()::resolve);
    linking.headers().setSettled();
    each(all, linking, linking.members()::declare);
    each(all, linking, linking.members()::annotate);
    // Outer types after the types nested in them: a builder class must be complete before its own
    // class is.
    List<SourceType> innermostFirst = new ArrayList<>(all);
    Collections.reverse(innermostFirst);
    each(innermostFirst, linking, type -> ImpliedMembers.add(type, linking));
  }

  /** Does one step for each type; a fault of ours costs what the step gives that type, no more. */
  private static void each(List<SourceType> types, Linking linking, Consumer<SourceType> step) {
    for (SourceType type : types) {
      try {
        step.accept(type);
      } catch (RuntimeException | StackOverflowError e) {
        linking.problems().add(type.unit().location(type.at()), type.name(), e);
      }
    }
  }

  private static void addAll(SourceType type, TypeTable table) {
    table.add(type);
    type.nested().forEach(n -> addAll(n, table));
  }

  private static void collect(SourceType type, List<SourceType> into) {
    into.add(type);
    type.nested().forEach(n -> collect(n, into));
  }

  private static List<TypeDeclaration> bodies(Unit unit, Linking linking) {
    List<TypeDeclaration> result = new ArrayList<>();
    each(
        unit.types(),
        linking,
        type -> {
          LocalTypes locals = new LocalTypes(linking, unit, Objects.requireNonNull(type.fact()));
          result.addAll(new TypeBodies(linking, locals).link(type, null, null));
          result.addAll(locals.linked());
        });
    return result;
  }

  private static SourceProgram.OtherFiles others(List<ReadFile> files, TypeTable table) {
    MapperNames names = new MapperNames(table);
    SortedMap<String, MapperFacts> mappers = new TreeMap<>();
    SortedMap<String, SqlFacts> scripts = new TreeMap<>();
    SortedMap<String, SettingsFacts> settings = new TreeMap<>();
    SortedMap<String, BuildFacts> builds = new TreeMap<>();
    SortedMap<String, MessageFacts> messages = new TreeMap<>();
    SortedMap<String, TextFacts> texts = new TreeMap<>();
    SortedMap<String, PageFacts> pages = new TreeMap<>();
    for (ReadFile each : files) {
      String path = each.file().path();
      if (each.facts() instanceof MapperFacts facts) {
        mappers.put(path, names.of(each.file(), facts));
      } else if (each.facts() instanceof SqlFacts facts) {
        scripts.put(path, facts);
      } else if (each.facts() instanceof SettingsFacts facts) {
        settings.put(path, facts);
      } else if (each.facts() instanceof BuildFacts facts) {
        builds.put(path, facts);
      } else if (each.facts() instanceof MessageFacts facts) {
        messages.put(path, facts);
      } else if (each.facts() instanceof TextFacts facts) {
        texts.put(path, facts);
      } else if (each.facts() instanceof PageFacts facts) {
        pages.put(path, facts);
      }
    }
    Map<String, MapperFacts> fixed = Collections.unmodifiableMap(mappers);
    return new SourceProgram.OtherFiles(
        fixed,
        Collections.unmodifiableMap(scripts),
        Collections.unmodifiableMap(settings),
        Collections.unmodifiableMap(builds),
        Collections.unmodifiableMap(messages),
        Collections.unmodifiableMap(texts),
        Collections.unmodifiableMap(pages));
  }
}
