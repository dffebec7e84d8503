/**
 * What all papers for privacy officers share: their texts in English and French, how dates, numbers
 * and articles of law are written in both, how a paper says where it knows something from, and the
 * HTML page around it. Message files are {@code <name>_en.properties} and {@code
 * <name>_fr.properties} beside this package's templates; a test holds the two together.
 */
@NullMarked
package dev.vigie.report.paper;

import org.jspecify.annotations.NullMarked;
