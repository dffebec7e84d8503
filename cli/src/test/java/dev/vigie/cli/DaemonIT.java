package dev.vigie.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.vigie.cli.VigieJar.Ended;
import dev.vigie.cli.VigieJar.Running;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The delivered jar with a process that stays. */
class DaemonIT {
  private static final Pattern PROCESS = Pattern.compile("process (\\d+)");

  /** With -v, why a run was made without. */
  private static final String NOT_THERE = "vigie: not run by a daemon: ";

  /** Should a test be killed, what it leaves ends soon. */
  private static final String IDLE = "-Dvigie.daemon.idle=120";

  @TempDir private Path folder;
  private Path project;
  private VigieJar plain;
  private VigieJar staying;

  @BeforeEach
  void sources() throws IOException {
    assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
    project = folder.resolve("project");
    write("Customer", "String socialSecurityNumber;");
    write("Page", "void show(Customer it) { LOG.info(it.socialSecurityNumber); }");
    Path runtime = Files.createDirectory(folder.resolve("r"));
    plain = VigieJar.copy(folder).with(variables(runtime, "plain"));
    staying = plain.with(variables(runtime, "daemon"), IDLE);
  }

  @AfterEach
  void end() throws Exception {
    plain.run("daemon", "--stop");
    assertThat(plain.run("daemon").out()).isEqualTo(lines("vigie: no daemon runs"));
  }

  @Test
  void checksAroundAnEditAreThoseOfProcessesOfTheirOwn() throws Exception {
    List<Ended> there = new ArrayList<>();
    List<Ended> here = new ArrayList<>();
    for (String edit :
        List.of("", "void more(Customer it) { LOG.warn(it.socialSecurityNumber); }", "")) {
      write("Page", "void show(Customer it) { LOG.info(it.socialSecurityNumber); }" + edit);
      there.add(told(staying.run("check", "-q", "--sarif", file("there"), project)));
      here.add(told(plain.run("check", "-q", "--no-cache", "--sarif", file("here"), project)));
      assertThat(file("there")).hasSameBinaryContentAs(file("here"));
    }

    assertThat(there).isEqualTo(here);
    assertThat(there).extracting(Ended::code).containsOnly(1);
    assertThat(there.get(1).out()).isNotEqualTo(there.get(0).out());
    assertThat(processes()).hasSize(1);
  }

  @Test
  void theScriptOfAPreparedJarAsksForItToo() throws Exception {
    plain.run("prepare");

    Ended first = staying.runByScript("check", "-q", project);
    Ended second = staying.runByScript("check", "-v", project);

    assertThat(told(first)).isEqualTo(told(plain.run("check", "-q", "--no-cache", project)));
    assertThat(second.err()).doesNotContain(NOT_THERE);
    assertThat(processes()).hasSize(1);
  }

  @Test
  void theOptionAsksForItAndInventoryAndExplainAreMadeThereToo() throws Exception {
    Ended check = plain.with(variables("x"), IDLE).run("check", "--daemon", "-q", project);
    List<String> after = processes();
    Ended inventory = staying.run("inventory", project);
    Ended explain = staying.run("explain", "Customer.socialSecurityNumber", project);
    Ended rule = staying.run("explain", "personal-data-in-log");
    Ended mistake = staying.run("check", "--fial-on", "low", project);

    assertThat(check.code()).isEqualTo(1);
    assertThat(after).hasSize(1);
    assertThat(processes()).isEqualTo(after);
    assertThat(inventory).isEqualTo(plain.run("inventory", project));
    assertThat(explain).isEqualTo(plain.run("explain", "Customer.socialSecurityNumber", project));
    assertThat(rule).isEqualTo(plain.run("explain", "personal-data-in-log"));
    assertThat(mistake).isEqualTo(plain.run("check", "--fial-on", "low", project));
    assertThat(mistake.code()).isEqualTo(2);
  }

  @Test
  void whatIsMeantToBeColdOrOtherwiseOwnStartsNone() throws Exception {
    staying.run("check", "-q", "--no-cache", project);
    staying.run("rules");
    plain.run("check", "-q", "--daemon", project);
    Ended watched = staying.with(variables("daemon"), "-Xlog:disable").run("check", "-v", project);

    assertThat(processes()).isEmpty();
    assertThat(watched.err()).contains(NOT_THERE + "this JVM has options of its own");
  }

  @Test
  void afterItsDaemonWasKilledTheNextRunIsRight() throws Exception {
    Ended before = told(staying.run("check", "-q", project));
    ProcessHandle daemon = ProcessHandle.of(Long.parseLong(processes().get(0))).orElseThrow();
    daemon.destroyForcibly();
    daemon.onExit().join();

    assertThat(told(staying.run("check", "-q", project))).isEqualTo(before);
    assertThat(processes()).hasSize(1).doesNotContain(String.valueOf(daemon.pid()));
  }

  @Test
  void twoThatStartAtOnceEndUpWithOne() throws Exception {
    Running first = staying.start("check", "-q", project);
    Running second = staying.start("check", "-q", project);

    assertThat(told(first.end())).isEqualTo(told(second.end()));
    assertThat(processes()).hasSize(1);
  }

  @Test
  void anotherJarIsNotServedByTheOldOne() throws Exception {
    staying.run("check", "-q", project);
    List<String> old = processes();
    Files.setLastModifiedTime(staying.file(), FileTime.fromMillis(1));

    Ended run = staying.run("check", "-v", project);

    assertThat(run.err()).doesNotContain(NOT_THERE);
    assertThat(processes()).isNotEqualTo(old);
  }

  @Test
  void aFolderThatOthersCanReadIsNotUsed() throws Exception {
    Path open = Files.createDirectory(folder.resolve("r/vigie"));
    Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-xr-x"));

    Ended run = staying.run("check", "-v", project);

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).startsWith(NOT_THERE + "none is to be had");
    assertThat(open).isEmptyDirectory();
  }

  @Test
  void stopSaysWhatItEnded() throws Exception {
    staying.run("check", "-q", project);
    String there = plain.run("daemon").out();

    Ended stop = plain.run("daemon", "--stop");

    assertThat(there)
        .containsPattern("vigie: " + Pattern.quote(System.getProperty("user.dir")) + ", process ")
        .containsPattern("since \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d, heap of \\d+ MB");
    assertThat(stop.code()).isZero();
    assertThat(stop.out()).startsWith("vigie: ended ");
    assertThat(processes()).isEmpty();
  }

  private List<String> processes() throws Exception {
    List<String> found = new ArrayList<>();
    Matcher each = PROCESS.matcher(plain.run("daemon").out());
    while (each.find()) {
      found.add(each.group(1));
    }
    return found;
  }

  private Map<String, String> variables(String jvm) {
    return variables(folder.resolve("r"), jvm);
  }

  private Map<String, String> variables(Path runtime, String jvm) {
    return Map.of(
        "XDG_RUNTIME_DIR",
        runtime.toString(),
        "XDG_CACHE_HOME",
        folder.resolve("cache").toString(),
        "TMPDIR",
        folder.toString(),
        "VIGIE_JVM",
        jvm);
  }

  private Path file(String name) {
    return folder.resolve(name + ".sarif");
  }

  private void write(String name, String members) throws IOException {
    Path java = Files.createDirectories(project.resolve("src/main/java/shop"));
    Files.writeString(
        java.resolve(name + ".java"),
        """
        package shop;

        class %1$s {
          private static final org.slf4j.Logger LOG = org.slf4j.LoggerFactory.getLogger("a");
          %2$s
        }
        """
            .formatted(name, members));
  }

  /** What it printed, but for the time that it took. */
  private static Ended told(Ended run) {
    return new Ended(run.code(), run.out().replaceAll(" - \\d+\\.\\d s", ""), run.err());
  }

  private static String lines(String line) {
    return line + System.lineSeparator();
  }
}
