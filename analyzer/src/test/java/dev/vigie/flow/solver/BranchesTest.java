package dev.vigie.flow.solver;

import org.junit.jupiter.api.Test;

/** Ways through a method: conditions, jumps, switches, exceptions; {@link ToyProgram}. */
class BranchesTest {
  @Test
  void conditionsThatAreConstantsDecide() {
    ToyProgram.check(
        """
        class A {
          static final boolean ON = true;
          static final boolean OFF = !ON;
          void m(boolean b, int i) {
            if (ON) { sink("x"); } else { sink(source()); }
            if (OFF) { sink(source()); }
            if (OFF && b) { sink(source()); }
            if (ON || b) { sink("y"); } else { sink(source()); }
            if (ON && b) { sink(source()); } // hit
            if (OFF || b) { sink(source()); } // hit
            if (1 + 1 == 2) { sink("z"); } else { sink(source()); }
            if (3 > 4) { sink(source()); }
            if (i > 4) { sink(source()); } // hit
            if ((1 << 2) == 4) { sink(source()); } // hit
            String s = ON ? "a" : source();
            sink(s);
            String t = OFF ? "a" : source();
            sink(t); // hit
            int n = 3;
            n++;
            if (n == 4) { sink("w"); } else { sink(source()); }
            n--;
            if (n == 4) { sink(source()); }
            n -= 3;
            if (n == 0) { sink("v"); } else { sink(source()); }
            if (-n < 0) { sink(source()); }
            if ("ab".equals("a" + "b")) { sink(source()); } // hit
          }
          void loops() {
            while (OFF) { sink(source()); }
            do { sink(source()); } while (OFF); // hit
            String s = "x";
            while (true) { s = source(); break; }
            sink(s); // hit
            for (String t = source(); OFF; t = "x") { sink(t); }
          }
        }
        """);
  }

  @Test
  void constantsThatATypeChangesAreNotKnown() {
    ToyProgram.check(
        """
        class A {
          void m() {
            byte b = (byte) 300;
            if (b == 300) { sink(source()); } // hit
            long l = 3;
            if (l == 3) { sink("x"); } else { sink(source()); }
            boolean t = true;
            if (t) { sink("x"); } else { sink(source()); }
            char c = 'a';
            String s = "a" + 1 + true + c;
            sink(s);
            double d = 1;
            if (d == 1) { sink(source()); } // hit
          }
        }
        """);
  }

  @Test
  void whatOneTestFindsOutHoldsForTheNext() {
    ToyProgram.check(
        """
        class A {
          void m(boolean b, boolean c, boolean changing) {
            String s = source();
            if (b) { s = "x"; }
            if (b) { sink(s); }
            if (!b) { sink(s); } // hit
            String t = source();
            if (!c) { t = "x"; }
            if (!c) { sink(t); } else { sink(t); } // hit
            String u = source();
            if (changing) { u = "x"; }
            changing = !changing;
            if (changing) { sink(u); } // hit
          }
          void returns(boolean b) {
            String s = "x";
            if (b) { s = source(); }
            if (!b) { sink(s); return; }
            sink(s); // hit
          }
        }
        """);
  }

  @Test
  void jumpsLeadWhereTheySay() {
    ToyProgram.check(
        """
        class A {
          void labels(boolean b, List<String> list) {
            String s = "x";
            outer:
            for (int i = 0; i < 3; i++) {
              for (String each : list) {
                if (b) { s = source(); continue outer; }
                s = "y";
                if (each.isEmpty()) { break outer; }
              }
              sink("z");
            }
            sink(s); // hit
            String t = "x";
            block: {
              if (b) { t = source(); break block; }
              t = "clean";
              sink(t);
            }
            sink(t); // hit
            String u = source();
            all: {
              u = "x";
              break all;
            }
            sink(u);
          }
          void continues(boolean b) {
            String s = "x";
            for (int i = 0; i < 3; i++) {
              sink(s); // hit
              if (b) { s = source(); continue; }
              s = "y";
            }
            String t = "x";
            do {
              if (b) { continue; }
              t = source();
            } while (t.isEmpty());
            sink(t); // hit
            for (;;) { if (b) { return; } sink("x"); }
          }
          void never() {
            while (true) { sink("x"); }
          }
          void emptyList(List<String> list) {
            String s = "x";
            for (String each : list) { s = source(); }
            sink(s); // hit
            String t = source();
            for (String each : list) { t = "x"; }
            sink(t); // hit
          }
        }
        """);
  }

  @Test
  void switchesRunTheirBranches() {
    ToyProgram.check(
        """
        class A {
          sealed interface Shape permits Circle, Named {}
          record Circle(int r) implements Shape {}
          record Named(String secret, String open) implements Shape {}
          void statements(int i) {
            String s = "x";
            switch (i) {
              case 1: s = source();
              case 2: sink(s); break; // hit
              case 3: sink(s); break;
              default: s = "y";
            }
            sink(s); // hit
            String t = source();
            switch (i) { case 1 -> t = "x"; default -> t = "y"; }
            sink(t);
            String u = source();
            switch (i) { case 1 -> u = "x"; case 2 -> u = "y"; }
            sink(u); // hit
            for (int n = 0; n < 3; n++) {
              switch (i) { case 1: continue; default: break; }
              sink(source()); // hit
            }
          }
          String given(int i) {
            String s = switch (i) {
              case 1 -> "x";
              case 2 -> { String in = source(); yield in; }
              default -> throw new IllegalStateException("no");
            };
            sink(s); // hit
            String t = switch (i) { case 1: yield "x"; default: yield "y"; };
            sink(t);
            return s;
          }
          void caller() {
            sink(given(1)); // hit
          }
          void tests(Object o) {
            if (o instanceof Named named) { sink(named.secret()); } // hit
            if (o instanceof Named named && named.open() != null) { sink(named.open()); }
            if (o instanceof String text) { sink(text); }
            Object mine = source();
            if (mine instanceof String text) { sink(text); } // hit
          }
        }
        """);
  }

  @Test
  void handlersSeeWhatTheirClassCanBe() {
    ToyProgram.check(
        """
        class Bad extends RuntimeException { Bad(String m) { super(m); } }
        class Worse extends Bad { Worse(String m) { super(m); } }
        class Other extends RuntimeException { Other(String m) { super(m); } }
        class A {
          void m(boolean b) {
            try {
              if (b) { throw new Worse(source()); }
            } catch (Other e) {
              sink(e.getMessage());
            } catch (Bad e) {
              sink(e.getMessage()); // hit
            } catch (RuntimeException e) {
              sink(e.getMessage());
            }
            try {
              throw new Bad(source());
            } catch (Worse e) {
              sink(e.getMessage()); // hit
            } catch (Exception e) {
              sink(e.getMessage()); // hit
            }
            try {
              throw new Bad(source());
            } catch (IllegalStateException e) {
              sink(e.getMessage());
            } catch (Bad | Other e) {
              sink(e.getMessage()); // hit
            }
          }
          void passes() {
            try { fails(); } catch (Other e) { sink(e.getMessage()); }
          }
          void fails() {
            try { throw new Bad(source()); } catch (Other e) { sink("x"); }
          }
          void handled() {
            try { quiet(); } catch (Bad e) { sink(e.getMessage()); }
          }
          void quiet() {
            try { throw new Bad(source()); } catch (Throwable e) { sink("x"); }
          }
          void caller() {
            try { fails(); } catch (Bad e) { sink(e.getMessage()); } // hit
            try { throw new Bad("plain"); } catch (Bad e) { sink(e.getMessage()); }
          }
          void rethrown() {
            try { wraps(); } catch (Other e) { sink(e.getMessage()); } // hit
          }
          void wraps() {
            try { fails(); } catch (Bad e) { throw new Other("wrapped " + e.getMessage()); }
          }
        }
        """);
  }

  @Test
  void handlersFindAnyOfWhatLocalsWere() {
    ToyProgram.check(
        """
        class A {
          static native void risky();
          void m() {
            String s = "x";
            try {
              s = source();
              risky();
              s = "y";
            } catch (RuntimeException e) {
              sink(s); // hit
            }
            sink(s); // hit
            String t = source();
            try {
              t = "x";
            } finally {
              sink(t); // hit
            }
            sink(t);
            String u = "x";
            try { risky(); } finally { u = source(); }
            sink(u); // hit
          }
          String leaves(boolean b) {
            String s = source();
            try {
              if (b) { return s; }
              s = "x";
            } finally {
              sink("x");
            }
            return s;
          }
          void resources(List<String> list) throws Exception {
            try (Held held = new Held(source())) {
              sink(held.value); // hit
            }
            sink(leaves(true)); // hit
          }
          static class Held implements AutoCloseable {
            final String value;
            Held(String value) { this.value = value; }
            public void close() { sink("closed"); }
          }
        }
        """);
  }

  @Test
  void loopsGoOnWithWhatTheirTurnsLeave() {
    ToyProgram.check(
        """
        class A {
          void m(boolean b, List<String> list) {
            for (String t = "x"; b; t = source()) {
              sink(t); // hit
            }
            String u = source();
            do { u = "x"; } while (b);
            sink(u);
            String v = source();
            do {
              if (b) { break; }
              v = "x";
            } while (b);
            sink(v); // hit
            String w = "x";
            outer:
            for (String each : list) {
              for (;;) {
                if (b) { w = source(); break outer; }
                continue outer;
              }
            }
            sink(w); // hit
            String x = "x";
            named: while (b) { x = source(); break; }
            sink(x); // hit
            String y = "x";
            while (true) {
              if (b) { y = source(); break; }
              y = "z";
            }
            sink(y); // hit
          }
          void each(boolean b, List<String> list) {
            String s = source();
            for (String each : list) {
              if (b) { s = "x"; continue; }
              sink(s); // hit
              s = "y";
            }
            String t = "x";
            for (String each : list) {
              sink(t); // hit
              t = source();
            }
          }
          void nobody(String telling) {
            for (String telling2 : List.of("x")) { sink(telling2); }
          }
        }
        """);
  }

  @Test
  void patternsOfSwitchesAreTold() {
    ToyProgram.check(
        """
        class A {
          sealed interface Shape permits Circle, Named {}
          record Circle(int r) implements Shape {}
          record Named(String secret, String open) implements Shape {}
          static boolean shown(String s) {
            sink(s); // hit
            return true;
          }
          void m(Shape shape) {
            switch (shape) {
              case Named n when shown(n.secret()) -> sink(n.open());
              case Named n -> sink(n.secret()); // hit
              case Circle c -> sink(c.r());
            }
          }
          String nested(int i, int j) {
            return switch (i) {
              case 1 -> {
                String inner = switch (j) { case 1: yield source(); default: yield "x"; };
                sink(inner); // hit
                yield "y";
              }
              default -> "z";
            };
          }
          void caller() { sink(nested(1, 2)); }
        }
        """);
  }

  @Test
  void whatIsThrownForCertainLeavesNothingOfTheBody() {
    ToyProgram.check(
        """
        class Bad extends RuntimeException { Bad(String m) { super(m); } }
        class A {
          static native void risky();
          void m(boolean b) {
            String t = source();
            try {
              if (b) { t = "x"; }
              throw new Bad("x");
            } catch (Bad e) {
              t = "y";
            }
            sink(t);
            String u = "x";
            try { u = source(); risky(); } catch (Bad e) { u = "y"; } finally { sink("z"); }
            sink(u); // hit
            String v = "x";
            try { risky(); } catch (Bad e) { v = source(); }
            sink(v); // hit
            try {
              try { throw new Bad(source()); } finally { risky(); }
            } catch (Bad e) {
              sink(e.getMessage()); // hit
            }
          }
          String never() {
            try { return "x"; } finally { risky(); }
          }
          String kept() {
            String s = "x";
            try { s = source(); return s; } finally { s = "y"; }
          }
          void caller() {
            sink(never());
            sink(kept()); // hit
          }
        }
        """);
  }

  @Test
  void exceptionsBringWhatTheyHold() {
    ToyProgram.check(
        """
        class Held { String value; String clean = "x"; }
        class Bad extends RuntimeException {
          final Held held;
          Bad(String message, Held held) { super(message); this.held = held; }
        }
        class A {
          void fails() {
            Held held = new Held();
            held.value = source();
            throw new Bad(source(), held);
          }
          void m() {
            try {
              fails();
            } catch (Bad e) {
              sink(e.held.value); // hit
              sink(e.held.clean);
            }
          }
        }
        """);
  }
}
