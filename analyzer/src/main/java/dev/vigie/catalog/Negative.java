package dev.vigie.catalog;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A look-alike: something that shares a word with personal data and is none.
 *
 * @param elements ids of the elements that it rules out; empty for all
 * @param pattern a name in camelCase, a glob, or a value, depending on the kind
 * @param doubtful whether it only lowers the confidence; of an organisation, whether it is one only
 *     as a type: in the name of a member the word says nothing
 * @param reason for a reader
 * @param role of {@link Kind#CLASS}: what the type is instead
 * @param instead what the member holds instead, where that is personal data of somebody else
 */
public record Negative(
    Kind kind,
    Set<String> elements,
    String pattern,
    boolean doubtful,
    String reason,
    @Nullable Role role,
    @Nullable Instead instead) {
  /** Where the pattern is looked for. */
  public enum Kind {
    /** Words next to each other anywhere in the name. */
    CONTAINS,
    /** First words of the name. */
    FIRST,
    /** Last words of the name. */
    LAST,
    /** First words, before a datum named in a Romance language. */
    ROMANCE_HEAD,
    /** The whole name. */
    EXACT,
    /** A declaration's modifiers and type. */
    MODIFIER,
    /** Simple name of the member's type. */
    TYPE,
    /** Simple name of the type around the member. */
    CLASS,
    /** Part of the file's path. */
    PATH,
    /** A value. */
    LITERAL;

    /** As in the catalogue: {@code romance-head}. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** What a type is, by its name, when it is no holder of personal data. */
  public enum Role {
    METADATA,
    BEHAVIOUR,
    CONFIGURATION,
    ORGANISATION;

    /** As in the catalogue. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The role with this id. */
    public static Optional<Role> of(String id) {
      for (Role role : values()) {
        if (role.id().equals(id)) {
          return Optional.of(role);
        }
      }
      return Optional.empty();
    }
  }

  /** Personal data of somebody else: who changed a record is data of an employee. */
  public record Instead(Element element, String subject) {}

  /** Copies the set. */
  public Negative {
    elements = Set.copyOf(elements);
  }

  /** Whether it is a word for legal persons and sites. */
  public boolean isOrganisation() {
    return kind == Kind.CLASS && role == Role.ORGANISATION;
  }

  /** Whether it speaks of this element. */
  public boolean appliesTo(Element element) {
    return elements.isEmpty() || elements.contains(element.id());
  }
}
