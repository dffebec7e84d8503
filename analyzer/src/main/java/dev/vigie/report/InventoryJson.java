package dev.vigie.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.vigie.inventory.Evidence;
import dev.vigie.inventory.PersonalMember;
import dev.vigie.inventory.Place;
import dev.vigie.source.SourceProblem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;

/** The inventory as JSON, for other programs. Same inventory, same bytes. */
public final class InventoryJson {
  private static final Comparator<PersonalMember> ORDER =
      Comparator.comparing(PersonalMember::at)
          .thenComparing(m -> m.place().owner())
          .thenComparing(m -> m.place().member())
          .thenComparing(m -> m.element().id())
          .thenComparing(PersonalMember::toString);

  private InventoryJson() {}

  /**
   * The document, in UTF-8.
   *
   * @param problems of these, the ones that cost results are listed as {@code incomplete}
   */
  public static byte[] of(
      List<PersonalMember> members, int files, long lines, List<SourceProblem> problems) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    try (JsonGenerator json = new JsonFactory().createGenerator(bytes)) {
      json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(indenter));
      json.writeStartObject();
      json.writeArrayFieldStart("elements");
      for (PersonalMember member : members.stream().sorted(ORDER).toList()) {
        write(json, member);
      }
      json.writeEndArray();
      json.writeNumberField("files", files);
      json.writeNumberField("lines", lines);
      json.writeArrayFieldStart("incomplete");
      for (SourceProblem problem : problems) {
        if (problem.costsResults()) {
          write(json, problem);
        }
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
    return bytes.toByteArray();
  }

  private static void write(JsonGenerator json, PersonalMember member) throws IOException {
    json.writeStartObject();
    text(json, "path", member.at().path());
    json.writeNumberField("line", member.at().line());
    json.writeStringField("kind", kind(member.place()));
    text(json, "owner", member.place().owner());
    text(json, "member", member.place().member());
    json.writeStringField("element", member.element().id());
    json.writeStringField("family", member.element().family());
    json.writeStringField("sensitivity", member.element().sensitivity().id());
    text(json, "subject", member.subject());
    json.writeNumberField("confidence", Math.round(member.confidence() * 1000) / 1000.0);
    json.writeArrayFieldStart("evidence");
    for (Evidence evidence : member.evidence()) {
      json.writeString(Printable.line(evidence.text()));
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, SourceProblem problem) throws IOException {
    json.writeStartObject();
    text(json, "path", problem.path());
    json.writeNumberField("line", problem.line());
    text(json, "message", problem.message());
    json.writeEndObject();
  }

  /** Text of the analysed project; it may hold anything. */
  private static void text(JsonGenerator json, String key, String text) throws IOException {
    json.writeStringField(key, Printable.line(text));
  }

  private static String kind(Place place) {
    if (place instanceof Place.OfField) {
      return "field";
    }
    if (place instanceof Place.OfLocal) {
      return "variable";
    }
    if (place instanceof Place.OfColumn) {
      return "column";
    }
    return place instanceof Place.OfCall ? "call" : "accessor";
  }
}
