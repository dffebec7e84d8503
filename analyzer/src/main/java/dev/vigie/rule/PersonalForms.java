package dev.vigie.rule;

import dev.vigie.facts.PageFacts;
import dev.vigie.inventory.PersonalMember;
import dev.vigie.inventory.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Forms of pages by which persons are asked for their data, and what such pages link to. */
final class PersonalForms {
  /** Pages that others are put together with. */
  private static final Pattern SHARED =
      Pattern.compile(
          "layout|footer|fragment|base|header|default|decorator|template|master|main|menu|nav");

  /** Pages for those who work with the data. */
  private static final Pattern STAFF =
      Pattern.compile("/(admin|backoffice|back-office|internal|manage(ment)?|console)[/.]");

  private static final int SIGN_IN = 3;

  private final Inquiry inquiry;
  private final DataFilter data;
  private final Map<String, List<PersonalMember>> byName = new TreeMap<>();

  /**
   * A form.
   *
   * @param members by which its controls are known, each once
   */
  record Asking(String page, PageFacts.Form form, List<PersonalMember> members) {
    Asking {
      members = List.copyOf(members);
    }
  }

  /** Of data that a rule is about. */
  PersonalForms(Inquiry inquiry, DataFilter data) {
    this.inquiry = inquiry;
    this.data = data;
    for (PersonalMember member : inquiry.dossier().inventory().members()) {
      if (member.place() instanceof Place.OfField && !inquiry.isTest(member.place().owner())) {
        byName.computeIfAbsent(bare(member.place().member()), k -> new ArrayList<>()).add(member);
      }
    }
  }

  private static String bare(String name) {
    return name.replaceAll("[-_]", "").toLowerCase(Locale.ROOT);
  }

  /** All forms that ask persons themselves; one to sign in asks for nothing new. */
  List<Asking> all() {
    List<Asking> all = new ArrayList<>();
    inquiry
        .program()
        .pages()
        .forEach(
            (path, page) -> {
              if (!STAFF.matcher(path.toLowerCase(Locale.ROOT)).find()) {
                page.forms().forEach(form -> asking(path, form).ifPresent(all::add));
              }
            });
    return all;
  }

  private Optional<Asking> asking(String path, PageFacts.Form form) {
    boolean signsIn =
        form.controls().size() <= SIGN_IN
            && form.controls().stream().filter(c -> c.type().equals("password")).count() == 1;
    Set<PersonalMember> members = new LinkedHashSet<>();
    for (PageFacts.Control control : form.controls()) {
      byName.getOrDefault(bare(control.name()), List.of()).stream()
          // A control is known by its name alone: what is not sure of a member says nothing of it.
          .filter(member -> member.isCertain() && data.matches(member.element()))
          .max(
              Comparator.comparingDouble(PersonalMember::confidence)
                  .thenComparing(PersonalMember::at, Comparator.reverseOrder()))
          .ifPresent(members::add);
    }
    return signsIn || members.isEmpty() || data.isOnlyBeside(members)
        ? Optional.empty()
        : Optional.of(new Asking(path, form, List.copyOf(members)));
  }

  /** The pages that a page consists of: itself, what it names, and what is shared by all. */
  List<PageFacts> around(String path) {
    Map<String, PageFacts> pages = inquiry.program().pages();
    PageFacts own = pages.get(path);
    List<PageFacts> around = new ArrayList<>();
    pages.forEach(
        (other, page) -> {
          String stem = stem(other);
          boolean named = own != null && own.parts().stream().anyMatch(part -> part.contains(stem));
          boolean shared = root(other).equals(root(path)) && SHARED.matcher(stem).find();
          if (other.equals(path) || named || shared) {
            around.add(page);
          }
        });
    return around;
  }

  /** Whether a page, or one that it consists of, has a link of such words. */
  boolean links(String path, Pattern words) {
    return around(path).stream()
        .anyMatch(page -> linked(page).anyMatch(t -> words.matcher(t).find()));
  }

  /** Whether any page, by its name or its links, any endpoint or any text speaks of it. */
  boolean isSpokenOf(Pattern words) {
    Stream<String> pages =
        inquiry.program().pages().entrySet().stream()
            .flatMap(page -> Stream.concat(Stream.of(page.getKey()), linked(page.getValue())));
    Stream<String> endpoints =
        inquiry.endpoints().stream().map(endpoint -> endpoint.display().toLowerCase(Locale.ROOT));
    return Stream.of(pages, endpoints, inquiry.authorisation().used().texts().stream())
        .flatMap(each -> each)
        .anyMatch(text -> words.matcher(text).find());
  }

  private static Stream<String> linked(PageFacts page) {
    return page.links().stream().map(link -> link.target() + " " + link.text());
  }

  static String stem(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    return name.substring(
        0, Math.max(1, name.indexOf('.') < 0 ? name.length() : name.indexOf('.')));
  }

  private static String root(String path) {
    int at = path.indexOf("src/main/");
    return at < 0 ? "" : path.substring(0, at);
  }
}
