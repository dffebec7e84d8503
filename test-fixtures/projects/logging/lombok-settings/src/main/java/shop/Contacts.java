package shop;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shop.open.Guest;

class Contacts {
  private static final Logger log = LoggerFactory.getLogger(Contacts.class);

  void show(Contact contact, Guest guest) {
    log.info("{}", contact); // ok: its text shows the number alone
    log.info("{}", guest); // finds: personal-data-in-log
  }
}
