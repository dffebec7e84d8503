package dev.vigie.daemon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.vigie.daemon.Client.Reply;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Servers on threads of this process. */
@Timeout(60)
class ServerTest {
  private static final Duration LONG = Duration.ofMinutes(10);
  private static final Order ORDER = new Order(List.of("check"), Map.of(), false);

  @TempDir private Path parent;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private Address address;
  private Path jar;
  private RunningDaemons running;

  @BeforeEach
  void folder() throws IOException {
    Path folder = parent.resolve("vigie");
    assumeTrue(RuntimeFolder.make(folder));
    address = new Address(folder, "a");
    jar = Files.createFile(parent.resolve("a.jar"));
    running = new RunningDaemons(List.of(folder));
  }

  @AfterEach
  void end() throws Exception {
    running.stop();
    threads.shutdown();
    assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void whatWorkPrintsArrivesInOrderWithItsCode() throws Exception {
    serve(
        (order, screen) -> {
          screen.live().print("live");
          screen.live().flush();
          screen.out().print(order.arguments() + "\u00e9");
          screen.out().flush();
          screen.err().print(order.environment().get("A") + order.colourful());
          return 3;
        },
        LONG);
    List<String> live = new ArrayList<>();

    Reply reply;
    try (Client client = connected()) {
      reply =
          client.run(
              new Order(List.of("check", "x"), Map.of("A", "b"), true),
              told -> live.add(new String(told, StandardCharsets.UTF_8)));
    }

    assertThat(reply.trouble()).isNull();
    assertThat(reply.code()).isEqualTo(3);
    assertThat(live).containsExactly("live");
    assertThat(reply.told()).extracting(Frame::kind).containsExactly(Frame.OUT, Frame.ERR);
    assertThat(text(reply)).isEqualTo("[check, x]\u00e9btrue");
  }

  @Test
  void afterOneOrderItTakesAnother() throws Exception {
    serve((order, screen) -> 0, LONG);

    for (int i = 0; i < 20; i++) {
      assertThat(ask().trouble()).isNull();
    }
  }

  @Test
  void whileItWorksItIsBusyForOthersAndSaysSo() throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    serve(
        (order, screen) -> {
          started.countDown();
          go.await();
          return 0;
        },
        LONG);
    Future<Reply> first = threads.submit(this::ask);
    started.await();

    assertThat(ask().trouble()).isEqualTo("it is busy");
    assertThat(running.all()).extracting(Status::busy).containsExactly(true);
    go.countDown();
    assertThat(first.get().trouble()).isNull();
    assertThat(running.all()).extracting(Status::busy).containsExactly(false);
  }

  @Test
  void aClientThatGoesAwayInterruptsTheWorkAndTheNextIsServed() throws Exception {
    CountDownLatch interrupted = new CountDownLatch(1);
    SynchronousQueue<String> started = new SynchronousQueue<>();
    Future<Boolean> served =
        serve(
            (order, screen) -> {
              if (order.arguments().contains("wait")) {
                started.put("");
                try {
                  new CountDownLatch(1).await();
                } catch (InterruptedException e) {
                  interrupted.countDown();
                  throw e;
                }
              }
              return 0;
            },
            LONG);
    try (Client client = connected()) {
      threads.submit(() -> client.run(new Order(List.of("wait"), Map.of(), false), told -> {}));
      started.take();
    }
    interrupted.await();

    Reply next = ask();
    while ("it is busy".equals(next.trouble())) {
      pause();
      next = ask();
    }
    assertThat(next.trouble()).isNull();
    assertThat(served.isDone()).isFalse();
  }

  @Test
  void aFaultGivesNoResultAndEndsIt() throws Exception {
    for (Throwable fault :
        List.of(new OutOfMemoryError(), new StackOverflowError(), new NoClassDefFoundError())) {
      Future<Boolean> served =
          serve(
              (order, screen) -> {
                screen.out().print("half");
                screen.out().flush();
                throw (Error) fault;
              },
              LONG);

      Reply reply = ask();

      assertThat(reply.trouble()).isNotNull();
      assertThat(reply.told()).isEmpty();
      assertThat(served.get()).isTrue();
      assertThat(address.socket()).doesNotExist();
    }
  }

  @Test
  void aSocketThatNobodyListensAtIsTakenOver() throws Exception {
    try (ServerSocketChannel dead = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      dead.bind(UnixDomainSocketAddress.of(address.socket()));
    }
    assertThat(address.socket()).exists();
    assertThat(Client.connected(address)).isNull();

    serve((order, screen) -> 7, LONG);

    assertThat(ask().code()).isEqualTo(7);
  }

  @Test
  void ofTwoThatStartOneServes() throws Exception {
    Callable<Boolean> one = () -> server((order, screen) -> 0, LONG).serve();
    Future<Boolean> first = threads.submit(one);
    Future<Boolean> second = threads.submit(one);
    connected().close();
    while (!first.isDone() && !second.isDone()) {
      pause();
    }

    assertThat(running.all()).hasSize(1);
    running.stop();
    assertThat(List.of(first.get(), second.get())).containsExactlyInAnyOrder(true, false);
  }

  @Test
  void itEndsByItselfWithoutWork() throws Exception {
    assertThat(serve((order, screen) -> 0, Duration.ofMillis(1)).get()).isTrue();
    assertThat(address.socket()).doesNotExist();
  }

  @Test
  void itDoesNoWorkOnceItsJarIsAnother() throws Exception {
    AtomicBoolean worked = new AtomicBoolean();
    Future<Boolean> served =
        serve(
            (order, screen) -> {
              worked.set(true);
              return 0;
            },
            LONG);
    connected().close();
    Files.writeString(jar, "another");

    // It may have seen by itself that it is not current, and then nobody answers.
    try (Client client = Client.connected(address)) {
      if (client != null) {
        assertThat(client.run(ORDER, told -> {}).trouble()).isNotNull();
      }
    }
    assertThat(served.get()).isTrue();
    assertThat(worked).isFalse();
  }

  @Test
  void onceItIsToldToStopNobodyAnswers() throws Exception {
    Future<Boolean> served = serve((order, screen) -> 0, LONG);
    connected().close();

    List<Status> stopped = running.stop();

    assertThat(stopped).extracting(Status::pid).containsExactly(ProcessHandle.current().pid());
    assertThat(stopped).extracting(Status::folder).containsExactly(System.getProperty("user.dir"));
    assertThat(served.get()).isTrue();
    assertThat(running.all()).isEmpty();
  }

  @Test
  void aClientOfAnotherVersionIsSentAway() throws Exception {
    serve((order, screen) -> 0, LONG);
    connected().close();
    try (SocketChannel stranger =
        SocketChannel.open(UnixDomainSocketAddress.of(address.socket()))) {
      new Frame(Frame.RUN, new byte[] {Frame.PROTOCOL + 1}).write(stranger);

      assertThat(Frame.read(stranger).kind()).isEqualTo(Frame.FAILED);
    }
  }

  @Test
  void aServerThatDiesMidwayLeavesNoHalfResult() throws Exception {
    try (ServerSocketChannel door = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      door.bind(UnixDomainSocketAddress.of(address.socket()));
      Future<Reply> reply = threads.submit(this::ask);
      try (SocketChannel dying = door.accept()) {
        Frame.read(dying);
        new Frame(Frame.OUT, new byte[] {'x'}).write(dying);
      }

      assertThat(reply.get().trouble()).startsWith("it has gone");
      assertThat(reply.get().told()).isEmpty();
    }
  }

  @Test
  void aFolderThatOthersCanUseIsNotServedIn() throws Exception {
    Files.setPosixFilePermissions(address.folder(), PosixFilePermissions.fromString("rwxr-xr-x"));
    Server server = server((order, screen) -> 0, LONG);

    assertThatThrownBy(server::serve).isInstanceOf(IOException.class);
  }

  private Server server(Work work, Duration idle) {
    return new Server(address, CodeStamp.of(jar.toString()), work, idle);
  }

  private Future<Boolean> serve(Work work, Duration idle) {
    Server server = server(work, idle);
    return threads.submit(server::serve);
  }

  /** Waits for one that answers, for as long as the limit of a test lets it. */
  private Client connected() throws InterruptedException {
    while (true) {
      Client client = Client.connected(address);
      if (client != null) {
        return client;
      }
      pause();
    }
  }

  private Reply ask() throws InterruptedException {
    try (Client client = connected()) {
      return client.run(ORDER, told -> {});
    }
  }

  /** Waits so that the limit of a test can interrupt it. */
  private static void pause() throws InterruptedException {
    Thread.sleep(1);
  }

  private static String text(Reply reply) {
    StringBuilder text = new StringBuilder();
    reply.told().forEach(each -> text.append(new String(each.content(), StandardCharsets.UTF_8)));
    return text.toString();
  }
}
