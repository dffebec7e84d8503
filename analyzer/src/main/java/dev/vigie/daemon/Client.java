package dev.vigie.daemon;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks a daemon. Written without lambdas, streams and patterns, as every run that asks one loads
 * this.
 */
public final class Client implements AutoCloseable {
  private final SocketChannel channel;

  private Client(SocketChannel channel) {
    this.channel = channel;
  }

  /** Sees at once what says how far the work has come. */
  public interface Watcher {
    /** Something was told. */
    void see(byte[] told);
  }

  /**
   * How it ended.
   *
   * @param code the exit code; none where there is trouble
   * @param told what the work printed, in order
   * @param trouble why there is no result; null where there is one
   */
  public record Reply(int code, List<Frame> told, @Nullable String trouble) {}

  /** A connection with the daemon there; null where none answers. */
  public static @Nullable Client connected(Address address) {
    // The folder may have been another's when the daemon was not yet there.
    if (!address.socket().toFile().exists() || !RuntimeFolder.isSafe(address.folder())) {
      return null;
    }
    try {
      return new Client(SocketChannel.open(UnixDomainSocketAddress.of(address.socket())));
    } catch (IOException | UnsupportedOperationException stale) {
      return null;
    }
  }

  /** Has an order done. Nothing of what the work prints is given before it is wholly done. */
  public Reply run(Order order, Watcher watcher) {
    List<Frame> told = new ArrayList<>();
    try {
      ask(Frame.RUN, order.encoded());
      while (true) {
        Frame frame = Frame.read(channel);
        switch (frame.kind()) {
          case Frame.OUT, Frame.ERR -> told.add(frame);
          case Frame.LIVE -> watcher.see(frame.content());
          case Frame.EXIT -> {
            return new Reply(frame.content()[0], told, null);
          }
          case Frame.BUSY -> {
            return failed("it is busy");
          }
          default -> {
            return failed("it could not do the work");
          }
        }
      }
    } catch (IOException gone) {
      return failed("it has gone: " + gone.getMessage());
    }
  }

  private static Reply failed(String trouble) {
    return new Reply(-1, List.of(), trouble);
  }

  /** What it says of itself. */
  Status status() throws IOException {
    ask(Frame.STATUS, new byte[0]);
    return Status.decoded(Frame.read(channel).content());
  }

  /** Ends it, and waits until it has let go of everything. */
  Status stop() throws IOException {
    ask(Frame.STOP, new byte[0]);
    Status status = Status.decoded(Frame.read(channel).content());
    while (channel.read(ByteBuffer.allocate(1)) >= 0) {
      // it says no more
      continue;
    }
    return status;
  }

  private void ask(byte kind, byte[] content) throws IOException {
    byte[] versioned = new byte[content.length + 1];
    versioned[0] = Frame.PROTOCOL;
    System.arraycopy(content, 0, versioned, 1, content.length);
    new Frame(kind, versioned).write(channel);
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException gone) {
      // Then it is closed.
      return;
    }
  }
}
