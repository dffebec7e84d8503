package shop.audit;

import java.util.logging.Logger;
import shop.message.CustomerChanged;

public class Audit {
  private static final Logger LOG = Logger.getLogger("audit");

  public void changed(CustomerChanged changed) {
    LOG.info(changed.getPassportNumber()); // finds: personal-data-in-log
    LOG.info(changed.getReference()); // finds: personal-data-in-log
  }

  public void travelled(TravelMapper mapper, long id) {
    LOG.info(mapper.find(id)); // finds: personal-data-in-log
  }
}
