package dev.vigie.facts;

/**
 * An import as written.
 *
 * @param name dotted name, without {@code .*}
 * @param isStatic {@code import static}
 * @param onDemand ends in {@code .*}
 * @param isModule {@code import module} (Java 25)
 */
public record ImportFact(String name, boolean isStatic, boolean onDemand, boolean isModule) {}
