package dev.vigie.rule.lifecycle;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Something that a program can show about one member. */
public enum MemberSign {
  /** It is true before anybody has said so. */
  INITIALLY_TRUE("initially-true"),
  /** The code sets it to true, and nothing can set it to anything else. */
  ONLY_SET("only-set"),
  /** Something beside it tells when or how it came about. */
  PROVEN("proven"),
  /** A decision asks for it. */
  DECIDES("decides");

  private final String id;

  MemberSign(String id) {
    this.id = id;
  }

  /** As in rule files. */
  public String id() {
    return id;
  }

  /** All ids. */
  public static List<String> ids() {
    return Arrays.stream(values()).map(MemberSign::id).toList();
  }

  /** The sign of this id. */
  public static Optional<MemberSign> of(String id) {
    return Arrays.stream(values()).filter(sign -> sign.id.equals(id)).findFirst();
  }
}
