package dev.vigie.inventory;

import dev.vigie.catalog.AnnotationMeanings;
import dev.vigie.catalog.ElementEntry;
import dev.vigie.catalog.Lexicon;
import dev.vigie.catalog.Taxonomy;
import dev.vigie.inventory.DeclaredPersonalData.Mark;
import dev.vigie.inventory.DeclaredPersonalData.Reach;
import dev.vigie.program.Annotation;
import dev.vigie.program.Field;
import dev.vigie.program.Method;
import dev.vigie.program.Program;
import dev.vigie.program.TypeDeclaration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a program's annotations say of whole types, and of members that are no personal data. An
 * annotation that a member is personal data is evidence of its own, because its name may say which
 * kind; these leave nothing to weigh.
 */
final class AnnotatedMarks {
  private final Taxonomy taxonomy;
  private final NameReader reader;
  private final Map<Said, Set<String>> types = new LinkedHashMap<>();
  private final Map<String, Set<Place>> members = new LinkedHashMap<>();

  /**
   * What an annotation says of types.
   *
   * @param element id of the kind of data that it names; null where it names none
   */
  private record Said(String annotation, boolean personal, @Nullable String element) {}

  AnnotatedMarks(Lexicon lexicon, NameReader reader) {
    this.taxonomy = lexicon.taxonomy();
    this.reader = reader;
  }

  /** The project's marks after those of its annotations, over which they decide. */
  DeclaredPersonalData before(DeclaredPersonalData project, Program program) {
    for (TypeDeclaration type : program.types()) {
      if (!type.test()) {
        type(type);
      }
    }
    if (types.isEmpty() && members.isEmpty()) {
      return project;
    }
    List<Mark> marks = new ArrayList<>();
    types.forEach(
        (said, names) ->
            marks.add(
                new Mark(
                    Reach.CLASS,
                    place -> names.contains(place.owner()) && (!said.personal() || isData(place)),
                    said.personal(),
                    said.element(),
                    "@" + said.annotation() + " on the type")));
    members.forEach(
        (annotation, places) ->
            marks.add(
                new Mark(
                    Reach.MEMBER, places::contains, false, null, "@" + annotation + " on it")));
    marks.addAll(project.marks());
    return new DeclaredPersonalData(marks);
  }

  private void type(TypeDeclaration type) {
    AnnotationMeanings meanings = taxonomy.annotations();
    boolean works = Members.isMarked(type.annotations(), meanings.behaviour());
    for (Annotation annotation : type.annotations()) {
      String name = annotation.simpleName();
      boolean personal = meanings.personal().contains(name) && !works;
      if (personal || meanings.notPersonal().contains(name)) {
        Said said = new Said(name, personal, element(annotation));
        types.computeIfAbsent(said, s -> new HashSet<>()).add(type.name());
      }
    }
    for (Field field : type.fields()) {
      member(Members.annotations(type, field), new Place.OfField(field.ref()));
    }
    for (Method method : type.methods()) {
      if (method.body() == null && Members.isAccessor(type, method)) {
        member(method.annotations(), new Place.OfAccessor(type.name(), method.name()));
      }
    }
  }

  private void member(List<Annotation> annotations, Place place) {
    for (Annotation annotation : annotations) {
      if (taxonomy.annotations().notPersonal().contains(annotation.simpleName())) {
        members.computeIfAbsent(annotation.simpleName(), n -> new HashSet<>()).add(place);
      }
    }
  }

  private @Nullable String element(Annotation annotation) {
    for (String key : annotation.values().keySet()) {
      String text = annotation.text(key).orElse("");
      for (ElementEntry entry : taxonomy.entries()) {
        if (entry.element().id().equalsIgnoreCase(text)) {
          return entry.element().id();
        }
      }
    }
    return null;
  }

  /** Keys, versions and the like are kept beside the data, and are none. */
  private boolean isData(Place place) {
    List<String> words = reader.read(place.names().get(place.names().size() - 1)).words();
    return words.stream()
        .anyMatch(
            word ->
                !taxonomy.grammar().references().contains(word)
                    && !taxonomy.grammar().housekeeping().contains(word));
  }
}
