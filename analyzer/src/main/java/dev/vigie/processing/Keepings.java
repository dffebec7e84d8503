package dev.vigie.processing;

import dev.vigie.config.Activity;
import dev.vigie.rule.Register;
import dev.vigie.rule.StatedPeriods;
import dev.vigie.rule.StatedPeriods.StatedPeriod;
import dev.vigie.rule.lifecycle.Kept;
import dev.vigie.rule.lifecycle.Seen;
import dev.vigie.rule.lifecycle.Sign;
import dev.vigie.source.Location;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds out how long stores keep their data. */
final class Keepings {
  private static final List<Sign> SIGNS =
      List.of(
          Sign.PURGED,
          Sign.EXPIRES,
          Sign.SCRIPTED,
          Sign.ERASED,
          Sign.ANONYMISED,
          Sign.SOFT_DELETED,
          Sign.UPDATED,
          Sign.ACCESSIBLE,
          Sign.RESTRICTABLE,
          Sign.VERSIONED);

  private final Scene scene;

  Keepings(Scene scene) {
    this.scene = scene;
  }

  /**
   * Of a store.
   *
   * @param activity that keeps it, as declared
   */
  Keeping of(Kept kept, Optional<Register.Declared> activity) {
    Map<Sign, Optional<Location>> signs = new EnumMap<>(Sign.class);
    for (Sign sign : SIGNS) {
      scene.signs().of(sign, kept).map(Seen::at).ifPresent(at -> signs.put(sign, at));
    }
    return new Keeping(declared(kept, activity), stated(kept), signs);
  }

  private Optional<Keeping.Declared> declared(Kept kept, Optional<Register.Declared> activity) {
    return scene
        .register()
        .retentionOf(kept.names())
        .map(each -> new Keeping.Declared(each.period(), each.reason(), each.at()))
        .or(
            () ->
                activity
                    .filter(each -> each.activity().retention().isPresent())
                    .map(
                        each ->
                            new Keeping.Declared(
                                each.activity().retention(),
                                justification(each.activity()),
                                each.at())));
  }

  private static String justification(Activity activity) {
    return activity.justification().orElse("");
  }

  /** Periods that speak of the store by its name; what the purge itself takes away comes first. */
  private List<StatedPeriod> stated(Kept kept) {
    List<String> name = NameParts.words(kept.simpleName());
    List<StatedPeriod> found = new ArrayList<>();
    for (StatedPeriod period : scene.periods()) {
      boolean own =
          switch (period.by()) {
            case DECLARATION, COOKIE -> false;
            case PURGE -> period.name().equals(kept.simpleName());
            case ANNOTATION -> kept.ids().contains(period.within());
            case CONSTANT, SETTING -> NameParts.holds(NameParts.words(period.name()), name);
          };
      if (own && !scene.isAround(period.at())) {
        found.add(period);
      }
    }
    found.sort(
        Comparator.comparing((StatedPeriod each) -> each.by() != StatedPeriods.By.PURGE)
            .thenComparing(StatedPeriod::at));
    return found;
  }
}
