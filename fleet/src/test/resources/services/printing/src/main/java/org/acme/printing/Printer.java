package org.acme.printing;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jms.annotation.JmsListener;
import org.springframework.stereotype.Component;

@Component
public class Printer {
  private static final Logger LOG = LoggerFactory.getLogger(Printer.class);

  @JmsListener(destination = "letters")
  public void print(Letter letter) {
    LOG.info("printed for {}", letter.getTo());
  }

  public static class Letter {
    private String to;
    private String text;

    public String getTo() {
      return to;
    }

    public String getText() {
      return text;
    }
  }
}
