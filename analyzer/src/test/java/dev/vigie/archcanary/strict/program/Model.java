package dev.vigie.archcanary.strict.program;

public record Model() {}
