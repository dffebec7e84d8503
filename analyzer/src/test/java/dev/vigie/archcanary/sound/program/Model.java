package dev.vigie.archcanary.sound.program;

import dev.vigie.archcanary.sound.source.Place;
import java.util.List;

public record Model(List<Place> places) {}
