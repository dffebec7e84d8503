package dev.vigie.inventory;

import dev.vigie.program.code.Expression;
import dev.vigie.program.code.Local;
import dev.vigie.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * A place in the sources of which a reader can ask whether it holds personal data.
 *
 * @param local of parameters and locals, the declared thing
 * @param call of calls, the call
 * @param at its name
 */
public record MemberSite(
    Place place, Sort sort, @Nullable Local local, Expression.@Nullable Invoke call, Location at) {
  /** What stands there. */
  public enum Sort {
    FIELD("field"),
    RECORD_COMPONENT("record component"),
    CONSTANT("constant"),
    ENUM_CONSTANT("enum constant"),
    GETTER("getter"),
    PARAMETER("parameter"),
    REQUEST_PARAMETER("parameter that a request fills"),
    LOCAL("local variable"),
    CALL("call"),
    READ("use of a field"),
    COLUMN("column"),
    MAPPING("mapping of a column");

    private final String words;

    Sort(String words) {
      this.words = words;
    }

    /** For a reader. */
    public String words() {
      return words;
    }
  }

  static MemberSite of(Place place, Sort sort, Location at) {
    return new MemberSite(place, sort, null, null, at);
  }

  static MemberSite of(Place place, Sort sort, Local local, Location at) {
    return new MemberSite(place, sort, local, null, at);
  }

  static MemberSite of(Place place, Expression.Invoke call, Location at) {
    return new MemberSite(place, Sort.CALL, null, call, at);
  }
}
