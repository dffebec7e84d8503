package dev.vigie.archcanary.library.read;

import com.github.javaparser.JavaParser;

public record UsesJavaParser(JavaParser parser) {}
