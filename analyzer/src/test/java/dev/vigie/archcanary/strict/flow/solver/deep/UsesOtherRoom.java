package dev.vigie.archcanary.strict.flow.solver.deep;

import dev.vigie.archcanary.strict.inventory.Element;

public record UsesOtherRoom(Element element) {}
