/**
 * What methods of libraries do with the data that they are given: sinks, sources, transfers,
 * safeguards. One YAML file a library; these records are what the files say.
 */
@NullMarked
package dev.vigie.catalog.api;

import org.jspecify.annotations.NullMarked;
