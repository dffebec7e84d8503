package dev.vigie.traffic;

import dev.vigie.program.code.Expression;
import dev.vigie.program.code.Walk;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Requests that are built step by step: {@code client.post().uri(…).body(…)}, as Spring has it. */
final class FluentCalls {
  private static final Set<String> VERBS =
      Set.of("get", "post", "put", "patch", "delete", "head", "options", "method");
  private static final Set<String> CLIENTS = Set.of("RestClient", "WebClient");
  private static final Set<String> BODIES = Set.of("body", "bodyValue", "syncBody");
  private static final int LONGEST = 30;

  private final Code code;
  private final Addresses addresses;
  private final Outlets outlets;

  FluentCalls(Code code, Outlets outlets) {
    this.code = code;
    this.addresses = new Addresses(code);
    this.outlets = outlets;
  }

  /** Looks at all calls of a method: what is said of a request later needs its beginning. */
  void look(List<Expression> calls, Code.Scope scope) {
    Map<Expression, Expression.Invoke> bodies = new IdentityHashMap<>();
    List<Expression.Invoke> begun = new ArrayList<>();
    Map<Expression.Invoke, Expression.Invoke> said = new IdentityHashMap<>();
    for (Expression expression : calls) {
      if (!(expression instanceof Expression.Invoke call)) {
        continue;
      }
      if (call.callee().name().equals("uri") && verb(call, scope).isPresent()) {
        begun.add(call);
      } else if (BODIES.contains(call.callee().name()) || call.callee().name().equals("header")) {
        uri(call, scope).ifPresent(uri -> said.put(call, uri));
        if (BODIES.contains(call.callee().name())) {
          uri(call, scope).ifPresent(uri -> bodies.put(uri, call));
        }
      }
    }
    Map<Expression, String> ids = new IdentityHashMap<>();
    for (Expression.Invoke uri : begun) {
      Expression.Invoke body = bodies.get(uri);
      String type =
          body == null || body.arguments().isEmpty()
              ? ""
              : Outlets.payload(body.arguments().get(0).type());
      ids.put(uri, begin(uri, type, scope));
    }
    said.forEach(
        (call, uri) -> {
          String id = ids.get(uri);
          if (id != null) {
            boolean header = call.callee().name().equals("header");
            String name =
                header && !call.arguments().isEmpty()
                    ? addresses.text(call.arguments().get(0), scope)
                    : "";
            List<Optional<Sent.Slot>> slots = new ArrayList<>();
            for (int i = 0; i < call.arguments().size(); i++) {
              Sent.Slot slot = header ? new Sent.Slot("header", name) : Sent.Slot.BODY;
              slots.add(i == (header ? 1 : 0) ? Optional.of(slot) : Optional.empty());
            }
            outlets.send(id, call, scope, slots);
          }
        });
  }

  private String begin(Expression.Invoke uri, String type, Code.Scope scope) {
    Expression.Invoke verb = verb(uri, scope).orElseThrow();
    String base =
        verb.receiver() == null ? "" : HttpForm.base(code, addresses, verb.receiver(), scope);
    Expression first = uri.arguments().isEmpty() ? null : uri.arguments().get(0);
    String text = "";
    List<Expression.Invoke> built = new ArrayList<>();
    if (first instanceof Expression.Lambda lambda) {
      Walk.through(
          lambda.body(),
          inner -> {
            if (inner instanceof Expression.Invoke call) {
              built.add(call);
            }
          });
      text = built.isEmpty() ? "{}" : addresses.text(built.get(0), scope);
    } else if (first != null) {
      text = addresses.text(first, scope);
    }
    Addresses.Address address = Addresses.under(Addresses.parts(base), Addresses.parts(text));
    Outlet outlet =
        HttpForm.outlet(verbName(verb), address, type, Outlets.location(scope, uri.at()));
    outlets.add(outlet);
    List<Optional<Sent.Slot>> slots = new ArrayList<>();
    slots.add(first instanceof Expression.Lambda ? Optional.empty() : HttpForm.whole(address));
    slots.addAll(HttpForm.variables(address));
    outlets.send(outlet.id(), uri, scope, slots);
    for (Expression.Invoke call : built) {
      BuilderSlots.of(call, addresses, address, scope)
          .ifPresent(found -> outlets.send(outlet.id(), call, scope, found));
    }
    return outlet.id();
  }

  private static String verbName(Expression.Invoke verb) {
    if (!verb.callee().name().equals("method")) {
      return verb.callee().name().toUpperCase(Locale.ROOT);
    }
    return !verb.arguments().isEmpty()
            && verb.arguments().get(0) instanceof Expression.FieldRead constant
        ? constant.field().name()
        : "";
  }

  /** The call that says the verb, of a chain that begins at a client. */
  private Optional<Expression.Invoke> verb(Expression.Invoke uri, Code.Scope scope) {
    if (uri.receiver() == null
        || !(code.meaning(uri.receiver(), scope).expression() instanceof Expression.Invoke verb)
        || !VERBS.contains(verb.callee().name())
        || verb.receiver() == null) {
      return Optional.empty();
    }
    return CLIENTS.contains(verb.receiver().type().simpleName())
            || !HttpForm.base(code, addresses, verb.receiver(), scope).isEmpty()
        ? Optional.of(verb)
        : Optional.empty();
  }

  /** The {@code uri} call that a later call of the same request goes back to. */
  private Optional<Expression.Invoke> uri(Expression.Invoke call, Code.Scope scope) {
    Expression at = call.receiver();
    for (int i = 0; i < LONGEST && at != null; i++) {
      if (!(code.meaning(at, scope).expression() instanceof Expression.Invoke before)) {
        return Optional.empty();
      }
      if (before.callee().name().equals("uri") && verb(before, scope).isPresent()) {
        return Optional.of(before);
      }
      at = before.receiver();
    }
    return Optional.empty();
  }
}
