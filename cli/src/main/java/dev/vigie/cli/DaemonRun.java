package dev.vigie.cli;

import dev.vigie.LargeCheck;
import dev.vigie.daemon.Address;
import dev.vigie.daemon.Client;
import dev.vigie.daemon.CodeStamp;
import dev.vigie.daemon.Frame;
import dev.vigie.daemon.Identity;
import dev.vigie.daemon.Launch;
import dev.vigie.daemon.Order;
import dev.vigie.daemon.OwnOptions;
import dev.vigie.daemon.RuntimeFolder;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/**
 * Has a command run by the process that stays, which is started where there is none. Nothing of
 * Vigie but this and the room {@code daemon} is loaded by a run that is done there, and no lambdas,
 * streams or patterns are used up to its end: they have the JVM load classes that take longer than
 * all the rest.
 */
final class DaemonRun {
  /** The command runs in this process. */
  static final int NOT_DONE = -1;

  /** Variables that speak of colours. */
  private static final String[] COLOURS = {"NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "ConEmuANSI"};

  /** In later versions of Java there is a console where there is no screen, too. */
  private static final String[] CONSOLES_ARE_SCREENS = {"17", "18", "19", "20", "21"};

  private final String[] arguments;
  private final Map<String, String> environment;
  private final FileOutputStream out = new FileOutputStream(FileDescriptor.out);
  private final FileOutputStream err = new FileOutputStream(FileDescriptor.err);
  private int shown;

  private DaemonRun(Map<String, String> environment, String... arguments) {
    this.environment = environment;
    this.arguments = arguments;
  }

  /**
   * Runs it where the user wants that.
   *
   * @return the exit code, or {@link #NOT_DONE}
   */
  static int attempt(String... arguments) {
    Map<String, String> environment = System.getenv();
    if (!isMeant(LargeCheck.isDaemonWanted(), arguments)
        || LargeCheck.isUnwanted()
        || TunedProcess.isSecond()) {
      return NOT_DONE;
    }
    return new DaemonRun(environment, arguments).run();
  }

  /**
   * Whether a command is for a daemon.
   *
   * @param always whether it need not say so itself
   */
  static boolean isMeant(boolean always, String... arguments) {
    if (arguments.length < 2) {
      return false;
    }
    String command = arguments[0];
    boolean check = command.equals("check");
    boolean meant = always && (check || command.equals("inventory") || command.equals("explain"));
    for (String argument : arguments) {
      // Of a file with arguments it is not known here what it holds.
      if (argument.startsWith("--no-cache")
          || argument.startsWith("--new-since")
          || argument.startsWith("@")
          || argument.equals("-h")
          || argument.equals("--help")) {
        return false;
      }
      meant |= check && argument.equals("--daemon");
    }
    return meant;
  }

  private int run() {
    String jar = System.getProperty("java.class.path", "");
    if (!jar.endsWith(".jar") || jar.indexOf(File.pathSeparatorChar) >= 0) {
      return none("this does not run from the jar alone");
    }
    List<String> options = StartScript.without(OwnOptions.of(environment, arguments));
    if (!OwnOptions.areHarmless(options)) {
      return none("this JVM has options of its own");
    }
    // The whole path: a link may lead elsewhere tomorrow.
    CodeStamp code = CodeStamp.of(new File(jar).getAbsolutePath());
    String folder = System.getProperty("user.dir", "");
    Identity identity = Identity.of("dev.vigie.cli.DaemonMain", code, folder, options, environment);
    Address address = new Address(RuntimeFolder.of(environment), identity.name());
    if (!address.isUsable()) {
      return none("the path of its folder is too long");
    }
    try (Client client = connected(new Launch(address, Path.of(folder), code), options)) {
      return client == null ? none("none is to be had") : told(client);
    }
  }

  private @Nullable Client connected(Launch launch, List<String> options) {
    Client there = Client.connected(launch.address());
    if (there != null) {
      return there;
    }
    try {
      Path jar = Path.of(launch.code().classPath());
      return launch.connected(
          TunedProcess.java(new ClassArchive(jar).using(), options, jar),
          DaemonMain.class.getName());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    }
  }

  private int told(Client client) {
    List<String> words = new ArrayList<>();
    for (String argument : arguments) {
      words.add(argument);
    }
    Order order = new Order(words, environment, isColourful());
    Client.Reply reply = client.run(order, new Progress());
    if (reply.trouble() != null) {
      return none(reply.trouble());
    }
    for (Frame frame : reply.told()) {
      write(frame.kind() == Frame.OUT ? out : err, frame.content());
    }
    return reply.code();
  }

  /** What picocli says; in the most common cases without it, because it is large. */
  private boolean isColourful() {
    boolean simple = System.getProperty("picocli.ansi") == null;
    for (String variable : COLOURS) {
      simple &= !environment.containsKey(variable);
    }
    for (String version : CONSOLES_ARE_SCREENS) {
      if (simple && version.equals(System.getProperty("java.specification.version"))) {
        return System.console() != null;
      }
    }
    return CommandLine.Help.Ansi.AUTO.enabled();
  }

  /** Nobody but who wants to know everything is told; the command runs as it does without. */
  private int none(String why) {
    if (shown > 0) {
      byte[] wiped = new byte[shown + 2];
      Arrays.fill(wiped, (byte) ' ');
      wiped[0] = '\r';
      wiped[shown + 1] = '\r';
      write(err, wiped);
    }
    for (String argument : arguments) {
      if (argument.equals("-v") || argument.equals("--verbose")) {
        String line = "vigie: not run by a daemon: " + why + System.lineSeparator();
        write(err, line.getBytes(StandardCharsets.UTF_8));
      }
    }
    return NOT_DONE;
  }

  private static void write(FileOutputStream to, byte[] bytes) {
    try {
      to.write(bytes);
    } catch (IOException closed) {
      // Whoever reads has seen enough, as in a process of its own.
      return;
    }
  }

  /** Shows how far it has come, and keeps how much of a line is to be wiped. */
  private final class Progress implements Client.Watcher {
    @Override
    public void see(byte[] told) {
      shown = Math.max(shown, told.length);
      write(err, told);
    }
  }
}
