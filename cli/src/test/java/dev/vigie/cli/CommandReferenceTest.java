package dev.vigie.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigie.gate.Verdict;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The page of all commands and options is what {@code --help} says. {@code -Dvigie.write=true}
 * writes it anew.
 */
class CommandReferenceTest {
  private static final Path PAGE = Path.of("../docs/command-line.md");

  @Test
  void thePageIsWhatTheCommandsSay() throws Exception {
    String text = text();
    if (Boolean.getBoolean("vigie.write")) {
      Files.writeString(PAGE, text);
    }
    assertThat(Files.readString(PAGE))
        .as(PAGE + "; run this test with -Dvigie.write=true")
        .isEqualTo(text);
  }

  @Test
  void everyCommandSaysWhatItDoesAndEveryOptionWhatItIsFor() {
    for (CommandLine command : line().getSubcommands().values()) {
      CommandSpec spec = command.getCommandSpec();
      assertThat(spec.usageMessage().header()).as(spec.name()).isNotEmpty();
      for (ArgSpec argument : spec.args()) {
        assertThat(argument.description()).as(spec.name() + " " + argument).isNotEmpty();
      }
    }
  }

  @Test
  void aCommandThatIsNamedIsTheOnlyOneThatIsMade() {
    for (String name : line().getSubcommands().keySet()) {
      assertThat(line(name, "--help").getSubcommands()).containsOnlyKeys(name);
    }
    assertThat(line("--help").getSubcommands()).hasSameSizeAs(line().getSubcommands());
    assertThat(line("chek").getSubcommands()).hasSameSizeAs(line().getSubcommands());
  }

  private static CommandLine line(String... arguments) {
    Terminal terminal =
        new Terminal(
            new PrintWriter(new StringWriter()),
            new PrintWriter(new StringWriter()),
            Map.of(),
            false);
    return Vigie.over(FakeEngine.ending(Verdict.Outcome.PASS), terminal, List.of(arguments));
  }

  private static String text() {
    StringBuilder text =
        new StringBuilder(
            """
            # Commands and options

            Written by `CommandReferenceTest` from what `vigie COMMAND --help` says; `vigie` stands for `java -jar vigie.jar`. Options go
            before [privacy.yml](privacy-yml.md).
            """);
    line()
        .getSubcommands()
        .forEach(
            (name, command) -> {
              CommandSpec spec = command.getCommandSpec();
              text.append("\n## vigie ").append(name).append("\n\n");
              text.append(joined(spec.usageMessage().header())).append("\n\n");
              for (String paragraph : spec.usageMessage().description()) {
                text.append(paragraph.isBlank() ? "" : joined(paragraph) + "\n\n");
              }
              text.append("| | |\n|---|---|\n");
              for (PositionalParamSpec positional : spec.positionalParameters()) {
                row(text, "`" + positional.paramLabel() + "`", positional);
              }
              for (OptionSpec option : spec.options()) {
                String names = String.join("`, `", option.names());
                String label = option.arity().max() > 0 ? " " + option.paramLabel() : "";
                row(text, "`" + names + label + "`", option);
              }
              spec.usageMessage()
                  .exitCodeList()
                  .forEach(
                      (code, meaning) ->
                          text.append(code.equals(firstCode(spec)) ? "\nExit codes: " : ", ")
                              .append(code)
                              .append(" ")
                              .append(meaning));
              text.append(spec.usageMessage().exitCodeList().isEmpty() ? "" : ".\n");
              String[] examples = spec.usageMessage().footer();
              if (examples.length > 0) {
                text.append("\n```sh\n");
                List.of(examples).forEach(each -> text.append(each.strip()).append("\n"));
                text.append("```\n");
              }
            });
    return text.toString();
  }

  private static String firstCode(CommandSpec spec) {
    return spec.usageMessage().exitCodeList().keySet().iterator().next();
  }

  private static void row(StringBuilder text, String what, ArgSpec argument) {
    text.append("| ").append(what).append(" | ");
    text.append(joined(argument.description()).replace("|", "\\|")).append(" |\n");
  }

  private static String joined(String... lines) {
    return String.join(" ", lines).replace("%n", " ").strip();
  }
}
