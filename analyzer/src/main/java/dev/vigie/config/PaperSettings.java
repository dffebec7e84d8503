package dev.vigie.config;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What only people can say for the papers that the law asks for: {@code papers} of {@code
 * privacy.yml} (GDPR Art. 30(1)(a), 13(1)(a) and (b)).
 *
 * @param language code of the language that papers are written in
 * @param controller name and address
 * @param jointControllers names and addresses
 * @param representative in the Union of a controller outside of it (Art. 27)
 * @param dpo the data protection officer
 * @param contact where persons exercise their rights
 * @param informationUrl of the notice for persons
 * @param measures organisational, physical and other measures that no code shows
 * @param register file that the record of processing was last written to as JSON, beside the
 *     settings
 */
public record PaperSettings(
    Optional<String> language,
    Optional<Written> controller,
    List<Written> jointControllers,
    Optional<Written> representative,
    Optional<Written> dpo,
    Optional<Written> contact,
    Optional<Written> informationUrl,
    List<Written> measures,
    Optional<Written> register) {
  /** Nothing is said. */
  public static final PaperSettings EMPTY =
      new PaperSettings(
          Optional.empty(),
          Optional.empty(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          Optional.empty());

  private static final List<String> LANGUAGES = List.of("en", "fr");

  /** Copies the lists. */
  public PaperSettings {
    jointControllers = List.copyOf(jointControllers);
    measures = List.copyOf(measures);
  }

  /** The same with other names for places. */
  public PaperSettings placed(UnaryOperator<Written> place) {
    return new PaperSettings(
        language,
        controller.map(place),
        jointControllers.stream().map(place).toList(),
        representative.map(place),
        dpo.map(place),
        contact.map(place),
        informationUrl.map(place),
        measures.stream().map(place).toList(),
        register.map(place));
  }

  static PaperSettings read(YamlObject root) {
    Optional<YamlObject> papers = root.object("papers");
    if (papers.isEmpty()) {
      return EMPTY;
    }
    YamlObject object = papers.get();
    PaperSettings settings =
        new PaperSettings(
            object.oneOf("language", LANGUAGES),
            object.writtenText("controller"),
            object.written("joint-controllers"),
            object.writtenText("representative"),
            object.writtenText("dpo"),
            object.writtenText("contact"),
            object.writtenText("information-url"),
            object.written("measures"),
            object.writtenText("register"));
    object.done();
    return settings;
  }
}
