package dev.vigie.verify;

import dev.vigie.finding.Claim;
import dev.vigie.finding.Opinion;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import spoon.reflect.declaration.CtAnnotation;
import spoon.reflect.declaration.CtField;
import spoon.reflect.declaration.CtMethod;
import spoon.reflect.declaration.CtType;
import spoon.reflect.declaration.CtVariable;
import spoon.reflect.reference.CtTypeReference;

/** Whether members, variables and types are what they are taken for. */
final class DeclarationCheck {
  private final CodeModel model;
  private final Lineage lineage;

  DeclarationCheck(CodeModel model, Lineage lineage) {
    this.model = model;
    this.lineage = lineage;
  }

  Opinion check(Claim claim) {
    if (claim instanceof Claim.Declares declares) {
      return check(declares);
    }
    if (claim instanceof Claim.Names names) {
      return check(names);
    }
    return claim instanceof Claim.Marks marks
        ? check(marks)
        : Opinion.couldNotTell("there is no check of " + claim);
  }

  private Opinion check(Claim.Declares claim) {
    Optional<CtType<?>> owner = model.type(Names.normal(claim.owner()));
    if (owner.isEmpty()) {
      return noType(claim, claim.owner());
    }
    CtTypeReference<?> type = type(owner.get(), claim);
    return type == null
        ? Opinion.contradicted(claim.owner() + " declares no " + claim.name())
        : compare(claim.owner() + "." + claim.name(), claim.type(), type);
  }

  private static @Nullable CtTypeReference<?> type(CtType<?> owner, Claim.Declares claim) {
    if (claim.kind() == Claim.Declares.Kind.FIELD) {
      CtField<?> field = owner.getField(claim.name());
      return field == null ? null : field.getType();
    }
    CtMethod<?> method = owner.getMethod(claim.name());
    return method == null ? null : method.getType();
  }

  private Opinion check(Claim.Names claim) {
    Optional<CtVariable<?>> variable = model.variable(claim.at(), claim.name());
    if (variable.isPresent()) {
      CtTypeReference<?> type = variable.get().getType();
      return type == null ? Opinion.CONFIRMED : compare(claim.name(), claim.type(), type);
    }
    return model.understands(claim.at())
        ? Opinion.contradicted("no variable " + claim.name() + " is declared at " + claim.at())
        : Opinion.couldNotTell("the second reader does not understand " + claim.at());
  }

  private Opinion check(Claim.Marks claim) {
    Optional<CtType<?>> type = model.type(Names.normal(claim.type()));
    if (type.isEmpty()) {
      return noType(claim, claim.type());
    }
    List<String> found =
        type.get().getAnnotations().stream()
            .map(CtAnnotation::getAnnotationType)
            .map(Names::of)
            .toList();
    if (claim.annotations().isEmpty() || claim.annotations().stream().anyMatch(found::contains)) {
      return Opinion.CONFIRMED;
    }
    // Of an annotation that it does not know, the other reader guesses the package.
    for (String each : claim.annotations()) {
      if (found.stream().anyMatch(f -> isGuessOf(f, each))) {
        return Opinion.CONFIRMED;
      }
    }
    return Opinion.contradicted(
        claim.type() + " does not carry " + String.join(" or ", claim.annotations()));
  }

  private Opinion noType(Claim claim, String name) {
    return model.understands(claim.at())
        ? Opinion.contradicted("there is no type " + name + " in " + claim.at().path())
        : Opinion.couldNotTell("the second reader does not understand " + claim.at());
  }

  private Opinion compare(String what, String claimed, CtTypeReference<?> type) {
    String found = Names.of(type);
    String wanted = Names.normal(claimed);
    if (found.isEmpty() || wanted.isEmpty() || found.equals(wanted) || isGuessOf(found, wanted)) {
      return Opinion.CONFIRMED;
    }
    return Opinion.contradicted(what + " is of type " + found + ", not " + wanted);
  }

  /** Whether a name is one that the other reader does not know, and might be the same. */
  private boolean isGuessOf(String found, String wanted) {
    return !lineage.knows(found) && Names.simple(found).equals(Names.simple(wanted));
  }
}
