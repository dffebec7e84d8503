package dev.vigie.archcanary.sound.finding;

import dev.vigie.archcanary.sound.source.Place;

public record SimpleFinding(Place place) {}
