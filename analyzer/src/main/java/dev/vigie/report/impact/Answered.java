package dev.vigie.report.impact;

import dev.vigie.source.Location;

/**
 * What a person says in {@code privacy.yml}.
 *
 * @param met whether it is so
 * @param reason in a sentence
 * @param at where it says so
 */
public record Answered(boolean met, String reason, Location at) {}
