package dev.vigie.program;

/**
 * How much of the calls was understood.
 *
 * @param calls all calls and creations in method bodies
 * @param sourceCalls those with a target in the sources
 * @param libraryCalls those with a known library owner
 * @param unknownCalls those of which only the name is known
 */
public record Coverage(long calls, long sourceCalls, long libraryCalls, long unknownCalls) {
  /** Of these and others together. */
  public Coverage and(Coverage others) {
    return new Coverage(
        calls + others.calls,
        sourceCalls + others.sourceCalls,
        libraryCalls + others.libraryCalls,
        unknownCalls + others.unknownCalls);
  }
}
