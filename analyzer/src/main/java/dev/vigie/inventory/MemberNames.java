package dev.vigie.inventory;

import dev.vigie.catalog.Identifier;
import dev.vigie.catalog.Lexicon;
import dev.vigie.program.Field;
import dev.vigie.program.TypeDeclaration;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The names of members as they count: without the marks that most members of a type begin with, be
 * it the same one or one for each sort of value ({@code glSector}, {@code fcDetencion}), and
 * without the name of the type where that is whom they are about, which no list of persons knows
 * ({@code Sindico.nomeSindico}).
 */
final class MemberNames {
  private static final String PROPERTY = "property";
  private static final String KEY = "id";

  private final Lexicon lexicon;
  private final NameReader reader;
  private final TypeNames typeNames;
  private final SharedPrefix prefix;

  MemberNames(Lexicon lexicon, NameReader reader, TypeNames typeNames) {
    this.lexicon = lexicon;
    this.reader = reader;
    this.typeNames = typeNames;
    this.prefix = new SharedPrefix(lexicon);
  }

  /** What a member of a type is called. */
  String of(TypeDeclaration type, Field field) {
    if (isGluedKey(type.simpleName(), field.name())) {
      return KEY;
    }
    String name = prefix.strip(type, withoutProperty(field));
    boolean tells = reader.read(name).matches().stream().anyMatch(m -> m.doubts().isEmpty());
    if (name.equals(field.name()) && !tells) {
      name = prefix.withoutSort(type, name);
    }
    List<String> core = typeNames.read(type.simpleName()).core();
    String rest = without(core, name);
    return rest.equals(name) || saysMore(core) || !isPerson(type, core) ? name : rest;
  }

  /** {@code Medicatie.idmedicatie}, as generators make them of tables. */
  private static boolean isGluedKey(String type, String name) {
    return (name.equalsIgnoreCase(KEY + type) || name.equalsIgnoreCase(type + KEY))
        && Identifier.words(name).size() == 1;
  }

  /** {@code SimpleStringProperty voornaamProperty}: what type it has says nothing of the datum. */
  private static String withoutProperty(Field field) {
    List<String> words = Identifier.words(field.name());
    boolean named =
        words.size() > 1
            && words.get(words.size() - 1).equals(PROPERTY)
            && field.type().simpleName().toLowerCase(Locale.ROOT).endsWith(PROPERTY);
    return named ? String.join("_", words.subList(0, words.size() - 1)) : field.name();
  }

  /** Whether the type's name already says what or whose its members are. */
  private boolean saysMore(List<String> core) {
    return !reader.read(String.join("_", core)).matches().isEmpty()
        || core.stream().anyMatch(w -> !lexicon.persons(w).isEmpty() || lexicon.isOrganisation(w));
  }

  /** Whether members that are called after the type name a person, and what only persons have. */
  private boolean isPerson(TypeDeclaration type, List<String> core) {
    Set<String> named = new HashSet<>();
    for (Field field : type.fields()) {
      String rest = without(core, field.name());
      if (Members.mayHoldData(field) && !rest.equals(field.name())) {
        reader.read(rest).matches().stream()
            .filter(match -> match.doubts().isEmpty() && match.whole())
            .forEach(match -> named.add(match.word().element().id()));
      }
    }
    return !Collections.disjoint(named, MemberSigns.NAMES)
        && (!Collections.disjoint(named, MemberSigns.NUMBERS)
            || !Collections.disjoint(named, TypeRoles.PERSONS_ONLY)
            || named.containsAll(Set.of("email", "phone")));
  }

  /** A name without the type's at its end or beginning. */
  private static String without(List<String> core, String name) {
    List<String> words = Identifier.words(name);
    int rest = words.size() - core.size();
    if (core.isEmpty() || rest < 1) {
      return name;
    }
    if (words.subList(rest, words.size()).equals(core)) {
      return String.join("_", words.subList(0, rest));
    }
    return words.subList(0, core.size()).equals(core)
        ? String.join("_", words.subList(core.size(), words.size()))
        : name;
  }
}
