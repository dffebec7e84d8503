package dev.vigie.rule.setting;

import dev.vigie.facts.SettingsFacts.Setting;
import dev.vigie.facts.TextFacts;
import dev.vigie.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a Dockerfile sets for the program in the container: variables of its last stage and of those
 * that this one is built on, and what is started. Stages that only build are not delivered.
 */
final class ContainerFile {
  private static final Pattern NAME =
      Pattern.compile("dockerfile(?:\\..+)?|containerfile|.+\\.dockerfile");
  private static final Pattern INSTRUCTION = Pattern.compile("\\s*([A-Za-z]+)\\s+(.*)");
  private static final Pattern STAGE =
      Pattern.compile("(?:--\\S+\\s+)*(\\S+)(?:\\s+[aA][sS]\\s+(\\S+))?\\s*");
  private static final Pattern VARIABLE =
      Pattern.compile("([\\w.\\-]+)=(\"(?:[^\"\\\\]|\\\\.)*\"|'[^']*'|(?:[^\\s\\\\]|\\\\.)*)");

  private final Map<String, List<Setting>> stages = new HashMap<>();
  private List<Setting> current = new ArrayList<>();

  private ContainerFile() {}

  /** Whether a file of this path is one. */
  static boolean is(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    return NAME.matcher(name).matches();
  }

  /** Its settings, in order. */
  static List<Setting> of(TextFacts facts) {
    ContainerFile file = new ContainerFile();
    List<String> lines = facts.text();
    int next = 0;
    while (next < lines.size()) {
      if (isComment(lines.get(next))) {
        next++;
        continue;
      }
      int first = next;
      StringBuilder logical = new StringBuilder();
      boolean open = true;
      while (open && next < lines.size()) {
        String line = lines.get(next++);
        if (!isComment(line)) {
          String text = line.stripTrailing();
          open = text.endsWith("\\");
          logical.append(open ? text.substring(0, text.length() - 1) : text).append(' ');
        }
      }
      file.read(logical.toString(), first, lines.subList(first, next));
    }
    return List.copyOf(file.current);
  }

  private void read(String text, int first, List<String> lines) {
    Matcher instruction = INSTRUCTION.matcher(text);
    if (!instruction.matches()) {
      return;
    }
    String rest = instruction.group(2).strip();
    switch (instruction.group(1).toUpperCase(Locale.ROOT)) {
      case "FROM" -> begin(rest);
      case "ENV" -> variables(rest, first, lines);
      case "ENTRYPOINT", "CMD" ->
          current.add(new Setting(Arguments.COMMAND, rest, "", place(first, lines, "")));
      default -> {}
    }
  }

  private void begin(String rest) {
    Matcher stage = STAGE.matcher(rest);
    if (stage.matches()) {
      current = new ArrayList<>(stages.getOrDefault(stage.group(1), List.of()));
      if (stage.group(2) != null) {
        stages.put(stage.group(2), current);
      }
    }
  }

  private void variables(String rest, int first, List<String> lines) {
    Matcher variable = VARIABLE.matcher(rest);
    if (!variable.lookingAt()) {
      String[] words = rest.split("\\s+", 2);
      if (words.length == 2) {
        current.add(new Setting(words[0], words[1].strip(), "", place(first, lines, words[0])));
      }
      return;
    }
    do {
      String name = variable.group(1);
      String value = variable.group(2).replaceAll("^[\"']|[\"']$", "");
      current.add(new Setting(name, value, "", place(first, lines, name)));
    } while (variable.find());
  }

  private static boolean isComment(String line) {
    return line.stripLeading().startsWith("#");
  }

  /** The line of an instruction that names it, else its first. */
  private static long place(int first, List<String> lines, String name) {
    for (int i = 0; i < lines.size(); i++) {
      int at = lines.get(i).indexOf(name);
      if (at >= 0 && !isComment(lines.get(i))) {
        return Span.of(
            first + i + 1, at + 1, first + i + 1, Math.max(at + 1, lines.get(i).length()));
      }
    }
    return Span.of(first + 1, 1, first + 1, Math.max(1, lines.get(0).length()));
  }
}
