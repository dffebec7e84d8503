package dev.vigie.fleet.link;

import java.util.List;

/** Links what services send to what others take, and follows personal data over the links. */
public final class Joining {
  private Joining() {}

  /** Of a fleet; the order of the services does not matter. */
  public static Joined of(List<Service> services) {
    List<Service> ordered =
        services.stream().sorted(java.util.Comparator.comparing(Service::name)).toList();
    List<Link> links = new Links(ordered).all();
    return new Joined(
        links.stream().map(Link::row).toList(), List.copyOf(new Journeys(ordered, links).all()));
  }
}
