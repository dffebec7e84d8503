package dev.vigie.fleet.scan;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Where facts and results are kept between runs and passed between machines. Names have parts
 * divided by {@code /}. What is put replaces what was there, in one step.
 */
public interface Store {
  /** The bytes of this name. */
  Optional<byte[]> get(String name) throws IOException;

  /** Keeps bytes under a name. */
  void put(String name, byte[] bytes) throws IOException;

  /** Names that begin with a folder's name and {@code /}, in order. */
  List<String> list(String folder) throws IOException;
}
