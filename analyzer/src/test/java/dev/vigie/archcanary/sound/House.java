package dev.vigie.archcanary.sound;

import dev.vigie.archcanary.sound.flow.Trace;
import dev.vigie.archcanary.sound.gate.Verdict;
import dev.vigie.archcanary.sound.report.sarif.Writer;

public record House(Verdict verdict, Writer writer, Trace trace) {}
