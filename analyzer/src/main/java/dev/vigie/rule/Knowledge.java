package dev.vigie.rule;

import dev.vigie.catalog.api.Apis;
import dev.vigie.rule.lifecycle.LifecycleCatalogue;
import dev.vigie.rule.lifecycle.RetentionReferences;
import dev.vigie.rule.store.StoreCatalogue;

/** What rules know besides the case itself. */
public record Knowledge(
    Apis apis,
    StoreCatalogue stores,
    LifecycleCatalogue lifecycle,
    RetentionReferences references,
    SeverityScale severities) {}
