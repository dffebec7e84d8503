package dev.vigie.archcanary.direction.finding;

import dev.vigie.archcanary.direction.House;

public record UsesRoot(House house) {}
