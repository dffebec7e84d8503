/**
 * Part of {@code read}: SQL scripts and Liquibase change logs to {@link dev.vigie.facts.SqlFacts},
 * tolerant of dialects: what is not understood is passed over up to the next statement.
 */
@NullMarked
package dev.vigie.read.sql;

import org.jspecify.annotations.NullMarked;
