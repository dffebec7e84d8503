package dev.vigie.cli;

import dev.vigie.ImpactFiles;
import dev.vigie.Papers;
import dev.vigie.config.ConfigurationException;
import dev.vigie.report.impact.ImpactPaper;
import dev.vigie.report.impact.ImpactText;
import dev.vigie.report.paper.Language;
import dev.vigie.report.paper.Messages;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code vigie impact}: the impact study (GDPR Art. 35). */
@Command(
    name = "impact",
    header = "Proposes an impact study (GDPR Art. 35) from the code.",
    description = {
      "",
      "Says whether a study is likely to be needed, how serious and how likely illegitimate access,"
          + " unwanted modification and disappearance of data would be and why, and what to mend"
          + " first. All of it is a proposal that people validate. What only people can answer is"
          + " asked; answers stand under 'impact' and 'answers' in privacy.yml, which is not"
          + " touched.",
      ""
    },
    exitCodeList = {
      "0:proposed",
      "2:the command line or a settings file cannot be used",
      "3:not everything could be read, so something may be missing",
      "4:a fault of Vigie"
    },
    footer = {
      "  vigie impact --html impact.html .",
      "  vigie impact --language fr --html analyse.html --pia import-pia.json ."
    })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class ImpactCommand implements Callable<Integer> {
  private final Engine engine;
  private final Terminal terminal;

  @Spec private CommandSpec spec;

  @Mixin private GivenPaths paths;

  @Option(names = "--html", paramLabel = "FILE", description = "Write it as a page for people.")
  private @Nullable Path html;

  @Option(names = "--json", paramLabel = "FILE", description = "Write it for other programs.")
  private @Nullable Path json;

  @Option(
      names = "--pia",
      paramLabel = "FILE",
      description = "Write it for the CNIL's software for impact assessments to import.")
  private @Nullable Path pia;

  @Mixin private PaperOptions papers;

  @Mixin private SourceOptions sources;

  ImpactCommand(Engine engine, Terminal terminal) {
    this.engine = engine;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws ConfigurationException, IOException, InterruptedException {
    ImpactFiles files =
        new ImpactFiles(
            papers.language(spec.commandLine()),
            Optional.ofNullable(html),
            Optional.ofNullable(json),
            Optional.ofNullable(pia));
    Papers.Material material =
        new PaperRun(engine, terminal)
            .gather(sources.reading(paths.all(), Optional.empty(), terminal));
    Language chosen = files.write(material, LocalDate.now(ZoneId.systemDefault()));
    PrintWriter out = terminal.out();
    if (!papers.quiet()) {
      out.print(
          ImpactText.of(
              material.impact(),
              Messages.of(chosen, ImpactPaper.MESSAGES),
              material.vocabulary(chosen)));
      files.all().forEach(file -> out.println("vigie: wrote " + file));
    }
    out.flush();
    return PaperRun.exitCode(material);
  }
}
