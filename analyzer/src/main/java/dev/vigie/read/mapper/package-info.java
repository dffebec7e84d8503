/** Part of {@code read}: MyBatis mapper files to {@link dev.vigie.facts.MapperFacts}. */
@NullMarked
package dev.vigie.read.mapper;

import org.jspecify.annotations.NullMarked;
