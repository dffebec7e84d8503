package dev.vigie.fleet.row;

/** What one service sends that another takes; {@link Tables#LINKS} says what its components are. */
public record LinkRow(
    String sender,
    String receiver,
    String protocol,
    String address,
    String inlet,
    boolean certain,
    String reason,
    String senderPath,
    long senderLine,
    String receiverPath,
    long receiverLine) {}
