package dev.vigie.catalog.literal;

import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * A day of the calendar as year, month and day, in years in which living people may be born.
 *
 * @param earliest first year
 * @param latest last year
 */
public record Days(int earliest, int latest) implements Check {
  @Override
  public boolean accepts(String compact) {
    int year = Integer.parseInt(compact.substring(0, 4));
    try {
      LocalDate.of(
          year, Integer.parseInt(compact.substring(4, 6)), Integer.parseInt(compact.substring(6)));
    } catch (DateTimeException e) {
      return false;
    }
    return year >= earliest && year <= latest;
  }
}
