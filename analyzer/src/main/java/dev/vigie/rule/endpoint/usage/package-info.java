/** Whether anything reads what members of stored types hold. */
@NullMarked
package dev.vigie.rule.endpoint.usage;

import org.jspecify.annotations.NullMarked;
