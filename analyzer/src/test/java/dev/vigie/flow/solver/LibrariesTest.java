package dev.vigie.flow.solver;

import org.junit.jupiter.api.Test;

/** What libraries do that the client knows; {@link ToyProgram}. */
class LibrariesTest {
  @Test
  void portsCanBeReceiversRestsAndElements() {
    ToyProgram.check(
        """
        class Person { String secret; public String toString() { return secret; } }
        class A {
          void m(Person p, List<Person> all, Person[] array, Map<String, Person> map) {
            sinkRest(source(), "x");
            sinkRest(source());
            sinkRest("x", source()); // hit
            sinkRest("x", "y", source()); // hit
            sinkRest("x", p); // hit
            sinkEach(all); // hit
            sinkEach(array); // hit
            sinkEach(map); // hit
            sinkEach("x");
            new Store().sinkSelf();
            Store s = new Store();
            s.putAt("a", source());
            s.sinkSelf(); // hit
          }
        }
        """);
  }

  @Test
  void functionsThatArriveAreCalled() {
    ToyProgram.check(
        """
        class A {
          void m() {
            Supplier<String> gives = () -> source();
            Supplier<String> plain = () -> "x";
            sink(gives); // hit
            sink(plain);
          }
        }
        """);
  }

  @Test
  void movesLeadAnywhereAtACall() {
    ToyProgram.check(
        """
        class A {
          void texts() {
            StringBuilder b = new StringBuilder();
            b.append(source());
            sink(b.toString()); // hit
            b.replace(0, 9, "x");
            sink(b.toString());
            b.replace(0, 9, source());
            sink(b.toString()); // hit
          }
          void arguments() {
            StringBuilder to = new StringBuilder();
            copyInto("x", to);
            sink(to.toString());
            copyInto(source(), to);
            sink(to.toString()); // hit
            List<String> list = new ArrayList<>();
            addInto("x", list);
            sink(list.get(0));
            addInto(source(), list);
            sink(list.get(0)); // hit
          }
          void paths() {
            Store s = new Store();
            s.putDeep("x");
            sink(s.getDeep());
            s.putDeep(source());
            sink(s.getDeep()); // hit
            sink(s.getAt("inner"));
            sink(s.entry(source()).getDeep()); // hit
            sink(s.entry("x").getDeep());
            List<String> none = s.none();
            sink(none.get(0));
            none.add(source());
            sink(none.get(0)); // hit
          }
        }
        """);
  }

  @Test
  void resultsOfFunctionsMove() {
    ToyProgram.check(
        """
        class A {
          void m() {
            sink(both(() -> source(), s -> s)); // hit
            sink(both(() -> source(), s -> "x"));
            sink(both(() -> "x", s -> s));
            List<String> list = new ArrayList<>();
            list.add(source());
            List<String> clean = new ArrayList<>();
            clean.add("x");
            sink(clean.stream().flatMap(s -> list.stream()).toList().get(0)); // hit
            sink(list.stream().flatMap(s -> clean.stream()).toList().get(0));
          }
        }
        """);
  }

  @Test
  void deepMovesBringMembers() {
    ToyProgram.check(
        """
        class Person { String secret; }
        class Plain { String open; }
        class A {
          void m(Person p, Plain q) {
            sink(deepCopy(p)); // hit
            sink(deepCopy(q));
            q.open = source();
            sink(deepCopy(q)); // hit
          }
        }
        """);
  }

  @Test
  void labelsEnterWhereACallGivesThem() {
    ToyProgram.check(
        """
        class A {
          void m() {
            sink(emits()); // hit
            for (String each : emitsAll()) {
              sink(each); // hit
            }
          }
          void guards() {
            List<String> list = new ArrayList<>();
            list.add(source());
            sink(guardAll(emitsAll())); // guarded
            sink(guardAll(list).size());
          }
        }
        """);
  }

  @Test
  void tellingKeysCountWhereNobodySeesWhatWasPutThere() {
    ToyProgram.check(
        """
        class A {
          static native Object unknown();
          static Object look(Store s) { return s.found("telling"); }
          static Object other(Store s) { return s.found("other"); }
          void m(Store given, Store filled, Store masked, Store blind) {
            sink(new Store().found("telling"));
            sink(given.found("other"));
            sink(given.found("telling")); // hit
            filled.putAt("telling", "x");
            sink(filled.found("telling"));
            masked.putAt("telling", guard(source()));
            sink(masked.found("telling")); // guarded
            blind.putAt("telling", unknown());
            sink(blind.found("telling"));
          }
          void calls(Store given, Store filled) {
            sink(look(new Store()));
            sink(other(given));
            sink(look(given)); // hit
            filled.putAt("telling", "x");
            sink(look(filled));
          }
        }
        """);
  }

  @Test
  void frameworksShowWhatSomeMethodsGiveBack() {
    ToyProgram.check(
        """
        class A {
          String answer() {
            return source(); // hit
          }
          String answerPlain() { return "x"; }
          String other() { return source(); }
          void answerNothing() { return; }
          String answerGiven(String s) {
            return s; // hit
          }
          String answerLater() {
            Supplier<String> later = () -> { return source(); };
            later.get();
            return "x";
          }
          void m() { answerGiven(source()); }
        }
        """);
  }

  @Test
  void whatConstructorsHandOnAsItIsArrivesWhereTheObjectIsMade() {
    ToyProgram.check(
        """
        class Child extends T.Parent {
          Child(Object o) { super(o); }
          Child(String a, String b) {
            super(a + b); // hit
          }
          Child(Object o, int i) { this(o); }
        }
        class Other {
          Other(Object o) {
            new T.Parent(o); // hit
          }
        }
        class A {
          void m() {
            new Child(source()); // hit
            new Child("x");
            new Child("x", source());
            new Child(source(), 1); // hit
            new Other(source());
          }
        }
        """);
  }

  @Test
  void frameworksMayFillWhatTheyAreGiven() {
    ToyProgram.check(
        """
        class Person { String secret; }
        class A {
          void m() {
            Person fresh = new Person();
            List<Person> list = new ArrayList<>();
            list.add(fresh);
            sink(fresh.secret);
            copyInto(fresh, new StringBuilder());
            sink(fresh.secret); // hit
          }
        }
        """);
  }
}
