package dev.vigie.read.javac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.vigie.facts.FileFacts;
import dev.vigie.read.FactReader;
import dev.vigie.read.java.JavaParserReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/**
 * The contract of the two readers of Java: equal facts for every file, so that neither the JDK that
 * runs nor the reader that was chosen shows in a result. It is also the best test that either has.
 */
class ReadersAgreeTest {
  private static final int SHOWN = 25;

  /** The other reader, which counts what it is asked. */
  private static final class Counting implements FactReader {
    private final FactReader reader = new JavaParserReader();
    final AtomicInteger asked = new AtomicInteger();

    @Override
    public FileFacts read(byte[] content) {
      asked.incrementAndGet();
      return reader.read(content);
    }
  }

  @Test
  void onTheFixturesAndTheExample() throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    Path root = Path.of(System.getProperty("vigie.fixtures"));
    for (String folder : List.of("src/main/java", "example-shop")) {
      addFolder(files, root.resolve(folder));
    }
    assertAgreement(files, 0.05);
  }

  @Test
  void onOurOwnSources() throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    addFolder(files, Path.of(System.getProperty("vigie.root")).resolve("analyzer/src"));
    assertAgreement(files, 0.05);
  }

  @Test
  void onPublishedArchives() throws IOException {
    String archives = System.getProperty("vigie.archives");
    assumeTrue(archives != null, "no archives given");
    SortedMap<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> jars = Files.list(Path.of(archives))) {
      for (Path jar : jars.filter(file -> file.toString().endsWith("-sources.jar")).toList()) {
        addArchive(files, jar);
      }
    }
    assertAgreement(files, 0.02);
  }

  @Test
  void onWhatIsEasilyReadInTwoWays() {
    SortedMap<String, byte[]> files = new TreeMap<>();
    String[] texts = {
      "class A { int a, b[] = {1}, c[][]; int[] d[]; /* of e */ int e; int f; // of f\n }",
      "class A { int m()[] { return null; } void v(final int... x) {} void w(String[]... y) {} }",
      "class A { static { a(); } { b(); } static int x; A() { this(1); } <T> A(T t) { super(); } }",
      "class A { Object o = -1 + - 2 + -0x1L + -1.5f + (-1) + +3; String s = \"a\" + \"b\" + 'c'; }",
      "class A { Object o = (Runnable & java.io.Serializable) () -> {}; Object p = int[]::new; }",
      "class A { Object o = new int[2][][]; Object p = new int[][] {{1}, {2}}; int[] q = {1, 2,}; }",
      "class A { void m() { for (int i = 0, j = 1; i < j; i++, j--) ; for (; ; ) break; l: do x(); while (a); } }",
      "class A { void m() { try (var a = b(); c) { } catch (E | F g) { } finally { } assert a : \"b\"; } }",
      "class A<T extends B & C<T>> extends D<T>.E implements F { <U> U m(List<? extends U> a, G<?> b) throws H { return null; } }",
      "class A { int m(int a) { return switch (a) { case 1, 2 -> 3; case 4 -> { yield 5; } default -> throw new E(); }; } }",
      "class A { void m(int a) { switch (a) { case 1: case (2): b(); default: c(); } switch (a) { case 3 -> d(); default -> {} } } }",
      "enum A { @X B, C(1) { int d() { return 2; } }, /** doc */ D; int x; A(int... y) {} }",
      "enum A implements I { ; static final A X = null; }",
      "/** r\n * @param a what a is */ record A(@X int a, String... b) { static int c; A { d(); } int e() { return a; } }",
      "@interface A { int value() default 1; String[] b() default {}; class C {} int D = 3; }",
      "interface A extends B, C { default void m() {} static int n() { return 1; } void o(); }",
      "sealed interface A permits B, C {} non-sealed class B implements A {} final class C implements A {}",
      "class A { void m() { class L { } record R(int a) { } enum E { F } interface J { } final int x = 1; var y = x; } }",
      "class A { Object o = outer.new Inner<>(1) { int z; }; A p = A.super.x(); Object q = A.this; Class<?> r = int[].class; }",
      "class A { @B(c = {1, 2}, d = @E(\"f\")) List<@G String> h; @B({}) java.util.@G List<? super X> i; @G int @G [] j; }",
      "class A { Object o = (a, b) -> a; Object p = (final var a, @X var b) -> { return b; }; Object q = x -> x; Object r = (int[] a, String... b) -> 1; }",
      "class A { boolean b = o instanceof String s && s.isEmpty() || o instanceof final Integer i || (o) instanceof int[]; }",
      "class A { String t = \"\"\"\n    a\n      b \\\n    c\\t\"\"\"; String u = \"\\u0041\\n\"; char c = '\\''; }",
      "package a.b; import static c.D.e; import f.*; import static g.H.*; ; class A { ; int x; ; }",
      "class A { int \u00e9\u00e8; // vigie:allow x — why\n /* vigie:allow y, z: because */ void m() { } \n// vigie:allow w\n@X\npublic void n() {} }",
      "class A\r\n{\r\n\tint a;\t// tab\r\n\r\tint b; }",
      "class A { <T> void m() { this.<T>m(); A.<T>n(); new <T>A(1); List<T>[] a = b; a[0].c(); } }",
      "class A { int a = b ? c : d ? e : f; int g = (h + i) + j * k - l << 2 >>> 1; { a += b = c; a >>>= 2; a++; --a; } }",
      "class A { synchronized strictfp native void m(); transient volatile int x; abstract static class B { } }",
      "class A { void m(A this, int b) { } void sealed() { int sealed = 1, record = 2; var var = 3; } }",
      "record A<T>(T a) { A(T a) { this.a = a; } private record B() { } }",
      "class A { Object o = switch (x) { case null, default -> 1; }; }",
      "class A { Object o = switch (x) { case B(int c, var d) when c > 1 -> 1; case String s -> 2; default -> 3; }; }",
      "class A { boolean b = o instanceof B(int c, C(var d)); }",
      "class A { void m() { for (var _ : a) { } try { } catch (E _) { } f(_ -> 1); } }",
      "import module java.base; void main() { }",
      "module a { requires b; }",
      "class A { void m() { int x = ; } void n() { } }",
      "class A { String s = \"never closed; }",
      "",
      "// only a comment",
    };
    for (int i = 0; i < texts.length; i++) {
      files.put(String.format("%02d %s", i, texts[i]), texts[i].getBytes(StandardCharsets.UTF_8));
    }
    assertAgreement(files, 0.3);
  }

  @Test
  void aDeepFileDoesNotCostTheOthers() {
    String deep = "class A { Object o = " + "(".repeat(20_000) + "1" + ")".repeat(20_000) + "; }";
    Counting other = new Counting();
    FactReader reader = JavacReader.before(other).orElseThrow();
    List<FileFacts> facts =
        reader.readAll(List.of(bytes("class B { }"), bytes(deep), bytes("class C { }")));
    assertThat(facts).hasSize(3);
    assertThat(other.asked).hasValue(1);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void assertAgreement(Map<String, byte[]> files, double leftToTheOther) {
    assertThat(files).isNotEmpty();
    Counting other = new Counting();
    Optional<FactReader> reader = JavacReader.before(other);
    assumeTrue(reader.isPresent(), "this Java has no compiler");
    List<FileFacts> facts = new ArrayList<>();
    List<byte[]> contents = new ArrayList<>(files.values());
    for (int i = 0; i < contents.size(); i += 50) {
      facts.addAll(reader.get().readAll(contents.subList(i, Math.min(contents.size(), i + 50))));
    }
    FactReader javaParser = new JavaParserReader();
    List<String> differences = new ArrayList<>();
    int i = 0;
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      FileFacts expected = javaParser.read(file.getValue());
      // What one reader cannot parse may be a fault of it; what the other one then knows is more.
      if (expected.problems().isEmpty() || file.getValue().length < 300) {
        String difference = RecordDifference.between(expected, facts.get(i));
        if (!difference.isEmpty()) {
          differences.add(file.getKey() + "\n    " + difference);
        }
      }
      i++;
    }
    System.out.println(
        "readers: " + files.size() + " files, " + other.asked + " left to the other reader");
    assertThat(differences.subList(0, Math.min(SHOWN, differences.size())))
        .as(differences.size() + " of " + files.size() + " files differ")
        .isEmpty();
    assertThat(other.asked.get()).isLessThanOrEqualTo((int) (files.size() * leftToTheOther));
  }

  private static void addFolder(SortedMap<String, byte[]> files, Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path file : walk.filter(path -> path.toString().endsWith(".java")).toList()) {
        files.put(folder.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
  }

  private static void addArchive(SortedMap<String, byte[]> files, Path jar) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        if (entry.getName().endsWith(".java")) {
          files.put(
              jar.getFileName() + "!" + entry.getName(), zip.getInputStream(entry).readAllBytes());
        }
      }
    }
  }
}
