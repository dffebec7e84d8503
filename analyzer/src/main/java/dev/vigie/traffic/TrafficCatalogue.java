package dev.vigie.traffic;

import dev.vigie.config.Problem;
import dev.vigie.config.YamlFile;
import dev.vigie.config.YamlObject;
import dev.vigie.rule.endpoint.EndpointCatalogue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How programs are told to send to others and to take from them. Read from {@code traffic.yml}.
 *
 * @param endpoints how frameworks are told which methods answer requests
 * @param names settings that say what a service is called
 * @param roots settings that say under which path it answers
 * @param hosts of interfaces that stand for other services: elements of their annotations that say
 *     whose, by annotation
 * @param hostSettings settings that say where a service of this name is; {@code *} stands for the
 *     name
 * @param requests calls that send one request
 * @param messages calls that send a message
 * @param listeners annotations of methods that take messages
 * @param given types of listeners' parameters that are no payload; {@code *} at the end
 */
public record TrafficCatalogue(
    EndpointCatalogue endpoints,
    List<String> names,
    List<String> roots,
    Map<String, List<String>> hosts,
    List<String> hostSettings,
    List<Request> requests,
    List<Message> messages,
    List<Listener> listeners,
    List<String> given) {
  /** Nothing is known. */
  public static final TrafficCatalogue EMPTY =
      new TrafficCatalogue(
          EndpointCatalogue.EMPTY,
          List.of(),
          List.of(),
          Map.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of());

  /**
   * A method that sends one request, whose first argument says where.
   *
   * @param types simple names of the types that it is called on
   * @param verb HTTP method; empty where the second argument says it
   * @param body index of the argument that is the body; -1 for none
   */
  public record Request(List<String> types, List<String> methods, String verb, int body) {
    /** Copies the lists. */
    public Request {
      types = List.copyOf(types);
      methods = List.copyOf(methods);
    }
  }

  /**
   * A method that sends a message.
   *
   * @param types simple names of the types that it is called on, or that are made
   * @param exchange index of the argument that names an exchange; -1 for none
   * @param address index of the argument that names topic, queue or key
   * @param body index of the first argument that is sent
   * @param arity number of arguments; -1 for any
   */
  public record Message(
      Protocol protocol,
      List<String> types,
      List<String> methods,
      int exchange,
      int address,
      int body,
      int arity) {
    /** Copies the lists. */
    public Message {
      types = List.copyOf(types);
      methods = List.copyOf(methods);
    }
  }

  /**
   * An annotation of methods that take messages.
   *
   * @param addresses elements that name topics or queues
   * @param bindings element that holds bindings of queues to exchanges; empty for none
   */
  public record Listener(
      Protocol protocol, String annotation, List<String> addresses, String bindings) {
    /** Copies the list. */
    public Listener {
      addresses = List.copyOf(addresses);
    }
  }

  /** Copies the collections. */
  public TrafficCatalogue {
    names = List.copyOf(names);
    roots = List.copyOf(roots);
    hosts = Map.copyOf(hosts);
    hostSettings = List.copyOf(hostSettings);
    requests = List.copyOf(requests);
    messages = List.copyOf(messages);
    listeners = List.copyOf(listeners);
    given = List.copyOf(given);
  }

  /**
   * Reads the file.
   *
   * @param problems takes every fault of it
   */
  public static TrafficCatalogue read(
      YamlFile file, EndpointCatalogue endpoints, List<Problem> problems) {
    Optional<YamlObject> parsed = file.open(problems);
    if (parsed.isEmpty()) {
      return EMPTY;
    }
    YamlObject yaml = parsed.get();
    Map<String, List<String>> hosts = new LinkedHashMap<>();
    for (YamlObject each : yaml.objects("hosts")) {
      hosts.put(each.requiredText("annotation"), each.texts("elements"));
      each.done();
    }
    List<Request> requests = new ArrayList<>();
    for (YamlObject each : yaml.objects("requests")) {
      requests.add(
          new Request(
              each.texts("types"),
              each.texts("methods"),
              each.text("verb").orElse(""),
              each.integer("body").orElse(-1)));
      each.done();
    }
    List<Message> messages = new ArrayList<>();
    for (YamlObject each : yaml.objects("messages")) {
      messages.add(
          new Message(
              protocol(each),
              each.texts("types"),
              each.texts("methods"),
              each.integer("exchange").orElse(-1),
              each.integer("address").orElse(0),
              each.integer("body").orElse(1),
              each.integer("arity").orElse(-1)));
      each.done();
    }
    List<Listener> listeners = new ArrayList<>();
    for (YamlObject each : yaml.objects("listeners")) {
      listeners.add(
          new Listener(
              protocol(each),
              each.requiredText("annotation"),
              each.texts("addresses"),
              each.text("bindings").orElse("")));
      each.done();
    }
    TrafficCatalogue catalogue =
        new TrafficCatalogue(
            endpoints,
            yaml.texts("names"),
            yaml.texts("roots"),
            hosts,
            yaml.texts("host-settings"),
            requests,
            messages,
            listeners,
            yaml.texts("given"));
    yaml.done();
    return catalogue;
  }

  private static Protocol protocol(YamlObject yaml) {
    List<String> names = Arrays.stream(Protocol.values()).map(Protocol::id).toList();
    return yaml.oneOf("protocol", names)
        .map(name -> Protocol.valueOf(name.toUpperCase(Locale.ROOT)))
        .orElse(Protocol.HTTP);
  }
}
