package dev.vigie.archcanary.direction.source;

import dev.vigie.archcanary.direction.report.Page;
import java.util.List;

public record UsesRoomAbove(List<Page> pages) {}
