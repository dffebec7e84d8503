package dev.vigie.rule;

import dev.vigie.catalog.api.Apis;
import dev.vigie.catalog.literal.Literals;
import dev.vigie.rule.endpoint.AccessCatalogue;
import dev.vigie.rule.endpoint.EndpointCatalogue;
import dev.vigie.rule.lifecycle.LifecycleCatalogue;
import dev.vigie.rule.lifecycle.RetentionReferences;
import dev.vigie.rule.store.StoreCatalogue;

/** What rules know besides the case itself. */
public record Knowledge(
    Apis apis,
    StoreCatalogue stores,
    LifecycleCatalogue lifecycle,
    RetentionReferences references,
    SeverityScale severities,
    Literals literals,
    EndpointCatalogue endpoints,
    AccessCatalogue access) {
  /** Of rules that look at no values, and of no framework that answers requests. */
  public Knowledge(
      Apis apis,
      StoreCatalogue stores,
      LifecycleCatalogue lifecycle,
      RetentionReferences references,
      SeverityScale severities) {
    this(
        apis,
        stores,
        lifecycle,
        references,
        severities,
        Literals.NONE,
        EndpointCatalogue.EMPTY,
        AccessCatalogue.EMPTY);
  }
}
