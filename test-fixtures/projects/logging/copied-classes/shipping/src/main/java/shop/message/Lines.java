package shop.message;

import java.util.logging.Logger;

/** Sees what is private to the package of its own module's class. */
public class Lines {
  private static final Logger LOG = Logger.getLogger("lines");

  public void changed(CustomerChanged changed) {
    LOG.info(CustomerChanged.Line.of(changed)); // finds: personal-data-in-log
    LOG.info(shop.message.CustomerChanged.Line.of(changed)); // finds: personal-data-in-log
  }
}
