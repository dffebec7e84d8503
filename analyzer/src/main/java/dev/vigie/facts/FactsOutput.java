package dev.vigie.facts;

import com.esotericsoftware.kryo.io.Output;
import dev.vigie.source.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes the small parts that all facts are made of. Each string and each type is written once. */
final class FactsOutput {
  static final int NULL = 0;
  static final int NEW = 1;
  static final int KNOWN = 2;

  private final Output output = new Output(4096, -1);
  private final Map<String, Integer> strings = new HashMap<>();
  private final Map<TypeRef, Integer> types = new HashMap<>();
  private int line;

  byte[] bytes() {
    return output.toBytes();
  }

  void number(int value) {
    output.writeVarInt(value, true);
  }

  void flag(boolean value) {
    output.writeBoolean(value);
  }

  void constant(Enum<?> value) {
    output.writeByte(value.ordinal());
  }

  void tag(int value) {
    output.writeByte(value);
  }

  void text(@Nullable String value) {
    if (value == null) {
      number(NULL);
      return;
    }
    Integer known = strings.putIfAbsent(value, strings.size());
    if (known != null) {
      number(known + KNOWN);
    } else {
      number(NEW);
      output.writeString(value);
    }
  }

  void type(@Nullable TypeRef value) {
    if (value == null) {
      number(NULL);
      return;
    }
    Integer known = types.get(value);
    if (known != null) {
      number(known + KNOWN);
      return;
    }
    number(NEW);
    text(value.name());
    list(value.args(), this::type);
    number(value.dimensions());
    constant(value.bound());
    list(value.annotations(), annotation -> MemberForm.write(this, annotation));
    types.put(value, types.size());
  }

  /** The first line as the distance from the one before: most are near. */
  void place(long at) {
    int first = Span.line(at);
    output.writeVarInt(first - line, false);
    number(Span.column(at));
    output.writeVarInt(Span.endLine(at) - first, false);
    number(Span.endColumn(at));
    line = first;
  }

  <T> void list(List<T> values, Consumer<T> each) {
    number(values.size());
    for (int i = 0; i < values.size(); i++) {
      each.accept(values.get(i));
    }
  }

  void types(List<TypeRef> values) {
    list(values, this::type);
  }

  void problems(List<ReadProblem> problems) {
    list(
        problems,
        problem -> {
          text(problem.message());
          place(problem.at());
        });
  }
}
