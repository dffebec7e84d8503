package dev.vigie.flow.solver;

import org.junit.jupiter.api.Test;

/** Calls of sources, libraries, functions and by reflection; {@link ToyProgram}. */
class CallsTest {
  @Test
  void unknownLibrariesPassDataOnlyWhereItCanBe() {
    ToyProgram.check(
        """
        import java.io.*;
        import java.net.*;
        class Person { String open; }
        class A {
          void texts() throws Exception {
            String s = source();
            sink(s.trim()); // hit
            sink(s.substring(1).toUpperCase()); // hit
            sink(s.equals("x"));
            sink(s.indexOf("x"));
            sink(String.valueOf(s)); // hit
            sink(String.format("%s", s)); // hit
            sink(URLEncoder.encode(s, "UTF-8")); // hit
            sink("x".concat(s)); // hit
            sink(new File(s)); // hit
            sink(new File("x"));
            sink(new StringReader(s)); // hit
          }
          void things(Properties given, URI address) {
            sink(given.getProperty(source()));
            given.setProperty("k", source());
            sink(given.getProperty("k")); // hit
            sink(given.getProperty("other"));
            sink(address.getHost());
          }
          void clones() {
            String[] a = {source()};
            sink(a.clone()[0]); // hit
          }
          void objects() {
            Object o = new Object();
            sink(o.toString());
            Object p = source();
            sink(p.toString()); // hit
          }
        }
        """);
  }

  @Test
  void libraryPropertiesAreToldApart() {
    ToyProgram.check(
        """
        import javax.swing.*;
        class A {
          void m() {
            JLabel label = new JLabel();
            label.setText(source());
            label.setToolTipText("x");
            sink(label.getText()); // hit
            sink(label.getToolTipText());
            sink(label.getIconTextGap());
            label.setText("x");
            sink(label.getText());
          }
        }
        """);
  }

  @Test
  void exceptionsShowTheirMessageAndCause() {
    ToyProgram.check(
        """
        class Own extends Exception {
          final String secret;
          Own(String secret, String message) { super(message); this.secret = secret; }
          @Override public String getMessage() { return "own " + secret; }
        }
        class A {
          void m() {
            Exception e = new IllegalStateException(source());
            sink(e); // hit
            sink(e.getMessage()); // hit
            sink(new RuntimeException("x", e)); // hit
            sink(new RuntimeException("x"));
            sink(new java.sql.SQLException("x", "y", 3));
            sink(new Own("x", "y"));
            sink(new Own(source(), "y")); // hit
          }
        }
        """);
  }

  @Test
  void textsShowWhatObjectsShow() {
    ToyProgram.check(
        """
        class Person { String secret; public String toString() { return secret; } }
        class Holder { Person person; String name; public String toString() { return name + person; } }
        class Quiet { Person person; public String toString() { return "quiet"; } }
        class Base { String base; public String toString() { return "b" + base; } }
        class Child extends Base { String own; public String toString() { return super.toString() + own; } }
        enum Kind { ONE; String secret; }
        record Pair(String left, Object right) {}
        class A {
          void m(Holder h, Quiet q, Person[] many, Map<String, Person> map, Map<Person, String> keys,
              Optional<Person> maybe, Kind kind, Iterable<String> texts) {
            sink(h); // hit
            sink(q);
            sink(many); // hit
            sink(map); // hit
            sink(keys); // hit
            sink(maybe); // hit
            sink(kind);
            sink(texts);
            sink(List.of(h)); // hit
            sink("" + q);
            Base b = new Base();
            b.base = source();
            sink(b); // hit
            Child c = new Child();
            c.own = source();
            sink(c); // hit
            sink((Base) c); // hit
            Base d = new Child();
            d.base = source();
            sink(d); // hit
            sink(new Pair("x", source())); // hit
            sink(new Pair("x", new Quiet()));
            Object o = new Person();
            sink(o);
            Holder mine = new Holder();
            mine.person = new Person();
            mine.person.secret = source();
            sink(mine); // hit
            sink(mine.hashCode());
          }
          static void generic(Object any) {
            sink(any); // hit
          }
          static <T> void variable(T any) {
            sink(any); // hit
          }
          static <T> void silent(T any) {
            sink(any);
          }
          void callers(Person p, Quiet q, Pair pair) {
            generic(p);
            generic(q);
            variable(List.of(p));
            silent(q);
            silent("x");
          }
        }
        """);
  }

  @Test
  void functionsAreObjectsToo() {
    ToyProgram.check(
        """
        interface Op { String on(String s); default String twice(String s) { return on(on(s)); } }
        class Same implements Op { public String on(String s) { return s; } }
        class None implements Op { public String on(String s) { return "x"; } }
        class Person { final String name; Person(String name) { this.name = name; } String name() { return name; } }
        class A {
          static String use(Op op, String s) { return op.on(s); }
          static String given(Supplier<String> s) { return s.get(); }
          static Supplier<String> later(String s) { return () -> s; }
          static UnaryOperator<String> then(UnaryOperator<String> f) { return s -> f.apply(s); }
          String prefix = "x";
          String prefixed(String s) { return prefix + s; }
          void m() {
            sink(use(new Same(), source())); // hit
            sink(use(s -> s, source())); // hit
            sink(use(s -> "x", source()));
            sink(use(String::trim, source())); // hit
            sink(use(this::prefixed, "x"));
            sink(use(this::prefixed, source())); // hit
            sink(new Same().twice(source())); // hit
            sink(given(() -> source())); // hit
            sink(given(() -> "x"));
            sink(given(later(source()))); // hit
            sink(then(s -> s).apply(source())); // hit
            Function<String, Person> maker = Person::new;
            sink(maker.apply(source()).name()); // hit
            Function<Person, String> getter = Person::name;
            sink(getter.apply(new Person(source()))); // hit
            sink(getter.apply(new Person("x")));
            Person known = new Person(source());
            Supplier<String> bound = known::name;
            sink(bound.get()); // hit
            Person plain = new Person("x");
            Supplier<String> clean = plain::name;
            sink(clean.get());
            Supplier<List<String>> lists = ArrayList::new;
            sink(lists.get());
          }
          void assigned(boolean b) {
            UnaryOperator<String> f = b ? s -> s : s -> "x";
            sink(f.apply(source())); // hit
            UnaryOperator<String> g = s -> "x";
            g = s -> "y";
            sink(g.apply(source()));
            String[] held = {"x"};
            Runnable r = () -> held[0] = source();
            r.run();
            sink(held[0]); // hit
          }
          void bound() {
            sink(then(s -> "x").apply(source()));
          }
          void recursive() {
            Function<String, String>[] self = new Function[1];
            self[0] = s -> s.isEmpty() ? s : self[0].apply(s.substring(1));
            sink(self[0].apply(source())); // hit
          }
          void callback(List<String> list) {
            list.sort(new Comparator<String>() {
              public int compare(String a, String b) {
                sink(a); // hit
                return 0;
              }
            });
          }
          void fill() {
            List<String> list = new ArrayList<>();
            list.add(source());
            callback(list);
          }
        }
        """);
  }

  @Test
  void collectorsKeepKeysAndValuesApart() {
    ToyProgram.check(
        """
        class A {
          void m(List<String> clean) {
            List<String> list = new ArrayList<>();
            list.add(source());
            sink(list.stream().collect(Collectors.toList()).get(0)); // hit
            sink(clean.stream().collect(Collectors.toList()).get(0));
            sink(list.stream().collect(Collectors.joining(","))); // hit
            sink(clean.stream().collect(Collectors.joining(",")));
            sink(list.stream().collect(Collectors.counting()));
            sink(list.stream().collect(Collectors.mapping(s -> "x", Collectors.toList())).get(0));
            sink(list.stream().collect(Collectors.mapping(s -> s, Collectors.toSet()))); // hit
            sink(list.stream().collect(Collectors.toMap(s -> "k", s -> s)).get("k")); // hit
            sink(list.stream().collect(Collectors.toMap(s -> s, s -> "v")).get("k"));
            sink(list.stream().collect(Collectors.toMap(s -> "k", s -> "v", (a, b) -> source())).get("k")); // hit
            sink(list.stream().collect(Collectors.groupingBy(s -> "k")).get("k").get(0)); // hit
            sink(list.stream().collect(Collectors.groupingBy(s -> s, Collectors.counting())).get("k"));
            sink(list.stream().collect(Collectors.groupingBy(s -> "k", Collectors.toList())).get("k").get(0)); // hit
            sink(list.stream().collect(Collectors.partitioningBy(s -> s.isEmpty())).get(true).get(0)); // hit
            sink(list.stream().collect(Collectors.collectingAndThen(Collectors.toList(), l -> l.get(0)))); // hit
            sink(list.stream().collect(Collectors.collectingAndThen(Collectors.toList(), l -> "x")));
            sink(list.stream().collect(Collectors.filtering(s -> true, Collectors.toList())).get(0)); // hit
            sink(list.stream().collect(Collectors.flatMapping(s -> list.stream(), Collectors.toList())).get(0)); // hit
            sink(list.stream().collect(Collectors.reducing("x", (a, b) -> a + b))); // hit
            sink(list.stream().collect(Collectors.reducing("x", s -> "y", (a, b) -> a + b)));
            sink(list.stream().collect(Collectors.reducing((a, b) -> b)).get()); // hit
            sink(list.stream().collect(Collectors.teeing(Collectors.toList(), Collectors.counting(), (l, n) -> l.get(0)))); // hit
            sink(list.stream().collect(Collectors.teeing(Collectors.toList(), Collectors.counting(), (l, n) -> n)));
            sink(list.stream().collect(Collectors.averagingInt(s -> s.length())));
          }
        }
        """);
  }

  @Test
  void reflectionByConstantNames() {
    ToyProgram.check(
        """
        class Person {
          String secret; String open = "x";
          Person() {}
          Person(String open) { this.open = open; }
          String getSecret() { return secret; }
          static String same(String s) { return s; }
          void show(String s) {
            sink(s); // hit
          }
        }
        class A {
          void m(Person p, String unknown) throws Exception {
            sink(Person.class.getMethod("getSecret").invoke(p)); // hit
            sink(Person.class.getDeclaredField("secret").get(p)); // hit
            sink(Person.class.getDeclaredField("open").get(p));
            sink(Person.class.getMethod("same", String.class).invoke(null, source())); // hit
            sink(Person.class.getMethod("same", String.class).invoke(null, "x"));
            Class<?> type = Class.forName("t.Person");
            type.getMethod("show", String.class).invoke(p, source());
            Object made = type.getDeclaredConstructor(String.class).newInstance(source());
            sink(((Person) made).open); // hit
            Person fresh = (Person) type.getDeclaredConstructor().newInstance();
            sink(fresh.open);
            Person old = (Person) type.newInstance();
            sink(old.open);
            p.getClass().getDeclaredField("open").set(p, source());
            sink(p.open); // hit
            Object[] arguments = {source()};
            sink(Person.class.getMethod("same", String.class).invoke(null, arguments)); // hit
          }
        }
        """);
  }

  @Test
  void callsReachWhatCanBeThere() {
    ToyProgram.check(
        """
        abstract class Base {
          abstract String of(String s);
          String outer(String s) { return of(s); }
        }
        class Keeps extends Base { String of(String s) { return s; } }
        class Drops extends Base { String of(String s) { return "x"; } }
        class Further extends Keeps { }
        class A {
          static Base made(boolean b) { return b ? new Keeps() : new Drops(); }
          void m(Base given, boolean b, Drops drops) {
            sink(new Keeps().of(source())); // hit
            sink(new Drops().of(source()));
            sink(new Further().of(source())); // hit
            sink(given.of(source())); // hit
            sink(drops.of(source()));
            sink(made(b).of(source())); // hit
            sink(new Keeps().outer(source())); // hit
            Base base = new Drops();
            sink(base.of(source()));
            sink(base.of("x"));
          }
        }
        """);
  }

  @Test
  void constructorsHandOn() {
    ToyProgram.check(
        """
        class Base { final String kept; Base(String kept) { this.kept = kept; } }
        class Child extends Base {
          final String own;
          Child(String s) { this(s, "x"); }
          Child(String s, String own) { super(s); this.own = own; }
        }
        class Fields {
          String first = source();
          String second = first + "!";
          String third = "x";
          { third = source(); }
          final List<String> list = new ArrayList<>();
        }
        class A {
          void m() {
            Child c = new Child(source());
            sink(c.kept); // hit
            sink(c.own);
            sink(new Child("x").kept);
            sink(new Child("x", source()).own); // hit
            Fields f = new Fields();
            sink(f.first); // hit
            sink(f.second); // hit
            sink(f.third); // hit
            sink(f.list);
          }
        }
        """);
  }

  @Test
  void constantsStayConstants() {
    ToyProgram.check(
        """
        class A {
          static String same(String s) { return s; }
          static boolean on(boolean b) { return b; }
          static String pick(boolean b) { return b ? source() : "x"; }
          void m() {
            String key = same("k");
            Store s = new Store();
            s.putAt(key, source());
            sink(s.getAt("k")); // hit
            sink(s.getAt("other"));
            if (same("x") == null) { sink(source()); } // hit
            sink(pick(false)); // hit
          }
        }
        """);
  }

  /** A bound of summaries: they are made once, for whatever can be handed in. */
  @Test
  void summariesDoNotAskWhichObjectTheyAreGiven() {
    ToyProgram.check(
        """
        interface Op { String on(String s); default String twice(String s) { return on(on(s)); } }
        class Same implements Op { public String on(String s) { return s; } }
        class None implements Op { public String on(String s) { return "x"; } }
        class A {
          static String use(Op op, String s) { return op.on(s); }
          void m() {
            sink(use(new None(), source())); // hit
            sink(new None().twice(source())); // hit
            sink(new None().on(source()));
          }
        }
        """);
  }

  @Test
  void methodsThatAreHandedFunctionsNestOnlySoDeep() {
    ToyProgram.check(
        """
        class A {
          static String one(Supplier<String> s) { return s.get(); }
          static String two(Supplier<String> s) { return one(s); }
          static String three(Supplier<String> s) { return two(s); }
          static String four(Supplier<String> s) { return three(s); }
          void m() {
            sink(three(() -> source())); // hit
            sink(three(() -> "x"));
            sink(four(() -> "x"));
          }
        }
        """);
  }

  @Test
  void wrappersAndLookUpsOfLibrariesTellOnlyWhatTheyHold() {
    ToyProgram.check(
        """
        import java.io.*;
        class A {
          void m(Thread thread, ClassLoader loader, StringBuilder text, Locale locale) {
            thread.setName(source());
            sink(thread.getName()); // hit
            sink(thread.getPriority());
            sink(loader.getResource(source()));
            sink(locale.getDisplayName());
            StringWriter writer = new StringWriter();
            writer.write(source());
            sink(writer.toString()); // hit
            StringWriter empty = new StringWriter();
            empty.write("x");
            sink(empty.toString());
          }
        }
        """);
  }

  @Test
  void textsOfContainersAreFollowedSoFar() {
    ToyProgram.check(
        """
        class Person { String secret; public String toString() { return secret; } }
        class Named implements CharSequence, java.io.Serializable, Iterable<String> {
          String secret;
          public String toString() { return secret; }
          public int length() { return 0; }
          public char charAt(int i) { return 'x'; }
          public CharSequence subSequence(int i, int j) { return this; }
          public Iterator<String> iterator() { return null; }
        }
        class A {
          void m(List<List<List<Person>>> three, List<List<List<List<Person>>>> four) {
            sink(three); // hit
            sink(four);
          }
          static void text(CharSequence any) {
            sink(any); // hit
          }
          static void written(java.io.Serializable any) {
            sink(any); // hit
          }
          static void each(Iterable any) {
            sink(any); // hit
          }
          static void raw(Collection any) {
            sink(any); // hit
          }
          void callers(Named named, List<Person> all) {
            text(named); written(named); each(named); raw(all);
          }
        }
        """);
  }

  @Test
  void whatIsOnlyKnownByNameIsUnsure() {
    ToyProgram.check(
        """
        import org.acme.*;
        class A {
          void m(Client client, boolean b) {
            sink(client.format(source())); // unsure
            sink(client.findBy(source()));
            sink(client.other(source()));
            sink(Client.other(source())); // unsure
            Client made = new Client(source());
            sink(made.toString()); // hit
            sink(made.getToken());
            sink(made.getValue()); // unsure
            sink(made.getClient()); // unsure
            made.setName("x");
            sink(made.getName());
            made.setName(source());
            sink(made.getName()); // unsure
            client.put(source());
            sink(client.toString());
          }
        }
        """);
  }

  @Test
  void collectorsThatNobodyKnowsPassTheElements() {
    ToyProgram.check(
        """
        class A {
          void m(Collector<String, ?, List<String>> given) {
            List<String> list = new ArrayList<>();
            list.add(source());
            List<String> clean = new ArrayList<>();
            clean.add("x");
            sink(clean.stream().collect(given).get(0));
            sink(list.stream().collect(Collectors.reducing(source(), s -> "y", (a, b) -> "z"))); // hit
            sink(clean.stream().collect(Collectors.reducing("x", (a, b) -> source()))); // hit
            sink(clean.stream().collect(Collectors.mapping(s -> source(), Collectors.joining(",")))); // hit
            sink(list.stream().collect(Collectors.groupingBy(s -> "k", TreeMap::new, Collectors.toList())).get("k").get(0)); // hit
          }
        }
        """);
  }

  @Test
  void reflectionFindsWhatIsInherited() {
    ToyProgram.check(
        """
        class Base { String secret; }
        class Person extends Base {
          static String fixed = "x";
          static String two(String s, String t) { return t; }
          String own = "x";
        }
        class A {
          void m(Person p, String unknown, Class<?> any) throws Exception {
            sink(Person.class.getField("secret").get(p)); // hit
            sink(Person.class.getField("own").get(p));
            sink(Person.class.getField(unknown).get(p));
            Object[] pair = {"x", source()};
            sink(Person.class.getMethod("two", String.class, String.class).invoke(null, pair)); // hit
            Object[] swapped = {source(), "x"};
            sink(Person.class.getMethod("two", String.class, String.class).invoke(null, swapped));
            sink(Person.class.getMethod("two", String.class, String.class).invoke(null, "x", source())); // hit
            sink(Class.forName("t.Person").getConstructor().newInstance());
          }
        }
        """);
  }

  @Test
  void librariesKeepWhatTheirMethodsSayTheyKeep() {
    ToyProgram.check(
        """
        class Job {
          final String s;
          Job(String s) { this.s = s; }
          void go() { sink(s); }
        }
        class A {
          void m() {
            Deque<String> asked = new ArrayDeque<>();
            asked.contains(source());
            sink(asked.peek());
            Deque<String> kept = new ArrayDeque<>();
            kept.offer(source());
            sink(kept.peek()); // hit
            List<Job> jobs = new ArrayList<>();
            jobs.add(new Job(source()));
          }
        }
        """);
  }

  @Test
  void whatIsMadeOfConstantsIsOne() {
    ToyProgram.check(
        """
        class A {
          static native String unknown();
          static String join(String a, String b) { return a + b; }
          static String pick(boolean c, String a, String b) { return c ? a : b; }
          void m(boolean c) {
            String telling = join("x", "y");
            sink(telling);
            telling = pick(c, "x", "y");
            sink(telling);
          }
          void joined() {
            String telling = join("x", unknown());
            sink(telling); // hit
          }
          void picked(boolean c) {
            String telling = pick(c, "x", unknown());
            sink(telling); // hit
          }
        }
        """);
  }

  @Test
  void functionsRunLaterOnlyWhereNothingCallsThem() {
    ToyProgram.check(
        """
        class A {
          static void use(Consumer<String> c) { c.accept("x"); }
          void m() {
            use(telling -> sink(telling));
            Consumer<String> later = telling -> sink(telling); // hit
          }
        }
        """);
  }

  @Test
  void librariesCallBackOnlyMethodsOfObjects() {
    ToyProgram.check(
        """
        class A {
          void m() {
            List<String> list = new ArrayList<>();
            list.add(source());
            list.sort(new Comparator<String>() {
              public int compare(String a, String b) { return 0; }
              static void aside(String s) { sink(s); }
            });
          }
          static int shown(String s) {
            sink(s); // hit
            return 1;
          }
          String[] sized() { return new String[shown(source())]; }
        }
        """);
  }
}
