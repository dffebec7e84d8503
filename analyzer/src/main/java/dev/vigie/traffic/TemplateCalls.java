package dev.vigie.traffic;

import dev.vigie.program.code.Expression;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Calls that send a request by themselves: {@code restTemplate.postForObject(url, body, …)}. */
final class TemplateCalls {
  private final Code code;
  private final Addresses addresses;
  private final TrafficCatalogue catalogue;
  private final Outlets outlets;

  TemplateCalls(Code code, TrafficCatalogue catalogue, Outlets outlets) {
    this.code = code;
    this.addresses = new Addresses(code);
    this.catalogue = catalogue;
    this.outlets = outlets;
  }

  void look(Expression expression, Code.Scope scope) {
    if (!(expression instanceof Expression.Invoke call) || call.arguments().isEmpty()) {
      return;
    }
    for (TrafficCatalogue.Request request : catalogue.requests()) {
      if (request.methods().contains(call.callee().name())
          && !Collections.disjoint(request.types(), Outlets.types(call))) {
        found(request, call, scope);
        return;
      }
    }
  }

  private void found(TrafficCatalogue.Request request, Expression.Invoke call, Code.Scope scope) {
    List<Expression> arguments = call.arguments();
    String base =
        call.receiver() == null ? "" : HttpForm.base(code, addresses, call.receiver(), scope);
    Addresses.Address address =
        Addresses.under(
            Addresses.parts(base), Addresses.parts(addresses.text(arguments.get(0), scope)));
    String verb = request.verb();
    if (verb.isEmpty()
        && arguments.size() > 1
        && arguments.get(1) instanceof Expression.FieldRead constant) {
      verb = constant.field().name();
    }
    boolean body = request.body() >= 0 && request.body() < arguments.size();
    Outlet outlet =
        HttpForm.outlet(
            verb,
            address,
            body ? Outlets.payload(arguments.get(request.body()).type()) : "",
            Outlets.location(scope, call.at()));
    outlets.add(outlet);
    List<Optional<Sent.Slot>> slots = new ArrayList<>();
    List<Optional<Sent.Slot>> variables = HttpForm.variables(address);
    int next = 0;
    for (int i = 0; i < arguments.size(); i++) {
      boolean isClass = arguments.get(i) instanceof Expression.ClassConstant;
      if (i == 0) {
        slots.add(HttpForm.whole(address));
      } else if (i == request.body()) {
        slots.add(Optional.of(Sent.Slot.BODY));
      } else if (i > request.body() + 1 && !isClass && next < variables.size()) {
        slots.add(variables.get(next++));
      } else if (i == 1 && request.verb().equals("DELETE") && next < variables.size()) {
        slots.add(variables.get(next++));
      } else {
        slots.add(Optional.empty());
      }
    }
    outlets.send(outlet.id(), call, scope, slots);
  }
}
