package dev.vigie.inventory;

import dev.vigie.program.JavaType;
import dev.vigie.program.MethodRef;
import dev.vigie.source.Location;

/**
 * A call that gives what is found under a constant name: {@code row.get("email")}.
 *
 * @param key the name
 * @param holder static type of what is asked
 * @param holderName how the code calls that, e.g. the name of a local; empty where it does not
 * @param method the called method
 * @param result static type of what it gives
 * @param in the method around the call
 * @param at the call
 */
public record KeyRead(
    String key,
    JavaType holder,
    String holderName,
    String method,
    JavaType result,
    MethodRef in,
    Location at) {}
