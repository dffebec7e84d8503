package flags;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

class Flags {
  static class Registration {
    String email;
    boolean newsletterOptIn = true; // finds: consent-by-default
    boolean marketingConsent = false; // ok: the person has to say so
    boolean newsletterOptOut = true; // ok: an objection from the start
  }

  static class Form {
    String email;
    Boolean marketingConsent; // finds: consent-by-default

    Form() {
      marketingConsent = Boolean.TRUE;
    }
  }

  @Entity
  static class Reader {
    @Id Long id;
    String email;

    @Column(columnDefinition = "boolean not null default true")
    boolean newsletterConsent; // finds: consent-by-default, consent-without-proof
  }

  @Entity
  static class Patron {
    @Id Long id;
    String email;
    boolean marketingConsent; // finds: consent-without-withdrawal
    Instant marketingConsentAt;

    void agree() {
      marketingConsent = true;
    }
  }

  @Entity
  static class Donor {
    @Id Long id;
    String email;
    boolean marketingConsent; // ok: can be taken back
    Instant marketingConsentAt;

    void agree() {
      marketingConsent = true;
    }

    void leave() {
      marketingConsent = false;
    }
  }

  @Entity
  static class Sponsor {
    @Id Long id;
    String email;
    boolean marketingConsent; // ok: set to what the form says
    String marketingConsentVersion;

    void setMarketingConsent(boolean marketingConsent) {
      this.marketingConsent = marketingConsent;
    }
  }

  void form(Sponsor sponsor, boolean ticked) {
    sponsor.setMarketingConsent(ticked);
  }
}
