package dev.vigie.verify;

import dev.vigie.finding.Claim;
import dev.vigie.finding.Opinion;
import java.util.List;
import java.util.Optional;

/**
 * Whether calls are what they are taken for. The other reader guesses where it does not know: what
 * agrees with a guess is confirmed, because two readers came to it; what does not is contradicted
 * only where the other reader knows better.
 */
final class CallCheck {
  private static final String ANY = "*";

  private final CodeModel model;
  private final Lineage lineage;

  CallCheck(CodeModel model, Lineage lineage) {
    this.model = model;
    this.lineage = lineage;
  }

  Opinion check(Claim.Calls claim) {
    Optional<Called> found = model.call(claim.at(), claim.name());
    if (found.isEmpty()) {
      return missing(claim);
    }
    Called called = found.get();
    if (claim.arguments() >= 0
        && called.arguments() >= 0
        && claim.arguments() != called.arguments()) {
      return Opinion.contradicted(
          shown(claim)
              + " is given "
              + called.arguments()
              + " arguments, not "
              + claim.arguments());
    }
    Opinion owner = owner(claim, called);
    if (owner.answer() != Opinion.Answer.CONFIRMED) {
      return owner;
    }
    Opinion parameters = parameters(claim, called);
    return parameters.answer() != Opinion.Answer.CONFIRMED ? parameters : sink(claim, called);
  }

  private Opinion missing(Claim.Calls claim) {
    Optional<String> other = model.called(claim.at());
    if (other.isPresent()) {
      return Opinion.contradicted(
          "what is called at " + claim.at() + " is " + other.get() + ", not " + claim.name());
    }
    return model.understands(claim.at())
        ? Opinion.contradicted("there is no call of " + claim.name() + " at " + claim.at())
        : Opinion.couldNotTell("the second reader does not understand " + claim.at());
  }

  private Opinion owner(Claim.Calls claim, Called called) {
    String claimed = Names.normal(claim.owner());
    if (claimed.isEmpty() || claimed.equals(called.owner())) {
      return Opinion.CONFIRMED;
    }
    if (isKnown(called)) {
      boolean fits =
          claim.exact()
              ? isAnonymous(claim, called)
              : lineage.above(claimed).types().contains(called.owner());
      boolean mayFit = !claim.exact() && !lineage.above(claimed).complete();
      return fits
          ? Opinion.CONFIRMED
          : mayFit
              ? unsure(claim)
              : Opinion.contradicted(
                  shown(claim) + " is one of " + called.owner() + ", not of " + claimed);
    }
    return byReceiver(claim, called, claimed);
  }

  /** Only what the call is made on is known, at best: its owner must be that or above it. */
  private Opinion byReceiver(Claim.Calls claim, Called called, String claimed) {
    Lineage.Line receiver = lineage.above(called.receiver());
    if (receiver.types().contains(claimed)) {
      return Opinion.CONFIRMED;
    }
    if (receiver.complete() && called.receiverResolved()) {
      return Opinion.contradicted(
          shown(claim) + " is called on " + called.receiver() + ", which is no " + claimed);
    }
    return claim.implied() ? Opinion.CONFIRMED : unsure(claim);
  }

  /** Whether the other reader found the method itself, rather than a name that it may have. */
  private boolean isKnown(Called called) {
    return called.resolved()
        && !called.owner().isEmpty()
        && lineage.declares(called.owner(), called.name(), called.arguments());
  }

  /**
   * Spoon takes the anonymous class itself for what its creation calls, we the class that has the
   * constructor.
   */
  private static boolean isAnonymous(Claim.Calls claim, Called called) {
    return claim.name().equals("<init>") && called.owner().endsWith("#");
  }

  private static Opinion parameters(Claim.Calls claim, Called called) {
    List<String> found = called.parameters();
    if (found == null || !called.resolved() || claim.implied() || !claim.exact()) {
      return Opinion.CONFIRMED;
    }
    boolean same = found.size() == claim.parameters().size();
    for (int i = 0; same && i < found.size(); i++) {
      String claimed = Names.normal(claim.parameters().get(i));
      same =
          claimed.isEmpty()
              || found.get(i).isEmpty()
              || Names.simple(claimed).equals(Names.simple(found.get(i)));
    }
    return same
        ? Opinion.CONFIRMED
        : Opinion.contradicted(
            shown(claim)
                + " takes ("
                + String.join(", ", found)
                + "), not ("
                + String.join(", ", claim.parameters())
                + ")");
  }

  private Opinion sink(Claim.Calls claim, Called called) {
    if (claim.belongsTo().isEmpty()) {
      return Opinion.CONFIRMED;
    }
    Lineage.Line owner = lineage.above(called.owner());
    Lineage.Line receiver = lineage.above(called.receiver());
    if (claim.implied() || belongs(owner, claim) || belongs(receiver, claim)) {
      return Opinion.CONFIRMED;
    }
    boolean sure =
        (called.receiverResolved() && receiver.complete())
            || (called.resolved() && owner.complete());
    return sure
        ? Opinion.contradicted(
            shown(claim)
                + " is called on "
                + (called.receiver().isEmpty() ? called.owner() : called.receiver())
                + ", which is no "
                + claim.belongsTo().get(0))
        : unsure(claim);
  }

  private static boolean belongs(Lineage.Line line, Claim.Calls claim) {
    return line.types().stream()
        .anyMatch(type -> claim.belongsTo().stream().anyMatch(wanted -> isCalled(type, wanted)));
  }

  private static boolean isCalled(String type, String wanted) {
    return wanted.startsWith(ANY)
        ? type.endsWith(wanted.substring(ANY.length()))
        : type.equals(Names.normal(wanted));
  }

  private static Opinion unsure(Claim.Calls claim) {
    return Opinion.couldNotTell("the second reader does not know what " + shown(claim) + " calls");
  }

  private static String shown(Claim.Calls claim) {
    String name =
        claim.name().equals("<init>") ? "new " + Names.simple(claim.owner()) : claim.name();
    return name + " at " + claim.at();
  }
}
