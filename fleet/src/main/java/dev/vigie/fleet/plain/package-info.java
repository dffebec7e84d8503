/** The engine of whoever has no cluster: this process, one repository after the other. */
@NullMarked
package dev.vigie.fleet.plain;

import org.jspecify.annotations.NullMarked;
