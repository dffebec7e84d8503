package dev.vigie;

import dev.vigie.facts.AnnotationFact;
import dev.vigie.facts.Expression;
import dev.vigie.facts.FieldFact;
import dev.vigie.facts.JavaFacts;
import dev.vigie.facts.MethodFact;
import dev.vigie.facts.ReadFile;
import dev.vigie.facts.SuppressionFact;
import dev.vigie.facts.TypeFact;
import dev.vigie.finding.Suppression;
import dev.vigie.source.Location;
import dev.vigie.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Gathers what the sources say of findings to be silenced: comments, and
 * {@code @SuppressWarnings("vigie:…")}, and {@code @SuppressPrivacy} of any package.
 */
final class SourceSuppressions {
  /** An annotation of this name silences, whatever package a project keeps it in. */
  private static final String OWN = "SuppressPrivacy";

  private final String path;
  private final List<Suppression> found;

  private SourceSuppressions(String path, List<Suppression> found) {
    this.path = path;
    this.found = found;
  }

  /** Of all files, in their order. */
  static List<Suppression> of(List<ReadFile> files) {
    List<Suppression> found = new ArrayList<>();
    for (ReadFile file : files) {
      if (file.facts() instanceof JavaFacts facts) {
        SourceSuppressions gathering = new SourceSuppressions(file.file().path(), found);
        facts.suppressions().forEach(gathering::addComment);
        facts.types().forEach(gathering::addType);
      }
    }
    return found;
  }

  private void addComment(SuppressionFact comment) {
    found.add(
        new Suppression(
            comment.ruleIds(),
            comment.reason(),
            Location.of(path, comment.at()),
            comment.line(),
            comment.line()));
  }

  private void addType(TypeFact type) {
    addAnnotations(type.annotations(), type.whole());
    for (FieldFact field : type.fields()) {
      addAnnotations(field.annotations(), field.at());
    }
    for (MethodFact method : type.methods()) {
      addAnnotations(method.annotations(), method.whole());
    }
    type.nested().forEach(this::addType);
  }

  private void addAnnotations(List<AnnotationFact> annotations, long region) {
    for (AnnotationFact annotation : annotations) {
      if (simpleName(annotation.name()).equals(OWN)) {
        addOwn(annotation, region);
      } else if (annotation.name().equals("SuppressWarnings")
          || annotation.name().equals("java.lang.SuppressWarnings")) {
        List<String> values = new ArrayList<>();
        annotation.values().forEach(value -> addTexts(value.value(), values));
        List<String> ruleIds = Suppression.ruleIdsOf(values);
        if (!ruleIds.isEmpty()) {
          found.add(
              new Suppression(
                  ruleIds,
                  Suppression.reasonOf(values),
                  Location.of(path, annotation.at()),
                  Span.line(region),
                  Span.endLine(region)));
        }
      }
    }
  }

  /** {@code @SuppressPrivacy(value = "rule-id", reason = "…", until = "2031-01-31")}. */
  private void addOwn(AnnotationFact annotation, long region) {
    List<String> ruleIds = new ArrayList<>();
    List<String> reasons = new ArrayList<>();
    for (AnnotationFact.Element value : annotation.values()) {
      switch (value.name()) {
        case "value", "rule", "rules" -> addTexts(value.value(), ruleIds);
        case "reason" -> addTexts(value.value(), reasons);
        case "until", "expires" -> {
          List<String> day = new ArrayList<>();
          addTexts(value.value(), day);
          day.forEach(each -> reasons.add("until " + each));
        }
        default -> {
          // what else a project's own annotation says is for its readers
        }
      }
    }
    found.add(
        new Suppression(
            ruleIds,
            String.join(", ", reasons),
            Location.of(path, annotation.at()),
            Span.line(region),
            Span.endLine(region)));
  }

  private static String simpleName(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private static void addTexts(Expression value, List<String> texts) {
    if (value instanceof Expression.Literal literal
        && literal.kind() == Expression.Literal.Kind.STRING) {
      texts.add(literal.text());
    } else if (value instanceof Expression.NewArray array) {
      array.elements().forEach(element -> addTexts(element, texts));
    }
  }
}
