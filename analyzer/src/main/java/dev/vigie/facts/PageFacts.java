package dev.vigie.facts;

import java.util.List;

/**
 * What a page that a server fills in says: its forms, links and scripts.
 *
 * @param forms in order
 * @param links that a reader can follow
 * @param scripts that it loads, or holds itself
 * @param parts other pages that it includes or is decorated by, as written
 */
public record PageFacts(
    List<Form> forms,
    List<Link> links,
    List<Script> scripts,
    List<String> parts,
    List<ReadProblem> problems,
    int lines)
    implements FileFacts {
  /**
   * A form.
   *
   * @param action where it is sent, as written; may be empty
   */
  public record Form(String action, List<Control> controls, long at) {
    /** Copies the list. */
    public Form {
      controls = List.copyOf(controls);
    }
  }

  /**
   * What is filled in.
   *
   * @param name last part of the name that it is bound to
   * @param type of HTML, e.g. {@code email}; {@code text} where none is given
   * @param purpose what a browser is told that it is for ({@code autocomplete}); may be empty
   */
  public record Control(String name, String type, String purpose, long at) {}

  /** A link and the words that it shows. */
  public record Link(String target, String text, long at) {}

  /**
   * A script.
   *
   * @param source its address; empty for one that the page holds itself
   * @param text its first words, where the page holds it
   */
  public record Script(String source, String text, long at) {}

  /** Copies the lists. */
  public PageFacts {
    forms = List.copyOf(forms);
    links = List.copyOf(links);
    scripts = List.copyOf(scripts);
    parts = List.copyOf(parts);
    problems = List.copyOf(problems);
  }
}
