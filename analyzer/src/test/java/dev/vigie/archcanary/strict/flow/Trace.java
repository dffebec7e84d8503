package dev.vigie.archcanary.strict.flow;

public record Trace() {}
