package dev.vigie.cli;

import dev.vigie.gate.ExitCode;
import dev.vigie.source.TemporaryFolder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import picocli.CommandLine.Command;

/** {@code vigie prepare}: a class archive beside the jar. */
@Command(
    name = "prepare",
    header = "Makes later runs start faster, once for each installation.",
    synopsisHeading = "%nUsage: ",
    descriptionHeading = "%n",
    description = {
      "Checks a small example that is in the jar, and has the JVM keep the classes that this took"
          + " in a file beside the jar (some 40 MB). Later runs take them from there. Run it again"
          + " after the jar or Java have changed; delete the file to undo it."
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
      unpackSample(jar.get(), work.path());
      List<String> command =
          TunedProcess.command(
              ClassArchive.writing(fresh),
              jar.get(),
              "check",
              "-q",
              "--no-cache",
              work.path().toString());
      run(command);
      if (!Files.isRegularFile(fresh)) {
        throw new IOException(
            "this Java keeps no classes in a file: " + System.getProperty("java.vm.name"));
      }
      Files.move(fresh, archive.file(), StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(fresh);
    }
    terminal.out().println("vigie: wrote " + archive.file() + "; later runs use it");
    return ExitCode.PASS.code();
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
