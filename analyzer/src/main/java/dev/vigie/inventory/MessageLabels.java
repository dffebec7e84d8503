package dev.vigie.inventory;

import dev.vigie.catalog.Identifier;
import dev.vigie.facts.MessageFacts;
import dev.vigie.program.Field;
import dev.vigie.program.FieldRef;
import dev.vigie.program.Program;
import dev.vigie.program.TypeDeclaration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Labels of members in resource bundles: those whose key ends with a type's name and a member's,
 * with anything between and before: {@code customer.form.firstName}, {@code
 * label.customer.first_name}.
 */
final class MessageLabels {
  private final TypeNames typeNames;
  private final Set<String> labelTails;
  private final Map<String, List<TypeDeclaration>> byStem = new HashMap<>();
  private final Map<FieldRef, List<Description>> labels = new HashMap<>();

  MessageLabels(Program program, TypeNames typeNames, Set<String> labelTails) {
    this.typeNames = typeNames;
    this.labelTails = labelTails;
    if (program.messages().isEmpty()) {
      return;
    }
    for (TypeDeclaration type : program.types()) {
      if (!type.test() && !type.fields().isEmpty()) {
        String stem = typeNames.read(type.simpleName()).stem();
        byStem.computeIfAbsent(stem, s -> new ArrayList<>()).add(type);
      }
    }
    for (MessageFacts file : new TreeMap<>(program.messages()).values()) {
      file.messages().forEach(this::label);
    }
  }

  /** The labels of a field. */
  List<Description> of(FieldRef field) {
    return labels.getOrDefault(field, List.of());
  }

  private void label(MessageFacts.Message message) {
    boolean dotted = message.key().indexOf('.') >= 0;
    String[] parts = message.key().split(dotted ? "\\." : "[_-]", -1);
    if (find(parts, parts.length, dotted, message) || parts.length < 3) {
      return;
    }
    if (labelTails.contains(Identifier.joined(parts[parts.length - 1]))) {
      find(parts, parts.length - 1, dotted, message);
    }
  }

  /** Whether the first {@code end} parts of a key name a member; then it gets the label. */
  private boolean find(String[] parts, int end, boolean dotted, MessageFacts.Message message) {
    // Without dots, a member's own words are parts too: customer_first_name
    StringBuilder member = new StringBuilder();
    for (int from = end - 1; from >= (dotted ? Math.max(1, end - 1) : 1); from--) {
      member.insert(0, Identifier.joined(parts[from]));
      if (find(parts, from, member.toString(), message)) {
        return true;
      }
    }
    return false;
  }

  /** Looks for the member in the nearest type that is named before it. */
  private boolean find(String[] parts, int before, String member, MessageFacts.Message message) {
    for (int i = before - 1; i >= 0 && !member.isEmpty(); i--) {
      List<TypeDeclaration> types = types(parts[i]);
      boolean found = false;
      for (TypeDeclaration type : types) {
        for (Field field : type.fields()) {
          if (Identifier.joined(field.name()).equals(member) && Members.mayHoldData(field)) {
            labels
                .computeIfAbsent(field.ref(), f -> new ArrayList<>())
                .add(new Description(message.text(), "the label " + message.key(), true));
            found = true;
          }
        }
      }
      if (found || !types.isEmpty()) {
        return found;
      }
    }
    return false;
  }

  private List<TypeDeclaration> types(String part) {
    String name = part.isEmpty() ? part : Character.toUpperCase(part.charAt(0)) + part.substring(1);
    String stem = typeNames.read(name).stem();
    List<TypeDeclaration> found = byStem.get(stem);
    if (found == null && stem.length() > 2 && stem.endsWith("s")) {
      found = byStem.get(stem.substring(0, stem.length() - 1));
    }
    return found == null ? List.of() : found;
  }
}
