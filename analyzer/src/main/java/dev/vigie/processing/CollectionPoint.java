package dev.vigie.processing;

import dev.vigie.rule.endpoint.Access;
import dev.vigie.source.Location;
import java.util.List;

/**
 * Where personal data comes in.
 *
 * @param name as a reader says it: {@code POST /customers}, {@code PaymentListener.onPayment()}
 * @param access who may call it; unguarded for what is no endpoint
 * @param data ids of the {@link DataItem}s that it takes
 */
public record CollectionPoint(
    Kind kind, String name, Access access, List<String> data, Location at) {
  /** How data comes in. */
  public enum Kind {
    /** A person, or a program of theirs, sends a form. */
    FORM("form", true),
    /** A request with a body or parameters. */
    REQUEST("request", true),
    /** What the connection itself tells: address, browser. */
    TRAFFIC("traffic", true),
    /** A message of another program. */
    MESSAGE("message", false),
    /** A file, directory or batch of another system. */
    IMPORT("import", false);

    private final String id;
    private final boolean direct;

    Kind(String id, boolean direct) {
      this.id = id;
      this.direct = direct;
    }

    /** In JSON, CSV and keys of messages. */
    public String id() {
      return id;
    }

    /** Whether the data comes from the person (GDPR Art. 13), not from elsewhere (Art. 14). */
    public boolean direct() {
      return direct;
    }
  }

  /** Copies the list. */
  public CollectionPoint {
    data = List.copyOf(data);
  }
}
