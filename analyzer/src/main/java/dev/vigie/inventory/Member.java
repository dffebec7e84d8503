package dev.vigie.inventory;

import dev.vigie.program.Annotation;
import java.util.List;

/**
 * A member to be judged.
 *
 * @param name its property name
 * @param aliases its other names
 * @param texts what is written of it in words
 * @param typeWords words of the owner's name, which the member's may go on: {@code Card.number}
 * @param linked whether the owner refers to a person, so that what it is about is about that person
 * @param belongs whether the owner refers to one person, whose record it then is
 * @param samples values that the sources show for it
 * @param arrivals what copies say that it holds
 */
record Member(
    String name,
    List<Alias> aliases,
    MemberType type,
    List<Annotation> annotations,
    List<Description> texts,
    TypeContext owner,
    List<String> typeWords,
    boolean linked,
    boolean belongs,
    List<Sample> samples,
    List<Arrival> arrivals) {
  Member {
    aliases = List.copyOf(aliases);
    annotations = List.copyOf(annotations);
    texts = List.copyOf(texts);
    typeWords = List.copyOf(typeWords);
    samples = List.copyOf(samples);
    arrivals = List.copyOf(arrivals);
  }

  /** For which the sources show no value, and of which no copy says anything. */
  Member(
      String name,
      List<Alias> aliases,
      MemberType type,
      List<Annotation> annotations,
      List<Description> texts,
      TypeContext owner,
      List<String> typeWords,
      boolean linked,
      boolean belongs) {
    this(name, aliases, type, annotations, texts, owner, typeWords, linked, belongs, List.of());
  }

  /** Of which no copy says anything. */
  Member(
      String name,
      List<Alias> aliases,
      MemberType type,
      List<Annotation> annotations,
      List<Description> texts,
      TypeContext owner,
      List<String> typeWords,
      boolean linked,
      boolean belongs,
      List<Sample> samples) {
    this(
        name,
        aliases,
        type,
        annotations,
        texts,
        owner,
        typeWords,
        linked,
        belongs,
        samples,
        List.of());
  }

  Member with(List<Arrival> copied) {
    return new Member(
        name,
        aliases,
        type,
        annotations,
        texts,
        owner,
        typeWords,
        linked,
        belongs,
        samples,
        copied);
  }
}
