package dev.vigie.flow.solver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigie.program.Program;
import dev.vigie.testing.Linked;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which methods are solved, and which are left alone because no label can pass there. */
class RelevanceTest {
  @Test
  void labelsOfLocalsAndFieldsEnterWhereTheyAreRead() {
    assertThat(
            relevant(
                """
                class P { String secret; String open; }
                class A {
                  static native String unknown();
                  void parameter(String telling) { sink(telling); }
                  void local() { String telling = unknown(); sink(telling); }
                  void other() { String text = unknown(); sink(text); }
                  void silent(String telling) { unknown(); }
                  void secret(P p) { sink(p.secret); }
                  void open(P p) { sink(p.open); }
                  void taken(P p) { takeApart(p); }
                  void found(Store s) { sink(s.found("telling")); }
                  void lost(Store s) { sink(s.found("x")); }
                  String answer() { return source(); }
                  String quiet() { return source(); }
                }
                """))
        .containsExactlyInAnyOrder(
            "A.parameter", "A.local", "A.secret", "A.taken", "A.found", "A.answer");
  }

  @Test
  void functionsThatAreReferredToCanBeCalledAnywhere() {
    assertThat(
            relevant(
                """
                class A {
                  void shows(List<String> all) { all.forEach(T::sink); }
                  void gives(Supplier<String> given) { gives(T::source); }
                  void guards(List<String> all) { all.forEach(T::guard); }
                }
                """))
        .containsExactlyInAnyOrder("A.shows", "A.gives");
  }

  @Test
  void reflectionUsesMembersByTheirName() {
    assertThat(
            relevant(
                """
                class P {
                  String secret; String open;
                  void show(String s) { sink(s); }
                  void hide(String s) { }
                }
                class A {
                  void field(P p) throws Exception {
                    sink(P.class.getDeclaredField("secret").get(p));
                  }
                  void open(P p) throws Exception { sink(P.class.getDeclaredField("open").get(p)); }
                  void method(P p) throws Exception {
                    P.class.getMethod("show", String.class).invoke(p, source());
                  }
                  void hidden(P p) throws Exception {
                    P.class.getMethod("hide", String.class).invoke(p, source());
                  }
                  Object named(P p) throws Exception {
                    String name = "secret";
                    return P.class.getDeclaredField(name).get(p);
                  }
                  Object unnamed(P p, String name) throws Exception {
                    return P.class.getDeclaredField(name).get(p);
                  }
                }
                """))
        .containsExactlyInAnyOrder("A.field", "A.method", "P.show", "A.named");
  }

  @Test
  void librariesCallBackWhatTheyCanKnow() {
    assertThat(
            relevant(
                    """
                    class Shown implements Runnable {
                      public void run() { sink("x"); }
                      static void aside() { sink("x"); }
                    }
                    class Own { void show() { sink("x"); } }
                    class A {
                      void runs() { source(); new Thread(new Shown()); }
                      void makes() { source(); new Own(); }
                      void compares(List<String> all) {
                        source();
                        all.sort(new Comparator<String>() {
                          public int compare(String a, String b) { sink(a); return 0; }
                        });
                      }
                    }
                    """)
                .stream()
                .filter(name -> !name.endsWith(">")))
        .containsExactlyInAnyOrder("A.runs", "Shown.run", "A.compares", "A$1.compare");
  }

  @Test
  void staticFieldsAreAWayOfTheirOwn() {
    assertThat(
            relevant(
                """
                class A {
                  static String kept; static String unread; static String clean;
                  static final String PLAIN = "x";
                  static final String FIXED = make();
                  static final Map<String, String> MAP = new HashMap<>();
                  static final Map<String, String> ASKED = new HashMap<>();
                  static final java.util.regex.Pattern PATTERN = java.util.regex.Pattern.compile("x");
                  static final int[] NUMBERS = new int[3];
                  static final Thread WORKER = new Thread();
                  static final Thread MADE = new Thread(source());
                  static final java.util.regex.Pattern GIVEN = java.util.regex.Pattern.compile(source());
                  static String make() { return source(); }
                  void work() { WORKER.setName(source()); }
                  void working() { sink(WORKER.getName()); }
                  void made() { sink(MADE.getName()); }
                  void given() { sink(GIVEN.pattern()); }
                  void write() { kept = source(); }
                  void read() { sink(kept); }
                  void writeUnread() { unread = source(); }
                  void readClean() { sink(clean); source().length(); }
                  void put() { MAP.put("a", source()); }
                  void get() { sink(MAP.get("a")); }
                  void ask() { ASKED.get(source()); }
                  void asked() { sink(ASKED.get("x")); }
                  void split() { PATTERN.split(source()); }
                  void pattern() { sink(PATTERN.pattern()); }
                  void fill() { Arrays.fill(NUMBERS, source().length()); }
                  void numbers() { sink(NUMBERS); }
                  void readFixed() { sink(FIXED); }
                  void readPlain() { sink(PLAIN); }
                }
                """))
        .contains("A.make", "A.write", "A.read", "A.put", "A.get", "A.readFixed")
        .doesNotContain(
            "A.writeUnread",
            "A.work",
            "A.working",
            "A.made",
            "A.given",
            "A.ask",
            "A.asked",
            "A.split",
            "A.pattern",
            "A.fill",
            "A.numbers",
            "A.readPlain");
  }

  @Test
  void functionsThatFieldsKeepAreAWayToo() {
    assertThat(
            relevant(
                """
                class Keeper { Supplier<String> kept; Supplier<String> clean; Supplier<String> never; }
                class A {
                  void keep(Keeper k) { k.kept = () -> source(); }
                  void call(Keeper k) { sink(k.kept.get()); }
                  void keepClean(Keeper k) { k.clean = () -> "x"; }
                  void callClean(Keeper k) { sink(k.clean.get()); }
                  void callNever(Keeper k) { sink(k.never.get()); }
                }
                """))
        .containsExactlyInAnyOrder("A.keep", "A.call");
  }

  @Test
  void whatIsBelowAMethodIsAllThatItCanCall() {
    Program program =
        program(
            "class A { void top() { middle(); } void middle() { leaf(); } void leaf() { }"
                + " void aside() { leaf(); } }");
    MethodGraph graph = MethodGraph.of(program, new Writes());
    int middle =
        IntStream.range(0, graph.size())
            .filter(i -> graph.method(i).name().equals("middle"))
            .findFirst()
            .orElseThrow();
    assertThat(names(graph, new Relevance(program, graph, new ToySemantics()).below(middle)))
        .containsExactlyInAnyOrder("A.middle", "A.leaf");
  }

  private static List<String> relevant(String body) {
    Program program = program(body);
    MethodGraph graph = MethodGraph.of(program, new Writes());
    return names(graph, new Relevance(program, graph, new ToySemantics()).methods());
  }

  private static Program program(String body) {
    return Linked.program(
        Map.of(
            "t/T.java",
            ToyProgram.TAINT,
            "t/A.java",
            "package t;\nimport static t.T.*;\nimport t.T.Store;\nimport java.util.*;\n"
                + "import java.util.function.*;\n"
                + body));
  }

  private static List<String> names(MethodGraph graph, BitSet numbers) {
    return numbers.stream()
        .mapToObj(i -> graph.method(i).ref())
        .map(ref -> ref.owner().replace("t.", "") + "." + ref.name())
        .toList();
  }
}
