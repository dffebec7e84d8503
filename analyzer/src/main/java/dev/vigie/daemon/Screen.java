package dev.vigie.daemon;

import java.io.PrintWriter;

/**
 * Where the work prints.
 *
 * @param out held back until the work is done, so that nothing is seen of a run that fails midway
 * @param err held back, too, in one order with {@code out}
 * @param live is seen at once: how far the work has come
 */
public record Screen(PrintWriter out, PrintWriter err, PrintWriter live) {
  void flush() {
    out.flush();
    err.flush();
    live.flush();
  }
}
