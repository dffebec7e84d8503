package dev.vigie.archcanary.library.report;

import de.jcup.sarif_2_1_0.model.SarifSchema210;

public record UsesSarif(SarifSchema210 sarif) {}
