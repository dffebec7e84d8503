package dev.vigie.archcanary.direction.gate.deep;

import dev.vigie.archcanary.direction.report.Page;

public record UsesRoomBeside(Page page) {}
