package dev.vigie.archcanary.sound.read.java;

import com.github.javaparser.JavaParser;

public record Reader(JavaParser parser) {}
