package dev.vigie.traffic;

import dev.vigie.program.code.Expression;
import dev.vigie.source.Location;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Calls that send a message. */
final class MessageCalls {
  private final Addresses addresses;
  private final TrafficCatalogue catalogue;
  private final Outlets outlets;

  MessageCalls(Code code, TrafficCatalogue catalogue, Outlets outlets) {
    this.addresses = new Addresses(code);
    this.catalogue = catalogue;
    this.outlets = outlets;
  }

  void look(Expression call, Code.Scope scope) {
    List<Expression> arguments = Outlets.arguments(call);
    for (TrafficCatalogue.Message message : catalogue.messages()) {
      if (message.methods().contains(Outlets.name(call))
          && arguments.size() > message.body()
          && (message.arity() < 0 || message.arity() == arguments.size())
          && !Collections.disjoint(message.types(), Outlets.types(call))) {
        found(message, call, arguments, scope);
        return;
      }
    }
  }

  private void found(
      TrafficCatalogue.Message message,
      Expression call,
      List<Expression> arguments,
      Code.Scope scope) {
    String exchange =
        message.exchange() < 0 ? "" : addresses.text(arguments.get(message.exchange()), scope);
    String key = addresses.text(arguments.get(message.address()), scope);
    String address = exchange.isEmpty() ? key : exchange + "/" + key;
    // Of several arguments the last is what is sent; those before it are keys and partitions. In
    // front of callbacks of AMQP and JMS it is the first.
    int body = message.protocol() == Protocol.KAFKA ? arguments.size() - 1 : message.body();
    Location at = Outlets.location(scope, call.at());
    Outlet outlet =
        new Outlet(
            Outlets.id(at, address),
            message.protocol(),
            "",
            "",
            address,
            !address.contains("{"),
            Outlets.payload(arguments.get(body).type()),
            message.protocol().id() + " " + address,
            at.path(),
            at.line());
    outlets.add(outlet);
    List<Optional<Sent.Slot>> slots = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      slots.add(i == body ? Optional.of(Sent.Slot.BODY) : Optional.empty());
    }
    outlets.send(outlet.id(), call, scope, slots);
  }
}
