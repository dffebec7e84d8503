package dev.vigie.catalog.literal;

import dev.vigie.config.YamlObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads {@code literals.yml}: a validator under each key. */
public final class LiteralsReader {
  private static final String CHECKS =
      "none, luhn, iban, country, digits, letter, key97, remainder, iso7064, codice-fiscale, days or"
          + " ip";

  private LiteralsReader() {}

  /**
   * Reads the validators. Faults are added to the problems of the file.
   *
   * @param knownElements ids that a validator may name
   */
  public static List<LiteralValidator> read(YamlObject file, Set<String> knownElements) {
    List<LiteralValidator> validators = new ArrayList<>();
    for (String id : file.keys()) {
      file.object(id)
          .flatMap(object -> validator(id, object, knownElements))
          .ifPresent(validators::add);
    }
    return validators;
  }

  private static Optional<LiteralValidator> validator(
      String id, YamlObject object, Set<String> knownElements) {
    String element = object.text("element").orElse("");
    if (!element.isEmpty() && !knownElements.contains(element)) {
      object.problem("element", "there is no element '" + element + "'", "");
    }
    Optional<Pattern> shape = shape(object);
    Optional<Check> check = check(object);
    double chance = object.number("chance").orElse(1.0);
    LiteralValidator validator =
        shape.isEmpty() || check.isEmpty()
            ? null
            : new LiteralValidator(
                id,
                element,
                object.requiredText("label"),
                shape.get(),
                object.text("separators").orElse(""),
                check.get(),
                object.text("random").orElse(""),
                chance,
                object.flag("needs-context", false),
                object.texts("valid"),
                object.texts("invalid"));
    object.done();
    return Optional.ofNullable(validator);
  }

  private static Optional<Pattern> shape(YamlObject object) {
    String regex = object.requiredText("shape");
    try {
      return Optional.of(Pattern.compile(regex));
    } catch (PatternSyntaxException e) {
      object.problem("shape", "this is no regular expression: " + e.getDescription(), "");
      return Optional.empty();
    }
  }

  private static Optional<Check> check(YamlObject object) {
    String name = object.text("check").orElse("none");
    return switch (name) {
      case "none" -> Optional.of(new Check.None());
      case "luhn" -> Optional.of(new Luhn(brands(object)));
      case "iban" -> Optional.of(new Iban(lengths(object)));
      case "country" ->
          Optional.of(
              new Countries(number(object, "at"), new HashSet<>(words(object, "countries"))));
      case "digits" -> Optional.of(new CheckDigits(digits(object)));
      case "letter" -> Optional.of(new CheckLetter(object.requiredText("letters")));
      case "key97" ->
          Optional.of(
              new Key97(
                  number(object, "head"),
                  replaced(object),
                  object.text("later-century").orElse("")));
      case "remainder" ->
          Optional.of(new Remainder(number(object, "head"), number(object, "modulus")));
      case "iso7064" -> Optional.of(new Iso7064());
      case "codice-fiscale" -> Optional.of(new CodiceFiscale());
      case "days" -> Optional.of(new Days(number(object, "earliest"), number(object, "latest")));
      case "ip" -> Optional.of(new IpNumber());
      default -> {
        object.problem("check", "there is no check '" + name + "'", CHECKS);
        yield Optional.empty();
      }
    };
  }

  /** {@code visa 4 13 16}, {@code mastercard 51-55 16}. */
  private static List<Luhn.Brand> brands(YamlObject object) {
    List<Luhn.Brand> brands = new ArrayList<>();
    for (String line : object.texts("brands")) {
      Matcher matcher = matcher(object, "brands", "(\\S+) (\\d+)(?:-(\\d+))?((?: \\d+)+)", line);
      if (matcher.matches()) {
        String to = matcher.group(3);
        brands.add(
            new Luhn.Brand(
                matcher.group(1),
                matcher.group(2),
                to == null ? matcher.group(2) : to,
                numbers(matcher.group(4))));
      }
    }
    return brands;
  }

  /** {@code FR27 DE22}. */
  private static Map<String, Integer> lengths(YamlObject object) {
    Map<String, Integer> lengths = new LinkedHashMap<>();
    for (String each : words(object, "lengths")) {
      Matcher matcher = matcher(object, "lengths", "([A-Z]{2})(\\d\\d)", each);
      if (matcher.matches()) {
        lengths.put(matcher.group(1), Integer.valueOf(matcher.group(2)));
      }
    }
    return lengths;
  }

  /** {@code 2A=19}. */
  private static Map<String, String> replaced(YamlObject object) {
    Map<String, String> replaced = new LinkedHashMap<>();
    for (String each : words(object, "read-as")) {
      Matcher matcher = matcher(object, "read-as", "(\\w+)=(\\d+)", each);
      if (matcher.matches()) {
        replaced.put(matcher.group(1), matcher.group(2));
      }
    }
    return replaced;
  }

  private static List<CheckDigits.Digit> digits(YamlObject object) {
    List<CheckDigits.Digit> digits = new ArrayList<>();
    boolean remainder =
        object.oneOf("take", List.of("complement", "remainder")).orElse("").equals("remainder");
    boolean folded = object.oneOf("two-digits", List.of("zero")).isPresent();
    int modulus = number(object, "modulus");
    for (String weights : object.texts("weights")) {
      if (matcher(object, "weights", "\\d+(?: \\d+)*", weights).matches()) {
        digits.add(new CheckDigits.Digit(numbers(weights), modulus, !remainder, folded));
      }
    }
    return digits;
  }

  private static Matcher matcher(YamlObject object, String key, String form, String text) {
    Matcher matcher = Pattern.compile(form).matcher(text);
    if (!matcher.matches()) {
      object.problem(key, "'" + text + "' has not the form of '" + key + "'", form);
    }
    return matcher;
  }

  private static List<Integer> numbers(String text) {
    return Arrays.stream(text.strip().split(" ")).map(Integer::valueOf).toList();
  }

  private static List<String> words(YamlObject object, String key) {
    return Arrays.stream(object.text(key).orElse("").split("\\s+"))
        .filter(w -> !w.isEmpty())
        .toList();
  }

  private static int number(YamlObject object, String key) {
    return object.integer(key).orElse(1);
  }
}
