package dev.vigie.inventory;

import java.util.List;

/**
 * What was decided of one place in the sources, and why.
 *
 * @param mark the name under which a settings file can decide otherwise; empty where that would
 *     change nothing
 * @param see members that say more: what a column stands for, what an object holds, what a getter
 *     gives
 */
public record Explained(MemberSite site, Judgement judgement, String mark, List<Reference> see) {

  /**
   * Another member.
   *
   * @param why what it has to do with this one, for a reader
   * @param mark as in {@link Explained}
   */
  public record Reference(String why, MemberSite site, Judgement judgement, String mark) {}

  /** Copies the list. */
  public Explained {
    see = List.copyOf(see);
  }
}
