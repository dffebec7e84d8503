/**
 * After {@code facts}, before {@code inventory}: the linked model of all files together. Names are
 * types here, calls know their targets, and members that Lombok, records and enums imply exist like
 * any other. Immutable.
 */
@NullMarked
package dev.vigie.program;

import org.jspecify.annotations.NullMarked;
