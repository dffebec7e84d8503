package dev.vigie.read.settings;

import dev.vigie.facts.MessageFacts;
import dev.vigie.facts.MessageFacts.Message;
import dev.vigie.facts.SettingsFacts;
import dev.vigie.read.FactReader;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads resource bundles. Keeps what can be the label of a datum: short texts without a line end,
 * under keys of several parts.
 */
public final class MessagesReader implements FactReader {
  private static final int LONGEST_LABEL = 80;

  private final PropertiesReader properties = new PropertiesReader();

  @Override
  public MessageFacts read(byte[] content) {
    SettingsFacts settings = properties.read(content);
    List<Message> messages = new ArrayList<>();
    for (SettingsFacts.Setting each : settings.settings()) {
      String text = each.value().strip();
      if (!text.isEmpty()
          && text.length() <= LONGEST_LABEL
          && text.indexOf('\n') < 0
          && hasParts(each.key())) {
        messages.add(new Message(each.key(), text, each.at()));
      }
    }
    return new MessageFacts(messages, settings.problems(), settings.lines());
  }

  private static boolean hasParts(String key) {
    return key.indexOf('.') > 0 || key.indexOf('_') > 0 || key.indexOf('-') > 0;
  }
}
