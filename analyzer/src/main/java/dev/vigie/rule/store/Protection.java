package dev.vigie.rule.store;

import dev.vigie.catalog.Safeguard;
import dev.vigie.source.Location;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What is done to a member before it is stored.
 *
 * @param safeguards what certainly is done
 * @param hinted what may be done: a name says so, or some of the code does it
 * @param remark a sign that protects nothing after all, in words; empty where there is none
 * @param remarkAt its place
 */
public record Protection(
    Set<Safeguard> safeguards, Set<Safeguard> hinted, String remark, Optional<Location> remarkAt) {
  /** Nothing is done. */
  public static final Protection NONE = new Protection(Set.of(), Set.of(), "", Optional.empty());

  /** Copies the sets. */
  public Protection {
    safeguards = Set.copyOf(safeguards);
    hinted = Set.copyOf(hinted);
  }

  static Protection by(Set<Safeguard> safeguards) {
    return new Protection(safeguards, Set.of(), "", Optional.empty());
  }

  static Protection hint(Set<Safeguard> safeguards) {
    return new Protection(Set.of(), safeguards, "", Optional.empty());
  }

  static Protection remark(String remark, Optional<Location> at) {
    return new Protection(Set.of(), Set.of(), remark, at);
  }

  /** Both together; the first remark counts. */
  Protection and(Protection other) {
    return new Protection(
        union(safeguards, other.safeguards),
        union(hinted, other.hinted),
        remark.isEmpty() ? other.remark : remark,
        remarkAt.isPresent() ? remarkAt : other.remarkAt);
  }

  private static Set<Safeguard> union(Set<Safeguard> one, Set<Safeguard> other) {
    Set<Safeguard> all = EnumSet.noneOf(Safeguard.class);
    all.addAll(one);
    all.addAll(other);
    return all;
  }
}
