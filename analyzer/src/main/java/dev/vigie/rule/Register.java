package dev.vigie.rule;

import dev.vigie.config.YamlObject;
import dev.vigie.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the project has declared of its processing, in {@code privacy.yml}: what code alone cannot
 * show.
 *
 * @param retention how long stores keep their data
 */
public record Register(List<Retention> retention) {
  /** Nothing was declared. */
  public static final Register EMPTY = new Register(List.of());

  /**
   * How long a store keeps its data.
   *
   * @param store class (simple or qualified name), table or collection
   * @param period as declared: {@code P3Y}, or words
   */
  public record Retention(String store, String period, Location at) {}

  /** Copies the list. */
  public Register {
    retention = List.copyOf(retention);
  }

  /** Reads the mapping {@code retention:}, from store to period. */
  public static Register read(YamlObject yaml) {
    List<Retention> retention = new ArrayList<>();
    yaml.object("retention")
        .ifPresent(
            declared -> {
              for (String store : declared.keys()) {
                declared
                    .node(store)
                    .ifPresent(
                        node -> {
                          Location at =
                              new Location(
                                  declared.file(),
                                  Math.max(1, node.line()),
                                  Math.max(1, node.column()),
                                  Math.max(1, node.line()),
                                  Math.max(1, node.column()));
                          declared
                              .text(store)
                              .ifPresent(text -> retention.add(new Retention(store, text, at)));
                        });
              }
            });
    return new Register(retention);
  }

  /** What was declared for a store of one of these names; capitals and underscores do not count. */
  public Optional<Retention> retentionOf(Iterable<String> names) {
    for (Retention each : retention) {
      for (String name : names) {
        if (bare(each.store()).equals(bare(name))) {
          return Optional.of(each);
        }
      }
    }
    return Optional.empty();
  }

  private static String bare(String name) {
    return name.replace("_", "").toLowerCase(Locale.ROOT);
  }
}
