package dev.vigie.fleet.spark;

import dev.vigie.fleet.scan.Scanner.Scanned;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/**
 * What was scanned.
 *
 * @param parts in which large repositories were read
 * @param partsParsed files that were read for them
 */
record Scans(List<Scanned> scanned, long parts, long partsParsed) {
  Scans {
    scanned = List.copyOf(scanned);
  }

  long count(Predicate<Scanned> wanted) {
    return scanned.stream().filter(wanted).count();
  }

  long sum(ToLongFunction<Scanned> number) {
    return scanned.stream().mapToLong(number).sum();
  }
}
