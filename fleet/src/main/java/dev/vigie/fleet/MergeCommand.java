package dev.vigie.fleet;

import dev.vigie.config.ConfigurationException;
import dev.vigie.config.Problem;
import dev.vigie.fleet.merge.Merge;
import dev.vigie.fleet.run.Records;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vigie-fleet merge}. */
@Command(
    name = "merge",
    header = "Puts the results of many runs together, without Spark.",
    description = {
      "",
      "In each FOLDER, at any depth: NAME.sarif with NAME.inventory.json of 'vigie check', or a"
          + " SARIF file and inventory.json in a folder NAME; and folders 'results' of 'vigie-fleet"
          + " scan --plain', from which the links between services can be told, too.",
      ""
    },
    synopsisHeading = "%nUsage: ",
    sortOptions = false)
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class MergeCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Where tables, SARIF files and the overview go.")
  private Path out;

  @Option(names = "--day", paramLabel = "DATE", description = "Day of the run. Default: today.")
  private @Nullable LocalDate day;

  @Parameters(paramLabel = "FOLDER", arity = "1..*", description = "Where the results are.")
  private List<Path> folders;

  @Override
  public Integer call() throws ConfigurationException, IOException {
    List<Problem> missing = new ArrayList<>();
    for (Path folder : folders) {
      if (!Files.isDirectory(folder)) {
        missing.add(new Problem(folder.toString(), 0, 0, "is no folder", "check the path"));
      }
    }
    if (!missing.isEmpty()) {
      throw new ConfigurationException(missing);
    }
    LocalDate today = day == null ? LocalDate.now(ZoneId.systemDefault()) : day;
    Records.Ended ended = Merge.run(folders, out, today.toString());
    spec.commandLine()
        .getOut()
        .printf(
            Locale.ROOT,
            "vigie-fleet: %,d results merged, %,d of them failed; %,d findings; wrote %s%n",
            ended.run().repositories(),
            ended.run().failed(),
            ended.overview().count("findings"),
            out.resolve("overview.html"));
    return ended.run().failed() > 0 ? Main.INCOMPLETE : 0;
  }
}
