package dev.vigie.archcanary.library.gate;

import com.sun.source.tree.Tree;

public record UsesJavac(Tree tree) {}
