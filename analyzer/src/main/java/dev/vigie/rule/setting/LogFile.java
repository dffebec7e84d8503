package dev.vigie.rule.setting;

import dev.vigie.source.Location;
import java.util.OptionalLong;

/**
 * A file that a log is written to.
 *
 * @param name of the appender
 * @param days for which it is kept at most; empty for ever
 * @param why nothing deletes it; empty where something does
 */
public record LogFile(String name, OptionalLong days, String why, Location at) {}
