package dev.vigie.program.link;

import static dev.vigie.testing.Linked.call;
import static dev.vigie.testing.Linked.method;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vigie.program.JavaType;
import dev.vigie.program.MethodRef;
import dev.vigie.program.Program;
import dev.vigie.program.code.Callee;
import dev.vigie.program.code.Expression;
import dev.vigie.testing.Linked;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallsTest {
  private static final String CUSTOMER =
      """
      package p;
      import java.util.*;
      class Customer {
        String getName() { return ""; }
        Integer getAge() { return 1; }
        long getId() { return 1; }
        Address getAddress() { return null; }
        List<Order> getOrders() { return null; }
        static Customer parse(String s) { return null; }
        boolean isActive() { return true; }
      }
      class Address { String getCity() { return ""; } }
      class Order { Customer getOwner() { return null; } }
      """;

  /**
   * The calls of a body, in which {@code customers} is a list, {@code customer} one and {@code s} a
   * string.
   */
  private static List<Expression.Invoke> inBody(String statements, String called) {
    Program program =
        Linked.of(
            CUSTOMER,
            """
            package p;
            import java.util.*;
            import java.util.function.*;
            import java.util.stream.*;
            import java.util.concurrent.*;
            class User {
              void m(List<Customer> customers, Customer customer, String s, Map<String, Customer> map) {
                %s
              }
            }
            """
                .formatted(statements));
    return Linked.calls(method(program, "p.User", "m"), called);
  }

  static Stream<Arguments> chains() {
    return Stream.of(
        Arguments.of(
            "customers.stream().map(c -> c.getAddress()).map(a -> a.getCity()).toList();",
            "getCity"),
        Arguments.of(
            "customers.stream().map(Customer::getAddress).forEach(a -> a.getCity());", "getCity"),
        Arguments.of(
            "customers.stream().flatMap(c -> c.getOrders().stream()).map(o ->"
                + " o.getOwner()).forEach(c -> c.getName());",
            "getName"),
        Arguments.of(
            "customers.stream().collect(Collectors.toMap(Customer::getName, c ->"
                + " c)).get(s).getName();",
            "getName"),
        Arguments.of(
            "customers.stream().collect(Collectors.groupingBy(c -> c.getAddress())).forEach((a,"
                + " list) -> { a.getCity(); list.get(0).getName(); });",
            "getName"),
        Arguments.of(
            "customers.stream().collect(Collectors.groupingBy(c -> c.getAge(), Collectors.mapping(c"
                + " -> c.getAddress(),"
                + " Collectors.toList()))).values().iterator().next().get(0).getCity();",
            "getCity"),
        Arguments.of(
            "Optional.of(customer).map(c -> c.getAddress()).orElse(null).getCity();", "getCity"),
        Arguments.of(
            "Optional.ofNullable(customer).flatMap(c -> Optional.of(c.getAddress())).ifPresent(a ->"
                + " a.getCity());",
            "getCity"),
        Arguments.of("customers.sort(Comparator.comparing(c -> c.getName()));", "getName"),
        Arguments.of(
            "customers.sort(Comparator.comparing(Customer::getAge).thenComparing(c ->"
                + " c.getName()).reversed());",
            "getName"),
        Arguments.of("Collections.sort(customers, (a, b) -> Long.compare(a.getId(), 0));", "getId"),
        Arguments.of(
            "CompletableFuture.supplyAsync(() -> customer).thenApply(c ->"
                + " c.getAddress()).thenAccept(a -> a.getCity());",
            "getCity"),
        Arguments.of("var copy = new ArrayList<>(customers); copy.get(0).getName();", "getName"),
        Arguments.of("var first = customers.iterator().next(); first.getName();", "getName"),
        Arguments.of("for (var c : customers) { c.getName(); }", "getName"),
        Arguments.of(
            "for (Map.Entry<String, Customer> e : map.entrySet()) { e.getValue().getName(); }",
            "getName"),
        Arguments.of(
            "map.entrySet().stream().sorted(Map.Entry.comparingByKey()).map(Map.Entry::getValue).forEach(c"
                + " -> c.getName());",
            "getName"),
        Arguments.of("map.computeIfAbsent(s, k -> Customer.parse(k)).getName();", "getName"),
        Arguments.of(
            "Function<Customer, Address> f = Customer::getAddress; f.apply(customer).getCity();",
            "getCity"),
        Arguments.of("Supplier<Customer> f = () -> customer; f.get().getName();", "getName"),
        Arguments.of("Stream.of(s).map(Customer::parse).forEach(c -> c.getName());", "getName"),
        Arguments.of("Arrays.asList(customer, customer).get(0).getName();", "getName"),
        Arguments.of(
            "Customer[] all = customers.toArray(new Customer[0]); all[0].getName();", "getName"),
        Arguments.of("customers.stream().toArray(Customer[]::new)[0].getName();", "getName"),
        Arguments.of("customers.stream().reduce((a, b) -> a).get().getName();", "getName"),
        Arguments.of(
            "customers.stream().collect(Collectors.collectingAndThen(Collectors.toList(), l ->"
                + " l.get(0))).getName();",
            "getName"),
        Arguments.of(
            "customers.stream().collect(Collectors.partitioningBy(c ->"
                + " c.isActive())).get(true).get(0).getName();",
            "getName"),
        Arguments.of(
            "customers.stream().max(Comparator.comparingLong(c -> c.getId())).get().getName();",
            "getName"),
        Arguments.of("(s == null ? customer : customers.get(0)).getName();", "getName"),
        Arguments.of("((Customer) (Object) s).getName();", "getName"),
        Arguments.of("Collections.<Customer>emptyList().get(0).getName();", "getName"),
        Arguments.of(
            "List<? extends Customer> wild = customers; wild.get(0).getName();", "getName"),
        Arguments.of(
            "new Object() { Customer own() { return customer; } }.own().getName();", "getName"),
        Arguments.of(
            "IntStream.range(0, 3).mapToObj(i -> customers.get(i)).forEach(c -> c.getName());",
            "getName"),
        Arguments.of(
            "customers.parallelStream().filter(Predicate.not(c ->"
                + " c.isActive())).findFirst().get().getName();",
            "getName"),
        Arguments.of(
            "Callable<Customer> call = () -> { return customer; }; try { call.call().getName(); }"
                + " catch (Exception e) { }",
            "getName"),
        Arguments.of(
            "Map<String, List<Customer>> m = new HashMap<>(); m.computeIfAbsent(s, k -> new"
                + " ArrayList<>()).get(0).getName();",
            "getName"));
  }

  @ParameterizedTest
  @MethodSource("chains")
  void types_are_carried_through(String statement, String called) {
    assertThat(inBody(statement, called))
        .isNotEmpty()
        .allSatisfy(
            c -> {
              assertThat(c.callee().certainty()).isEqualTo(Callee.Certainty.METHOD);
              assertThat(c.callee().declared()).isNotNull();
            });
  }

  /** JLS 18.5.2: what a function returns is a lower bound, the type wanted only an upper one. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "List<Customer> all = customers.stream().collect(ArrayList::new, (l, c) -> l.add(c),"
            + " ArrayList::addAll);",
        "List<Customer> all = customers.stream().collect(() -> new ArrayList<>(), (l, c) ->"
            + " l.add(c), ArrayList::addAll);",
      })
  void what_a_supplier_makes_goes_before_what_is_wanted(String statement) {
    assertThat(inBody(statement, "add"))
        .singleElement()
        .satisfies(call -> assertThat(call.callee().owner()).isEqualTo("java.util.ArrayList"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          f(1)                  | int
          f(1L)                 | long
          f('c')                | int
          f((byte) 1)           | int
          f(1.0)                | java.lang.Double
          f("x")                | java.lang.String
          f(new Object())       | java.lang.Object
          f(Integer.valueOf(1)) | java.lang.Object
          g(1)                  | java.lang.Integer
          g(1, 2)               | java.lang.Integer[]
          g()                   | java.lang.Integer[]
          h(() -> 1)            | java.util.concurrent.Callable
          h(() -> { })          | java.lang.Runnable
          h(() -> nothing())    | java.lang.Runnable
          h(() -> something())  | java.util.concurrent.Callable
          k(x -> x)             | java.util.function.Function
          k((x, y) -> x)        | java.util.function.BiFunction
          k(String::trim)       | java.util.function.Function
          k(String::concat)     | java.util.function.BiFunction
          """)
  void the_overload_is_that_of_the_language(String call, String parameter) {
    Program program =
        Linked.of(
            """
            import java.util.concurrent.Callable;
            import java.util.function.*;
            class A {
              void f(int i) {} void f(long l) {} void f(Double d) {} void f(Object o) {}
              void f(String s) {}
              void g(Integer i) {} void g(Integer... all) {}
              void h(Runnable r) {} <T> T h(Callable<T> c) { return null; }
              void k(Function<String, Object> f) {} void k(BiFunction<String, String, Object> f) {}
              void nothing() {} String something() { return ""; }
              void m() { %s; }
            }
            """
                .formatted(call));
    String name = call.substring(0, call.indexOf('('));

    Callee callee = call(method(program, "A", "m"), name).callee();

    assertThat(callee.certainty()).isEqualTo(Callee.Certainty.METHOD);
    assertThat(callee.declared()).isEqualTo(new MethodRef("A", name, List.of(parameter)));
  }

  @Test
  void inherited_generic_members_are_seen_with_their_arguments() {
    Program program =
        Linked.of(
            CUSTOMER,
            """
            package p;
            import java.util.*;
            abstract class Store<T, K> {
              protected Map<K, T> all;
              abstract T load(K key);
              <S extends T> S save(S s) { return s; }
            }
            abstract class CustomerStore extends Store<Customer, Long> {
              void m() {
                load(1L).getName();
                save(new Customer()).getAddress();
                all.get(1L).getOrders();
              }
            }
            """);

    for (String name : List.of("getName", "getAddress", "getOrders")) {
      assertThat(call(method(program, "p.CustomerStore", "m"), name).callee().owner())
          .isEqualTo("p.Customer");
    }
  }

  @Test
  void members_of_a_variable_are_those_of_its_bounds() {
    Program program =
        Linked.of(
            CUSTOMER,
            """
            package p;
            class A<T extends Customer & Runnable> {
              <S extends java.util.List<Customer>> void m(T t, S s) {
                t.getName(); t.run(); s.get(0).getAge();
              }
            }
            """);

    assertThat(call(method(program, "p.A", "m"), "getName").callee().owner())
        .isEqualTo("p.Customer");
    assertThat(call(method(program, "p.A", "m"), "run").callee().owner())
        .isEqualTo("java.lang.Runnable");
    assertThat(call(method(program, "p.A", "m"), "getAge").callee().owner())
        .isEqualTo("p.Customer");
  }

  @Test
  void a_callee_tells_the_receiver_beside_the_declaring_type() {
    Program program =
        Linked.of(
            "class Base { void go() {} }",
            "class Sub extends Base { }",
            "class A { void m(Sub s) { s.go(); } }");

    Callee callee = call(method(program, "A", "m"), "go").callee();
    assertThat(callee.owner()).isEqualTo("Base");
    assertThat(callee.receiver()).isEqualTo(JavaType.Declared.of("Sub"));
  }

  @Test
  void a_self_typed_builder_keeps_its_type() {
    Program program =
        Linked.of(
            """
            class Base<B extends Base<B>> { B name(String n) { return null; } }
            class Sub extends Base<Sub> { Sub age(int a) { return this; } String end() { return ""; } }
            class A { void m() { new Sub().name("n").age(1).name("x").end(); } }
            """);

    assertThat(call(method(program, "A", "m"), "end").callee().owner()).isEqualTo("Sub");
  }

  @Test
  void private_and_foreign_package_methods_are_not_candidates() {
    Program program =
        Linked.of(
            """
            package a;
            public class Base { private void go(String s) {} void go(Integer i) {} public void go(Object o) {} }
            """,
            "package b; class Sub extends a.Base { void m() { go(\"s\"); go(1); } }");

    assertThat(Linked.calls(method(program, "b.Sub", "m"), "go"))
        .extracting(c -> c.callee().declared().parameters())
        .containsOnly(List.of("java.lang.Object"));
  }

  @Test
  void explicit_constructor_calls_are_exact() {
    Program program =
        Linked.of(
            "class Base { Base(String s) {} }",
            "class Sub extends Base { Sub() { this(\"x\"); } Sub(String s) { super(s); } }");

    List<Expression.Invoke> all =
        Linked.type(program, "Sub").methods().stream()
            .flatMap(m -> Linked.calls(m, "<init>").stream())
            .toList();
    assertThat(all).extracting(c -> c.callee().owner()).containsExactly("Sub", "Base");
    assertThat(all).allMatch(Expression.Invoke::exact);
  }

  @Test
  void the_class_literal_tells_what_an_unknown_registry_gives() {
    Program program =
        Linked.of(
            CUSTOMER,
            """
            package p;
            import org.nowhere.Registry;
            class A { void m(Registry r) { r.get(Customer.class).getName(); r.get(Customer.class).unheardOf(); } }
            """);

    assertThat(call(method(program, "p.A", "m"), "getName").callee().owner())
        .isEqualTo("p.Customer");
    assertThat(call(method(program, "p.A", "m"), "unheardOf").callee().owner()).isNull();
  }
}
