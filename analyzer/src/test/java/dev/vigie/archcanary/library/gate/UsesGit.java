package dev.vigie.archcanary.library.gate;

import org.eclipse.jgit.lib.ObjectId;

public record UsesGit(ObjectId id) {}
