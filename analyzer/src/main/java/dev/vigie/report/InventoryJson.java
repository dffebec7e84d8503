package dev.vigie.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.vigie.catalog.Sensitivity;
import dev.vigie.inventory.Evidence;
import dev.vigie.inventory.Holdings;
import dev.vigie.inventory.PersonalMember;
import dev.vigie.source.SourceProblem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/**
 * The inventory as JSON, for other programs: {@code inventory.schema.json} beside this class says
 * what is in it. Same inventory, same bytes.
 */
public final class InventoryJson {
  /** Version of the form; it changes when a reader of the old one would fail. */
  static final int VERSION = 1;

  private InventoryJson() {}

  /**
   * The document, in UTF-8.
   *
   * @param map where the data goes; empty where nothing was followed
   * @param problems of these, the ones that cost results are listed as {@code incomplete}
   */
  public static byte[] of(
      Holdings holdings,
      Optional<DataMap> map,
      int files,
      long lines,
      List<SourceProblem> problems) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    try (JsonGenerator json = new JsonFactory().createGenerator(bytes)) {
      json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(indenter));
      json.writeStartObject();
      json.writeNumberField("version", VERSION);
      counts(json, holdings);
      members(json, "elements", holdings.personal());
      members(json, "organisationContacts", holdings.organisationContacts());
      members(json, "infrastructureSecrets", holdings.infrastructureSecrets());
      if (map.isPresent()) {
        destinations(json, map.get());
      }
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

  private static void counts(JsonGenerator json, Holdings holdings) throws IOException {
    List<PersonalMember> members = holdings.personal();
    long certain = members.stream().filter(PersonalMember::isCertain).count();
    json.writeObjectFieldStart("counts");
    json.writeNumberField("elements", members.size());
    json.writeNumberField("certain", certain);
    json.writeNumberField("likely", members.size() - certain);
    json.writeObjectFieldStart("bySensitivity");
    for (Sensitivity sensitivity : Sensitivity.values()) {
      json.writeNumberField(
          sensitivity.id(),
          members.stream().filter(m -> m.element().sensitivity() == sensitivity).count());
    }
    json.writeEndObject();
    json.writeNumberField("organisationContacts", holdings.organisationContacts().size());
    json.writeNumberField("infrastructureSecrets", holdings.infrastructureSecrets().size());
    json.writeEndObject();
  }

  private static void members(JsonGenerator json, String key, List<PersonalMember> members)
      throws IOException {
    json.writeArrayFieldStart(key);
    for (PersonalMember member : members.stream().sorted(InventoryOrder.BY_PLACE).toList()) {
      write(json, member);
    }
    json.writeEndArray();
  }

  private static void destinations(JsonGenerator json, DataMap map) throws IOException {
    json.writeArrayFieldStart("destinations");
    for (DataMap.Passage passage : map.passages()) {
      json.writeStartObject();
      text(json, "element", passage.element().id());
      text(json, "label", passage.element().label());
      text(json, "member", passage.member());
      text(json, "kind", passage.kind());
      text(json, "destination", passage.destination());
      json.writeArrayFieldStart("safeguards");
      for (String safeguard : passage.safeguards()) {
        json.writeString(safeguard);
      }
      json.writeEndArray();
      text(json, "path", passage.at().path());
      json.writeNumberField("line", passage.at().line());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void write(JsonGenerator json, PersonalMember member) throws IOException {
    json.writeStartObject();
    text(json, "path", member.at().path());
    json.writeNumberField("line", member.at().line());
    json.writeStringField("kind", InventoryOrder.kind(member.place()));
    text(json, "owner", member.place().owner());
    text(json, "member", member.place().member());
    text(json, "element", member.element().id());
    text(json, "label", member.element().label());
    text(json, "family", member.element().family());
    json.writeStringField("sensitivity", member.element().sensitivity().id());
    text(json, "subject", member.subject());
    json.writeNumberField("confidence", Math.round(member.confidence() * 1000) / 1000.0);
    json.writeStringField("answer", InventoryOrder.answer(member));
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
}
