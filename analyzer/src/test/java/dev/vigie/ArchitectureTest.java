package dev.vigie;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.EvaluationResult;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The house rules, as tests. Every rule is a function of the base package, so that it can also be
 * held against the small houses in {@code dev.vigie.archcanary}: one is sound and must pass every
 * rule, each of the others breaks one rule and must be caught.
 */
class ArchitectureTest {

  private static final String BASE = "dev.vigie";
  private static final String CANARIES = BASE + ".archcanary";

  /** The base package itself. */
  private static final String ROOT = "";

  /** Main classes alone, wherever a build puts them. */
  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .importUrl(Analyzer.class.getProtectionDomain().getCodeSource().getLocation());

  /** Each room, with its sub-packages, and the rooms that it may use. */
  private static final Map<String, Set<String>> ROOMS =
      Map.ofEntries(
          entry("source", Set.of()),
          entry("config", Set.of("source")),
          entry("facts", Set.of("source")),
          entry("read", Set.of("source", "facts", "config")),
          entry("program", Set.of("source", "facts")),
          entry("catalog", Set.of("source", "config", "program")),
          // The program hands out facts of mappers and scripts, kinds of types and modifier bits.
          entry("inventory", Set.of("source", "facts", "program", "catalog")),
          entry("flow", Set.of("source", "facts", "program", "catalog", "inventory")),
          entry("finding", Set.of("source")),
          entry(
              "rule",
              Set.of(
                  "source",
                  "config",
                  "facts",
                  "program",
                  "catalog",
                  "inventory",
                  "flow",
                  "finding")),
          entry(
              "processing",
              Set.of(
                  "source",
                  "config",
                  "facts",
                  "program",
                  "catalog",
                  "inventory",
                  "flow",
                  "finding",
                  "rule")),
          entry(
              "report",
              Set.of(
                  "source",
                  "config",
                  "facts",
                  "program",
                  "catalog",
                  "inventory",
                  "flow",
                  "finding",
                  "rule",
                  "processing")),
          entry(
              "traffic",
              Set.of(
                  "source",
                  "config",
                  "facts",
                  "program",
                  "catalog",
                  "inventory",
                  "flow",
                  "finding",
                  "rule")),
          entry("gate", Set.of("source", "finding")),
          entry("fix", Set.of("source", "finding")),
          entry("history", Set.of("source")),
          entry("verify", Set.of("source", "facts", "program", "finding")),
          entry("recall", Set.of()),
          entry("daemon", Set.of()),
          entry(
              ROOT,
              Set.of(
                  "source",
                  "config",
                  "facts",
                  "read",
                  "program",
                  "catalog",
                  "inventory",
                  "flow",
                  "finding",
                  "rule",
                  "processing",
                  "traffic",
                  "report",
                  "fix",
                  "gate",
                  "history",
                  "recall",
                  "verify")));

  /** Packages that are stricter than their room: the package, and all that it may use of us. */
  private static final Map<String, Set<String>> STRICT_PACKAGES =
      Map.of(
          "flow.solver", Set.of("source", "facts", "program"),
          "inventory.copy", Set.of("source", "facts", "program"),
          "catalog.literal", Set.of("config"));

  /** Each library, and the only packages that may import it. */
  private static final Map<String, Set<String>> LIBRARIES =
      Map.ofEntries(
          entry("org.snakeyaml", Set.of("config")),
          entry("com.github.javaparser", Set.of("read.java", "fix")),
          entry("com.sun.source", Set.of("read.javac")),
          entry("javax.xml", Set.of("read")),
          entry("org.w3c", Set.of("read")),
          entry("org.xml", Set.of("read")),
          entry("com.esotericsoftware", Set.of("facts", "recall")),
          entry("org.objectweb.asm", Set.of("program")),
          entry("de.jcup", Set.of("report.sarif")),
          entry("com.fasterxml.jackson", Set.of("report")),
          entry("com.samskivert", Set.of("report.html", "report.paper")),
          entry("org.eclipse.jgit", Set.of("history")),
          entry("spoon", Set.of("verify")),
          entry("org.eclipse.jdt", Set.of("verify")),
          entry("org.apache.maven", Set.of()));

  private static final Set<String> EMPTY_WORDS =
      Set.of("util", "utils", "utility", "utilities", "helper", "helpers", "manager", "managers");

  private static final Map<String, Function<String, ArchRule>> RULES = new LinkedHashMap<>();

  static {
    RULES.put("rooms use only the rooms below them", ArchitectureTest::directions);
    RULES.put("rooms form no cycle", ArchitectureTest::noCycles);
    RULES.put("every package belongs to a room", ArchitectureTest::declaredPackages);
    RULES.put("strict packages use only what they name", ArchitectureTest::strictPackages);
    RULES.put("libraries stay in their room", ArchitectureTest::libraries);
    RULES.put("names say something", ArchitectureTest::names);
    RULES.put("there is no global state", ArchitectureTest::noGlobalState);
  }

  /**
   * A house that breaks one rule.
   *
   * @param caught what the complaints must name: each complaint one of them, each of them in one
   */
  record Canary(String rule, String house, Set<String> caught) {}

  static List<Canary> canaries() {
    return List.of(
        new Canary(
            "rooms use only the rooms below them",
            "direction",
            Set.of("source.UsesRoomAbove", "gate.deep.UsesRoomBeside", "finding.UsesRoot")),
        new Canary("rooms form no cycle", "cycle", Set.of("Cycle detected: Slice finding -> ")),
        new Canary("every package belongs to a room", "undeclared", Set.of("attic.box.Stranger")),
        new Canary(
            "strict packages use only what they name",
            "strict",
            Set.of("flow.solver.UsesOwnRoom", "flow.solver.deep.UsesOtherRoom")),
        new Canary(
            "libraries stay in their room",
            "library",
            Set.of(
                "gate.UsesAsm",
                "gate.UsesDom",
                "gate.UsesEclipse",
                "gate.UsesGit",
                "gate.UsesJackson",
                "gate.UsesJavac",
                "gate.UsesKryo",
                "gate.UsesMaven",
                "gate.UsesMustache",
                "gate.UsesSax",
                "gate.UsesSpoon",
                "gate.UsesXml",
                "gate.UsesYaml",
                "read.UsesJavaParser",
                "report.UsesSarif")),
        new Canary(
            "names say something",
            "naming",
            Set.of(
                "gate.GateUtils",
                "gate.XmlHelper",
                "gate.GateManager",
                "gate.GateImpl",
                "gate.impl.Hidden",
                "gate.stringutil.Hidden")),
        new Canary("there is no global state", "state", Set.of("gate.Counter.count")));
  }

  static Set<String> rules() {
    return RULES.keySet();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theHouseKeeps(String rule) {
    rule(rule, BASE).check(HOUSE);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void aSoundHouseKeeps(String rule) {
    String base = CANARIES + ".sound";
    JavaClasses house = canaries(base);

    assertThat(house).isNotEmpty();
    rule(rule, base).check(house);
  }

  @ParameterizedTest
  @MethodSource("canaries")
  void aBrokenHouseIsCaught(Canary canary) {
    String base = CANARIES + "." + canary.house();
    JavaClasses house = canaries(base);

    EvaluationResult result = rule(canary.rule(), base).evaluate(house);

    List<String> complaints = result.getFailureReport().getDetails();
    assertThat(canary.caught())
        .allSatisfy(name -> assertThat(complaints).anyMatch(line -> line.contains(name)));
    assertThat(complaints).allMatch(line -> canary.caught().stream().anyMatch(line::contains));
  }

  @Test
  void everyRuleHasACanary() {
    assertThat(canaries()).extracting(Canary::rule).containsAll(RULES.keySet());
  }

  @Test
  void everyLibraryHasACanary() {
    String base = CANARIES + ".library";
    JavaClasses house = canaries(base);

    List<String> complaints = libraries(base).evaluate(house).getFailureReport().getDetails();

    assertThat(LIBRARIES.keySet())
        .allSatisfy(
            library -> assertThat(complaints).anyMatch(line -> line.contains(" uses " + library)));
  }

  @Test
  void theTableNamesOnlyRoomsThatItDeclares() {
    assertThat(ROOMS.values())
        .allSatisfy(used -> assertThat(ROOMS.keySet()).containsAll(used).contains(ROOT));
    assertThat(ROOMS.values()).allSatisfy(used -> assertThat(used).doesNotContain(ROOT));
    assertThat(STRICT_PACKAGES.values())
        .allSatisfy(used -> assertThat(ROOMS.keySet()).containsAll(used));
  }

  /** A folder is told, because looking for a package goes through every library. */
  private static JavaClasses canaries(String base) {
    try {
      Path tests =
          Path.of(
              ArchitectureTest.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return new ClassFileImporter().importPath(tests.resolve(base.replace('.', '/')));
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ArchRule rule(String name, String base) {
    return RULES.get(name).apply(base);
  }

  private static ArchRule directions(String base) {
    return everyClass(
        base,
        "use only the rooms that the table allows",
        (type, complain) -> {
          String room = room(base, type);
          Set<String> allowed = ROOMS.getOrDefault(room, Set.of());
          for (JavaClass used : usedTypes(type)) {
            if (isIn(base, used)) {
              String other = room(base, used);
              if (!other.equals(room) && !allowed.contains(other)) {
                complain.accept("uses " + used.getName());
              }
            }
          }
        });
  }

  private static ArchRule noCycles(String base) {
    return slices().matching(base + ".(*)..").should().beFreeOfCycles().allowEmptyShould(true);
  }

  private static ArchRule declaredPackages(String base) {
    return everyClass(
        base,
        "be in a room",
        (type, complain) -> {
          if (!ROOMS.containsKey(room(base, type))) {
            complain.accept("is in no room that the table declares");
          }
        });
  }

  private static ArchRule strictPackages(String base) {
    return everyClass(
        base,
        "keep to what a strict package may use",
        (type, complain) ->
            STRICT_PACKAGES.forEach(
                (strict, allowed) -> {
                  if (!isIn(base + "." + strict, type)) {
                    return;
                  }
                  for (JavaClass used : usedTypes(type)) {
                    if (isIn(base, used)
                        && !isIn(base + "." + strict, used)
                        && !allowed.contains(room(base, used))) {
                      complain.accept("uses " + used.getName());
                    }
                  }
                }));
  }

  private static ArchRule libraries(String base) {
    return everyClass(
        base,
        "leave each library to its room",
        (type, complain) -> {
          for (JavaClass used : usedTypes(type)) {
            LIBRARIES.forEach(
                (library, owners) -> {
                  if (isIn(library, used)
                      && owners.stream().noneMatch(owner -> isIn(base + "." + owner, type))) {
                    complain.accept("uses " + used.getName());
                  }
                });
          }
        });
  }

  private static ArchRule names(String base) {
    return everyClass(
        base,
        "have a name that says something",
        (type, complain) -> {
          String below = type.getPackageName().substring(base.length());
          boolean emptyPackage =
              Arrays.stream(below.split("\\.", -1)).anyMatch(ArchitectureTest::isEmptyPackageName);
          boolean emptyClass =
              Arrays.stream(type.getSimpleName().split("(?<=[a-z0-9])(?=[A-Z])|_", -1))
                  .map(word -> word.toLowerCase(Locale.ROOT))
                  .anyMatch(ArchitectureTest::isEmptyWord);
          if (emptyPackage || emptyClass) {
            complain.accept("has a name that says nothing");
          }
        });
  }

  private static ArchRule noGlobalState(String base) {
    return fields()
        .that()
        .areDeclaredInClassesThat()
        .resideInAPackage(base + "..")
        .and()
        .areStatic()
        .should(
            new ArchCondition<JavaField>("be final") {
              @Override
              public void check(JavaField field, ConditionEvents events) {
                if (!field.getModifiers().contains(JavaModifier.FINAL)) {
                  events.add(
                      SimpleConditionEvent.violated(
                          field, field.getFullName() + " is static and not final"));
                }
              }
            })
        .allowEmptyShould(true);
  }

  private static boolean isEmptyWord(String word) {
    return EMPTY_WORDS.contains(word) || word.equals("impl") || word.equals("impls");
  }

  /** Packages are written in one word, so the last part of it is looked at too. */
  private static boolean isEmptyPackageName(String segment) {
    return isEmptyWord(segment)
        || EMPTY_WORDS.stream().anyMatch(segment::endsWith)
        || segment.endsWith("impl");
  }

  @FunctionalInterface
  private interface Check {
    void check(JavaClass type, Consumer<String> complain);
  }

  private static ArchRule everyClass(String base, String description, Check check) {
    return classes()
        .that()
        .resideInAPackage(base + "..")
        .should(
            new ArchCondition<JavaClass>(description) {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                check.check(
                    type,
                    complaint ->
                        events.add(
                            SimpleConditionEvent.violated(type, type.getName() + " " + complaint)));
              }
            })
        .allowEmptyShould(true);
  }

  private static Set<JavaClass> usedTypes(JavaClass type) {
    return type.getDirectDependenciesFromSelf().stream()
        .map(Dependency::getTargetClass)
        .map(JavaClass::getBaseComponentType)
        .collect(toSet());
  }

  private static boolean isIn(String packageName, JavaClass type) {
    return type.getPackageName().equals(packageName)
        || type.getPackageName().startsWith(packageName + ".");
  }

  private static String room(String base, JavaClass type) {
    String name = type.getPackageName();
    return name.equals(base) ? ROOT : name.substring(base.length() + 1).split("\\.", 2)[0];
  }
}
