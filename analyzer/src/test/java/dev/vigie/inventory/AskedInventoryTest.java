package dev.vigie.inventory;

import static dev.vigie.inventory.TestProgram.annotation;
import static dev.vigie.inventory.TestProgram.app;
import static dev.vigie.inventory.TestProgram.lib;
import static dev.vigie.inventory.TestProgram.parameter;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vigie.facts.TypeFact;
import dev.vigie.program.JavaType;
import dev.vigie.program.Method;
import dev.vigie.program.MethodRef;
import dev.vigie.program.code.Callee;
import dev.vigie.program.code.Local;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the inventory says of parameters, locals, calls and whole objects. */
class AskedInventoryTest {
  private final TestProgram program = new TestProgram();

  private LocatedInventory inventory() {
    return new InventoryBuilder(SmallTaxonomy.read()).build(program);
  }

  private Optional<String> local(String type, String method, String name, JavaType javaType) {
    Method found =
        program.type("app." + type).orElseThrow().methods().stream()
            .filter(m -> m.name().equals(method))
            .findFirst()
            .orElseThrow();
    Local local = new Local(7, name, javaType, Local.Role.VARIABLE, List.of(), 0);
    return inventory().of(found.ref(), local).map(m -> m.element().id());
  }

  private static Callee library(String owner, String method, Callee.Certainty certainty) {
    return new Callee(
        owner, method, List.of(), false, null, JavaType.Declared.of(owner), certainty);
  }

  private Optional<String> call(Callee callee) {
    return inventory().of(callee).map(m -> m.element().id());
  }

  @Test
  void aLocalWithAStrongNameIsFoundAWeakOneNeedsAPerson() {
    program
        .define("CustomerService")
        .method("find", JavaType.VOID, true)
        .done()
        .define("Work")
        .method("run", JavaType.VOID, true)
        .method(
            "send",
            JavaType.VOID,
            true,
            parameter(0, "firstName", JavaType.STRING),
            parameter(1, "email", JavaType.STRING))
        .done();

    assertThat(local("Work", "run", "email", JavaType.STRING)).contains("email");
    assertThat(local("Work", "run", "mobile", JavaType.STRING)).isEmpty();
    assertThat(local("CustomerService", "find", "mobile", JavaType.STRING)).contains("phone");
    assertThat(local("CustomerService", "find", "name", JavaType.STRING)).isEmpty();
    assertThat(local("Work", "run", "author", JavaType.STRING)).isEmpty();
    assertThat(local("Work", "send", "mobile", JavaType.STRING)).contains("phone");
  }

  @Test
  void aLocalThatIsALookAlikeOrAnObjectIsNotFound() {
    program.define("CustomerService").method("find", JavaType.VOID, true).done();

    assertThat(local("CustomerService", "find", "emailTemplate", JavaType.STRING)).isEmpty();
    assertThat(local("CustomerService", "find", "email", JavaType.BOOLEAN)).isEmpty();
    assertThat(local("CustomerService", "find", "email", app("CustomerService"))).isEmpty();
    assertThat(local("CustomerService", "find", "email", lib("x.Envelope"))).isEmpty();
  }

  @Test
  void theInventoryListsParametersThatARequestFillsAndNoOthers() {
    program
        .define("Work")
        .method(
            "get",
            JavaType.VOID,
            true,
            parameter(0, "q", JavaType.STRING, annotation("RequestParam", "value", "email")),
            parameter(1, "phone", JavaType.STRING))
        .done();

    assertThat(inventory().members())
        .extracting(m -> m.element().id() + " " + m.place().member())
        .containsExactly("email get(q)");
  }

  @Test
  void gettersOfLibraryTypesAreJudgedByPropertyAndOwner() {
    assertThat(call(library("lib.UserModel", "getEmail", Callee.Certainty.OWNER)))
        .contains("email");
    assertThat(call(library("lib.User", "getMobile", Callee.Certainty.OWNER))).contains("phone");
    assertThat(call(library("lib.Thing", "getMobile", Callee.Certainty.OWNER))).isEmpty();
    assertThat(call(library("java.lang.Class", "getName", Callee.Certainty.METHOD))).isEmpty();
    assertThat(call(library("lib.Thing", "isPregnant", Callee.Certainty.METHOD)))
        .contains("pregnancy");
  }

  @Test
  void aRecordsAccessorOfALibraryCountsOnlyWhereTheMethodIsKnown() {
    assertThat(call(library("lib.Thing", "email", Callee.Certainty.METHOD))).contains("email");
    assertThat(call(library("lib.Thing", "email", Callee.Certainty.OWNER))).isEmpty();
  }

  @Test
  void callsWithParametersAndMethodsWithABodyAreNotJudged() {
    program
        .define("Customer")
        .getter("getEmail", JavaType.STRING, true)
        .done()
        .define("HasPhone")
        .kind(TypeFact.Kind.INTERFACE)
        .getter("getPhone", JavaType.STRING, false)
        .done();
    Callee withParameter =
        new Callee(
            "lib.User",
            "getEmail",
            List.of(JavaType.STRING),
            false,
            null,
            JavaType.Declared.of("lib.User"),
            Callee.Certainty.METHOD);

    assertThat(call(withParameter)).isEmpty();
    assertThat(call(declared("Customer", "getEmail"))).isEmpty();
    assertThat(call(declared("HasPhone", "getPhone"))).contains("phone");
  }

  private static Callee declared(String type, String method) {
    return new Callee(
        "app." + type,
        method,
        List.of(),
        false,
        new MethodRef("app." + type, method, List.of()),
        app(type),
        Callee.Certainty.METHOD);
  }

  @Test
  void anInterfacesGetterIsListedOnlyWhereNothingImplementsIt() {
    program
        .define("View")
        .kind(TypeFact.Kind.INTERFACE)
        .getter("getPhone", JavaType.STRING, false)
        .getter("getEmail", JavaType.STRING, false)
        .done()
        .define("Shown")
        .implementing("app.View")
        .texts("email")
        .getter("getEmail", JavaType.STRING, true)
        .done();

    assertThat(inventory().members())
        .extracting(m -> m.place().display())
        .containsExactly("Shown.email", "View.getPhone()");
  }

  @Test
  void anObjectHoldsItsOwnInheritedAndEmbeddedDataNearestFirst() {
    program
        .define("Order")
        .field("customer", app("Customer"))
        .texts("email")
        .done()
        .define("Customer")
        .extending("app.Party")
        .field("orders", lib("java.util.List", app("Order")))
        .texts("phone")
        .done()
        .define("Party")
        .texts("firstName")
        .done();

    assertThat(inventory().heldBy("app.Order"))
        .extracting(m -> m.place().display())
        .containsExactly("Order.email", "Customer.phone", "Party.firstName");
    assertThat(inventory().heldBy("app.Customer")).hasSize(3);
    assertThat(inventory().heldBy("java.lang.String")).isEmpty();
  }

  @Test
  void anInterfaceHoldsWhatItsImplementationsHold() {
    program
        .define("Person")
        .kind(TypeFact.Kind.INTERFACE)
        .done()
        .define("PersonImpl")
        .implementing("app.Person")
        .texts("email")
        .done();

    assertThat(inventory().heldBy("app.Person"))
        .extracting(m -> m.place().display())
        .containsExactly("PersonImpl.email");
  }
}
