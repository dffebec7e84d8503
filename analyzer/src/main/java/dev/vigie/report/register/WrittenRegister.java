package dev.vigie.report.register;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.vigie.config.ConfigurationException;
import dev.vigie.config.Problem;
import dev.vigie.rule.Register;
import java.io.IOException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads what {@link RegisterJson} wrote, as far as it is held against the code later. */
public final class WrittenRegister {
  private final SortedMap<String, Integer> data = new TreeMap<>();
  private final SortedMap<String, Integer> recipients = new TreeMap<>();
  private boolean activities;

  private WrittenRegister() {}

  /**
   * Reads a file.
   *
   * @param file its name, for who made a mistake
   * @throws ConfigurationException where it is no record of processing that Vigie wrote
   */
  public static Register.Content read(String file, byte[] json) throws ConfigurationException {
    WrittenRegister register = new WrittenRegister();
    try (JsonParser parser = new JsonMapper().createParser(json)) {
      register.read(parser, "");
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      throw fault(file, at == null ? 0 : at.getLineNr(), "is no JSON: " + e.getOriginalMessage());
    } catch (IOException e) {
      throw fault(file, 0, "cannot be read: " + e.getMessage());
    }
    if (!register.activities) {
      throw fault(file, 0, "is no record of processing: it has no 'activities'");
    }
    return new Register.Content(register.data, register.recipients);
  }

  private static ConfigurationException fault(String file, int line, String message) {
    return new ConfigurationException(
        List.of(
            new Problem(file, line, 0, message, "write it with 'vigie register --json " + file)));
  }

  /** Walks the document; a path names the keys that lead to a value. */
  private void read(JsonParser parser, String path) throws IOException {
    while (true) {
      JsonToken token = parser.nextToken();
      if (token == null || token == JsonToken.END_OBJECT || token == JsonToken.END_ARRAY) {
        return;
      }
      String here = path + "/" + (parser.currentName() == null ? "" : parser.currentName());
      activities |= here.equals("//activities");
      if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
        read(parser, here);
      } else if (token == JsonToken.VALUE_STRING) {
        keep(here, parser.getText(), parser.currentTokenLocation().getLineNr());
      }
    }
  }

  private void keep(String path, String text, int line) {
    if (path.equals("//activities//data//id")) {
      data.putIfAbsent(text.substring(text.indexOf('@') + 1), line);
    } else if (path.equals("//activities//destinations//party") && !text.isEmpty()) {
      recipients.putIfAbsent(text, line);
    }
  }
}
