package dev.vigie.source;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Finds what is in the places that somebody named. */
record GivenPlaces(List<Path> given) implements SourceSearch {
  GivenPlaces {
    given = List.copyOf(given);
  }

  @Override
  public SourceSet find(boolean withTests) {
    return SourceSet.find(given, withTests);
  }

  /** What is not there is left out: a place may be younger than the copy. */
  @Override
  public Optional<SourceSearch> elsewhere(UnaryOperator<Path> where) {
    return Optional.of(new GivenPlaces(given.stream().map(where).filter(Files::exists).toList()));
  }
}
