package dev.vigie.rule.endpoint;

import dev.vigie.flow.CallGraph;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Endpoints that find one record by an identifier that the caller sends. */
public final class Lookups {
  private static final Set<String> NUMBERS =
      Set.of("long", "int", "java.lang.Long", "java.lang.Integer", "java.math.BigInteger");
  private static final Set<String> BY_ID =
      Set.of(
          "findById",
          "getById",
          "getReferenceById",
          "getOne",
          "findOne",
          "find",
          "getReference",
          "findByIdOptional",
          "load",
          "get",
          "selectById",
          "selectByPrimaryKey",
          "deleteById");
  private final Near near;

  /** Of one program. */
  public Lookups(CallGraph calls) {
    this.near = new Near(calls);
  }

  /** The parameter by which a record is asked for; one that cannot be guessed does not count. */
  public static Optional<Endpoint.Parameter> recordId(Endpoint endpoint) {
    return endpoint.from(Endpoint.Source.PATH, Endpoint.Source.QUERY, Endpoint.Source.BODY).stream()
        .filter(p -> NUMBERS.contains(p.type().erasure()))
        .filter(
            p -> {
              String name = p.name().toLowerCase(Locale.ROOT);
              return name.equals("id") || name.endsWith("id") || name.endsWith("number");
            })
        .findFirst();
  }

  /** Whether the endpoint, or what it calls, finds a record by its identifier. */
  public boolean looksUp(Endpoint endpoint) {
    for (CallGraph.Site site : near.sites(endpoint.method().ref())) {
      String owner = site.callee().receiver().simpleName();
      boolean store =
          owner.endsWith("Repository")
              || owner.endsWith("Dao")
              || owner.endsWith("DAO")
              || owner.endsWith("Mapper")
              || owner.equals("EntityManager")
              || owner.equals("Session");
      if (store && BY_ID.contains(site.callee().name())) {
        return true;
      }
    }
    return false;
  }
}
