package dev.vigie.read.javac;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import dev.vigie.facts.AnnotationFact;
import dev.vigie.facts.AnnotationFact.Element;
import java.util.ArrayList;
import java.util.List;

/** Annotations as written. */
final class AnnotationTrees {
  private final UnitConversion file;

  AnnotationTrees(UnitConversion file) {
    this.file = file;
  }

  List<AnnotationFact> list(List<? extends AnnotationTree> annotations) {
    if (annotations.isEmpty()) {
      return List.of();
    }
    List<AnnotationFact> read = new ArrayList<>(annotations.size());
    for (AnnotationTree annotation : annotations) {
      read.add(read(annotation));
    }
    return read;
  }

  AnnotationFact read(AnnotationTree annotation) {
    List<Element> elements = new ArrayList<>(annotation.getArguments().size());
    for (ExpressionTree argument : annotation.getArguments()) {
      if (argument instanceof AssignmentTree named
          && named.getVariable() instanceof IdentifierTree name) {
        elements.add(
            new Element(
                file.name(name.getName().toString()),
                file.expressions.read(named.getExpression())));
      } else {
        elements.add(new Element("value", file.expressions.read(argument)));
      }
    }
    return new AnnotationFact(
        file.name(file.types.dotted(annotation.getAnnotationType())),
        elements,
        file.places.of(annotation));
  }
}
