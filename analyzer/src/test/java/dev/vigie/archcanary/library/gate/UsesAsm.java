package dev.vigie.archcanary.library.gate;

import org.objectweb.asm.ClassReader;

public record UsesAsm(ClassReader reader) {}
