package dev.vigie.rule;

import dev.vigie.config.YamlObject;
import dev.vigie.flow.DataFlow;
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
 * @param unlessIn names of methods and classes in which it does not count; null where it always
 *     does
 */
record SinkConditions(
    List<CallPattern> made, List<CallPattern> unlessMade, @Nullable Pattern unlessIn) {
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
  }

  static SinkConditions read(YamlObject yaml) {
    return new SinkConditions(
        CallPattern.read(yaml, "made"),
        CallPattern.read(yaml, "unless-made"),
        CallPattern.expression(yaml, "unless-in"));
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
      return Optional.of(Made.ANYHOW);
    }
    Optional<SinkCall> sink = SinkCall.of(inquiry.program(), flows.get(0).sink());
    if (sink.isEmpty()) {
      return made.isEmpty() ? Optional.of(Made.ANYHOW) : Optional.empty();
    }
    List<Expression> data = new ArrayList<>();
    flows.forEach(flow -> sink.get().argument(flow.sink().at()).ifPresent(data::add));
    List<Call> makers = inquiry.matching().makers(sink.get().call(), data);
    if (inquiry.matching().first(unlessMade, makers).isPresent()) {
      return Optional.empty();
    }
    return made.isEmpty()
        ? Optional.of(Made.ANYHOW)
        : inquiry
            .matching()
            .first(made, makers)
            .map(match -> new Made(match.how(), Optional.of(match.call().at())));
  }
}
