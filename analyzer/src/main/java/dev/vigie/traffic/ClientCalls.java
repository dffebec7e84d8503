package dev.vigie.traffic;

import dev.vigie.facts.SettingsFacts;
import dev.vigie.program.Annotation;
import dev.vigie.program.MethodRef;
import dev.vigie.program.Program;
import dev.vigie.program.code.Expression;
import dev.vigie.rule.endpoint.Clients;
import dev.vigie.rule.endpoint.Endpoint;
import dev.vigie.rule.endpoint.Marks;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Calls of interfaces that stand for other services: Feign, HTTP interfaces, REST clients. */
final class ClientCalls {
  private final Program program;
  private final TrafficCatalogue catalogue;
  private final Outlets outlets;
  private final UnaryOperator<String> placeholders;
  private final Map<MethodRef, Clients.Client> clients = new HashMap<>();

  ClientCalls(Program program, TrafficCatalogue catalogue, Outlets outlets) {
    this.program = program;
    this.catalogue = catalogue;
    this.outlets = outlets;
    this.placeholders = Clients.placeholders(program);
    for (Clients.Client client : Clients.of(program, catalogue.endpoints())) {
      clients.putIfAbsent(client.method().ref(), client);
    }
  }

  void look(Expression expression, Code.Scope scope) {
    if (!(expression instanceof Expression.Invoke call) || call.callee().declared() == null) {
      return;
    }
    Clients.Client client = clients.get(call.callee().declared());
    if (client == null) {
      return;
    }
    String path = client.paths().isEmpty() ? "/" : client.paths().get(0);
    Addresses.Address address =
        Addresses.under(Addresses.parts(host(client)), Addresses.parts(path));
    String type = "";
    List<Optional<Sent.Slot>> slots = new ArrayList<>();
    for (Endpoint.Parameter parameter : client.parameters()) {
      String where = parameter.source().name().toLowerCase(Locale.ROOT);
      if (parameter.source() == Endpoint.Source.BODY) {
        slots.add(Optional.of(Sent.Slot.BODY));
        type = Outlets.payload(parameter.type());
      } else {
        slots.add(
            parameter.source() == Endpoint.Source.OTHER
                ? Optional.empty()
                : Optional.of(new Sent.Slot(where, parameter.name())));
      }
    }
    Outlet outlet =
        HttpForm.outlet(
            client.verbs().size() == 1 ? client.verbs().iterator().next() : "",
            address,
            type,
            client.method().at());
    outlets.add(outlet);
    outlets.send(outlet.id(), call, scope, slots);
  }

  /** The first that the annotation says; what is no address is a name, and settings may know it. */
  private String host(Clients.Client client) {
    Annotation mark = client.mark();
    List<String> elements =
        catalogue.hosts().entrySet().stream()
            .filter(each -> Marks.is(mark, each.getKey()))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse(List.of());
    for (String element : elements) {
      Optional<String> written = mark.text(element).filter(text -> !text.isBlank());
      if (written.isPresent()) {
        String text = placeholders.apply(written.get());
        return text.contains("://") || text.startsWith("{") ? text : named(text);
      }
    }
    return elements.isEmpty() ? "" : named(client.type().name());
  }

  private String named(String name) {
    for (String pattern : catalogue.hostSettings()) {
      String wanted = pattern.replace("*", name);
      for (SettingsFacts facts : program.settings().values()) {
        for (SettingsFacts.Setting setting : facts.settings()) {
          boolean same =
              setting.key().equals(wanted)
                  || setting.key().equals(pattern.replace("*", "\"" + name + "\""));
          if (same && setting.profile().isEmpty()) {
            return placeholders.apply(setting.value());
          }
        }
      }
    }
    return name.contains(".") ? "" : "http://" + name;
  }
}
