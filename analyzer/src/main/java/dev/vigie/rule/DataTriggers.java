package dev.vigie.rule;

import dev.vigie.config.YamlObject;
import java.util.List;
import java.util.Set;

/** The kinds of trigger that say which data they are about, and speak of it in a sentence. */
final class DataTriggers {
  private static final List<Kind> KINDS =
      List.of(
          new Kind("endpoint", EndpointTrigger.PLACEHOLDERS, EndpointTrigger::read),
          new Kind("exported", ExportedTrigger.PLACEHOLDERS, ExportedTrigger::read),
          new Kind("member", MemberTrigger.PLACEHOLDERS, MemberTrigger::read),
          new Kind("relation", RelationTrigger.PLACEHOLDERS, RelationTrigger::read),
          new Kind("record", RecordTrigger.PLACEHOLDERS, RecordTrigger::read),
          new Kind("unread", UnreadTrigger.PLACEHOLDERS, UnreadTrigger::read),
          new Kind("bulk-write", BulkWriteTrigger.PLACEHOLDERS, BulkWriteTrigger::read),
          new Kind("form", FormTrigger.PLACEHOLDERS, FormTrigger::read),
          new Kind("injection", InjectionTrigger.PLACEHOLDERS, InjectionTrigger::read),
          new Kind("coarse-use", CoarseUseTrigger.PLACEHOLDERS, CoarseUseTrigger::read),
          new Kind("text-form", TextFormTrigger.PLACEHOLDERS, TextFormTrigger::read),
          new Kind("swallowed", SwallowedTrigger.PLACEHOLDERS, SwallowedTrigger::read));

  private DataTriggers() {}

  /**
   * What all of them have.
   *
   * @param stores ids of the kinds of store that are meant
   * @param exposure row of the severity table
   */
  record Basis(List<String> stores, DataFilter data, String exposure, String message, String help) {
    Basis {
      stores = List.copyOf(stores);
    }
  }

  /** Reads what is particular to a kind. */
  private interface Reading {
    Trigger read(YamlObject yaml, Basis basis);
  }

  private record Kind(String key, Set<String> placeholders, Reading reading) {
    Kind {
      placeholders = Set.copyOf(placeholders);
    }
  }

  /** Keys of the kinds. */
  static List<String> keys() {
    return KINDS.stream().map(Kind::key).toList();
  }

  /** Reads those of a rule. */
  static void read(
      YamlObject rule, RuleLoader loader, String exposure, String help, List<Trigger> triggers) {
    for (Kind kind : KINDS) {
      for (YamlObject yaml : rule.objects(kind.key())) {
        Basis basis =
            new Basis(
                loader.stores(yaml),
                loader.dataOf(yaml),
                exposure,
                RuleLoader.template(yaml, "message", kind.placeholders()),
                RuleLoader.help(yaml, help, kind.placeholders()));
        triggers.add(kind.reading().read(yaml, basis));
        yaml.done();
      }
    }
  }
}
