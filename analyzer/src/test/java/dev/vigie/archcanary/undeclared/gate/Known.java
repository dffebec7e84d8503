package dev.vigie.archcanary.undeclared.gate;

public record Known() {}
