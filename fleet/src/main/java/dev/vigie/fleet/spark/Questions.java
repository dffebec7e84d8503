package dev.vigie.fleet.spark;

import dev.vigie.config.ConfigurationException;
import dev.vigie.config.Problem;
import dev.vigie.fleet.row.Table;
import dev.vigie.fleet.row.Tables;
import dev.vigie.fleet.run.Records;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import scala.collection.Iterable;
import scala.jdk.javaapi.CollectionConverters;

/** Answers questions in SQL from the tables of a fleet. */
public final class Questions {
  /** Names of the questions that are shipped, and what they ask. */
  public static final SortedMap<String, String> SHIPPED = shipped();

  private static final String FOLDER = "/dev/vigie/fleet/sql/";

  private final SparkSession spark;

  private Questions(SparkSession spark) {
    this.spark = spark;
  }

  private static SortedMap<String, String> shipped() {
    SortedMap<String, String> names = new TreeMap<>();
    names.put("national-identifiers", "which services hold national identifiers, and where");
    names.put("email-recipients", "who sends e-mail addresses to whom");
    names.put("kept-too-long", "where what is kept longer than the reference");
    names.put("new-findings", "what is new since the last run");
    names.put("across-services", "which data goes from one service to another, and where it ends");
    names.put("risk", "repositories by risk");
    return Collections.unmodifiableSortedMap(names);
  }

  /**
   * The texts of questions.
   *
   * @throws ConfigurationException where one is neither shipped nor a file
   */
  public static List<String> texts(List<String> questions)
      throws ConfigurationException, IOException {
    List<String> texts = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (String question : questions) {
      if (SHIPPED.containsKey(question)) {
        texts.add(resource(question));
      } else if (Files.isRegularFile(Path.of(question))) {
        texts.add(Files.readString(Path.of(question)));
      } else {
        String known = String.join(", ", SHIPPED.keySet());
        problems.add(new Problem(question, 0, 0, "is no file, and not shipped", known));
      }
    }
    if (!problems.isEmpty()) {
      throw new ConfigurationException(problems);
    }
    return texts;
  }

  private static String resource(String question) throws IOException {
    try (InputStream in = Questions.class.getResourceAsStream(FOLDER + question + ".sql")) {
      if (in == null) {
        throw new IllegalStateException("a part of Vigie is missing: " + question + ".sql");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Over the tables in a folder. */
  public static Questions of(SparkSession spark, String out) throws IOException {
    long last = new Records(Stores.at(out)).last();
    TableFiles files = new TableFiles(spark, out);
    for (Table<?> table : Tables.all()) {
      Dataset<Row> all = files.read(table);
      all.createOrReplaceTempView(table.name() + "_all");
      run(all, last).createOrReplaceTempView(table.name());
      run(all, last - 1).createOrReplaceTempView(table.name() + "_before");
    }
    return new Questions(spark);
  }

  private static Dataset<Row> run(Dataset<Row> all, long number) {
    return all.where(functions.col(Schemas.RUN).equalTo(number)).drop(Schemas.RUN);
  }

  /** The answer: a line for each row, the names of the columns first. */
  public List<String> ask(String question) {
    Dataset<Row> answer = spark.sql(question.strip().replaceFirst(";\\s*$", ""));
    List<String> lines = new ArrayList<>();
    lines.add(String.join("\t", answer.columns()));
    for (Row row : answer.collectAsList()) {
      List<Object> values = new ArrayList<>();
      for (int i = 0; i < row.length(); i++) {
        values.add(row.get(i));
      }
      lines.add(values.stream().map(Questions::text).collect(Collectors.joining("\t")));
    }
    return lines;
  }

  private static String text(Object value) {
    if (value instanceof Iterable<?> many) {
      return CollectionConverters.asJava(many.iterator().toList()).stream()
          .map(Questions::text)
          .collect(Collectors.joining(", "));
    }
    return value instanceof Object[] many
        ? Arrays.stream(many).map(Questions::text).collect(Collectors.joining(", "))
        : String.valueOf(value).replaceAll("[\t\n\r]", " ");
  }
}
