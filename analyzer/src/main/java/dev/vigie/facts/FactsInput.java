package dev.vigie.facts;

import com.esotericsoftware.kryo.io.Input;
import dev.vigie.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@link FactsOutput} wrote. Throws some runtime exception for bytes that it never
 * wrote.
 */
final class FactsInput {
  private final Input input;
  private final List<String> strings = new ArrayList<>();
  private final List<TypeRef> types = new ArrayList<>();
  private int line;

  FactsInput(byte[] bytes, int offset, int length) {
    this.input = new Input(bytes, offset, length);
  }

  boolean atEnd() {
    return input.position() == input.limit();
  }

  int number() {
    return input.readVarInt(true);
  }

  boolean flag() {
    return input.readBoolean();
  }

  <E extends Enum<E>> E constant(E[] values) {
    return values[input.readByte()];
  }

  int tag() {
    return input.readByte();
  }

  String text() {
    String value = textOrNull();
    if (value == null) {
      throw new IllegalStateException("no text");
    }
    return value;
  }

  @Nullable String textOrNull() {
    int known = number();
    if (known == FactsOutput.NULL) {
      return null;
    }
    if (known != FactsOutput.NEW) {
      return strings.get(known - FactsOutput.KNOWN);
    }
    String value = input.readString();
    strings.add(value);
    return value;
  }

  TypeRef type() {
    TypeRef value = typeOrNull();
    if (value == null) {
      throw new IllegalStateException("no type");
    }
    return value;
  }

  @Nullable TypeRef typeOrNull() {
    int known = number();
    if (known == FactsOutput.NULL) {
      return null;
    }
    if (known != FactsOutput.NEW) {
      return types.get(known - FactsOutput.KNOWN);
    }
    String name = text();
    List<TypeRef> args = types();
    TypeRef value =
        new TypeRef(
            name,
            args,
            number(),
            constant(TypeRef.Bound.values()),
            list(() -> MemberForm.readAnnotation(this)));
    types.add(value);
    return value;
  }

  long place() {
    int first = line + input.readVarInt(false);
    int column = number();
    int last = first + input.readVarInt(false);
    line = first;
    return Span.of(first, column, last, number());
  }

  <T> List<T> list(Supplier<T> each) {
    int size = number();
    if (size == 0) {
      return List.of();
    }
    // Each value takes a byte at least: a damaged size must not ask for more memory than that.
    if (size < 0 || size > input.limit() - input.position()) {
      throw new IllegalStateException("impossible size");
    }
    List<T> values = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      values.add(each.get());
    }
    return values;
  }

  List<TypeRef> types() {
    return list(this::type);
  }

  List<ReadProblem> problems() {
    return list(() -> new ReadProblem(text(), place()));
  }
}
