package dev.vigie.daemon;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinWorkerThread;
import org.jspecify.annotations.Nullable;

/**
 * One process that asks, from its question to the answer. While the work is done on another thread,
 * this one notices when the process goes away, and interrupts the work.
 */
final class Conversation implements Runnable {
  private static final long LOOK_MILLIS = 20;
  private static final long PATIENCE_NANOS = Duration.ofMinutes(1).toNanos();

  private final Server server;
  private final SocketChannel channel;
  private final Selector selector;
  private final Thread thread;
  private volatile @Nullable Thread working;
  private volatile boolean gone;

  Conversation(Server server, SocketChannel channel, Selector selector) {
    this.server = server;
    this.channel = channel;
    this.selector = selector;
    this.thread = new Thread(this, "vigie-conversation");
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  /** Ends it, whatever is done. */
  void end() {
    close();
    interrupt();
  }

  @Override
  public void run() {
    try {
      Frame asked = Frame.read(channel);
      byte[] content = asked.content();
      if (content.length == 0 || content[0] != Frame.PROTOCOL) {
        Frame.of(Frame.FAILED).write(channel);
      } else if (asked.kind() == Frame.STATUS) {
        tellStatus();
      } else if (asked.kind() == Frame.STOP) {
        tellStatus();
        server.end(selector);
        // Closed when all is let go.
        awaitEnd();
      } else if (asked.kind() == Frame.RUN) {
        take(Order.decoded(Arrays.copyOfRange(content, 1, content.length)));
      }
    } catch (IOException gone) {
      // Nobody is there to be told.
      return;
    } finally {
      close();
      server.forget(this);
    }
  }

  private void tellStatus() throws IOException {
    new Frame(Frame.STATUS, server.status().encoded()).write(channel);
  }

  private void take(Order order) throws IOException {
    if (!server.enter()) {
      Frame.of(Frame.BUSY).write(channel);
      return;
    }
    if (!server.isCurrent()) {
      server.leave();
      Frame.of(Frame.FAILED).write(channel);
      server.end(selector);
      return;
    }
    // Of its own, so that it can be told when all threads of the work have ended.
    ThreadGroup group = new ThreadGroup("vigie-work");
    Thread worker = new Thread(group, () -> work(order, group), "vigie-work");
    worker.setDaemon(true);
    working = worker;
    worker.start();
    awaitEnd();
    interrupt();
  }

  private void interrupt() {
    gone = true;
    Thread running = working;
    if (running != null) {
      running.interrupt();
    }
  }

  /** Until the other side goes, or this one closes. */
  private void awaitEnd() {
    try {
      while (channel.read(ByteBuffer.allocate(1)) >= 0) {
        // nothing more is asked in this conversation
        continue;
      }
    } catch (IOException closed) {
      return;
    }
  }

  private void work(Order order, ThreadGroup group) {
    List<Frame> told = new ArrayList<>();
    boolean sound = false;
    try {
      told.add(new Frame(Frame.EXIT, new byte[] {(byte) code(order, told)}));
      sound = true;
    } catch (Exception failure) {
      told.clear();
      // What a fault leaves behind is not trusted with another order.
      sound = gone;
    } catch (LinkageError | VirtualMachineError | AssertionError fault) {
      told.clear();
    }
    if (gone) {
      sound &= isOver(group);
    }
    if (!sound) {
      server.end(selector);
    }
    // Before it is told: whoever hears of the end may ask again at once.
    server.leave();
    tell(told.isEmpty() ? List.of(Frame.of(Frame.FAILED)) : told);
  }

  private int code(Order order, List<Frame> told) throws Exception {
    Screen screen =
        new Screen(
            writer(content -> told.add(new Frame(Frame.OUT, content))),
            writer(content -> told.add(new Frame(Frame.ERR, content))),
            writer(content -> new Frame(Frame.LIVE, content).write(channel)));
    int code = server.work().run(order, screen);
    screen.flush();
    return code;
  }

  private void tell(List<Frame> told) {
    try {
      for (Frame frame : told) {
        frame.write(channel);
      }
    } catch (IOException gone) {
      // Nobody is there to be told.
      return;
    } finally {
      close();
    }
  }

  /** Whether all threads of an interrupted work end; the next must not run beside them. */
  private static boolean isOver(ThreadGroup group) {
    long start = System.nanoTime();
    while (System.nanoTime() - start < PATIENCE_NANOS) {
      Thread[] running = new Thread[group.activeCount() + 1];
      int count = group.enumerate(running);
      boolean over = true;
      for (int i = 0; i < count; i++) {
        // Those of the common pool do nothing by themselves.
        over &= running[i] == Thread.currentThread() || running[i] instanceof ForkJoinWorkerThread;
      }
      if (over) {
        return true;
      }
      try {
        Thread.sleep(LOOK_MILLIS);
      } catch (InterruptedException again) {
        // It is what ended the work.
        continue;
      }
    }
    return false;
  }

  private void close() {
    try {
      channel.close();
    } catch (IOException closed) {
      return;
    }
  }

  /** Takes what was printed. */
  private interface Sink {
    void take(byte[] content) throws IOException;
  }

  /** Like that of a process of its own: what is printed is encoded and parted in the same way. */
  private static PrintWriter writer(Sink sink) {
    OutputStream stream =
        new OutputStream() {
          @Override
          public void write(int each) throws IOException {
            sink.take(new byte[] {(byte) each});
          }

          @Override
          public void write(byte[] bytes, int from, int length) throws IOException {
            sink.take(Arrays.copyOfRange(bytes, from, from + length));
          }
        };
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), false);
  }
}
