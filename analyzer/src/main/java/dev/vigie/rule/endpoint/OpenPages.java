package dev.vigie.rule.endpoint;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Endpoints that must be open: by which one signs up or in, and which only collect what a visitor
 * sends. One that gives many records is none of them.
 */
public final class OpenPages {
  private final Pattern names;

  /**
   * By name.
   *
   * @param names of paths and methods, lower-case
   */
  public OpenPages(Pattern names) {
    this.names = names;
  }

  /** Whether an endpoint is one. */
  public boolean isOne(Endpoint endpoint) {
    if (endpoint.many()) {
      return false;
    }
    boolean creates =
        !endpoint.verbs().isEmpty()
            && !endpoint.reads()
            && endpoint.answers("POST")
            && endpoint.paths().stream().noneMatch(path -> path.contains("{"));
    return creates
        || names.matcher(endpoint.method().name().toLowerCase(Locale.ROOT)).find()
        || endpoint.paths().stream()
            .anyMatch(p -> names.matcher(p.toLowerCase(Locale.ROOT)).find());
  }
}
