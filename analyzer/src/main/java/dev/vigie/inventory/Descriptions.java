package dev.vigie.inventory;

import dev.vigie.catalog.AnnotationMeanings;
import dev.vigie.program.Annotation;
import dev.vigie.program.Field;
import dev.vigie.program.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is written of members in words: by comments and annotations on them, by comments of their
 * columns, by the labels that an application shows them under.
 */
final class Descriptions {
  private static final String DEFINITION = "columnDefinition";
  private static final Pattern COLUMN_COMMENT =
      Pattern.compile("\\bCOMMENT\\s+'((?:[^']|'')*)'", Pattern.CASE_INSENSITIVE);

  private final AnnotationMeanings meanings;
  private final ColumnNames columns;
  private final MessageLabels labels;

  Descriptions(AnnotationMeanings meanings, ColumnNames columns, MessageLabels labels) {
    this.meanings = meanings;
    this.columns = columns;
    this.labels = labels;
  }

  /**
   * All that is written of a field.
   *
   * @param annotations those of the field and of its getter
   */
  List<Description> of(Field field, List<Annotation> annotations) {
    List<Description> texts = new ArrayList<>();
    comment(field.doc(), texts);
    texts.addAll(of(meanings, annotations));
    texts.addAll(columns.comments(field.ref()));
    texts.addAll(labels.of(field.ref()));
    return texts;
  }

  /** All that is written of a method that gives a datum. */
  static List<Description> of(AnnotationMeanings meanings, Method method) {
    List<Description> texts = new ArrayList<>();
    comment(method.doc(), texts);
    texts.addAll(of(meanings, method.annotations()));
    return texts;
  }

  /** What annotations say in words. */
  static List<Description> of(AnnotationMeanings meanings, List<Annotation> annotations) {
    List<Description> texts = new ArrayList<>();
    for (Annotation annotation : annotations) {
      meanings.texts().entrySet().stream()
          .filter(e -> e.getValue().contains(annotation.simpleName()))
          .map(Map.Entry::getKey)
          .sorted()
          .flatMap(key -> text(annotation, key).stream())
          .forEach(text -> texts.add(new Description(text, "@" + annotation.simpleName())));
    }
    return texts;
  }

  /** Of several lines of a column's heading the last is the column's own. */
  private static Optional<String> text(Annotation annotation, String key) {
    Annotation.Value value = annotation.values().get(key);
    if (value instanceof Annotation.Value.Many many && !many.values().isEmpty()) {
      value = many.values().get(many.values().size() - 1);
    }
    if (!(value instanceof Annotation.Value.Text text) || text.text().isBlank()) {
      return Optional.empty();
    }
    if (!key.equals(DEFINITION)) {
      return Optional.of(text.text());
    }
    Matcher comment = COLUMN_COMMENT.matcher(text.text());
    return comment.find() ? Optional.of(comment.group(1).replace("''", "'")) : Optional.empty();
  }

  private static void comment(String doc, List<Description> texts) {
    if (!doc.isEmpty()) {
      texts.add(new Description(doc, "the comment on it"));
    }
  }
}
