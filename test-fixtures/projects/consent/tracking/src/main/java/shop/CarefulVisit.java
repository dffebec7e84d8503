package shop;

import com.segment.analytics.messages.IdentifyMessage;
import jakarta.servlet.http.Cookie;

class CarefulVisit {
  void identify(Visitor visitor) {
    if (visitor.hasTrackingConsent()) {
      IdentifyMessage.builder().userId(visitor.getEmail()); // ok: asked
    }
  }

  Cookie visitorId(Visitor visitor, String id) {
    return visitor.hasTrackingConsent() ? new Cookie("visitor_id", id) : null; // ok: asked
  }
}
