package dev.vigie.archcanary.undeclared.attic.box;

public record Stranger() {}
