package dev.vigie.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;

/** One run of the command line in this process. */
record CommandLineRun(int code, String out, String err) {
  static CommandLineRun of(Engine engine, Object... arguments) {
    return of(engine, Map.of(), arguments);
  }

  static CommandLineRun of(Engine engine, Map<String, String> environment, Object... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] words = new String[arguments.length];
    for (int i = 0; i < words.length; i++) {
      words[i] = arguments[i].toString();
    }
    Terminal terminal =
        new Terminal(new PrintWriter(out), new PrintWriter(err), environment, false);
    int code = Main.run(engine, terminal, words);
    return new CommandLineRun(code, out.toString(), err.toString());
  }
}
