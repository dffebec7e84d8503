package dev.vigie.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Starts the delivered jar. */
final class VigieJar {
  /** An option of the JVM's, not of ours. */
  static final String SHOWING_CLASSES = "-verbose:class";

  private static final Path JAR = Path.of(System.getProperty("vigie.jar"));

  private final Path folder;
  private final Path jar;
  private final Map<String, String> environment;
  private final List<String> options;

  /**
   * Makes a starter.
   *
   * @param folder for what the processes print
   */
  VigieJar(Path folder) {
    this(folder, JAR, Map.of(), List.of());
  }

  private VigieJar(Path folder, Path jar, Map<String, String> environment, List<String> options) {
    this.folder = folder;
    this.jar = jar;
    this.environment = environment;
    this.options = options;
  }

  /** The same with these variables, and options of the JVM. */
  VigieJar with(Map<String, String> variables, String... more) {
    return new VigieJar(folder, jar, variables, List.of(more));
  }

  /** Starts a copy of the jar in the same folder, where files may be put beside it. */
  static VigieJar copy(Path folder) throws IOException {
    return new VigieJar(folder, Files.copy(JAR, folder.resolve("vigie.jar")), Map.of(), List.of());
  }

  Path file() {
    return jar;
  }

  record Ended(int code, String out, String err) {}

  /** A process that runs. */
  record Running(Process process, Path out, Path err) {
    Ended end() throws IOException, InterruptedException {
      assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
      return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
    }
  }

  Ended run(Object... arguments) throws IOException, InterruptedException {
    return start(arguments).end();
  }

  /** Runs the script that 'prepare' wrote; options of the JVM go by a variable. */
  Ended runByScript(Object... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(new StartScript(jar).file().toString());
    for (Object argument : arguments) {
      command.add(argument.toString());
    }
    return start(command, Map.of("VIGIE_OPTS", String.join(" ", options))).end();
  }

  Running start(Object... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    List<String> own = new ArrayList<>();
    for (Object argument : arguments) {
      (argument.equals(SHOWING_CLASSES) ? command : own).add(argument.toString());
    }
    command.addAll(List.of("-jar", jar.toString()));
    command.addAll(own);
    return start(command, Map.of());
  }

  private Running start(List<String> command, Map<String, String> more) throws IOException {
    Path out = Files.createTempFile(folder, "out", "");
    Path err = Files.createTempFile(folder, "err", "");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
    // they make Java print a line of its own
    builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "GITHUB_ACTIONS"));
    // whoever builds may have it
    builder.environment().remove("VIGIE_JVM");
    builder.environment().putAll(environment);
    builder.environment().putAll(more);
    return new Running(builder.start(), out, err);
  }
}
