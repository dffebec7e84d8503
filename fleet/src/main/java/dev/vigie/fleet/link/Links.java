package dev.vigie.fleet.link;

import dev.vigie.traffic.Inlet;
import dev.vigie.traffic.Outlet;
import dev.vigie.traffic.Protocol;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Finds the links of a fleet. */
final class Links {
  /** A path that so many services answer says nothing of whom a host unknown to us is. */
  private static final int MANY = 3;

  private final List<Service> services;
  private final Map<String, List<Taking>> byName = new HashMap<>();
  private final Map<Integer, List<Taking>> byLength = new HashMap<>();
  private final Map<Protocol, List<Taking>> messages = new HashMap<>();

  private record Taking(Service service, Inlet inlet) {}

  Links(List<Service> given) {
    this.services = given.stream().sorted(Comparator.comparing(Service::name)).toList();
    for (Service service : services) {
      for (Inlet inlet : service.traffic().inlets()) {
        Taking taking = new Taking(service, inlet);
        if (inlet.protocol() != Protocol.HTTP) {
          messages.computeIfAbsent(inlet.protocol(), key -> new ArrayList<>()).add(taking);
          continue;
        }
        for (String name : names(service)) {
          byName.computeIfAbsent(name, key -> new ArrayList<>()).add(taking);
        }
        inlet.addresses().stream()
            .map(path -> HttpMatch.segments(path).size())
            .distinct()
            .forEach(
                length -> byLength.computeIfAbsent(length, key -> new ArrayList<>()).add(taking));
      }
    }
  }

  private static TreeSet<String> names(Service service) {
    TreeSet<String> names = new TreeSet<>();
    names.add(HttpMatch.plain(service.name()));
    service.traffic().names().forEach(name -> names.add(HttpMatch.plain(name)));
    return names;
  }

  /** All, in order of the services and of what they send. */
  List<Link> all() {
    List<Link> links = new ArrayList<>();
    for (Service sender : services) {
      for (Outlet outlet : sender.traffic().outlets()) {
        links.addAll(
            outlet.protocol() == Protocol.HTTP
                ? requests(sender, outlet)
                : messages(sender, outlet));
      }
    }
    return links;
  }

  private List<Link> messages(Service sender, Outlet outlet) {
    List<Link> links = new ArrayList<>();
    for (Taking taking : messages.getOrDefault(outlet.protocol(), List.of())) {
      MessageMatch.Fit fit = MessageMatch.fit(outlet.address(), taking.inlet().addresses());
      if (fit != MessageMatch.Fit.NONE && !taking.service().name().equals(sender.name())) {
        boolean certain = fit == MessageMatch.Fit.SURELY;
        links.add(
            new Link(
                sender,
                outlet,
                taking.service(),
                taking.inlet(),
                taking.inlet().addresses().get(0),
                certain,
                certain ? "the same name" : "names that a broker or settings may make one"));
      }
    }
    return links;
  }

  private List<Link> requests(Service sender, Outlet outlet) {
    boolean unknown = outlet.host().isEmpty() || outlet.host().contains("{");
    List<Link> links = new ArrayList<>();
    if (!unknown) {
      boolean sure = outlet.known() && !outlet.verb().isEmpty();
      for (Taking taking : byName.getOrDefault(HttpMatch.service(outlet.host()), List.of())) {
        add(sender, outlet, taking, sure, "host and path", links);
      }
      if (!links.isEmpty() || HttpMatch.isElsewhere(outlet.host())) {
        return links;
      }
    }
    if (!HttpMatch.tells(outlet.address())) {
      return links;
    }
    String reason =
        unknown
            ? "the path; the host is not known"
            : "the path; nobody in the fleet is called " + outlet.host();
    for (Taking taking :
        byLength.getOrDefault(HttpMatch.segments(outlet.address()).size(), List.of())) {
      if (taking.inlet().addresses().stream().anyMatch(HttpMatch::tells)) {
        add(sender, outlet, taking, false, reason, links);
      }
    }
    return links.stream().map(link -> link.receiver().name()).distinct().count() > MANY
        ? List.of()
        : links;
  }

  private static void add(
      Service sender,
      Outlet outlet,
      Taking taking,
      boolean certain,
      String reason,
      List<Link> links) {
    if (taking.service().name().equals(sender.name())) {
      return;
    }
    HttpMatch.fits(outlet, taking.inlet())
        .ifPresent(
            path ->
                links.add(
                    new Link(
                        sender, outlet, taking.service(), taking.inlet(), path, certain, reason)));
  }
}
