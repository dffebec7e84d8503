package dev.vigie.catalog.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessPointTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "this",
        "return",
        "arg0",
        "arg12",
        "arg*",
        "arg2+",
        "this[*]",
        "this[#]",
        "return[*][#]",
        "arg0.name",
        "arg0.*",
        "arg0[*].name.*",
        "arg0()",
        "arg1(0)",
        "arg0()[*]",
        "arg*()",
        "return[0]",
        "nothing"
      })
  void writesWhatItReads(String text) {
    assertThat(AccessPoint.parse(text)).map(AccessPoint::toString).hasValue(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "arg",
        "args0",
        "this()",
        "return(0)",
        "arg0[x]",
        "arg0..a",
        "arg-1",
        "arg0.*.a"
      })
  void refusesWhatIsNoPlace(String text) {
    assertThat(AccessPoint.parse(text)).isEmpty();
  }

  @Test
  void readsTheParameterOfAFunctionArgument() {
    assertThat(AccessPoint.parse("arg1(2)[*].city"))
        .hasValue(
            new AccessPoint(
                AccessPoint.Root.ARGUMENT, 1, 2, List.of(AccessPoint.ELEMENTS, "city"), false));
  }

  @Test
  void tellsAnArgumentFromAllArguments() {
    assertThat(AccessPoint.parse("arg0"))
        .map(AccessPoint::root)
        .hasValue(AccessPoint.Root.ARGUMENT);
    assertThat(AccessPoint.parse("arg*"))
        .map(AccessPoint::root)
        .hasValue(AccessPoint.Root.ARGUMENTS_FROM);
  }
}
