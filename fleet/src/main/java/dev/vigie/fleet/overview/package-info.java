/** What a fleet is like as a whole, and the page that shows it. */
@NullMarked
package dev.vigie.fleet.overview;

import org.jspecify.annotations.NullMarked;
