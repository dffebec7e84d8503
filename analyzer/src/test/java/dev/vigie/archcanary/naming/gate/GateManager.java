package dev.vigie.archcanary.naming.gate;

public record GateManager() {}
