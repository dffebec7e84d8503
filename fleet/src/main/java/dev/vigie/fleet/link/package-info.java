/** What services of a fleet send each other, and where data goes from one to the next. */
@NullMarked
package dev.vigie.fleet.link;

import org.jspecify.annotations.NullMarked;
