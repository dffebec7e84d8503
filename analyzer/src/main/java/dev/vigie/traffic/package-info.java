/**
 * What a service takes from others and sends to others, and what passes through it: the ends of
 * flows that go on in another repository.
 */
@NullMarked
package dev.vigie.traffic;

import org.jspecify.annotations.NullMarked;
