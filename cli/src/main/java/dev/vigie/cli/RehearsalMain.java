package dev.vigie.cli;

import dev.vigie.daemon.CodeStamp;
import dev.vigie.daemon.OwnOptions;
import dev.vigie.daemon.Rehearsal;
import dev.vigie.report.text.ProgressLine;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The process whose classes are kept: goes the ways that later ones are to go fast. */
final class RehearsalMain {
  private RehearsalMain() {}

  /**
   * Goes them: asks a daemon, checks, and checks once more, which recalls what was found.
   *
   * @param arguments a folder of this user's own, then those of a check that keeps what it finds
   */
  public static void main(String... arguments) {
    CodeStamp code = CodeStamp.of(System.getProperty("java.class.path", ""));
    Map<String, String> environment = System.getenv();
    List<String> options = StartScript.without(OwnOptions.of(environment, arguments));
    Rehearsal.in(Path.of(arguments[0]), code, options, environment);
    String[] check = Arrays.copyOfRange(arguments, 1, arguments.length);
    PrintWriter nobody = new PrintWriter(Writer.nullWriter());
    Terminal terminal = new Terminal(nobody, nobody, System.getenv(), false);
    Main.run(new BuiltInEngine(ProgressLine::hidden), terminal, check);
    Main.main(check);
  }
}
