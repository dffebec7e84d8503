/**
 * What a project does with personal data, activity by activity, as the record of processing asks it
 * (GDPR Art. 30): who is concerned, which data, where it is collected, kept and sent, how long, and
 * by what it is protected. Everything has its place in the code or in {@code privacy.yml}. Papers
 * are written from it; it knows no language and no format.
 */
@NullMarked
package dev.vigie.processing;

import org.jspecify.annotations.NullMarked;
