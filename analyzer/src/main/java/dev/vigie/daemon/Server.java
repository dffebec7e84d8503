package dev.vigie.daemon;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/** Serves an address: takes orders, one at a time, until it has had none for long. */
public final class Server {
  /** How often it looks whether it is still of use. */
  private static final Duration LOOK = Duration.ofSeconds(5);

  private static final Duration LOCK_PATIENCE = Duration.ofSeconds(2);
  private static final Duration LOCK_LOOK = Duration.ofMillis(50);

  private final Address address;
  private final CodeStamp code;
  private final Work work;
  private final Duration idle;
  private final Instant since = Instant.now();
  private final Semaphore place = new Semaphore(1);
  private final Set<Conversation> conversations = ConcurrentHashMap.newKeySet();
  private volatile long lastUse = System.nanoTime();
  private volatile boolean ending;

  /**
   * For an address.
   *
   * @param code that this process was started from; it ends when that is another
   * @param idle after how long without work it ends
   */
  public Server(Address address, CodeStamp code, Work work, Duration idle) {
    this.address = address;
    this.code = code;
    this.work = work;
    this.idle = idle;
  }

  /**
   * Serves until it is to end.
   *
   * @return false where another serves this address
   * @throws IOException where the socket cannot be opened
   * @throws InterruptedException where this thread is interrupted
   */
  public boolean serve() throws IOException, InterruptedException {
    if (!RuntimeFolder.isSafe(address.folder()) || !isCurrent()) {
      throw new IOException("no daemon can be had here");
    }
    try (FileChannel file =
        FileChannel.open(address.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      if (!lock(file)) {
        return false;
      }
      // Whoever holds the lock knows that nobody answers there.
      Files.deleteIfExists(address.socket());
      try (ServerSocketChannel door = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
        door.bind(UnixDomainSocketAddress.of(address.socket()));
        take(door);
      } finally {
        Files.deleteIfExists(address.socket());
        conversations.forEach(Conversation::end);
      }
      return true;
    }
  }

  private void take(ServerSocketChannel door) throws IOException {
    try (Selector selector = Selector.open()) {
      door.configureBlocking(false);
      door.register(selector, SelectionKey.OP_ACCEPT);
      while (!ending && isOfUse()) {
        selector.select(key -> accept(door, selector), untilLook().toMillis());
      }
    }
  }

  private void accept(ServerSocketChannel door, Selector selector) {
    try {
      SocketChannel channel = door.accept();
      if (channel != null) {
        Conversation conversation = new Conversation(this, channel, selector);
        conversations.add(conversation);
        conversation.start();
      }
    } catch (IOException gone) {
      // Whoever it was has gone already.
      return;
    }
  }

  private Duration untilLook() {
    Duration left = idle.minusNanos(System.nanoTime() - lastUse);
    Duration wait = left.compareTo(LOOK) < 0 && !isBusy() ? left : LOOK;
    // Zero would be for ever.
    return wait.compareTo(Duration.ofMillis(1)) < 0 ? Duration.ofMillis(1) : wait;
  }

  private boolean isOfUse() {
    return isBusy()
        || (System.nanoTime() - lastUse < idle.toNanos()
            && Files.exists(address.socket())
            && isCurrent());
  }

  /** Whether a process that was started now would be this one. */
  boolean isCurrent() {
    if (!code.holds()) {
      return false;
    }
    try {
      // A folder that was made anew has the name of the old one, which relative paths lead to.
      return Files.isSameFile(Path.of("."), Path.of(System.getProperty("user.dir", "")));
    } catch (IOException gone) {
      return false;
    }
  }

  private boolean isBusy() {
    return place.availablePermits() == 0;
  }

  /** Whether the caller may work now; it must {@link #leave} then. */
  boolean enter() {
    return place.tryAcquire();
  }

  void leave() {
    lastUse = System.nanoTime();
    place.release();
  }

  Work work() {
    return work;
  }

  Status status() {
    Runtime runtime = Runtime.getRuntime();
    return new Status(
        System.getProperty("user.dir", ""),
        ProcessHandle.current().pid(),
        since,
        runtime.totalMemory(),
        isBusy());
  }

  /** Takes no more orders. */
  void end(Selector selector) {
    ending = true;
    selector.wakeup();
  }

  void forget(Conversation conversation) {
    conversations.remove(conversation);
  }

  /**
   * Takes the lock, which goes with the channel. One that ends may hold it for a moment more.
   *
   * @return false where another holds it and serves
   */
  private boolean lock(FileChannel file) throws IOException, InterruptedException {
    long start = System.nanoTime();
    while (true) {
      if (isFree(file)) {
        return true;
      }
      if (Files.exists(address.socket()) || System.nanoTime() - start > LOCK_PATIENCE.toNanos()) {
        return false;
      }
      Thread.sleep(LOCK_LOOK.toMillis());
    }
  }

  private static boolean isFree(FileChannel file) throws IOException {
    try {
      return file.tryLock() != null;
    } catch (OverlappingFileLockException ofThisProcess) {
      return false;
    }
  }
}
