package dev.vigie.program.link;

import static dev.vigie.testing.Linked.all;
import static dev.vigie.testing.Linked.call;
import static dev.vigie.testing.Linked.method;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vigie.program.FieldRef;
import dev.vigie.program.JavaType;
import dev.vigie.program.Method;
import dev.vigie.program.MethodRef;
import dev.vigie.program.Program;
import dev.vigie.program.TypeDeclaration;
import dev.vigie.program.code.Expression;
import dev.vigie.testing.Linked;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProgramTest {
  private static final Program ANIMALS =
      Linked.of(
          "package p; interface Named<T> { void name(T t); default void hello() { } }",
          "package p; abstract class Animal implements Named<String> { public void hello() { } void move(int i) { } }",
          "package p; class Cat extends Animal { public void name(String s) { } void move(int i) { } }",
          "package p; class Kitten extends Cat { void move(int i) { } }",
          "package p; class Dog extends Animal { public void name(String s) { } String toy; }");

  private static MethodRef ref(String owner, String name, String... parameters) {
    return new MethodRef(owner, name, List.of(parameters));
  }

  @Test
  void supertypes_reach_through_sources_and_libraries() {
    assertThat(ANIMALS.supertypes("p.Kitten"))
        .containsExactly("p.Kitten", "p.Cat", "p.Animal", "p.Named", "java.lang.Object");
    assertThat(ANIMALS.supertypes("java.util.ArrayList")).contains("java.util.Collection");
    assertThat(ANIMALS.supertypes("nowhere.Unknown")).containsExactly("nowhere.Unknown");
    assertThat(ANIMALS.isSubtype("p.Kitten", "p.Named")).isTrue();
    assertThat(ANIMALS.isSubtype("p.Named", "p.Kitten")).isFalse();
  }

  @Test
  void subtypes_are_ordered_by_name() {
    assertThat(ANIMALS.subtypes("p.Named"))
        .extracting(TypeDeclaration::name)
        .containsExactly("p.Animal", "p.Cat", "p.Dog", "p.Kitten", "p.Named");
  }

  @Test
  void a_virtual_call_reaches_what_its_receiver_can_be() {
    assertThat(ANIMALS.implementations(ref("p.Animal", "move", "int"), "p.Animal"))
        .containsExactly(
            ref("p.Animal", "move", "int"),
            ref("p.Cat", "move", "int"),
            ref("p.Kitten", "move", "int"));
    assertThat(ANIMALS.implementations(ref("p.Animal", "move", "int"), "p.Kitten"))
        .containsExactly(ref("p.Kitten", "move", "int"));
    assertThat(ANIMALS.implementations(ref("p.Animal", "move", "int"), "p.Dog"))
        .containsExactly(ref("p.Animal", "move", "int"));
  }

  @Test
  void implementations_of_a_generic_method_are_found_by_what_its_arguments_make_of_it() {
    assertThat(ANIMALS.implementations(ref("p.Named", "name", "java.lang.Object"), "p.Named"))
        .containsExactly(
            ref("p.Cat", "name", "java.lang.String"), ref("p.Dog", "name", "java.lang.String"));
  }

  @Test
  void lookup_goes_up_to_the_nearest_declaration() {
    assertThat(ANIMALS.lookup("p.Kitten", "hello", 0).map(Method::ref))
        .contains(ref("p.Animal", "hello"));
    assertThat(ANIMALS.lookup("p.Kitten", "hello", 1)).isEmpty();
    assertThat(ANIMALS.field(new FieldRef("p.Dog", "toy"))).isPresent();
    assertThat(ANIMALS.method(ref("p.Cat", "move", "int"))).isPresent();
  }

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void a_spring_repository_is_understood(Stubs.Setup setup) {
    Program program =
        Linked.program(
            Map.of(
                "A.java",
                """
                package p;
                import org.springframework.data.jpa.repository.JpaRepository;
                import org.slf4j.Logger;
                class Customer { String getMail() { return ""; } }
                interface CustomerRepository extends JpaRepository<Customer, Long> {
                  java.util.List<Customer> findByMail(String mail);
                }
                class Service {
                  CustomerRepository repository; Logger logger;
                  void m(long id) {
                    repository.findById(id).map(c -> c.getMail()).orElse("").trim();
                    repository.save(new Customer()).getMail();
                    repository.findAll().get(0).getMail();
                    repository.findByMail("x").forEach(c -> logger.info("{}", c.getMail()));
                  }
                }
                """),
            setup.classPath(folder));

    assertThat(Linked.calls(method(program, "p.Service", "m"), "getMail"))
        .hasSize(4)
        .allMatch(c -> "p.Customer".equals(c.callee().owner()));
    assertThat(call(method(program, "p.Service", "m"), "findById").callee().owner())
        .isEqualTo("org.springframework.data.repository.CrudRepository");
    assertThat(call(method(program, "p.Service", "m"), "findById").callee().receiver().erasure())
        .isEqualTo("p.CustomerRepository");
    assertThat(call(method(program, "p.Service", "m"), "info").callee().owner())
        .isEqualTo("org.slf4j.Logger");
    assertThat(program.supertypes("p.CustomerRepository"))
        .contains("org.springframework.data.repository.CrudRepository");
  }

  @Test
  void pages_responses_and_reactive_chains_carry_types_without_a_class_path() {
    Program program =
        Linked.of(
            """
            package p;
            import org.springframework.data.domain.*;
            import org.springframework.http.ResponseEntity;
            import reactor.core.publisher.*;
            class Customer { String getMail() { return ""; } }
            class A {
              void m(Page<Customer> page, Mono<Customer> mono, Flux<Customer> flux, ResponseEntity<Customer> r) {
                page.map(c -> c.getMail()).getContent().get(0).trim();
                page.getContent().get(0).getMail();
                mono.map(c -> c.getMail()).flatMap(s -> Mono.just(s.trim())).block().trim();
                flux.collectList().block().get(0).getMail();
                r.getBody().getMail();
                ResponseEntity.ok(new Customer()).getBody().getMail();
              }
            }
            """);

    assertThat(Linked.calls(method(program, "p.A", "m"), "getMail"))
        .hasSize(6)
        .allMatch(c -> "p.Customer".equals(c.callee().owner()));
    assertThat(Linked.calls(method(program, "p.A", "m"), "trim"))
        .hasSize(3)
        .allMatch(c -> "java.lang.String".equals(c.callee().owner()));
  }

  @Test
  void jars_and_folders_are_read_and_what_cannot_be_is_named() throws Exception {
    Path classes =
        Stubs.compile(
            folder,
            List.of(
                "package lib; public class Box<T extends Comparable<T>> { public static class In { public class Deep { public Deep(int i) { } } } public T get(T[] all, int... more) { return null; } public static final String KEY = \"k\"; protected boolean on; }",
                "package lib; public enum Kind { A { }, B; public String label(int i) { return null; } }"));
    Path jar = Stubs.jar(classes, folder.resolve("lib.jar"));
    Path broken = Files.writeString(folder.resolve("broken.jar"), "no zip");
    for (Path element : List.of(classes, jar)) {
      try (ClassPath classPath = ClassPath.of(List.of(broken, folder.resolve("none"), element))) {
        assertThat(classPath.unreadable()).containsExactly(broken, folder.resolve("none"));
        ClassSymbol box = classPath.find("lib.Box");
        assertThat(box.typeParameters().get(0).variable().bound())
            .isEqualTo("java.lang.Comparable");
        assertThat(box.methods("get").get(0).ref().parameters())
            .containsExactly("java.lang.Comparable[]", "int[]");
        assertThat(box.methods("get").get(0).isVarargs()).isTrue();
        assertThat(box.fields().get("KEY").constant()).isEqualTo("k");
        assertThat(box.memberType("In")).isEqualTo("lib.Box.In");
        assertThat(classPath.find("lib.Box.In.Deep").methods("<init>").get(0).ref().parameters())
            .containsExactly("int");
        assertThat(classPath.find("lib.Kind").methods("label")).hasSize(1);
        assertThat(classPath.find("lib.Nothing")).isNull();
        assertThat(classPath.find("java.util.Map.Entry").outer()).isEqualTo("java.util.Map");
      }
    }
  }

  @Test
  void a_mapper_copies_properties() {
    Program program =
        Linked.of(
            """
            package p;
            import org.mapstruct.*;
            import java.util.List;
            class Address { String city; public String getCity() { return city; } }
            class Customer {
              String mail; String name; Address address; List<Address> all;
              public String getMail() { return mail; } public String getName() { return name; }
              public Address getAddress() { return address; } public List<Address> getAll() { return all; }
            }
            class AddressDto { String town; public void setTown(String t) { town = t; } }
            class CustomerDto {
              String mail; String label; String secret; AddressDto address; List<AddressDto> all;
              public void setMail(String m) { mail = m; } public void setLabel(String l) { label = l; }
              public void setSecret(String s) { } public void setAddress(AddressDto a) { address = a; }
              public void setAll(List<AddressDto> a) { all = a; }
            }
            record Flat(String mail, String city) { }
            @Mapper interface CustomerMapper {
              @Mapping(target = "label", source = "name")
              @Mapping(target = "secret", ignore = true)
              CustomerDto toDto(Customer customer);
              @Mapping(target = "town", source = "city") AddressDto address(Address a);
              @Mapping(target = "city", source = "customer.address.city") Flat flat(Customer customer);
              void update(Customer from, @MappingTarget CustomerDto to);
              List<CustomerDto> all(List<Customer> list);
            }
            """);

    Method toDto = method(program, "p.CustomerMapper", "toDto");
    assertThat(toDto.origin()).isEqualTo(Method.Origin.MAPSTRUCT);
    assertThat(((Expression.Invoke) call(toDto, "setMail").arguments().get(0)).callee().name())
        .isEqualTo("getMail");
    assertThat(((Expression.Invoke) call(toDto, "setLabel").arguments().get(0)).callee().name())
        .isEqualTo("getName");
    assertThat(Linked.calls(toDto, "setSecret")).isEmpty();
    assertThat(((Expression.Invoke) call(toDto, "setAddress").arguments().get(0)).callee().name())
        .isEqualTo("address");
    assertThat(Linked.calls(toDto, "address")).hasSize(2);
    Expression.Create flat =
        all(Expression.Create.class, method(program, "p.CustomerMapper", "flat")).get(0);
    assertThat(flat.arguments())
        .extracting(a -> ((Expression.Invoke) a).callee().name())
        .containsExactly("getMail", "getCity");
    assertThat(Linked.calls(method(program, "p.CustomerMapper", "update"), "setMail")).hasSize(1);
    assertThat(Linked.calls(method(program, "p.CustomerMapper", "all"), "toDto")).hasSize(1);
    assertThat(program.implementations(toDto.ref(), "p.CustomerMapper"))
        .containsExactly(toDto.ref());
  }

  @Test
  void a_wrong_line_of_the_library_list_is_named() {
    assertThatThrownBy(() -> KnownLibrariesText.parse("class a.B\n  Nowhere get()"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(":2");
    assertThat(
            KnownLibrariesText.parse(
                "use java.util.List\nclass a.B<T>\n  static List<T> get(T, String...)"
                    .replace("String", "java.lang.String")))
        .singleElement()
        .satisfies(
            c -> {
              assertThat(c.methods("get").get(0).isVarargs()).isTrue();
              assertThat(c.methods("get").get(0).returnType())
                  .isEqualTo(
                      new JavaType.Declared(
                          "java.util.List",
                          List.of(new JavaType.Variable("T", "java.lang.Object"))));
            });
  }
}
