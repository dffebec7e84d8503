/**
 * Turns the facts of all files into the program, like a linker: scopes, imports, inheritance,
 * generics, overloads, implied members, library signatures from class files.
 */
@NullMarked
package dev.vigie.program.link;

import org.jspecify.annotations.NullMarked;
