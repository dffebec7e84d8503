package dev.vigie.maven;

import dev.vigie.Elsewhere;
import dev.vigie.LargeCheck;
import dev.vigie.Progress;
import dev.vigie.recall.RecordCodec;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.plugin.logging.Log;

/**
 * Has a large analysis made in a JVM of its own, because Maven's is not tuned for it ({@link
 * LargeCheck}).
 */
final class TunedJvm implements Elsewhere {
  private final Errand errand;
  private final Log log;

  private TunedJvm(Errand errand, Log log) {
    this.errand = errand;
    this.log = log;
  }

  /**
   * One for this errand, where there is much to read and a cache to leave the result in.
   *
   * @param staying whether a process that stays is asked first, however little there is to read
   */
  static Elsewhere of(Errand errand, Log log, boolean staying) {
    if (LargeCheck.isUnwanted() || errand.parameters().cache().isEmpty()) {
      return NOWHERE;
    }
    Elsewhere own = LargeCheck.is(roots(errand.scope())) ? new TunedJvm(errand, log) : NOWHERE;
    return staying ? new StayingJvm(errand, log, own) : own;
  }

  private static Stream<Path> roots(ReactorRequest.Scope scope) {
    return Stream.concat(scope.judged().stream(), scope.around().stream())
        .flatMap(module -> module.roots().stream())
        .map(ModuleSources.Root::folder);
  }

  @Override
  public boolean analysed(Progress progress) throws InterruptedException {
    Optional<String> classPath = classPath(TunedJvm.class.getClassLoader());
    if (classPath.isEmpty()) {
      return false;
    }
    try {
      Path order = Files.createTempFile("vigie-", ".errand");
      try {
        Files.write(order, new RecordCodec<>(Errand.class).encode(errand));
        int code = run(command(classPath.get(), order), progress);
        log.debug(
            code == 0
                ? "The analysis was made in a JVM of its own."
                : "The JVM of its own ended with " + code + "; the analysis is made in this one.");
        return code == 0;
      } finally {
        Files.deleteIfExists(order);
      }
    } catch (IOException | IllegalArgumentException unavailable) {
      log.debug("There is no other JVM to be had; the analysis is made in this one.", unavailable);
      return false;
    }
  }

  static List<String> command(String classPath, Path order) {
    List<String> command = java(classPath);
    command.addAll(List.of(ErrandRun.class.getName(), order.toString()));
    return command;
  }

  /** Program, options and class path; what is left to say is the class. */
  static List<String> java(String classPath) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // A limit on memory is meant for what the build starts, too.
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(option -> option.startsWith("-Xmx"))
        .forEach(command::add);
    command.addAll(LargeCheck.TUNING);
    command.addAll(List.of("-cp", classPath));
    return command;
  }

  private int run(List<String> command, Progress progress)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    Thread end = new Thread(process::destroy, "vigie-end");
    Runtime.getRuntime().addShutdownHook(end);
    try (BufferedReader told =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String stage = told.readLine(); stage != null; stage = told.readLine()) {
        progress.ended(stage);
      }
      return process.waitFor();
    } finally {
      process.destroy();
      Runtime.getRuntime().removeShutdownHook(end);
    }
  }

  /**
   * The jars that a class loader loads from, and the one that Maven gives all plugins and lists
   * with none; empty where it does not say.
   */
  static Optional<String> classPath(ClassLoader loader) {
    if (!(loader instanceof URLClassLoader jars)) {
      return Optional.empty();
    }
    List<URL> urls = new ArrayList<>(List.of(jars.getURLs()));
    try {
      CodeSource logging =
          Class.forName("org.slf4j.LoggerFactory", false, loader)
              .getProtectionDomain()
              .getCodeSource();
      if (logging == null) {
        return Optional.empty();
      }
      urls.add(logging.getLocation());
      List<String> files = new ArrayList<>();
      for (URL url : urls) {
        files.add(Path.of(url.toURI()).toString());
      }
      return Optional.of(String.join(File.pathSeparator, files));
    } catch (ClassNotFoundException | URISyntaxException | IllegalArgumentException noFile) {
      return Optional.empty();
    }
  }
}
