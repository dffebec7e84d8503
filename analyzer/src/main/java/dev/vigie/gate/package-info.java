/** Last: findings and a policy in, a verdict out. */
@NullMarked
package dev.vigie.gate;

import org.jspecify.annotations.NullMarked;
