package dev.vigie.archcanary.cycle.finding;

import dev.vigie.archcanary.cycle.source.Back;

public record Forth(Back back) {}
