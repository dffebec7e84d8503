/** What is to be scanned: the list, and how each of its entries is brought to this machine. */
@NullMarked
package dev.vigie.fleet.input;

import org.jspecify.annotations.NullMarked;
