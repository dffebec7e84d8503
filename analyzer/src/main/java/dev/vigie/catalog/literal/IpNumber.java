package dev.vigie.catalog.literal;

/** Four numbers up to 255, or eight groups of up to four hexadecimal digits, one run left out. */
public record IpNumber() implements Check {
  @Override
  public boolean accepts(String compact) {
    return IpBytes.of(compact).isPresent();
  }
}
