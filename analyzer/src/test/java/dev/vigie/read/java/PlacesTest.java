package dev.vigie.read.java;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.vigie.facts.Expression;
import dev.vigie.facts.FactsCodec;
import dev.vigie.facts.FieldFact;
import dev.vigie.facts.JavaFacts;
import dev.vigie.facts.MethodFact;
import dev.vigie.facts.ParameterFact;
import dev.vigie.facts.Statement;
import dev.vigie.facts.TypeFact;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every fact of a rich file is where it says it is. */
class PlacesTest {
  private static final String TEXT =
      """
      package a;
      @Entity public class A<T> {
      \tprivate String mail = "ä😀" + b.c(d), other[];
        A(int first[], String... rest) { super(first); }
        @Override
        public <U> void run(final U user)
            throws E {
          log.at(user.name()).info("x {}", user);
          for (var item : items) item.go();
          Runnable r = () -> user.stop();
          Object o = new Object() { int inner = 1; };
          int v = switch (o) { case String s -> s.length(); default -> 0; };
        }
        enum E { ONE(1) { void q() {} }, TWO }
        record R(String a, int b) { R { check(a); } }
      }
      """;

  private String text = TEXT;
  private int checked;

  @Test
  void spansCutOutWhatTheyMean() {
    check(Reads.sound(TEXT));

    assertThat(checked).isGreaterThan(60);
  }

  /** This project's own sources are a large file set that is always there. */
  @Test
  void inOwnSourcesEverythingIsReadAndIsWhereItSays() throws IOException {
    List<Path> files;
    try (Stream<Path> below = Files.walk(Path.of(System.getProperty("vigie.root", ".")))) {
      files =
          below
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> !file.toString().contains("target"))
              .filter(file -> !file.toString().contains("syntax-error"))
              .sorted()
              .toList();
    }
    assertThat(files).hasSizeGreaterThan(100);
    FactsCodec codec = new FactsCodec();
    for (Path file : files) {
      text = Files.readString(file);
      JavaFacts facts = Reads.sound(text);
      assertThatCode(() -> check(facts)).as(file.toString()).doesNotThrowAnyException();
      assertThat(codec.decode(codec.encode(facts)))
          .as(file.toString())
          .isEqualTo(new FactsCodec.Decoded.Usable(facts));
    }
  }

  @Test
  void windowsAndOldMacLineEndsCountAsOne() {
    JavaFacts unix = Reads.sound(TEXT);

    assertThat(Reads.sound(TEXT.replace("\n", "\r\n"))).isEqualTo(unix);
    assertThat(Reads.sound(TEXT.replace("\n", "\r"))).isEqualTo(unix);
  }

  private void check(Object fact) {
    checked++;
    if (fact instanceof TypeFact type && !type.name().isEmpty()) {
      assertThat(cut(type.at())).isEqualTo(type.name());
      assertThat(cut(type.whole())).endsWith("}");
    } else if (fact instanceof FieldFact field) {
      assertThat(cut(field.at())).isEqualTo(field.name());
    } else if (fact instanceof MethodFact method && !method.name().startsWith("<")) {
      assertThat(cut(method.at())).isEqualTo(method.name());
      assertThat(cut(method.whole())).contains(method.name()).matches("(?s).*[};]");
    } else if (fact instanceof ParameterFact parameter) {
      assertThat(cut(parameter.at())).isEqualTo(parameter.name());
    } else if (fact instanceof Statement.Local local) {
      assertThat(cut(local.at())).isEqualTo(local.name());
    } else if (fact instanceof Statement.Evaluate evaluate && cut(evaluate.at()).contains(";")) {
      assertThat(cut(evaluate.at())).endsWith(";");
    } else if (fact instanceof Expression.Name name) {
      assertThat(cut(name.at())).isEqualTo(name.identifier());
    } else if (fact instanceof Expression.Select select) {
      assertThat(cut(select.at())).endsWith(select.name());
    } else if (fact instanceof Expression.Call call) {
      assertThat(call.name()).isIn(cut(call.nameAt()), MethodFact.CONSTRUCTOR);
      assertThat(cut(call.at()).replace(";", "")).endsWith(")");
    }
    if (fact instanceof Record parts) {
      checkParts(parts);
    }
  }

  private void checkParts(Record fact) {
    for (RecordComponent component : fact.getClass().getRecordComponents()) {
      try {
        Object value = component.getAccessor().invoke(fact);
        if (value instanceof List<?> values) {
          values.forEach(this::check);
        } else if (value instanceof Record) {
          check(value);
        }
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private String cut(long span) {
    return Reads.cut(text, span);
  }
}
