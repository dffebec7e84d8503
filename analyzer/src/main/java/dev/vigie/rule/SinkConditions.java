package dev.vigie.rule;

import dev.vigie.config.YamlObject;
import dev.vigie.flow.DataFlow;
import dev.vigie.inventory.PersonalMember;
import dev.vigie.program.MethodRef;
import dev.vigie.program.code.Expression;
import dev.vigie.rule.call.Call;
import dev.vigie.rule.call.CallPattern;
import dev.vigie.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What must hold of the call that data ends in. Read from the keys of a flow:
 *
 * @param made one of these calls made what the data is put into: a {@code FileWriter} within a
 *     writer, a digest of the kind MD5; empty where any may have
 * @param unlessMade none of these did
 * @param unlessWith the classes around the call and around what made it make none of these
 * @param unlessIn names of methods and classes in which it does not count; null where it always
 *     does
 * @param unlessNamed names of data that does not count; null where all does
 */
record SinkConditions(
    List<CallPattern> made,
    List<CallPattern> unlessMade,
    List<CallPattern> unlessWith,
    @Nullable Pattern unlessIn,
    @Nullable Pattern unlessNamed) {
  /**
   * How something was made.
   *
   * @param how in a word ("MD5"); empty where the rule does not ask
   * @param at where, if the rule asks
   */
  record Made(String how, Optional<Location> at) {
    static final Made ANYHOW = new Made("", Optional.empty());
  }

  SinkConditions {
    made = List.copyOf(made);
    unlessMade = List.copyOf(unlessMade);
    unlessWith = List.copyOf(unlessWith);
  }

  /** Whether the data counts, by its own name: an encrypted password does not. */
  boolean concern(PersonalMember data) {
    return unlessNamed == null || !unlessNamed.matcher(data.place().display()).find();
  }

  static SinkConditions read(YamlObject yaml) {
    return new SinkConditions(
        CallPattern.read(yaml, "made"),
        CallPattern.read(yaml, "unless-made"),
        CallPattern.read(yaml, "unless-with"),
        CallPattern.expression(yaml, "unless-in"),
        CallPattern.expression(yaml, "unless-named"));
  }

  /**
   * How what the flows end in was made; empty where they do not count, or where that cannot be
   * told.
   *
   * @param flows all into one call
   */
  Optional<Made> met(Inquiry inquiry, List<DataFlow> flows) {
    MethodRef within = flows.get(0).sink().within();
    if (unlessIn != null
        && (unlessIn.matcher(within.name()).find() || unlessIn.matcher(within.owner()).find())) {
      return Optional.empty();
    }
    if (made.isEmpty() && unlessMade.isEmpty()) {
      return settledBeside(inquiry, within.owner(), within.owner())
          ? Optional.empty()
          : Optional.of(Made.ANYHOW);
    }
    Optional<SinkCall> sink = SinkCall.of(inquiry.program(), flows.get(0).sink());
    if (sink.isEmpty()) {
      return made.isEmpty() ? Optional.of(Made.ANYHOW) : Optional.empty();
    }
    List<Expression> data = new ArrayList<>();
    flows.forEach(flow -> sink.get().argument(flow.sink().at()).ifPresent(data::add));
    List<Call> makers = inquiry.matching().makers(sink.get().call(), data);
    if (inquiry.matching().any(unlessMade, makers)) {
      return Optional.empty();
    }
    if (made.isEmpty()) {
      return Optional.of(Made.ANYHOW);
    }
    return inquiry
        .matching()
        .firstSurely(made, makers)
        .filter(match -> !settledBeside(inquiry, within.owner(), match.call().in().ref().owner()))
        .map(match -> new Made(match.how(), Optional.of(match.call().at())));
  }

  private boolean settledBeside(Inquiry inquiry, String one, String other) {
    if (unlessWith.isEmpty()) {
      return false;
    }
    List<Call> beside = new ArrayList<>();
    for (Call call : inquiry.code().all()) {
      String owner = call.in().ref().owner();
      if (owner.equals(one) || owner.equals(other)) {
        beside.add(call);
      }
    }
    return inquiry.matching().any(unlessWith, beside);
  }
}
