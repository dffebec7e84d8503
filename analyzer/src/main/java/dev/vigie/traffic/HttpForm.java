package dev.vigie.traffic;

import dev.vigie.program.code.Expression;
import dev.vigie.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes outlets of HTTP requests. */
final class HttpForm {
  private static final Pattern VARIABLE = Pattern.compile("\\{([^{}]*)}");

  private HttpForm() {}

  /** An outlet at a place. */
  static Outlet outlet(String verb, Addresses.Address address, String type, Location at) {
    String path = address.path().isEmpty() ? "/" : address.path();
    String display =
        (verb.isEmpty() ? "" : verb + " ")
            + (address.host().isEmpty() ? "" : address.host())
            + path;
    return new Outlet(
        Outlets.id(at, display),
        Protocol.HTTP,
        verb,
        address.host(),
        path,
        address.knowsHost(),
        type,
        display,
        at.path(),
        at.line());
  }

  /**
   * What the variables of an address become, in order: those of the path by their own names, those
   * of the query by the parameter's.
   */
  static List<Optional<Sent.Slot>> variables(Addresses.Address address) {
    List<Optional<Sent.Slot>> slots = new ArrayList<>();
    Matcher inHost = VARIABLE.matcher(address.host());
    while (inHost.find()) {
      if (!inHost.group(1).contains(".")) {
        slots.add(Optional.empty());
      }
    }
    Matcher inPath = VARIABLE.matcher(address.path());
    while (inPath.find()) {
      slots.add(Optional.of(new Sent.Slot("path", inPath.group(1))));
    }
    for (String parameter : address.query()) {
      Matcher inQuery = VARIABLE.matcher(parameter);
      int equals = parameter.indexOf('=');
      while (inQuery.find()) {
        slots.add(
            Optional.of(new Sent.Slot("query", equals < 0 ? "" : parameter.substring(0, equals))));
      }
    }
    return slots;
  }

  /** What a written address itself carries: one value where it has one variable. */
  static Optional<Sent.Slot> whole(Addresses.Address address) {
    List<Optional<Sent.Slot>> slots = variables(address);
    List<Sent.Slot> known = slots.stream().flatMap(Optional::stream).toList();
    return known.size() == 1 ? Optional.of(known.get(0)) : Optional.of(new Sent.Slot("path", ""));
  }

  /** Where a client that was built somewhere sends its requests: its base address. */
  static String base(Code code, Addresses addresses, Expression client, Code.Scope scope) {
    Code.Written at = code.meaning(client, scope);
    for (int i = 0; i < 20; i++) {
      if (!(at.expression() instanceof Expression.Invoke call)) {
        return "";
      }
      boolean says =
          List.of("baseUrl", "rootUri", "create").contains(call.callee().name())
              && !call.arguments().isEmpty();
      if (says) {
        return addresses.text(call.arguments().get(0), at.scope());
      }
      if (call.receiver() == null) {
        return "";
      }
      at = code.meaning(call.receiver(), at.scope());
    }
    return "";
  }
}
