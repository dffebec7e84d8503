package dev.vigie.read.java;

import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.MemberValuePair;
import com.github.javaparser.ast.expr.NormalAnnotationExpr;
import com.github.javaparser.ast.expr.SingleMemberAnnotationExpr;
import dev.vigie.facts.AnnotationFact;
import dev.vigie.facts.AnnotationFact.Element;
import java.util.ArrayList;
import java.util.List;

/** Annotations as written. */
final class Annotations {
  private final FileConversion file;

  Annotations(FileConversion file) {
    this.file = file;
  }

  List<AnnotationFact> list(NodeList<AnnotationExpr> annotations) {
    if (annotations.isEmpty()) {
      return List.of();
    }
    List<AnnotationFact> read = new ArrayList<>(annotations.size());
    for (AnnotationExpr annotation : annotations) {
      read.add(read(annotation));
    }
    return read;
  }

  AnnotationFact read(AnnotationExpr annotation) {
    List<Element> elements = new ArrayList<>();
    if (annotation instanceof SingleMemberAnnotationExpr single) {
      elements.add(new Element("value", file.expressions.read(single.getMemberValue())));
    } else if (annotation instanceof NormalAnnotationExpr normal) {
      for (MemberValuePair pair : normal.getPairs()) {
        elements.add(
            new Element(file.name(pair.getNameAsString()), file.expressions.read(pair.getValue())));
      }
    }
    return new AnnotationFact(
        file.name(annotation.getNameAsString()), elements, Places.of(annotation));
  }
}
