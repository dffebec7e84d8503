package dev.vigie.finding;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a rule's findings mean for the persons, and for those who mend them.
 *
 * @param feared what a finding makes likelier; empty where it touches rights of persons alone
 * @param effort to mend one
 */
public record Stakes(Set<FearedEvent> feared, Effort effort) {
  /** Of a rule that does not say: the commonest event, and neither little nor much work. */
  public static final Stakes UNSAID = new Stakes(Set.of(FearedEvent.ACCESS), Effort.MEDIUM);

  /** Copies the set, in order of the events. */
  public Stakes {
    EnumSet<FearedEvent> copy = EnumSet.noneOf(FearedEvent.class);
    copy.addAll(feared);
    feared = Collections.unmodifiableSet(copy);
  }
}
