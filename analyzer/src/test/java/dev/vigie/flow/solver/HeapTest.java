package dev.vigie.flow.solver;

import org.junit.jupiter.api.Test;

/** What objects, arrays and containers hold; {@link ToyProgram}. */
class HeapTest {
  @Test
  void elementsAreToldApartByConstantKeys() {
    ToyProgram.check(
        """
        class A {
          static final String NAME = "name";
          enum Key { FIRST, SECOND }
          void m(Object unknown) {
            Store s = new Store();
            s.putAt("a", source());
            s.putAt("b", "x");
            sink(s.getAt("a")); // hit
            sink(s.getAt("b"));
            sink(s.getAt("c"));
            sink(s.getAt(unknown)); // hit
            s.putAt("a", "clean");
            sink(s.getAt("a"));
            sink(s.getAt(unknown));
            s.putAt(NAME, source());
            sink(s.getAt("name")); // hit
            s.putAt(1, source());
            sink(s.getAt(1)); // hit
            sink(s.getAt(2));
            s.putAt(Key.FIRST, source());
            sink(s.getAt(Key.FIRST)); // hit
            sink(s.getAt(Key.SECOND));
          }
          void anyKey(Object unknown) {
            Store s = new Store();
            s.putAt("a", "x");
            s.putAt(unknown, source());
            sink(s.getAt("a")); // hit
            sink(s.getAt("b")); // hit
            s.putAt("a", "y");
            sink(s.getAt("a"));
            sink(s.getAt("b")); // hit
            s.wipe();
            sink(s.getAt("b"));
            sink(s.getAt(unknown));
          }
          void copies() {
            Store s = new Store();
            s.putAt("a", source());
            s.putAt("b", "x");
            Store t = s.copied();
            sink(t.getAt("a")); // hit
            sink(t.getAt("b"));
            Store u = new Store();
            u.copyAt(s);
            sink(u.getAt("a")); // hit
            sink(u.getAt("b"));
          }
          void ways(boolean b) {
            Store s = new Store();
            if (b) { s.putAt("a", source()); } else { s.putAt("b", "x"); }
            sink(s.getAt("a")); // hit
            sink(s.getAt("b"));
            Store t = new Store();
            t.putAt("a", source());
            if (b) { t.putAt("a", "x"); }
            sink(t.getAt("a")); // hit
          }
        }
        """);
  }

  @Test
  void keysCanBeUpToTheCaller() {
    ToyProgram.check(
        """
        class A {
          static Object of(Store s, String key) { return s.getAt(key); }
          static void into(Store s, String key, Object value) { s.putAt(key, value); }
          void m() {
            Store s = new Store();
            into(s, "a", source());
            into(s, "b", "x");
            sink(of(s, "a")); // hit
            sink(of(s, "b"));
            sink(s.getAt("a")); // hit
            sink(s.getAt("b"));
          }
        }
        """);
  }

  @Test
  void manyKeysCountAsOne() {
    StringBuilder body = new StringBuilder("class A {\n  void m() {\n    Store s = new Store();\n");
    for (int i = 0; i < Elements.MOST_KEYS; i++) {
      body.append("    s.putAt(\"k").append(i).append("\", \"x\");\n");
    }
    body.append("    sink(s.getAt(\"k1\"));\n");
    body.append("    s.putAt(\"one\", source());\n");
    body.append("    sink(s.getAt(\"one\")); // hit\n");
    body.append("    sink(s.getAt(\"two\")); // hit\n");
    ToyProgram.check(body + "  }\n}\n");
  }

  @Test
  void arraysHaveElementsByIndex() {
    ToyProgram.check(
        """
        class A {
          void m(int unknown) {
            String[] a = {"x", source(), "y"};
            sink(a[0]);
            sink(a[1]); // hit
            sink(a[unknown]); // hit
            a[1] = "z";
            sink(a[1]);
            String[] b = new String[3];
            b[unknown] = source();
            sink(b[0]); // hit
            String[][] c = new String[2][3];
            c[0][1] = source();
            sink(c[0][1]); // hit
            String[] d = {"x"};
            d[0] += source();
            sink(d[0]); // hit
            sink(a.length);
            char[] e = source().toCharArray();
            sink(e[0]); // hit
            for (String each : a) { sink(each); }
            for (String each : b) { sink(each); } // hit
          }
          static String second(String... all) { return all[1]; }
          static String first(String head, String... all) { return head; }
          static void show(Object... all) {
            for (Object each : all) {
              sink(each); // hit
            }
          }
          void varargs() {
            sink(second("x", source())); // hit
            sink(first("x", source()));
            sink(first(source())); // hit
            show("x", source());
            show(new Object[] {"x"});
          }
        }
        """);
  }

  @Test
  void deepFieldsAreFollowedSoFar() {
    ToyProgram.check(
        """
        class N { N next; String value; String other; }
        class A {
          static void fill(N n) { n.next.next.next.value = source(); }
          static String read(N n) { return n.next.next.value; }
          void m(N given) {
            N a = new N(); N b = new N(); N c = new N(); N d = new N();
            a.next = b; b.next = c; c.next = d;
            fill(a);
            sink(d.value); // hit
            sink(d.other);
            sink(c.value);
            sink(read(b)); // hit
            sink(read(a));
            given.value = source();
            sink(given.value); // hit
            sink(given.other);
            sink(given.next.value);
            given.next.next.next.next.value = source();
            sink(given.next.next.next.next.value); // hit
          }
        }
        """);
  }

  @Test
  void onlyWhatIsKnownForCertainIsReplaced() {
    ToyProgram.check(
        """
        class Box { String value; }
        class A {
          void m(boolean b, Box given) {
            Box one = new Box();
            Box two = new Box();
            one.value = source();
            two.value = source();
            Box either = b ? one : two;
            either.value = "x";
            sink(one.value); // hit
            sink(either.value); // hit
            one.value = "x";
            sink(one.value);
            Box[] many = {one, two};
            for (Box each : many) { each.value = "y"; }
            sink(two.value); // hit
            given.value = source();
            given.value = "x";
            sink(given.value);
          }
          static void clear(Box box) { box.value = "x"; }
          static void maybe(Box box, boolean b) { if (b) { box.value = "x"; } }
          static void twice(Box to, Box from) { to.value = source(); sink(from.value); } // hit
          void calls(boolean b) {
            Box box = new Box();
            box.value = source();
            maybe(box, b);
            sink(box.value); // hit
            clear(box);
            sink(box.value);
            Box same = new Box();
            twice(same, same);
          }
        }
        """);
  }

  @Test
  void guardsCanBeUndone() {
    ToyProgram.check(
        """
        class Box { String value; }
        class A {
          static String raw(String s) { return unguard(s); }
          static String safe(String s) { return guard(s); }
          void m() {
            sink(guard(source())); // guarded
            sink(unguard(guard(source()))); // hit
            sink(guard(unguard(source()))); // guarded
            sink(raw(guard(source()))); // hit
            sink(raw(safe(source()))); // hit
            sink(safe(raw(source()))); // guarded
            Box box = new Box();
            box.value = safe(source());
            sink(box.value); // guarded
            sink(raw(box.value)); // hit
            sink(safe(source()) + source()); // hit
          }
        }
        """);
  }

  @Test
  void innerClassesReadTheObjectAroundThem() {
    ToyProgram.check(
        """
        class A {
          String kept;
          String clean = "x";
          class Inner {
            String own;
            String outer() { return kept; }
            String plain() { return clean; }
          }
          void m() {
            kept = source();
            Inner in = new Inner();
            in.own = source();
            sink(in.outer()); // hit
            sink(in.plain());
            sink(in.own); // hit
          }
          void local() {
            String captured = source();
            class Local { String told() { return captured; } }
            sink(new Local().told()); // hit
          }
        }
        """);
  }

  @Test
  void whatALibraryTakesApartArrivesWithAllItsMembers() {
    ToyProgram.check(
        """
        class Address { String secret; String town; }
        class Person { String name; Address home; List<Address> others = new ArrayList<>(); static String secret; }
        class Deep { Person person; }
        class Circle { Circle next; String plain; }
        class Plain { String town; }
        class Child extends Address { String more; }
        class A {
          void m(Person p, Plain q, Deep d, Circle c, List<Address> all, Address[] array, Child child) {
            takeApart(p); // hit
            takeApart(q);
            takeApart(d); // hit
            takeApart(c);
            takeApart(all); // hit
            takeApart(array); // hit
            takeApart(child); // hit
            takeApart("x");
            Plain mine = new Plain();
            mine.town = source();
            takeApart(mine); // hit
            Plain fresh = new Plain();
            takeApart(fresh);
            Address empty = new Address();
            takeApart(empty);
            Circle ring = new Circle();
            ring.next = new Circle();
            ring.next.plain = source();
            takeApart(ring); // hit
            Object made = mine;
            takeApart(made); // hit
          }
        }
        """);
  }

  @Test
  void staticsAreAnybodys() {
    ToyProgram.check(
        """
        class Box { String value; String clean = "x"; }
        class A {
          static Box box = new Box();
          static final List<String> LIST = new ArrayList<>();
          static String later;
          void write() { box.value = source(); LIST.add(source()); }
          void read() {
            sink(box.value); // hit
            sink(box.clean);
            sink(LIST.get(0)); // hit
            box.value = "x";
            sink(box.value); // hit
          }
          static void set(String s) { later = s; }
          void caller() { set(source()); }
          void reader() {
            sink(later); // hit
          }
        }
        """);
  }

  @Test
  void anotherThreadWritesFieldsOfWhatIsShared() {
    ToyProgram.check(
        """
        class Shared {
          String kept; String other; String guarded; String locked; String made;
          Shared() { made = source(); made = "x"; sink(made); }
          void fill(String s) { kept = s; other = s; guarded = s; locked = s; }
          void m(Shared given) {
            kept = "x";
            sink(kept); // hit
            given.other = "x";
            sink(given.other);
            synchronized (this) {
              locked = "x";
              sink(locked);
            }
          }
          synchronized void n() {
            guarded = "x";
            sink(guarded);
          }
          static void caller() {
            Shared s = new Shared();
            s.fill(source());
            s.m(s);
            s.n();
          }
        }
        class Own {
          String kept;
          void fill(String s) { kept = s; }
          void m() {
            kept = "x";
            sink(kept);
          }
          static void caller() {
            Own own = new Own();
            own.fill(source());
            own.m();
          }
        }
        """);
  }

  @Test
  void partsOfWhatIsHandedInAreOfTheirTypes() {
    ToyProgram.check(
        """
        class Person { String secret; public String toString() { return secret; } }
        class Team { Person head; List<Person> all; Person[] array; Map<String, Person> named; Map<Person, String> keys; }
        class A {
          static void head(Team t) {
            sink(t.head); // hit
          }
          static void all(Team t) {
            sink(t.all.get(0)); // hit
          }
          static void array(Team t) {
            sink(t.array[0]); // hit
          }
          static void named(Team t) {
            sink(t.named); // hit
          }
          static void keys(Team t) {
            sink(t.keys); // hit
          }
          void m(Team given) {
            head(given); all(given); array(given); named(given); keys(given);
          }
          static void text(Object o) {
            sink("" + o); // hit
          }
          static void quiet(Object o) {
            sink("" + o);
          }
          void callers(Team given, Kind kind) {
            text(given.head);
            text(given.all);
            quiet(kind);
          }
          enum Kind { A }
        }
        """);
  }

  @Test
  void whatIsTakenApartIsFollowedSoFar() {
    ToyProgram.check(
        """
        class One { Two two; }
        class Two { Three three; }
        class Three { Four four; }
        class Four { String secret; }
        class Far { One one; }
        class A {
          void m(One one, Far far) {
            takeApart(one); // hit
            takeApart(far);
          }
        }
        """);
  }

  @Test
  void fieldsAddUpAndSumsShow() {
    ToyProgram.check(
        """
        class Box { String value = "x"; int count; static String all = ""; }
        class A {
          void m(Box given) {
            Box b = new Box();
            b.value += "y";
            sink(b.value);
            b.value += source();
            sink(b.value); // hit
            b.value += "z";
            sink(b.value); // hit
            b.count += source().length();
            sink(b.count);
            Box.all += source();
            sink(Box.all); // hit
            given.value = guard(source());
            given.value += guard(source());
            sink(given.value); // guarded
          }
        }
        """);
  }

  @Test
  void librariesMayFillWhatMethodsHandToThem() {
    ToyProgram.check(
        """
        class Person { String secret; }
        class Group { List<String> secret = new ArrayList<>(); }
        class A {
          static native void fill(Object o);
          static void filled(Person p) { fill(p); }
          static void filledList(List<String> l) { fill(l); }
          static void left(Person p) { }
          void m() {
            Person fresh = new Person();
            left(fresh);
            sink(fresh.secret);
            filled(fresh);
            sink(fresh.secret); // hit
            Group group = new Group();
            sink(group.secret);
            filledList(group.secret);
            sink(group.secret); // hit
          }
        }
        """);
  }
}
