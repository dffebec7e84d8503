package dev.vigie.archcanary.strict.inventory;

public record Element() {}
