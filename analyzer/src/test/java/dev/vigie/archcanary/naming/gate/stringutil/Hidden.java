package dev.vigie.archcanary.naming.gate.stringutil;

public record Hidden() {}
