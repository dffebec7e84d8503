package dev.vigie.rule;

import dev.vigie.config.YamlObject;
import dev.vigie.program.Annotation;
import dev.vigie.program.Method;
import dev.vigie.program.TypeDeclaration;
import dev.vigie.rule.call.Call;
import dev.vigie.rule.call.CallPattern;
import dev.vigie.rule.call.Results;
import dev.vigie.rule.endpoint.Marks;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a call must stand for a rule to be about it.
 *
 * @param marked annotations one of which the method around it must have; empty for any
 * @param within types one of which the class around it must be; empty for any. Where {@code marked}
 *     is given, too, one of both is enough
 * @param on erased static types of what it is called on; empty for any
 * @param given whether what it gives must be part of what the method gives back
 * @param reaches kinds of sink that personal data must reach somewhere; empty where that is of no
 *     matter
 * @param unlessAnywhere calls one of which anywhere in the program settles it
 * @param unlessNear names or texts near it that settle it; null for none
 */
record CallSurroundings(
    List<String> marked,
    List<String> within,
    Set<String> on,
    boolean given,
    List<String> reaches,
    List<CallPattern> unlessAnywhere,
    @Nullable Pattern unlessNear) {
  CallSurroundings {
    marked = List.copyOf(marked);
    within = List.copyOf(within);
    on = Set.copyOf(on);
    reaches = List.copyOf(reaches);
    unlessAnywhere = List.copyOf(unlessAnywhere);
  }

  static CallSurroundings read(YamlObject yaml) {
    return new CallSurroundings(
        yaml.texts("in-marked"),
        yaml.texts("in-types"),
        new TreeSet<>(yaml.texts("on")),
        yaml.flag("given-back", false),
        yaml.texts("where-reaches"),
        CallPattern.read(yaml, "unless-anywhere"),
        CallPattern.expression(yaml, "unless-near"));
  }

  /** Whether it says that something was not found. */
  boolean tellsAbsence() {
    return unlessNear != null;
  }

  /** Whether the program is one that the rule is about. */
  boolean holdFor(Inquiry inquiry) {
    return (unlessNear == null || inquiry.dossier().complete())
        && (reaches.isEmpty() || !inquiry.dossier().flows().into(reaches).isEmpty())
        && (unlessAnywhere.isEmpty()
            || !inquiry.matching().any(unlessAnywhere, inquiry.code().named(unlessAnywhere)));
  }

  /** Whether a call stands there. */
  boolean surround(Inquiry inquiry, Call call) {
    return (on.isEmpty() || on.contains(call.callee().receiver().erasure()))
        && isWithin(inquiry, call.in())
        && (!given || Results.hold(call))
        && (unlessNear == null || !new Vicinity(inquiry).says(call.in().ref(), unlessNear));
  }

  private boolean isWithin(Inquiry inquiry, Method method) {
    if (marked.isEmpty() && within.isEmpty()) {
      return true;
    }
    List<Annotation> marks = method.annotations();
    if (marks.stream().anyMatch(mark -> Marks.isOne(mark, marked))) {
      return true;
    }
    Optional<TypeDeclaration> type = inquiry.program().type(method.ref().owner());
    return type.isPresent()
        && within.stream().anyMatch(each -> inquiry.program().isSubtype(type.get().name(), each));
  }
}
