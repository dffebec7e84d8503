package dev.vigie.fleet.scan;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vigie.fleet.row.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The JSON form in which results are kept between runs: of a version of Vigie, for the same. */
public final class ResultJson {
  /** Keeps no state but what it has learnt of the records' shapes, and is safe for threads. */
  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES);

  private ResultJson() {}

  /** The document, in UTF-8. Same value, same bytes. */
  public static byte[] bytes(Record value) {
    try {
      return MAPPER.writeValueAsBytes(value);
    } catch (IOException e) {
      throw new UncheckedIOException("a result cannot be written", e);
    }
  }

  /**
   * The value of a document.
   *
   * @throws IOException where it is no such document
   */
  public static <T extends Record> T read(byte[] bytes, Class<T> type) throws IOException {
    return MAPPER.readValue(bytes, type);
  }

  /** A row of a table as one line of JSON, without its end. */
  public static byte[] line(Table<?> table, List<Object> values) {
    Map<String, Object> row = new LinkedHashMap<>();
    for (int i = 0; i < values.size(); i++) {
      row.put(table.columns().get(i).name(), values.get(i));
    }
    try {
      return MAPPER.writeValueAsBytes(row);
    } catch (IOException e) {
      throw new UncheckedIOException("a row cannot be written", e);
    }
  }
}
