package sending;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.mail.MailSender;
import org.springframework.mail.SimpleMailMessage;

class Sending {
  static class Reader {
    Long id;
    String email;
  }

  interface ReaderRepository extends JpaRepository<Reader, Long> {
    List<Reader> findByNewsletterOptInTrue();
  }

  static class Mails {
    MailSender sender;

    void send(String to, String subject) {
      SimpleMailMessage message = new SimpleMailMessage();
      message.setTo(to);
      message.setSubject(subject);
      sender.send(message);
    }
  }

  static class News {
    Mails mails;
    ReaderRepository readers;

    void sendNewsletter() { // finds: marketing-without-consent-check
      for (Reader reader : readers.findAll()) {
        mails.send(reader.email, "News");
      }
    }

    void sendNewsletterToThoseWhoAgreed() { // ok: the query asks
      for (Reader reader : readers.findByNewsletterOptInTrue()) {
        mails.send(reader.email, "News");
      }
    }

    void remind(Reader reader) { // finds: marketing-without-consent-check
      mails.send(reader.email, "Our campaign of the week");
    }

    void confirm(Reader reader) { // ok: no marketing
      mails.send(reader.email, "Your order");
    }

    void resetPassword(Reader reader) { // ok: a mail about a password, whatever the campaign
      mails.send(reader.email, "Your password for the campaign");
    }
  }
}
