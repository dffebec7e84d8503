package dev.vigie.rule.setting;

import dev.vigie.facts.SettingsFacts.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Settings that a program is given when it is started: {@code -Dkey=value} and {@code --key=value}
 * in what a container runs, and in the variables that a JVM takes options from.
 */
final class Arguments {
  /** What a whole command is called in rules, wherever it is written. */
  static final String COMMAND = "command";

  private static final Pattern COMMANDS =
      Pattern.compile("(?:.+\\.)?(?:command|entrypoint|args)(?:\\[\\d+])?");

  private static final Pattern OPTIONS =
      Pattern.compile("(?:_?JAVA|JDK_JAVA|CATALINA)_\\w*OPT\\w*");

  private static final Pattern OPTION =
      Pattern.compile(
          "(?:^|(?<=[\\s\"']))(?:-D|--)([A-Za-z][\\w.\\-\\[\\]]*)=(\"[^\"]*\"|'[^']*'|[^\\s\"']+)");

  private static final Pattern DEBUGGER = Pattern.compile("-(?:agentlib:jdwp|Xrunjdwp)");

  private Arguments() {}

  /** Those in the value of a setting; none where it starts nothing. */
  static List<Setting> of(Setting setting) {
    boolean command = COMMANDS.matcher(setting.key()).matches();
    if (!command && !OPTIONS.matcher(setting.key()).matches()) {
      return List.of();
    }
    List<Setting> given = new ArrayList<>();
    Matcher option = OPTION.matcher(setting.value());
    while (option.find()) {
      String value = option.group(2).replaceAll("^[\"']|[\"']$", "");
      given.add(new Setting(option.group(1), value, setting.profile(), setting.at()));
    }
    boolean debugger = DEBUGGER.matcher(setting.value()).find();
    if (command && debugger && !setting.key().equals(COMMAND)) {
      given.add(Spelling.renamed(setting, COMMAND));
    }
    return given;
  }
}
