package longer;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.scheduling.annotation.Scheduled;

class Longer {
  static final Period LEAD_RETENTION = Period.ofYears(4); // finds: retention-longer-than-reference
  static final int PROSPECT_KEEP_MONTHS = 36; // ok: three years
  static final long CUSTOMER_RETENTION_DAYS = 365L * 12; // finds: retention-longer-than-reference
  static final Duration CANDIDATE_TTL = Duration.ofDays(700); // ok: less than two years
  static final Period PROSPECT_FOLLOW_UP = Period.ofYears(9); // ok: says nothing of keeping
  static final Period INVOICE_RETENTION = Period.ofYears(10); // ok: a duty to keep

  @Entity
  static class Applicant { // ok: purged
    @Id Long id;
    String lastName;
    LocalDate lastContact;
  }

  interface ApplicantRepository extends JpaRepository<Applicant, Long> {
    long deleteByLastContactBefore(LocalDate day);
  }

  ApplicantRepository applicants;

  @Scheduled(fixedRate = 1000)
  void purge() {
    applicants.deleteByLastContactBefore(
        LocalDate.now().minusYears(6)); // finds: retention-longer-than-reference
  }

  void cookies(Cookie visit, Cookie session, Cookie banner) {
    visit.setMaxAge(60 * 60 * 24 * 730); // finds: retention-longer-than-reference
    session.setMaxAge(3600); // ok: an hour
  }

  void rememberConsent(Cookie banner) {
    banner.setMaxAge(60 * 60 * 24 * 300); // finds: retention-longer-than-reference
  }
}
