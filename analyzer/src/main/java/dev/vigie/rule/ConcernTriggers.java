package dev.vigie.rule;

import dev.vigie.config.YamlObject;
import java.util.List;

/** The kinds of trigger that are about a project rather than about one datum ({@link Concern}). */
final class ConcernTriggers {
  private static final List<Kind> KINDS =
      List.of(
          new Kind("setting", SettingTrigger::read),
          new Kind("lack", BuildLackTrigger::read),
          new Kind("component", ComponentTrigger::read),
          new Kind("literal", LiteralTrigger::read),
          new Kind("log-files", LogFilesTrigger::read),
          new Kind("lines", TextTrigger::read),
          new Kind("script", ScriptTrigger::read),
          new Kind("page-script", PageScriptTrigger::read),
          new Kind("register", RegisterTrigger::read),
          new Kind("assessment", AssessmentTrigger::read));

  private ConcernTriggers() {}

  /** Reads one of a kind. */
  private interface Reading {
    Trigger read(YamlObject yaml, RuleLoader loader, String help);
  }

  private record Kind(String key, Reading reading) {}

  /** Keys of the kinds. */
  static List<String> keys() {
    return KINDS.stream().map(Kind::key).toList();
  }

  /** Reads those of a rule. */
  static void read(YamlObject rule, RuleLoader loader, String help, List<Trigger> triggers) {
    for (Kind kind : KINDS) {
      rule.objects(kind.key())
          .forEach(yaml -> triggers.add(kind.reading().read(yaml, loader, help)));
    }
  }
}
