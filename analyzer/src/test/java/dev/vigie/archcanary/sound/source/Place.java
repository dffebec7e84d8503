package dev.vigie.archcanary.sound.source;

public record Place(int line) {}
