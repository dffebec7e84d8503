package shop.audit;

import java.util.logging.Logger;
import shop.message.CustomerChanged;

public class Audit {
  private static final Logger LOG = Logger.getLogger("audit");

  public void changed(CustomerChanged changed) {
    LOG.info(changed.getIban()); // finds: personal-data-in-log
    LOG.info(changed.getReference()); // ok: nobody's, other than in the class of the same name
  }

  public void travelled(TravelMapper mapper, long id) {
    LOG.info(mapper.find(id)); // ok: a colour is nobody's, other than what the mapper of the same name gives
  }
}
