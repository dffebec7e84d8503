package shop;

import com.mixpanel.mixpanelapi.MessageBuilder;
import com.posthog.java.PostHog;
import com.stripe.param.CustomerCreateParams;
import io.sentry.Sentry;
import java.util.Map;

class Services {
  void failed(Customer customer) {
    Sentry.setExtra("mail", customer.getEmail()); // finds: undocumented-transfer
    Sentry.setExtra("customer", String.valueOf(customer.getId())); // ok: an internal identifier
  }

  void pays(Customer customer) {
    CustomerCreateParams.builder().setEmail(customer.getEmail()).build(); // ok: declared, in Ireland
  }

  void counts(MessageBuilder mixpanel, PostHog posthog, Customer customer) {
    mixpanel.event(customer.getEmail(), "order", null); // ok: declared, with standard clauses
    posthog.identify(customer.getEmail(), Map.of()); // finds: undeclared-third-party
  }

  void writes(Customer customer) {
    new brevoModel.CreateContact().email(customer.getEmail()); // ok: recipient of an activity
  }
}
