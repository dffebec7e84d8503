package dev.vigie.daemon;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** All daemons of this user, whoever started them. */
public final class RunningDaemons {
  private static final long PATIENCE_SECONDS = 10;

  private final List<Path> folders;

  /**
   * In these folders.
   *
   * @param folders see {@link RuntimeFolder#all}
   */
  public RunningDaemons(List<Path> folders) {
    this.folders = List.copyOf(folders);
  }

  /**
   * What they say of themselves, by folder.
   *
   * @throws IOException where a folder cannot be listed
   */
  public List<Status> all() throws IOException {
    return asked(Client::status);
  }

  /**
   * Ends them all, and waits for their ends.
   *
   * @return what they said of themselves
   * @throws IOException where a folder cannot be listed
   * @throws InterruptedException where this thread is interrupted
   */
  public List<Status> stop() throws IOException, InterruptedException {
    List<Status> stopped = asked(Client::stop);
    for (Status each : stopped) {
      Optional<ProcessHandle> process =
          ProcessHandle.of(each.pid()).filter(found -> !found.equals(ProcessHandle.current()));
      if (process.isPresent()) {
        awaitEnd(process.get());
      }
    }
    return stopped;
  }

  private static void awaitEnd(ProcessHandle process) throws InterruptedException {
    try {
      process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException slow) {
      // It takes no more orders, and ends when it can.
      return;
    }
  }

  private interface Question {
    Status ask(Client client) throws IOException;
  }

  private List<Status> asked(Question question) throws IOException {
    List<Status> said = new ArrayList<>();
    for (Path folder : folders) {
      if (!RuntimeFolder.isSafe(folder)) {
        continue;
      }
      for (Address address : addresses(folder)) {
        try (Client client = Client.connected(address)) {
          if (client != null) {
            said.add(question.ask(client));
          }
        } catch (IOException gone) {
          // It ended while it was asked.
          continue;
        }
      }
    }
    said.sort(Comparator.comparing(Status::folder).thenComparing(Status::pid));
    return said;
  }

  private static List<Address> addresses(Path folder) throws IOException {
    List<Address> addresses = new ArrayList<>();
    try (DirectoryStream<Path> sockets = Files.newDirectoryStream(folder, "*" + Address.SOCKET)) {
      for (Path socket : sockets) {
        String name = String.valueOf(socket.getFileName());
        addresses.add(
            new Address(folder, name.substring(0, name.length() - Address.SOCKET.length())));
      }
    }
    return addresses;
  }
}
