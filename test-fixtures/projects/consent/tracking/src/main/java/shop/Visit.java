package shop;

import com.segment.analytics.messages.IdentifyMessage;
import jakarta.servlet.http.Cookie;
import java.util.Map;

class Visit {
  void identify(Visitor visitor) {
    IdentifyMessage.builder()
        .userId(visitor.getEmail()) // finds: analytics-without-consent-check
        .traits(Map.of("plan", "basic")); // ok: nothing personal
  }

  Cookie visitorId(String id) {
    return new Cookie("visitor_id", id); // finds: tracker-without-consent-check
  }

  Cookie forgotten() {
    Cookie cookie = new Cookie("visitor_id", "");
    cookie.setMaxAge(0); // ok: deletes it
    return cookie;
  }

  Cookie session(String id) {
    return new Cookie("cart", id); // ok: the shop needs it
  }
}
