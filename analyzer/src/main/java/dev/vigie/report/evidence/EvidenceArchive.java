package dev.vigie.report.evidence;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.vigie.report.Printable;
import dev.vigie.report.paper.Edition;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Packs files into one archive, with their SHA-256 sums as {@code sha256sum} writes them and an
 * in-toto Statement v1 about them, ready to be signed. Same files and same commit give the same
 * bytes: entries are sorted and bear the time of the commit, never that of the run.
 */
public final class EvidenceArchive {
  /** Name of the list of sums. */
  public static final String SUMS = "SHA256SUMS";

  /** Name of the statement. */
  public static final String STATEMENT = "statement.json";

  /** Says what kind of predicate the statement has. */
  public static final String PREDICATE = "https://vigie.dev/evidence/v1";

  /** The first time that an entry can bear; for what is in no repository. */
  private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);

  private EvidenceArchive() {}

  /**
   * Packs them.
   *
   * @param files contents by name
   * @param seconds since 1970-01-01 UTC at which the commit was made; 0 where there is none
   * @param uncommitted whether files differ from the commit
   * @return the archive
   */
  public static byte[] of(
      Map<String, byte[]> files, Edition edition, long seconds, boolean uncommitted) {
    SortedMap<String, byte[]> all = new TreeMap<>(files);
    all.put(STATEMENT, statement(new TreeMap<>(files), edition, uncommitted));
    all.put(SUMS, sums(all));
    LocalDateTime time =
        seconds <= 0 ? EPOCH : LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      zip.setLevel(Deflater.BEST_COMPRESSION);
      for (Map.Entry<String, byte[]> file : all.entrySet()) {
        ZipEntry entry = new ZipEntry(file.getKey());
        // A local time is written as it is, whatever the time zone of the machine.
        entry.setTimeLocal(time.isBefore(EPOCH) ? EPOCH : time);
        zip.putNextEntry(entry);
        zip.write(file.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
    return bytes.toByteArray();
  }

  private static byte[] sums(SortedMap<String, byte[]> files) {
    StringBuilder sums = new StringBuilder();
    files.forEach(
        (name, content) -> sums.append(sum(content)).append("  ").append(name).append('\n'));
    return sums.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The SHA-256 sum in hexadecimal digits. */
  public static String sum(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /**
   * An in-toto Statement v1 whose subjects are the files (in-toto attestation framework, layer
   * "statement").
   */
  private static byte[] statement(
      SortedMap<String, byte[]> files, Edition edition, boolean uncommitted) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    try (JsonGenerator json = new JsonFactory().createGenerator(bytes)) {
      json.setPrettyPrinter(
          new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
      json.writeStartObject();
      json.writeStringField("_type", "https://in-toto.io/Statement/v1");
      json.writeArrayFieldStart("subject");
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        json.writeStartObject();
        json.writeStringField("name", file.getKey());
        json.writeObjectFieldStart("digest");
        json.writeStringField("sha256", sum(file.getValue()));
        json.writeEndObject();
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeStringField("predicateType", PREDICATE);
      json.writeObjectFieldStart("predicate");
      json.writeStringField("project", Printable.line(edition.project()));
      json.writeStringField("commit", edition.commit().orElse(""));
      json.writeStringField("date", edition.day().map(Object::toString).orElse(""));
      json.writeBooleanField("uncommittedChanges", uncommitted);
      json.writeObjectFieldStart("tool");
      json.writeStringField("name", "Vigie");
      json.writeStringField("version", edition.version());
      json.writeEndObject();
      json.writeEndObject();
      json.writeEndObject();
      json.writeRaw('\n');
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
    return bytes.toByteArray();
  }
}
