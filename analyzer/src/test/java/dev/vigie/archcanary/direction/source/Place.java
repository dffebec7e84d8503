package dev.vigie.archcanary.direction.source;

public record Place(int line) {}
