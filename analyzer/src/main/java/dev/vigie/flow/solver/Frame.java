package dev.vigie.flow.solver;

import dev.vigie.program.Method;

/** A method under evaluation, and its number in the program's order. */
record Frame(Method method, int number) {}
