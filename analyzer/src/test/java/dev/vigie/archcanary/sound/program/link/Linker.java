package dev.vigie.archcanary.sound.program.link;

import dev.vigie.archcanary.sound.program.Model;
import org.objectweb.asm.ClassReader;

public record Linker(Model model, ClassReader signatures) {}
