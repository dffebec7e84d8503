package dev.vigie.catalog;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What annotations say of the member or type that carries them. All by simple name: such
 * annotations come under any package.
 *
 * @param personal the member, or what the type keeps, is personal data, by its authors' word
 * @param notPersonal the member or type is no personal data, by its authors' word
 * @param elements the member holds this element
 * @param staffTrace the member says who made or changed a record
 * @param past the date lies in the past
 * @param names annotations that give another name, by the element of theirs that carries it
 * @param tables annotations that name what a type is kept in, by the element of theirs that says it
 * @param samples annotations that show a value that the member may have, by the element of theirs
 *     that carries it
 * @param texts annotations that describe the member, by the element of theirs that carries the text
 * @param entity the type is kept or sent as it is
 * @param behaviour the type works on data
 * @param configuration the type is settings
 * @param backing the type stands behind a page: what it gives and takes is what people type
 * @param injected the member is put there by a container or by settings
 * @param request the parameter comes from a request
 */
public record AnnotationMeanings(
    Set<String> personal,
    Set<String> notPersonal,
    Map<String, Element> elements,
    Set<String> staffTrace,
    Set<String> past,
    Map<String, Set<String>> names,
    Map<String, Set<String>> tables,
    Map<String, Set<String>> samples,
    Map<String, Set<String>> texts,
    Set<String> entity,
    Set<String> behaviour,
    Set<String> configuration,
    Set<String> backing,
    Set<String> injected,
    Set<String> request) {
  /** Copies the collections. */
  public AnnotationMeanings {
    personal = Set.copyOf(personal);
    notPersonal = Set.copyOf(notPersonal);
    elements = Map.copyOf(elements);
    staffTrace = Set.copyOf(staffTrace);
    past = Set.copyOf(past);
    names = Map.copyOf(names);
    tables = Map.copyOf(tables);
    samples = Map.copyOf(samples);
    texts = Map.copyOf(texts);
    entity = Set.copyOf(entity);
    behaviour = Set.copyOf(behaviour);
    configuration = Set.copyOf(configuration);
    backing = Set.copyOf(backing);
    injected = Set.copyOf(injected);
    request = Set.copyOf(request);
  }

  /** The elements of an annotation that give another name, in order. */
  public List<String> names(String annotation) {
    return elementsOf(annotation, names);
  }

  /** The elements of an annotation that name what its type is kept in, in order. */
  public List<String> tables(String annotation) {
    return elementsOf(annotation, tables);
  }

  private static List<String> elementsOf(String annotation, Map<String, Set<String>> byElement) {
    return byElement.entrySet().stream()
        .filter(each -> each.getValue().contains(annotation))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }
}
