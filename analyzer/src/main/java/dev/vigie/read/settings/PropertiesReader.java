package dev.vigie.read.settings;

import dev.vigie.facts.SettingsFacts;
import dev.vigie.facts.SettingsFacts.Setting;
import dev.vigie.read.FactReader;
import dev.vigie.read.SourceText;
import dev.vigie.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads {@code .properties}, with the format of {@link java.util.Properties}, which does not tell
 * lines. Lines {@code #---} and {@code !---} part a Spring Boot file into documents, each with its
 * own profile.
 */
public final class PropertiesReader implements FactReader {
  private static final Pattern SEPARATOR = Pattern.compile("[#!]---\\s*");

  @Override
  public SettingsFacts read(byte[] content) {
    SourceText source = SourceText.of(content);
    List<String> lines = source.text().lines().toList();
    List<Setting> settings = new ArrayList<>();
    List<Setting> document = new ArrayList<>();
    int next = 0;
    while (next < lines.size()) {
      String line = lines.get(next).stripLeading();
      if (SEPARATOR.matcher(line).matches()) {
        settings.addAll(Profiles.applied(document));
        document.clear();
        next++;
      } else if (isNothing(line)) {
        next++;
      } else {
        next = setting(lines, next, document);
      }
    }
    settings.addAll(Profiles.applied(document));
    return new SettingsFacts(settings, source.problems(), source.lines());
  }

  /** Blanks and comments; the JDK also passes over a lone backslash. */
  private static boolean isNothing(String line) {
    return line.isEmpty() || line.startsWith("#") || line.startsWith("!") || line.equals("\\");
  }

  /** Reads a setting that starts at {@code first}; gives the line after it. */
  private static int setting(List<String> lines, int first, List<Setting> document) {
    StringBuilder logical = new StringBuilder();
    int last = first;
    while (true) {
      String line = lines.get(last).stripLeading();
      boolean continues = continues(line);
      logical.append(continues ? line.substring(0, line.length() - 1) : line);
      if (!continues || last + 1 == lines.size()) {
        break;
      }
      last++;
    }
    String text = logical.toString();
    int keyEnd = keyEnd(text);
    int valueStart = valueStart(text, keyEnd);
    String firstLine = lines.get(first);
    int column = firstLine.length() - firstLine.stripLeading().length() + 1;
    document.add(
        new Setting(
            unescaped(text.substring(0, keyEnd)),
            unescaped(text.substring(valueStart)),
            "",
            Span.of(first + 1, column, last + 1, Math.max(1, lines.get(last).length()))));
    return last + 1;
  }

  private static boolean continues(String line) {
    int backslashes = 0;
    for (int i = line.length() - 1; i >= 0 && line.charAt(i) == '\\'; i--) {
      backslashes++;
    }
    return backslashes % 2 == 1;
  }

  private static int keyEnd(String text) {
    int i = 0;
    while (i < text.length() && " \t\f=:".indexOf(text.charAt(i)) < 0) {
      i += text.charAt(i) == '\\' ? 2 : 1;
    }
    return Math.min(i, text.length());
  }

  private static int valueStart(String text, int keyEnd) {
    int i = blanksEnd(text, keyEnd);
    if (i < text.length() && (text.charAt(i) == '=' || text.charAt(i) == ':')) {
      i = blanksEnd(text, i + 1);
    }
    return i;
  }

  private static int blanksEnd(String text, int from) {
    int i = from;
    while (i < text.length() && " \t\f".indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    return i;
  }

  private static String unescaped(String written) {
    if (written.indexOf('\\') < 0) {
      return written;
    }
    StringBuilder text = new StringBuilder(written.length());
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      if (c != '\\' || i + 1 == written.length()) {
        text.append(c);
        continue;
      }
      char escaped = written.charAt(++i);
      if (escaped == 'u' && i + 4 < written.length() && isHex(written, i + 1)) {
        text.append((char) Integer.parseInt(written.substring(i + 1, i + 5), 16));
        i += 4;
      } else {
        text.append(
            switch (escaped) {
              case 'n' -> '\n';
              case 't' -> '\t';
              case 'r' -> '\r';
              case 'f' -> '\f';
              default -> escaped;
            });
      }
    }
    return text.toString();
  }

  private static boolean isHex(String text, int from) {
    for (int i = from; i < from + 4; i++) {
      if (Character.digit(text.charAt(i), 16) < 0) {
        return false;
      }
    }
    return true;
  }
}
