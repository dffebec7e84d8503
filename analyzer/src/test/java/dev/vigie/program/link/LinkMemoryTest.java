package dev.vigie.program.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigie.facts.ReadFile;
import dev.vigie.program.Program;
import dev.vigie.program.TypeDeclaration;
import dev.vigie.program.TypeViews;
import dev.vigie.testing.Linked;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LinkMemoryTest {
  private static final String PERSON =
      """
      package p;
      public class Person {
        public String name;
        public String getName() { return name; }
      }
      """;

  private static final String USE =
      """
      package p;
      class Use {
        String show(Person person) { return "of " + person.getName(); }
        Runnable later(Person person) {
          return new Runnable() {
            @Override public void run() { show(person); }
          };
        }
      }
      """;

  private final ClassPath classPath = ClassPath.empty();
  private final LinkMemory memory = new LinkMemory();
  private final Map<String, ReadFile> files = new TreeMap<>();

  @Test
  void anEditOfABodyLeavesTheTypesOfOtherFilesTheVerySame() {
    Program first = link(Map.of("p/Person.java", PERSON, "p/Use.java", USE));

    Program second = link(Map.of("p/Person.java", PERSON.replace("return name", "return \"\"")));

    assertThat(type(second, "p.Use")).isSameAs(type(first, "p.Use"));
    assertThat(type(second, "p.Use$1")).isSameAs(type(first, "p.Use$1"));
    assertThat(type(second, "p.Person")).isNotEqualTo(type(first, "p.Person"));
    assertAsIfNew(second);
  }

  @Test
  void linesThatMoveAreNoOtherDeclarations() {
    Program first = link(Map.of("p/Person.java", PERSON, "p/Use.java", USE));

    Program second = link(Map.of("p/Person.java", "\n\n" + PERSON));

    assertThat(type(second, "p.Use")).isSameAs(type(first, "p.Use"));
    assertThat(type(second, "p.Person").at().line()).isEqualTo(4);
    assertAsIfNew(second);
  }

  @Test
  void anonymousClassesOfFilesThatAreKeptStillHaveTheirParents() {
    link(Map.of("p/Person.java", PERSON, "p/Use.java", USE));

    Program second = link(Map.of("p/Person.java", "\n" + PERSON));

    assertThat(second.supertypes("p.Use$1")).contains("java.lang.Runnable");
    assertThat(second.subtypes("java.lang.Runnable")).hasSize(1);
  }

  @Test
  void whereADeclarationChangesAllIsLinkedAnew() {
    Program first = link(Map.of("p/Person.java", PERSON, "p/Use.java", USE));
    String other = PERSON.replace("public String getName() { return name; }", "");

    Program second = link(Map.of("p/Person.java", other));

    assertThat(type(second, "p.Use")).isNotEqualTo(type(first, "p.Use"));
    assertAsIfNew(second);
  }

  @Test
  void aConstantIsPartOfWhatIsDeclared() {
    String constants = "package p; class Names { static final String KEY = \"email\"; }";
    String use = "package p; class Reads { String key() { return Names.KEY; } }";
    link(Map.of("p/Names.java", constants, "p/Reads.java", use));

    Program second = link(Map.of("p/Names.java", constants.replace("email", "phone")));

    assertAsIfNew(second);
  }

  @Test
  void aFileThatComesOrGoesHasAllLinkedAnew() {
    Program first = link(Map.of("p/Person.java", PERSON, "p/Use.java", USE));
    Program second = link(Map.of("p/More.java", "package p; class More {}"));
    files.remove("p/More.java");
    Program third = link(Map.of());

    assertThat(type(second, "p.Use")).isNotSameAs(type(first, "p.Use"));
    assertThat(type(third, "p.Use")).isNotSameAs(type(second, "p.Use"));
    assertAsIfNew(third);
  }

  @Test
  void librariesThatWereOpenedAnewMayBeOthers() {
    Program first = link(Map.of("p/Person.java", PERSON, "p/Use.java", USE));

    Program second = new Linker(ClassPath.empty(), 1, memory).link(new ArrayList<>(files.values()));

    assertThat(type(second, "p.Use")).isNotSameAs(type(first, "p.Use"));
  }

  @Test
  void whatIsDeclaredIsTheSameUntilSomethingElseIs() {
    link(Map.of("p/Person.java", PERSON, "p/Use.java", USE));
    Object first = memory.declared();
    link(Map.of("p/Person.java", PERSON.replace("return name", "return \"\"")));
    Object afterABody = memory.declared();
    link(Map.of("p/Use.java", USE.replace("new Runnable()", "new Thread()")));
    Object afterAnotherParent = memory.declared();
    link(Map.of("p/Person.java", PERSON.replace("String name", "String label, name")));
    Object afterAField = memory.declared();

    assertThat(afterABody).isSameAs(first);
    assertThat(afterAnotherParent).isNotSameAs(first);
    assertThat(afterAField).isNotSameAs(afterAnotherParent);
  }

  private Program link(Map<String, String> changed) {
    new HashMap<>(changed).forEach((path, text) -> files.put(path, Linked.file(path, text)));
    return new Linker(classPath, 1, memory).link(new ArrayList<>(files.values()));
  }

  @Test
  void whatWasWorkedOutOfATypeStaysAsLongAsTheType() {
    List<String> made = new ArrayList<>();
    TypeViews.View<String> own = type -> counted(made, "own " + type.name());
    TypeViews.LinkedView<String> linked = (type, program) -> counted(made, "linked " + type.name());
    view(link(Map.of("p/Person.java", PERSON, "p/Use.java", USE)), own, linked);
    made.clear();

    view(link(Map.of("p/Person.java", PERSON.replace("return name", "return \"\""))), own, linked);
    List<String> afterABody = List.copyOf(made);
    made.clear();
    view(
        link(Map.of("p/Use.java", USE.replace("class Use", "class Use extends Person"))),
        own,
        linked);
    List<String> afterADeclaration = List.copyOf(made);

    assertThat(afterABody).containsExactly("own p.Person", "linked p.Person");
    // Nothing of the last program is kept where declarations change: all types are made anew.
    assertThat(afterADeclaration)
        .contains("own p.Use", "linked p.Use", "own p.Person", "linked p.Person");
  }

  @Test
  void aLinkedViewEndsWithTheDeclarationsThoughTheTypeStays() {
    TypeDeclaration type = type(link(Map.of("p/Person.java", PERSON)), "p.Person");
    List<String> made = new ArrayList<>();
    TypeViews.View<String> own = each -> counted(made, "own");
    TypeViews.LinkedView<String> linked = (each, program) -> counted(made, "linked");
    Program program = link(Map.of());
    TypeViews views = new TypeViews();
    views.of(type, own);
    views.of(type, program, linked);
    made.clear();

    TypeViews same = views.next(true);
    same.of(type, own);
    same.of(type, program, linked);
    List<String> afterTheSame = List.copyOf(made);
    TypeViews other = same.next(false);
    other.of(type, own);
    other.of(type, program, linked);
    List<String> afterOthers = List.copyOf(made);
    // What nobody asked for in a while is forgotten.
    other.next(true).next(true).of(type, own);

    assertThat(afterTheSame).isEmpty();
    assertThat(afterOthers).containsExactly("linked");
    assertThat(made).containsExactly("linked", "own");
  }

  private static String counted(List<String> made, String what) {
    made.add(what);
    return what;
  }

  private static void view(
      Program program, TypeViews.View<String> own, TypeViews.LinkedView<String> linked) {
    for (TypeDeclaration type : program.types()) {
      program.views().of(type, own);
      program.views().of(type, program, linked);
      // Once is enough.
      program.views().of(type, own);
    }
  }

  private void assertAsIfNew(Program program) {
    List<TypeDeclaration> fresh =
        new Linker(ClassPath.empty(), 1).link(new ArrayList<>(files.values())).types();
    assertThat(program.types()).isEqualTo(fresh);
  }

  private static TypeDeclaration type(Program program, String name) {
    return program.type(name).orElseThrow();
  }
}
