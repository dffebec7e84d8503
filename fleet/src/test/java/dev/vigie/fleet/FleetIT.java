package dev.vigie.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vigie.fleet.scan.Fleets;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher and the jar as a user has them, on the test services. The runs build on one another,
 * because each start of Spark is dear.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FleetIT {
  private static final Path HERE = Path.of("").toAbsolutePath();

  private Path folder;
  private Path list;
  private List<String> plain;

  @BeforeAll
  void scanPlainly(@TempDir Path temporary) throws Exception {
    folder = temporary;
    Path services = Fleets.services(folder.resolve("services"));
    // What it says of itself is longer than what is usual, so that there is something to ask for.
    Path kept = HERE.resolve("../test-fixtures/projects/retention/longer").normalize();
    list = folder.resolve("fleet.txt");
    List<String> lines = new ArrayList<>(Fleets.inputs(services));
    lines.add("longer = " + kept);
    Files.write(list, lines);
    run(Map.of(), "scan", "--plain", "--input", list.toString(), "--out", out("plain"));
    plain = digests("plain", 1);
  }

  private String out(String name) {
    return folder.resolve(name).toString();
  }

  private List<String> run(Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(HERE.resolve("vigie-fleet").toString()));
    command.addAll(Arrays.asList(arguments));
    if (arguments[0].equals("scan")) {
      command.addAll(List.of("--maven-remote", "none", "--day", "2026-01-01", "--no-verify"));
    }
    Path log = folder.resolve("log.txt");
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("VIGIE_FLEET_JAR", HERE.resolve("target/vigie-fleet.jar").toString());
    builder
        .environment()
        .put("VIGIE_FLEET_JAVA", "-Xmx1200m -XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
    builder.environment().putAll(environment);
    int code = builder.redirectOutput(log.toFile()).start().waitFor();
    List<String> told = Files.readAllLines(log);
    assertThat(code).as(String.join("\n", told)).isZero();
    return told;
  }

  private JsonNode ended(String name, long number) throws IOException {
    String file = String.format(Locale.ROOT, "runs/%09d.json", number);
    return new ObjectMapper().readTree(folder.resolve(name).resolve(file).toFile()).get("run");
  }

  private List<String> digests(String name, long number) throws IOException {
    List<String> digests = new ArrayList<>();
    ended(name, number).get("digests").forEach(digest -> digests.add(digest.asText()));
    return digests;
  }

  @Test
  @Order(1)
  void sparkInOneProcessComesToTheRowsOfAPlainRun() throws Exception {
    List<String> told =
        run(
            Map.of(),
            "scan",
            "--master",
            "local[2]",
            "--input",
            list.toString(),
            "--out",
            out("spark"));

    assertThat(digests("spark", 1)).isEqualTo(plain);
    assertThat(ended("spark", 1).get("filesParsed").asInt()).isPositive();
    assertThat(folder.resolve("spark/overview.html"))
        .hasSameBinaryContentAs(folder.resolve("plain/overview.html"));
    assertThat(folder.resolve("spark/sarif/accounts.sarif"))
        .hasSameBinaryContentAs(folder.resolve("plain/sarif/accounts.sarif"));
    assertThat(told).as("Spark is quiet").hasSizeLessThan(6);
  }

  @Test
  @Order(2)
  void anUnchangedRepositoryIsNotReadAgainAndQuestionsAreAnswered() throws Exception {
    Path printer = folder.resolve("services/printing/src/main/java/org/acme/printing/Printer.java");
    Files.writeString(
        printer,
        Files.readString(printer)
            .replace(
                "public static class Letter",
                "static class Person { String email; }\n"
                    + "  void show(Person person) { System.out.println(person.email); }\n"
                    + "  public static class Letter"));
    run(
        Map.of(),
        "scan",
        "--master",
        "local[2]",
        "--input",
        list.toString(),
        "--out",
        out("spark"));

    assertThat(ended("spark", 2).get("recalled").asInt()).isEqualTo(9);
    assertThat(ended("spark", 2).get("analysed").asInt()).isEqualTo(1);
    assertThat(ended("spark", 2).get("filesParsed").asInt()).isEqualTo(1);

    Path rows = folder.resolve("rows.sql");
    Files.writeString(rows, "SELECT to_json(struct(*)) AS row FROM elements_before ORDER BY 1");
    Map<String, List<String>> answers =
        answers(
            run(
                Map.of(),
                "ask",
                "--master",
                "local[2]",
                "--out",
                out("spark"),
                "national-identifiers",
                "email-recipients",
                "kept-too-long",
                "new-findings",
                "across-services",
                "risk",
                rows.toString()));
    // Not by digests: the rows themselves.
    TreeSet<JsonNode> order = new TreeSet<>((a, b) -> a.toString().compareTo(b.toString()));
    for (String line :
        answers.get(rows.toString()).subList(1, answers.get(rows.toString()).size())) {
      order.add(new ObjectMapper().readTree(line));
    }
    TreeSet<JsonNode> expected = new TreeSet<>((a, b) -> a.toString().compareTo(b.toString()));
    for (String line : Fleets.rows(folder.resolve("plain"), "elements", 1)) {
      expected.add(new ObjectMapper().readTree(line));
    }
    assertThat(order).hasSizeGreaterThan(5).isEqualTo(expected);

    assertThat(answers.get("national-identifiers"))
        .anyMatch(line -> line.startsWith("accounts\t") && line.contains("Customer.nationalId"))
        .anyMatch(line -> line.startsWith("reports\t") && line.contains("socialSecurityNumber"))
        .noneMatch(line -> line.contains("email"));
    assertThat(answers.get("email-recipients"))
        .anyMatch(line -> line.startsWith("accounts\tnotifications\t"))
        .anyMatch(line -> line.startsWith("accounts\tprinting\t"))
        .noneMatch(line -> line.startsWith("reports"));
    assertThat(answers.get("kept-too-long")).anyMatch(line -> line.startsWith("longer\t"));
    assertThat(answers.get("new-findings"))
        .hasSizeGreaterThan(1)
        .filteredOn(line -> !line.startsWith("repository"))
        .allMatch(line -> line.startsWith("printing\t"));
    assertThat(answers.get("across-services"))
        .anyMatch(line -> line.contains("accounts → mailer") && line.contains("printing"));
    assertThat(answers.get("risk")).hasSize(11);
  }

  private static Map<String, List<String>> answers(List<String> told) {
    Map<String, List<String>> answers = new TreeMap<>();
    String question = "";
    for (String line : told) {
      if (line.startsWith("# ")) {
        question = line.substring(2);
      } else {
        answers.computeIfAbsent(question, key -> new ArrayList<>()).add(line);
      }
    }
    return answers;
  }

  @Test
  @Order(3)
  void executorsOfTheirOwnComeToTheSameRows() throws Exception {
    Path services = folder.resolve("services");
    Files.walk(services).sorted(java.util.Comparator.reverseOrder()).forEach(FleetIT::delete);
    Fleets.services(services);
    Path home = Files.createDirectories(folder.resolve("home/jars")).getParent();
    String classPath =
        HERE.resolve("target/vigie-fleet.jar")
            + ":"
            + Files.readString(HERE.resolve("target/spark.classpath"), StandardCharsets.UTF_8)
                .strip();
    run(
        Map.of(
            "SPARK_TESTING", "1",
            "SPARK_LOCAL_IP", "127.0.0.1",
            "SPARK_HOME", home.toString(),
            "SPARK_SCALA_VERSION", "2.13",
            "VIGIE_FLEET_JAVA",
                "-Xmx700m -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Dspark.executor.memory=700m"
                    + " -Dspark.executor.extraClassPath="
                    + classPath),
        "scan",
        "--master",
        "local-cluster[2,1,700]",
        "--input",
        list.toString(),
        "--out",
        out("cluster"));

    assertThat(digests("cluster", 1)).isEqualTo(plain);
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
