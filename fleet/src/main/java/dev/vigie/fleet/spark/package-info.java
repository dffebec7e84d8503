/** The engine: the only package that knows Spark, and Hadoop's file systems beneath it. */
@NullMarked
package dev.vigie.fleet.spark;

import org.jspecify.annotations.NullMarked;
