package dev.vigie.facts;

import dev.vigie.source.SourceFile;

/** A file together with what it says: what {@code read} hands to {@code program}. */
public record ReadFile(SourceFile file, FileFacts facts) {}
