package dev.vigie.rule;

import dev.vigie.config.Activity;
import dev.vigie.rule.lifecycle.Kept;
import dev.vigie.rule.lifecycle.Seen;
import dev.vigie.rule.lifecycle.Sign;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Signs about a store: what the program shows, or else what the project declares. */
final class StoreSigns {
  private final Inquiry inquiry;

  StoreSigns(Inquiry inquiry) {
    this.inquiry = inquiry;
  }

  /**
   * Whether there is a sign.
   *
   * @param data that the question is about
   */
  Optional<Seen> of(Sign sign, Kept kept, List<Exposed> data) {
    return inquiry.signs().of(sign, kept).or(() -> declared(sign, kept, data));
  }

  private Optional<Seen> declared(Sign sign, Kept kept, List<Exposed> data) {
    Register register = inquiry.dossier().register();
    return switch (sign) {
      case DECLARED_RETENTION ->
          register
              .retentionOf(kept.names())
              .map(declared -> new Seen("is declared", Optional.of(declared.at())))
              .or(() -> all(kept, data, activity -> activity.retention().isPresent()));
      case DECLARED_PURPOSE -> all(kept, data, activity -> !activity.purposes().isEmpty());
      case DECLARED_EXCEPTION -> all(kept, data, activity -> !activity.exceptions().isEmpty());
      default -> Optional.empty();
    };
  }

  /** That each of the data is in an activity that says it. */
  private Optional<Seen> all(Kept kept, List<Exposed> data, Predicate<Activity> says) {
    List<Activity> activities =
        inquiry.dossier().register().activities().stream()
            .map(Register.Declared::activity)
            .filter(says)
            .toList();
    if (activities.isEmpty()) {
      return Optional.empty();
    }
    List<String> names = new ArrayList<>(kept.names());
    kept.entities().forEach(entity -> names.add(entity.type().name()));
    boolean covered =
        data.stream()
            .allMatch(
                each ->
                    activities.stream()
                        .anyMatch(
                            activity ->
                                names.stream()
                                        .anyMatch(
                                            n -> activity.covers(n, each.member().element().id()))
                                    || activity.covers(
                                        each.member().place().owner(),
                                        each.member().element().id())));
    return covered ? Optional.of(new Seen("is declared", Optional.empty())) : Optional.empty();
  }
}
