package dev.vigie.fleet.link;

import dev.vigie.fleet.scan.RepositoryResult;
import dev.vigie.traffic.Traffic;

/** One repository, as others see it. */
public record Service(String name, Traffic traffic) {
  /** Of what was found in a repository. */
  public static Service of(RepositoryResult result) {
    return new Service(result.repository().repository(), result.traffic());
  }
}
