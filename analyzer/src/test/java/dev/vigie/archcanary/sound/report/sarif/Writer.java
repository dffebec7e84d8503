package dev.vigie.archcanary.sound.report.sarif;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vigie.archcanary.sound.finding.SimpleFinding;

public record Writer(SimpleFinding finding, ObjectMapper json) {}
