package dev.vigie.traffic;

import java.util.Locale;

/** How two services speak. */
public enum Protocol {
  HTTP,
  KAFKA,
  AMQP,
  JMS;

  /** As in reports. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
