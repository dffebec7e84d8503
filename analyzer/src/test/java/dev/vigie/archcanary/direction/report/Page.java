package dev.vigie.archcanary.direction.report;

import dev.vigie.archcanary.direction.source.Place;

public record Page(Place place) {}
