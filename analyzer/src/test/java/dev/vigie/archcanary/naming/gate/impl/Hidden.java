package dev.vigie.archcanary.naming.gate.impl;

public record Hidden() {}
