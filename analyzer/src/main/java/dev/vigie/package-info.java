/**
 * The whole path in one place: {@code Analyzer} goes it, {@code Check} adds what a front end needs
 * around it. Front ends know this package and speak of nothing below it but values.
 */
@NullMarked
package dev.vigie;

import org.jspecify.annotations.NullMarked;
