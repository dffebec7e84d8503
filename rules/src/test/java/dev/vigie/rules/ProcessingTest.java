package dev.vigie.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigie.CheckRequest;
import dev.vigie.Papers;
import dev.vigie.processing.CollectionPoint;
import dev.vigie.processing.DataItem;
import dev.vigie.processing.DataStore;
import dev.vigie.processing.Disagreement;
import dev.vigie.processing.Measure;
import dev.vigie.processing.Processing;
import dev.vigie.processing.ProcessingActivity;
import dev.vigie.rule.lifecycle.Sign;
import dev.vigie.source.SourceSearch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What is said of the processing of a small shop, with and without declared activities. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProcessingTest {
  private static final Path SHOP = Path.of(System.getProperty("vigie.fixtures"), "example-shop");

  private Processing plain;

  private static Processing read(Optional<Path> settings) throws Exception {
    CheckRequest request =
        new CheckRequest(
            "example-shop",
            SourceSearch.in(List.of(SHOP)),
            0,
            List.of(),
            settings,
            CheckRequest.Choices.NONE,
            Optional.empty(),
            2);
    return new Papers(BuiltInExpertise.read(), LocalDate.of(2026, 6, 1))
        .gather(request)
        .processing();
  }

  private static Processing declaring(Path folder, String text) throws Exception {
    Path file = folder.resolve("privacy.yml");
    Files.writeString(file, text);
    return read(Optional.of(file));
  }

  private static ProcessingActivity activity(Processing processing, String name) {
    return processing.activities().stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @BeforeAll
  void look() throws Exception {
    plain = read(Optional.empty());
  }

  @Test
  void packagesThatAreCutBySubjectBecomeActivities() {
    assertThat(plain.activities())
        .extracting(ProcessingActivity::name)
        .containsExactly("customer", "order");
    assertThat(plain.activities()).allMatch(each -> each.declared().isEmpty());
  }

  @Test
  void anActivityHoldsWhatItsStoreKeepsWithinItAndWhatFillsIt() {
    assertThat(activity(plain, "customer").data())
        .extracting(DataItem::id)
        .contains(
            "iban@org.example.shop.customer.Customer#iban",
            "postal_code@org.example.shop.customer.Address#postalCode",
            "email@org.example.shop.customer.Registration#email");
    assertThat(activity(plain, "order").data())
        .extracting(DataItem::member)
        .containsExactly("Order.deliveryPhone");
  }

  @Test
  void dataComesInByEndpoints() {
    List<CollectionPoint> points = activity(plain, "customer").collection();
    assertThat(points)
        .extracting(each -> each.kind() + " " + each.name())
        .contains("REQUEST POST /customers", "TRAFFIC POST /customers");
  }

  @Test
  void storesTellWhetherTheirStorageEnds() {
    DataStore customer = activity(plain, "customer").stores().get(0);
    assertThat(customer.keeping().ends()).isFalse();
    DataStore order = activity(plain, "order").stores().get(0);
    assertThat(order.keeping().signs()).containsKey(Sign.PURGED);
    assertThat(order.keeping().stated().get(0).days()).isEqualTo(3653);
  }

  @Test
  void storesTellWhatIsDoneToTheirData() {
    DataStore customer = activity(plain, "customer").stores().get(0);
    assertThat(customer.protection().get("tax_id@org.example.shop.customer.Customer#taxNumber"))
        .contains("encrypt");
    assertThat(customer.protection().get("iban@org.example.shop.customer.Customer#iban")).isEmpty();
  }

  @Test
  void measuresCountWhatTheyCover() {
    Measure encryption = plain.measure(Measure.Kind.ENCRYPTION).orElseThrow();
    assertThat(encryption.state()).isEqualTo(Measure.State.PARTLY);
    assertThat(encryption.share().orElseThrow()).isBetween(0.2, 0.8);
    assertThat(plain.measure(Measure.Kind.BACKUP).orElseThrow().state())
        .isIn(Measure.State.OPEN, Measure.State.MISSING);
    assertThat(plain.measure(Measure.Kind.PHYSICAL).orElseThrow().state())
        .isEqualTo(Measure.State.OPEN);
  }

  @Test
  void logsAreDestinationsWithTheirPlaces() {
    assertThat(activity(plain, "customer").destinations())
        .anySatisfy(
            destination -> {
              assertThat(destination.label()).isEqualTo("the SLF4J log");
              assertThat(destination.arrivals())
                  .anyMatch(arrival -> arrival.item().startsWith("iban@"))
                  .allMatch(arrival -> arrival.at().path().endsWith(".java"));
            });
  }

  @Test
  void declaredActivitiesTakeTheirDataAndLeaveTheRest(@TempDir Path folder) throws Exception {
    Processing processing =
        declaring(
            folder,
            """
            activities:
              - name: customer accounts
                purposes: [running the account]
                basis: contract
                classes: Customer
            """);
    assertThat(processing.activities())
        .extracting(ProcessingActivity::name)
        .containsExactly("customer accounts", "order");
    assertThat(activity(processing, "customer accounts").data())
        .extracting(DataItem::member)
        .contains("Customer.iban", "Address.street", "Registration.email");
  }

  @Test
  void whatNoLongerAgreesWithWhatPeopleSaidIsTold(@TempDir Path folder) throws Exception {
    Processing processing =
        declaring(
            folder,
            """
            activities:
              - name: customer accounts
                purposes: [running the account]
                persons: [prospect]
                classes: [Customer, Prospect]
                packages: [org.example.gone]
                retention: P3Y
              - name: orders
                purposes: [delivering]
                classes: Order
                retention: P3Y
            recipients:
              - {name: Mailer, purposes: [sending mail]}
            """);
    assertThat(processing.disagreements())
        .extracting(each -> each.kind() + " " + each.values())
        .contains(
            "CLASS_GONE [Prospect]",
            "PACKAGE_GONE [org.example.gone]",
            "PERSONS_NOT_DECLARED [customer]",
            "PERIOD_NOT_KEPT [Customer, 1095.75]",
            "PERIOD_DIFFERS [Order, 1095.75, 3653.0]",
            "RECIPIENT_NOT_REACHED [Mailer]");
    assertThat(processing.disagreements())
        .extracting(Disagreement::declared)
        .allMatch(at -> at.path().endsWith("privacy.yml") && at.line() > 1);
  }
}
