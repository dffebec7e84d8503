package dev.vigie.fleet;

import dev.vigie.config.ConfigurationException;
import dev.vigie.fleet.spark.Questions;
import dev.vigie.fleet.spark.Sessions;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vigie-fleet ask}. */
@Command(
    name = "ask",
    header = "Asks the tables of a fleet a question in SQL.",
    description = {
      "",
      "A QUESTION is the name of one that is shipped, or a file. Tables are views of the last run;"
          + " findings_before is that of the run before, findings_all has all with a column run;"
          + " likewise for the others. Answers are lines of values divided by tabs, the names of"
          + " the columns first.",
      ""
    },
    synopsisHeading = "%nUsage: ")
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class AskCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Where 'vigie-fleet scan' has written.")
  private String out;

  @Option(names = "--master", paramLabel = "URL", description = "As in 'vigie-fleet scan'.")
  private @Nullable String master;

  @Parameters(
      paramLabel = "QUESTION",
      arity = "0..*",
      description = "None: those that are shipped.")
  private @Nullable List<String> questions;

  @Override
  public Integer call() throws ConfigurationException, IOException {
    PrintWriter print = spec.commandLine().getOut();
    if (questions == null || questions.isEmpty()) {
      Questions.SHIPPED.forEach((name, meaning) -> print.println(name + "\t" + meaning));
      return 0;
    }
    List<String> texts = Questions.texts(questions);
    try (SparkSession session = Sessions.open(master == null ? "" : master)) {
      Questions asking = Questions.of(session, out);
      for (int i = 0; i < texts.size(); i++) {
        if (texts.size() > 1) {
          print.println("# " + questions.get(i));
        }
        asking.ask(texts.get(i)).forEach(print::println);
      }
    }
    return 0;
  }
}
