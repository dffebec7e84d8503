package dev.vigie.traffic;

import dev.vigie.program.code.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Requests of a Jakarta REST client: {@code client.target(…).path(…).request().post(entity)}. */
final class TargetCalls {
  private static final Set<String> VERBS =
      Set.of("get", "post", "put", "delete", "head", "options", "patch", "method");
  private static final Set<String> ROOTS = Set.of("Client", "WebTarget", "ClientBuilder");
  private static final int LONGEST = 30;

  private final Code code;
  private final Addresses addresses;
  private final Outlets outlets;

  TargetCalls(Code code, Outlets outlets) {
    this.code = code;
    this.addresses = new Addresses(code);
    this.outlets = outlets;
  }

  void look(Expression expression, Code.Scope scope) {
    if (!(expression instanceof Expression.Invoke call)
        || !VERBS.contains(call.callee().name())
        || call.receiver() == null) {
      return;
    }
    List<Expression.Invoke> chain = chain(call, scope);
    int request = -1;
    boolean target = false;
    for (int i = 0; i < chain.size(); i++) {
      request = chain.get(i).callee().name().equals("request") && request < 0 ? i : request;
      target |= request >= 0 && Outlets.types(chain.get(i)).stream().anyMatch(ROOTS::contains);
    }
    if (request < 0 || !target) {
      return;
    }
    Addresses.Address address = Addresses.parts(addresses.text(chain.get(request), scope));
    String verb = call.callee().name().toUpperCase(Locale.ROOT);
    int body = verb.equals("METHOD") ? 1 : 0;
    boolean sends = call.arguments().size() > body && !verb.equals("GET") && !verb.equals("DELETE");
    if (verb.equals("METHOD")) {
      verb = call.arguments().isEmpty() ? "" : addresses.text(call.arguments().get(0), scope);
    }
    Outlet outlet =
        HttpForm.outlet(
            verb,
            address,
            sends ? Outlets.payload(inner(call.arguments().get(body)).type()) : "",
            Outlets.location(scope, call.at()));
    outlets.add(outlet);
    List<Optional<Sent.Slot>> slots = new ArrayList<>();
    for (int i = 0; i < call.arguments().size(); i++) {
      slots.add(sends && i == body ? Optional.of(Sent.Slot.BODY) : Optional.empty());
    }
    outlets.send(outlet.id(), call, scope, slots);
    if (sends && call.arguments().get(body) instanceof Expression.Invoke entity) {
      outlets.send(outlet.id(), entity, scope, List.of(Optional.of(Sent.Slot.BODY)));
    }
    for (Expression.Invoke each : chain) {
      BuilderSlots.of(each, addresses, address, scope)
          .ifPresent(found -> outlets.send(outlet.id(), each, scope, found));
    }
  }

  /** What {@code Entity.json(…)} wraps. */
  private static Expression inner(Expression body) {
    return body instanceof Expression.Invoke entity && !entity.arguments().isEmpty()
        ? entity.arguments().get(0)
        : body;
  }

  /** The calls before this one, nearest first. */
  private List<Expression.Invoke> chain(Expression.Invoke call, Code.Scope scope) {
    List<Expression.Invoke> chain = new ArrayList<>();
    Expression at = call.receiver();
    for (int i = 0; i < LONGEST && at != null; i++) {
      if (!(code.meaning(at, scope).expression() instanceof Expression.Invoke before)) {
        break;
      }
      chain.add(before);
      at = before.receiver();
    }
    return chain;
  }
}
