/**
 * The entrances of a program: which methods answer requests, at which paths, with which data, and
 * who may call them. For rules about access, minimisation and traces; derived from the program on
 * demand, as the frameworks would read it.
 */
@NullMarked
package dev.vigie.rule.endpoint;

import org.jspecify.annotations.NullMarked;
