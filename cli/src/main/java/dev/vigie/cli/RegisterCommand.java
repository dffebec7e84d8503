package dev.vigie.cli;

import dev.vigie.Papers;
import dev.vigie.RegisterFiles;
import dev.vigie.config.ConfigurationException;
import dev.vigie.report.register.RegisterPaper;
import dev.vigie.report.register.RegisterText;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code vigie register}: the record of processing activities (GDPR Art. 30). */
@Command(
    name = "register",
    header = "Drafts the record of processing activities (GDPR Art. 30) from the code.",
    description = {
      "",
      "Activities are those of privacy.yml; for data that none is declared for, they are proposed."
          + " Each line says whether the code shows it, privacy.yml declares it, or a person must"
          + " answer it, and where. Nothing is judged, and privacy.yml is not touched.",
      ""
    },
    exitCodeList = {
      "0:drafted",
      "2:the command line or a settings file cannot be used",
      "3:not everything could be read, so something may be missing",
      "4:a fault of Vigie"
    },
    footer = {
      "  vigie register --html register.html .",
      "  vigie register --language fr --html registre.html --csv registre.csv --svg carte.svg ."
    })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class RegisterCommand implements Callable<Integer> {
  private final Engine engine;
  private final Terminal terminal;

  @Spec private CommandSpec spec;

  @Mixin private GivenPaths paths;

  @Option(names = "--html", paramLabel = "FILE", description = "Write it as a page for people.")
  private @Nullable Path html;

  @Option(names = "--json", paramLabel = "FILE", description = "Write it for other programs.")
  private @Nullable Path json;

  @Option(
      names = "--csv",
      paramLabel = "FILE",
      description = "Write it for spreadsheets, with the columns of the CNIL's simple record.")
  private @Nullable Path csv;

  @Option(
      names = "--svg",
      paramLabel = "FILE",
      description = "Write the picture of where data goes.")
  private @Nullable Path svg;

  @Mixin private PaperOptions papers;

  @Mixin private SourceOptions sources;

  RegisterCommand(Engine engine, Terminal terminal) {
    this.engine = engine;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws ConfigurationException, IOException, InterruptedException {
    RegisterFiles files =
        new RegisterFiles(
            papers.language(spec.commandLine()),
            Optional.ofNullable(html),
            Optional.ofNullable(json),
            Optional.ofNullable(csv),
            Optional.ofNullable(svg));
    Papers.Material material =
        new PaperRun(engine, terminal)
            .gather(sources.reading(paths.all(), Optional.empty(), terminal));
    RegisterPaper paper = files.write(material);
    PrintWriter out = terminal.out();
    if (!papers.quiet()) {
      out.print(RegisterText.of(paper));
      files.all().forEach(file -> out.println("vigie: wrote " + file));
    }
    out.flush();
    return PaperRun.exitCode(material);
  }
}
