/**
 * After {@code finding}, within {@code report}: the whole run as one HTML file for people, without
 * network access.
 */
@NullMarked
package dev.vigie.report.html;

import org.jspecify.annotations.NullMarked;
