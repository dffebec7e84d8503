package dev.vigie.catalog;

import java.util.Map;
import java.util.Set;

/**
 * What annotations say of the member or type that carries them. All by simple name: such
 * annotations come under any package.
 *
 * @param personal the member is personal data, by its authors' word
 * @param elements the member holds this element
 * @param staffTrace the member says who made or changed a record
 * @param past the date lies in the past
 * @param names annotations that give another name, by the element of theirs that carries it
 * @param samples annotations that show a value that the member may have, by the element of theirs
 *     that carries it
 * @param texts annotations that describe the member, by the element of theirs that carries the text
 * @param entity the type is kept or sent as it is
 * @param behaviour the type works on data
 * @param configuration the type is settings
 * @param injected the member is put there by a container or by settings
 * @param request the parameter comes from a request
 */
public record AnnotationMeanings(
    Set<String> personal,
    Map<String, Element> elements,
    Set<String> staffTrace,
    Set<String> past,
    Map<String, Set<String>> names,
    Map<String, Set<String>> samples,
    Map<String, Set<String>> texts,
    Set<String> entity,
    Set<String> behaviour,
    Set<String> configuration,
    Set<String> injected,
    Set<String> request) {
  /** Copies the collections. */
  public AnnotationMeanings {
    personal = Set.copyOf(personal);
    elements = Map.copyOf(elements);
    staffTrace = Set.copyOf(staffTrace);
    past = Set.copyOf(past);
    names = Map.copyOf(names);
    samples = Map.copyOf(samples);
    texts = Map.copyOf(texts);
    entity = Set.copyOf(entity);
    behaviour = Set.copyOf(behaviour);
    configuration = Set.copyOf(configuration);
    injected = Set.copyOf(injected);
    request = Set.copyOf(request);
  }
}
