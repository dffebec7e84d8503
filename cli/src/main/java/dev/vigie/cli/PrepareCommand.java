package dev.vigie.cli;

import dev.vigie.gate.ExitCode;
import dev.vigie.source.TemporaryFolder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import picocli.CommandLine.Command;

/** {@code vigie prepare}: a class archive and a start script beside the jar. */
@Command(
    name = "prepare",
    header = "Makes later runs start faster, once for each installation.",
    synopsisHeading = "%nUsage: ",
    descriptionHeading = "%n",
    description = {
      "Checks a small example that is in the jar, and has the JVM keep the classes that this took"
          + " in a file beside the jar (some 40 MB). Later runs take them from there. On Linux and"
          + " macOS it also writes a script of the jar's name, which starts fastest: in one JVM"
          + " instead of two; VIGIE_OPTS holds options for it. Run this again after the jar or Java"
          + " have changed; delete the files to undo it."
    })
final class PrepareCommand implements Callable<Integer> {
  private static final String SAMPLE = "dev/vigie/cli/sample/";

  private final Terminal terminal;

  PrepareCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Optional<Path> jar = TunedProcess.ownJar();
    if (jar.isEmpty()) {
      throw new IOException("only the jar can be prepared, and this runs from a folder of classes");
    }
    ClassArchive archive = new ClassArchive(jar.get());
    // In the folder of the jar, so that it can be moved in one step, and that a folder in which
    // nothing can be written is told before anything else.
    Path fresh = archive.file().resolveSibling(archive.file().getFileName() + ".new");
    Files.deleteIfExists(fresh);
    Files.createFile(fresh);
    Files.delete(fresh);
    try (TemporaryFolder work = TemporaryFolder.named("vigie-prepare-")) {
      unpackSample(jar.get(), work.path().resolve("sample"));
      run(rehearsal(jar.get(), fresh, work.path()));
      if (!Files.isRegularFile(fresh)) {
        throw new IOException(
            "this Java keeps no classes in a file: " + System.getProperty("java.vm.name"));
      }
      archive.take(fresh);
    } finally {
      Files.deleteIfExists(fresh);
    }
    terminal.out().println("vigie: wrote " + archive.file() + "; later runs use it");
    if (StartScript.isOfUse()) {
      StartScript script = new StartScript(jar.get());
      script.write(TunedProcess.program(), archive);
      terminal.out().println("vigie: wrote " + script.file() + ", which starts fastest");
    }
    return ExitCode.PASS.code();
  }

  private static List<String> rehearsal(Path jar, Path fresh, Path work) {
    List<String> command = TunedProcess.java(ClassArchive.writing(fresh), TunedProcess.SECOND, jar);
    command.add(RehearsalMain.class.getName());
    command.add(work.toString());
    command.addAll(List.of("check", "--cache", work.resolve("cache").toString()));
    command.addAll(List.of("--sarif", work.resolve("found.sarif").toString()));
    command.add(work.resolve("sample").toString());
    return command;
  }

  /** The example fails its gate, so that what only a failing run needs is kept, too. */
  private static void run(List<String> command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    process.waitFor();
  }

  private static void unpackSample(Path jar, Path into) throws IOException {
    try (JarFile contents = new JarFile(jar.toFile(), false)) {
      List<JarEntry> files =
          contents.stream()
              .filter(entry -> entry.getName().startsWith(SAMPLE) && !entry.isDirectory())
              .toList();
      for (JarEntry file : files) {
        Path target = into.resolve(file.getName().substring(SAMPLE.length()));
        Files.createDirectories(target.resolveSibling("."));
        try (InputStream in = contents.getInputStream(file)) {
          Files.copy(in, target);
        }
      }
    }
  }
}
