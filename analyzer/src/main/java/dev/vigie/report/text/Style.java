package dev.vigie.report.text;

/** Whether a report has colours. The front end knows what its terminal can do. */
public enum Style {
  PLAIN,
  COLOUR;

  private static final String RESET = "\u001b[0m";

  /** What a piece of text is, which decides its colour. */
  enum Role {
    GRAVE("1;31"),
    WARNING("1;33"),
    NOTE("1;36"),
    STEP("36"),
    PLACE("1"),
    FRAME("34");

    private final String code;

    Role(String code) {
      this.code = code;
    }
  }

  String paint(Role role, String text) {
    return this == PLAIN || text.isEmpty() ? text : "\u001b[" + role.code + "m" + text + RESET;
  }
}
