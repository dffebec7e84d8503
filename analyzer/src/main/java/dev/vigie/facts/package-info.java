/**
 * After {@code read}, before {@code program}: what one file says, on its own. Names are as written,
 * types as declared; nothing here knows a parser, another file, or personal data. Facts are values:
 * equal content, equal facts.
 */
@NullMarked
package dev.vigie.facts;

import org.jspecify.annotations.NullMarked;
