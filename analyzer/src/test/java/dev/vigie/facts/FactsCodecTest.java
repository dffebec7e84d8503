package dev.vigie.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigie.facts.FactsCodec.Decoded;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class FactsCodecTest {
  private final FactsCodec codec = new FactsCodec();

  @Property(tries = 300)
  void factsOfAnyShapeComeBackEqual(@ForAll long seed) {
    FileFacts facts = new RandomFacts(seed).file();

    assertThat(codec.decode(codec.encode(facts))).isEqualTo(new Decoded.Usable(facts));
  }

  @Property(tries = 100)
  void equalFactsHaveEqualBytes(@ForAll long seed) {
    assertThat(codec.encode(new RandomFacts(seed).file()))
        .isEqualTo(codec.encode(new RandomFacts(seed).file()));
  }

  @Test
  void aDamagedByteAnywhereIsNoticed() {
    byte[] bytes = codec.encode(new RandomFacts(7).file());
    for (int i = 0; i < bytes.length; i++) {
      byte[] damaged = bytes.clone();
      damaged[i] ^= 0x10;

      assertThat(codec.decode(damaged)).as("byte %s", i).isInstanceOf(Decoded.Unusable.class);
    }
  }

  @Test
  void anyLengthButTheRightOneIsNoticed() {
    byte[] bytes = codec.encode(new RandomFacts(8).file());
    for (int length = 0; length < bytes.length; length++) {
      assertThat(codec.decode(bytes, 0, length)).isInstanceOf(Decoded.Unusable.class);
    }
    assertThat(codec.decode(Arrays.copyOf(bytes, bytes.length + 1)))
        .isInstanceOf(Decoded.Unusable.class);
  }

  @Test
  void bytesOfAnotherVersionAreNotUsed() {
    byte[] bytes = codec.encode(new RandomFacts(9).file());
    ByteBuffer.wrap(bytes).putInt(FactsCodec.VERSION + 1);

    assertThat(codec.decode(bytes)).isEqualTo(new Decoded.Unusable("another version"));
  }

  @Property(tries = 500)
  void bytesWithARightChecksumThatAreNoFactsDoNoHarm(@ForAll long seed) {
    byte[] body = new byte[new Random(seed).nextInt(200)];
    new Random(seed).nextBytes(body);
    CRC32C checksum = new CRC32C();
    checksum.update(body);
    byte[] bytes =
        ByteBuffer.allocate(8 + body.length)
            .putInt(FactsCodec.VERSION)
            .putInt((int) checksum.getValue())
            .put(body)
            .array();

    assertThat(codec.decode(bytes)).isInstanceOf(Decoded.class);
  }

  /** Old bytes must not be read into records of a new shape. */
  @Test
  void theVersionFollowsTheShapesOfTheRecords() {
    Set<String> shapes = new TreeSet<>();
    addShape(shapes, FileFacts.class);
    CRC32 checksum = new CRC32();
    checksum.update(String.join("\n", shapes).getBytes(StandardCharsets.UTF_8));
    int form = FactsCodec.VERSION & 0xF0000000;
    int expected = form | (int) (checksum.getValue() & 0x0FFFFFFF);

    assertThat(FactsCodec.VERSION)
        .as("FactsCodec.VERSION must become 0x%08X", expected)
        .isEqualTo(expected);
  }

  private static void addShape(Set<String> shapes, Class<?> type) {
    if (type.isSealed()) {
      // The compiler lists them in the order in which it came upon their files.
      List<Class<?>> permitted =
          Stream.of(type.getPermittedSubclasses())
              .sorted(Comparator.comparing(Class::getName))
              .<Class<?>>map(each -> each)
              .toList();
      if (shapes.add(type.getName() + " = " + permitted)) {
        permitted.forEach(each -> addShape(shapes, each));
      }
    } else if (type.isEnum()) {
      shapes.add(type.getName() + " = " + Arrays.toString(type.getEnumConstants()));
    } else if (type.isRecord()) {
      RecordComponent[] components = type.getRecordComponents();
      StringBuilder shape = new StringBuilder(type.getName());
      for (RecordComponent component : components) {
        shape.append(' ').append(component.getName()).append(':');
        // Not the annotated type's own text: it differs from one Java version to the next.
        shape.append(component.getGenericType().getTypeName());
        shape.append(component.getAnnotatedType().getAnnotations().length > 0 ? "?" : "");
      }
      if (shapes.add(shape.toString())) {
        for (RecordComponent component : components) {
          addShape(shapes, elementType(component.getGenericType()));
        }
      }
    }
  }

  private static Class<?> elementType(Type type) {
    return (Class<?>)
        (type instanceof ParameterizedType list ? list.getActualTypeArguments()[0] : type);
  }
}
