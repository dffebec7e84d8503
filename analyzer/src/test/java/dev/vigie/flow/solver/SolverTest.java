package dev.vigie.flow.solver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigie.testing.Linked;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What the solver follows, and where it stays silent; {@link ToyProgram} says how programs tell.
 */
class SolverTest {
  @Test
  void localsAreReplacedWhenAssigned() {
    ToyProgram.check(
        """
        class A {
          void m() {
            String s = source();
            sink(s); // hit
            s = "x";
            sink(s);
            String t = "a" + source();
            sink(t); // hit
            sink(t.length());
            t = guard(t);
            sink(t); // guarded
          }
        }
        """);
  }

  @Test
  void recordsWithoutComponentsAreNothingSpecial() {
    ToyProgram.check(
        """
        class A {
          record Nothing() { }
          void m() {
            sink(new Nothing().hashCode());
            sink(new Nothing().toString());
            sink(new Nothing().equals(source()));
            sink(source()); // hit
          }
        }
        """);
  }

  @Test
  void branchesAndLoopsJoin() {
    ToyProgram.check(
        """
        class A {
          void m(boolean b) {
            String s = "x";
            if (b) { s = source(); } else { sink(s); }
            sink(s); // hit
            String t = "x";
            for (int i = 0; i < 3; i++) {
              sink(t); // hit
              t = source();
            }
            String u = source();
            while (b) { u = "clean"; break; }
            sink(u); // hit
            String v = switch (s) { case "a" -> source(); default -> "no"; };
            sink(v); // hit
            String w = b ? "a" : source();
            sink(w); // hit
          }
        }
        """);
  }

  @Test
  void methodsPassArgumentsInAndResultsOut() {
    ToyProgram.check(
        """
        class A {
          static String id(String s) { return s; }
          static void show(String s) { deeper(s); }
          static void deeper(String s) {
            sink(s); // hit
          }
          static void quiet(String s) {
            sink(s);
          }
          void m() {
            show(id(source()));
            quiet(id("constant"));
            sink(id("constant"));
            sink(id(source())); // hit
          }
        }
        """);
  }

  @Test
  void fieldsAreToldApart() {
    ToyProgram.check(
        """
        class A {
          static class Box {
            String good; String bad;
            Box(String g, String b) { good = g; bad = b; }
            String getGood() { return good; }
            String getBad() { return bad; }
            void setGood(String g) { good = g; }
          }
          void m() {
            Box box = new Box("x", source());
            sink(box.good);
            sink(box.bad); // hit
            sink(box.getGood());
            sink(box.getBad()); // hit
            box.setGood(source());
            sink(box.getGood()); // hit
            box.setGood("again");
            sink(box.getGood());
          }
          void aliases() {
            Box one = new Box("x", "y");
            Box same = one;
            Box other = new Box("x", "y");
            one.bad = source();
            sink(same.bad); // hit
            sink(other.bad);
          }
        }
        """);
  }

  @Test
  void objectsHandedInAreChangedForTheCaller() {
    ToyProgram.check(
        """
        class A {
          static class Box { String value; Box inner; }
          static void fill(Box b) { b.value = source(); }
          static void fillDeep(Box b, String s) { b.inner.value = s; }
          void m() {
            Box b = new Box();
            sink(b.value);
            fill(b);
            sink(b.value); // hit
            Box c = new Box();
            c.inner = new Box();
            fillDeep(c, source());
            sink(c.inner.value); // hit
            sink(c.value);
          }
        }
        """);
  }

  @Test
  void containersHoldWhatWasPut() {
    ToyProgram.check(
        """
        class A {
          void m() {
            List<String> list = new ArrayList<>();
            sink(list.get(0));
            list.add(source());
            sink(list.get(0)); // hit
            for (String each : list) {
              sink(each); // hit
            }
            sink(list.isEmpty());
            Map<String, String> map = new HashMap<>();
            map.put("k", source());
            sink(map.get("k")); // hit
            String[] array = {"a", source()};
            sink(array[1]); // hit
            String[] clean = {"a"};
            sink(clean[0]);
          }
        }
        """);
  }

  @Test
  void functionsAreCalled() {
    ToyProgram.check(
        """
        class A {
          static String twice(String s, UnaryOperator<String> f) { return f.apply(f.apply(s)); }
          String own(String s) { return s; }
          void m(List<String> unknown) {
            List<String> list = new ArrayList<>();
            list.add(source());
            list.forEach(s -> sink(s)); // hit
            sink(list.stream().map(s -> "x").toList().get(0));
            sink(list.stream().map(s -> s + "!").toList().get(0)); // hit
            sink(list.stream().map(this::own).toList().get(0)); // hit
            sink(twice(source(), s -> s)); // hit
            sink(twice("x", s -> s));
            String captured = source();
            Supplier<String> supplier = () -> captured;
            sink(supplier.get()); // hit
            Runnable later = () -> {
              sink(captured); // hit
            };
          }
        }
        """);
  }

  @Test
  void virtualCallsReachWhatCanBeThere() {
    ToyProgram.check(
        """
        interface Shower { void show(String s); }
        class Loud implements Shower {
          public void show(String s) {
            sink(s); // hit
          }
        }
        class Mute implements Shower { public void show(String s) {} }
        class Other implements Shower {
          public void show(String s) {
            sink(s);
          }
        }
        class A {
          void m(Loud given) {
            given.show(source());
            new Mute().show(source());
            Shower s = new Mute();
            s.show(source());
          }
        }
        """);
  }

  @Test
  void labelledFieldsGiveTheirLabel() {
    ToyProgram.check(
        """
        class P {
          String secret; String open;
          String getSecret() { return secret; }
          public String toString() { return open + secret; }
        }
        class Quiet { String secret; public String toString() { return "quiet"; } }
        class Plain { String secret; }
        record R(String secret, String open) {}
        record Safe(String secret) { public String toString() { return "safe"; } }
        class A {
          void m(P p, Quiet q, R r, Safe s, List<P> all, Object any, Plain plain) {
            sink(p.getSecret()); // hit
            sink(p.open);
            sink(p); // hit
            sink("p: " + p); // hit
            sink(q);
            sink(plain);
            sink(r.open());
            sink(r.secret()); // hit
            sink(r); // hit
            sink(s);
            sink(all); // hit
            sink(any);
          }
          void viaObject(Object any) {
            sink(any); // hit
          }
          void caller(P p) { viaObject(p); }
          void masked(P p) {
            p.secret = "***";
            sink(p.secret);
            sink(p.getSecret());
            p.secret = guard(source());
            sink(p.secret); // guarded
            sink(p.getSecret()); // guarded
          }
        }
        """);
  }

  @Test
  void exceptionsCarryTheirMessage() {
    ToyProgram.check(
        """
        class A {
          void fails(String s) { throw new IllegalStateException("bad " + s); }
          void m() {
            try {
              fails(source());
            } catch (IllegalStateException e) {
              sink(e.getMessage()); // hit
            }
            try {
              fails("constant");
            } catch (IllegalStateException e) {
              sink(e.getMessage());
            }
          }
        }
        """);
  }

  @Test
  @Tag("slow")
  void aGroupThatIsGivenUpCostsNoInitializerAfterIt() {
    int size = 160;
    StringBuilder group = new StringBuilder("package t;\nimport static t.T.*;\nclass Group {\n");
    for (int i = 0; i < size; i++) {
      group.append("  static String m").append(i).append("(String[] s, String t) {\n");
      group.append("    String r = t + source(); s[0] = t; sink(r);\n");
      for (int j = 0; j < size; j++) {
        group.append("    r += m").append(j).append("(s, r);\n");
      }
      group.append("    return r;\n  }\n");
    }
    String holder =
        """
        package t;
        import static t.T.*;
        class Holder {
          static String made;
          static final Object FIRST = made(source());
          static Object made(String s) { made = s; return s; }
          void m() { sink(made); }
        }
        """;

    Solver.Result result = solve(Map.of("t/Group.java", group + "}\n", "t/Holder.java", holder));

    assertThat(result.cutOff()).as("the group was given up").isPositive();
    assertThat(result.failures()).isEmpty();
    assertThat(result.hits().keySet())
        .as("what the initializer does is followed")
        .anyMatch(hit -> hit.arrival().in().owner().equals("t.Holder"));
  }

  @Test
  void whatCostsTooMuchIsFollowedWithoutWhatLargeMethodsLeaveInObjects() {
    StringBuilder fields = new StringBuilder("package t;\nimport static t.T.*;\nclass Big {\n");
    StringBuilder writes = new StringBuilder();
    for (int i = 0; i < 300; i++) {
      fields.append("  String f").append(i).append(";\n");
      writes.append("    f").append(i).append(" = s;\n");
    }
    String big = fields + "  void fill(String s) {\n" + writes + "    sink(s);\n  }\n}\n";
    String caller =
        "package t;\nimport static t.T.*;\nclass Caller {\n  void m(Big b) {\n"
            + "    b.fill(source());\n".repeat(400)
            + "  }\n}\n";

    Solver.Result result = solve(Map.of("t/Big.java", big, "t/Caller.java", caller));

    assertThat(result.coarse()).isEqualTo(1);
    assertThat(result.cutOff()).isZero();
    assertThat(result.hits().keySet())
        .as("what is handed on still arrives")
        .anyMatch(hit -> hit.arrival().in().owner().equals("t.Big"));
  }

  @Test
  void whatFewOfManyClassesGiveIsNotCertain() {
    ToyProgram.check(
        """
        interface Titled { String title(); }
        class T1 implements Titled { public String title() { return "1"; } }
        class T2 implements Titled { public String title() { return "2"; } }
        class T3 implements Titled { public String title() { return "3"; } }
        class T4 implements Titled { public String title() { return "4"; } }
        class T5 implements Titled { public String title() { return "5"; } }
        class T6 implements Titled { public String title() { return "6"; } }
        class T7 implements Titled { public String title() { return "7"; } }
        class Told implements Titled { public String title() { return source(); } }
        interface Pair { String first(); }
        class Plain implements Pair { public String first() { return ""; } }
        class Filled implements Pair { public String first() { return source(); } }
        class A {
          void any(Titled t) { sink(t.title()); } // unsure
          void one(Told t) { sink(t.title()); } // hit
          void pair(Pair p) { sink(p.first()); } // hit
        }
        """);
  }

  @Test
  void reflectionTellsOfCodeAndNotOfWhatItPutsThere() {
    ToyProgram.check(
        """
        class Bean { String text; }
        class A {
          void puts(Class<?> type, String name, Bean bean) throws Exception {
            java.lang.reflect.Field field = type.getDeclaredField(name);
            field.set(bean, source());
            sink(field.getType());
            sink(field.getType().getName());
            sink("" + field);
          }
          void gets(java.lang.reflect.Method method, String name) throws Exception {
            sink(Class.forName(source()).getName());
            sink(method.invoke(null, source())); // hit
          }
        }
        """);
  }

  @Test
  void whatLiesDeepIsNotMixedUpWhereAGroupIsFollowedCoarsely() {
    int size = 100;
    StringBuilder group = new StringBuilder("package t;\nimport static t.T.*;\nclass Group {\n");
    group.append("  static class Order { Entry entry; String note; }\n");
    group.append("  static class Entry { String[] values; String[] types; String first; }\n");
    for (int i = 0; i < size; i++) {
      group.append("  static String m").append(i).append("(Order o, String t) {\n");
      group.append("    String r = t + o.note; o.entry.values[0] = source(); o.note = source();\n");
      for (int j = 0; j < size; j++) {
        group.append("    r += m").append(j).append("(o, r);\n");
      }
      group.append("    return r;\n  }\n");
    }
    String user =
        """
        package t;
        import static t.T.*;
        class User {
          void types(Group.Order o) { Group.m1(o, ""); sink(o.entry.types[0]); }
          void first(Group.Order o) { Group.m1(o, ""); sink(o.entry.first); }
          void note(Group.Order o) { Group.m1(o, ""); sink(o.note); }
        }
        """;

    Solver.Result result = solve(Map.of("t/Group.java", group + "}\n", "t/User.java", user));

    assertThat(result.failures()).isEmpty();
    assertThat(result.hits().keySet())
        .extracting(hit -> hit.arrival().in().name())
        .containsOnly("note");
  }

  @Test
  void staticFieldsHoldWhatAnyMethodWrote() {
    ToyProgram.check(
        """
        class A {
          static String kept;
          static String clean = "x";
          void read() {
            sink(kept); // hit
            sink(clean);
          }
          void write() { kept = source(); }
        }
        """);
  }

  @Test
  void staticFieldsHoldWhatTheirInitializersGive() {
    ToyProgram.check(
        """
        class A {
          static String made = made(source());
          static final String FIXED = made(source());
          static final String CLEAN = made("x");
          static final String NEXT = Other.LATER + "!";
          static final Map<String, String> ALL = Map.of("a", source());
          static final List<String> NONE = List.of(made("x"));
          static final String BLOCK;
          static final String SECOND;
          static { BLOCK = source(); }
          static { SECOND = made(BLOCK); }
          static String made(String s) { return s; }
          void read() {
            sink(made); // hit
            sink(FIXED); // hit
            sink(CLEAN);
            sink(NEXT); // hit
            sink(ALL.get("a")); // hit
            for (String each : ALL.values()) {
              sink(each); // hit
            }
            sink(NONE.get(0));
            sink(BLOCK); // hit
            sink(SECOND); // hit
          }
        }
        class Other {
          static final String LATER = String.valueOf(source());
        }
        """);
  }

  @Test
  void initializersHaveLocalsOfTheirOwn() {
    ToyProgram.check(
        """
        class A {
          final UnaryOperator<String> shown = s -> {
            String longer = s + source();
            sink(longer); // hit
            return longer;
          };
          final String plain = source() instanceof String text ? "x" : "y";
          final String kept;
          A(String given) {
            sink(given); // hit
            kept = given;
          }
          { String inBlock = bring(); sink(inBlock); } // hit
          static String bring() { return source(); }
          static void m() {
            sink(new A(source()).kept); // hit
            sink(new A("x").kept);
          }
        }
        """);
  }

  @Test
  void membersThatNothingWasPutIntoHoldNothing() {
    ToyProgram.check(
        """
        class Person { String secret; }
        class Group { List<String> secret = new ArrayList<>(); }
        class Built {
          final List<String> secret;
          Built(Maker maker) { secret = maker.list.stream().toList(); }
          static class Maker {
            final List<String> list = new ArrayList<>();
            Maker with(String s) { list.add(s); return this; }
            Built build() { return new Built(this); }
          }
        }
        class Child extends Person { String other; Child() { other = source(); } }
        class A {
          static native void fill(Object o);
          void members(Person given, boolean b) {
            Person fresh = new Person();
            sink(fresh.secret);
            sink(given.secret); // hit
            fresh.secret = "x";
            sink(fresh.secret);
            Person filled = new Person();
            fill(filled);
            sink(filled.secret); // hit
            Person either = b ? new Person() : given;
            sink(either.secret); // hit
            Person some = new Person();
            for (int i = 0; i < 3; i++) {
              if (b) { some.secret = source(); }
            }
            sink(some.secret); // hit
            Child child = new Child();
            sink(child.secret);
            sink(child.other); // hit
          }
          void containers(boolean b) {
            Group group = new Group();
            sink(group.secret);
            group.secret.add("x");
            sink(group.secret);
            group.secret.add(source());
            sink(group.secret); // hit
            sink(new Built.Maker().with("x").build().secret);
            sink(new Built.Maker().with(source()).build().secret); // hit
            Group loaded = new Group();
            fill(loaded.secret);
            sink(loaded.secret); // hit
          }
        }
        """);
  }

  @Test
  void functionsInFieldsAreCalled() {
    ToyProgram.check(
        """
        class Job {
          final Supplier<String> work;
          Job(Supplier<String> work) { this.work = work; }
          String done() { return work.get(); }
        }
        class A {
          private static final Function<String, String> SAME = s -> { String t = s; return t; };
          private static final UnaryOperator<String> GIVES = s -> source();
          private static final Function<String, String> STATIC = A::same;
          private final Supplier<String> told = () -> source();
          private final Consumer<String> shown = s -> sink(s); // hit
          private Supplier<String> first = () -> source();
          private Supplier<String> kept = () -> "-";
          private Supplier<String> clean = () -> "-";
          static String same(String s) { return s; }
          void keep() {
            kept = () -> source();
            clean = () -> "x";
          }
          void m(List<String> clear) {
            sink(SAME.apply("x"));
            sink(SAME.apply(source())); // hit
            sink(GIVES.apply("x")); // hit
            sink(STATIC.apply("x"));
            sink(STATIC.apply(source())); // hit
            sink(told.get()); // hit
            sink(first.get()); // hit
            sink(kept.get()); // hit
            sink(clean.get());
            shown.accept(source());
            sink(new Job(() -> source()).done()); // hit
            sink(new Job(() -> "x").done());
          }
        }
        """);
  }

  @Test
  void aTellingParameterIsWhatItIsGiven() {
    ToyProgram.check(
        """
        class A {
          static String quoted(String telling) { return "'" + telling + "'"; }
          static String twice(String text) { return quoted(quoted(text)); }
          static native String unknown();
          void m() {
            sink(quoted("x"));
            sink(twice("x"));
            sink(quoted(guard(source()))); // guarded
            sink(quoted(unknown())); // hit
            sink(twice(unknown())); // hit
            sink(quoted(source())); // hit
          }
        }
        """);
  }

  @Test
  void recursionSettles() {
    ToyProgram.check(
        """
        class Node { String value; Node next; }
        class A {
          String last(Node n) { return n.next == null ? n.value : last(n.next); }
          String even(String s, int i) { return i == 0 ? s : odd(s, i - 1); }
          String odd(String s, int i) { return even(s, i - 1); }
          void m() {
            Node a = new Node();
            a.value = source();
            Node b = new Node();
            b.next = a;
            sink(last(b)); // hit
            sink(even(source(), 4)); // hit
            sink(even("x", 4));
          }
        }
        """);
  }

  @Test
  void anonymousClassesRememberLocals() {
    ToyProgram.check(
        """
        class A {
          void m() {
            String captured = source();
            Runnable r = new Runnable() {
              @Override public void run() {
                sink(captured); // hit
              }
            };
            r.run();
          }
        }
        """);
  }

  @Test
  void buildersAndFluentTextsCarry() {
    ToyProgram.check(
        """
        class A {
          void m() {
            StringBuilder b = new StringBuilder();
            b.append("x").append(source());
            sink(b.toString()); // hit
            sink(b); // hit
            StringBuilder c = new StringBuilder();
            c.append("x");
            sink(c.toString());
          }
        }
        """);
  }

  @Test
  void aTellingLocalCountsWhereNothingBetterIsKnown() {
    ToyProgram.check(
        """
        class A {
          static native Object unknown();
          void m(String telling) {
            sink(telling); // hit
          }
          void local() {
            String telling = (String) unknown();
            sink(telling); // hit
          }
          void constant() {
            String telling = "x";
            sink(telling);
          }
        }
        """);
  }

  /** Beside what makes and takes labels. */
  private static Solver.Result solve(Map<String, String> sources) {
    Map<String, String> all = new TreeMap<>(sources);
    all.put("t/T.java", ToyProgram.TAINT);
    return Solver.solve(Linked.program(all), new ToySemantics());
  }
}
