package dev.vigie.archcanary.direction;

import dev.vigie.archcanary.direction.report.Page;

public record House(Page page) {}
