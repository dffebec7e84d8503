package dev.vigie.traffic;

/**
 * Where a program sends something to others.
 *
 * @param id unique in the program
 * @param verb HTTP method; empty where it is not known, and for messages
 * @param host whom it calls; empty where nothing tells, and for messages
 * @param address path with {@code {variables}}, topic or queue; {@code exchange/key} of an exchange
 * @param known whether nothing of the address is left to settings or values that nobody knows
 * @param type qualified name of the type that is sent; empty where it is not known
 * @param display as a reader says it: {@code POST customers/customers}
 * @param path file
 * @param line from 1
 */
public record Outlet(
    String id,
    Protocol protocol,
    String verb,
    String host,
    String address,
    boolean known,
    String type,
    String display,
    String path,
    int line) {}
