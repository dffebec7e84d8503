/** After {@code finding}, within {@code report}: tells findings in the terminal. */
@NullMarked
package dev.vigie.report.text;

import org.jspecify.annotations.NullMarked;
