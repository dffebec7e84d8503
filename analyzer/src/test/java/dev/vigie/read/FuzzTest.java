package dev.vigie.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.vigie.facts.FactsCodec;
import dev.vigie.facts.FileFacts;
import dev.vigie.source.FileKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Every reader on broken, hostile and senseless bytes: real files, torn and mixed. Nothing may be
 * thrown, nothing may hang, and the facts of whatever was read keep their form.
 *
 * <p>{@code -Dvigie.fuzz.cases=100000} reads more, {@code -Dvigie.fuzz.seed=…} others.
 */
class FuzzTest {
  private static final int CASES = Integer.getInteger("vigie.fuzz.cases", 5_000);
  private static final long SEED = Long.getLong("vigie.fuzz.seed", 20_260_301L);
  private static final int LARGEST = 12_000;

  private static final List<String> NASTY =
      List.of(
          "\0",
          "\uFEFF",
          "(((((((((((((((((((((((((((((((((((((((((((",
          "{{{{{{{{{{{{{{{{",
          "}}}}}}}}",
          "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
          "\"",
          "\"\"\"",
          "'",
          "/*",
          "*/",
          "//",
          "\\u",
          "\\u005c",
          "<!DOCTYPE x [<!ENTITY a \"b\"><!ENTITY c \"&a;&a;\">]>",
          "&c;&#x0;&lt",
          "<![CDATA[",
          "]]>",
          "<!--",
          "${a:${b:${a}}}",
          "!!java.net.URL [http://example.org]",
          "&a [*a, *a]",
          "? : - |",
          "%@",
          "$$ $tag$ ",
          "case null, default when yield record sealed ",
          "<A extends Comparable<? super A & B<C<D>>>>",
          "@A(@B({@C(\"",
          "\r",
          "\t",
          "; ; ;",
          "é\u202E");

  private final Random random = new Random(SEED);
  private final FactsCodec codec = new FactsCodec();
  private final Map<FileKind, FactReader> readers = Readers.all();

  @Test
  @Timeout(1_200)
  void nothingIsThrownWhateverIsRead() throws IOException {
    Map<FileKind, List<byte[]>> seeds = seeds();
    assertThat(seeds).containsKeys(FileKind.JAVA, FileKind.YAML, FileKind.SQL, FileKind.POM);
    List<FileKind> kinds = new ArrayList<>(seeds.keySet());
    for (int i = 0; i < CASES; i++) {
      FileKind kind = kinds.get(i % kinds.size());
      List<byte[]> own = seeds.get(kind);
      byte[] content = mutated(own.get(random.nextInt(own.size())), own);
      read(kind, content, i);
    }
  }

  @Test
  void nothingIsThrownForBytesOfAnyKind() {
    for (FileKind kind : readers.keySet()) {
      for (int i = 0; i < 100; i++) {
        byte[] content = new byte[random.nextInt(400)];
        random.nextBytes(content);
        read(kind, content, i);
      }
      read(kind, new byte[0], 0);
    }
  }

  private void read(FileKind kind, byte[] content, int number) {
    try {
      FileFacts facts = readers.get(kind).read(content);
      assertThat(codec.decode(codec.encode(facts))).isEqualTo(new FactsCodec.Decoded.Usable(facts));
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError | AssertionError thrown) {
      fail(
          "case "
              + number
              + " of seed "
              + SEED
              + ", "
              + kind
              + ", bytes\n"
              + HexFormat.of().formatHex(content)
              + "\nas text\n"
              + new String(content, StandardCharsets.UTF_8),
          thrown);
    }
  }

  private byte[] mutated(byte[] seed, List<byte[]> others) {
    byte[] content = seed;
    int changes = 1 + random.nextInt(4);
    for (int i = 0; i < changes; i++) {
      content = changed(content, others);
    }
    return content;
  }

  private byte[] changed(byte[] content, List<byte[]> others) {
    int from = random.nextInt(content.length + 1);
    int to = Math.min(content.length, from + random.nextInt(200));
    return switch (random.nextInt(7)) {
      case 0 -> joined(part(content, 0, from), part(content, to, content.length));
      case 1 -> joined(part(content, 0, to), part(content, from, content.length));
      case 2 -> part(content, 0, from);
      case 3 -> {
        byte[] flipped = content.clone();
        for (int i = 0; i < 3 && flipped.length > 0; i++) {
          flipped[random.nextInt(flipped.length)] = (byte) random.nextInt(256);
        }
        yield flipped;
      }
      case 4 -> {
        byte[] other = others.get(random.nextInt(others.size()));
        int start = random.nextInt(other.length + 1);
        byte[] piece = part(other, start, Math.min(other.length, start + 300));
        yield joined(part(content, 0, from), piece, part(content, from, content.length));
      }
      case 5 -> {
        byte[] nasty = NASTY.get(random.nextInt(NASTY.size())).getBytes(StandardCharsets.UTF_8);
        yield joined(part(content, 0, from), nasty, part(content, from, content.length));
      }
      default -> {
        byte[] nasty = NASTY.get(random.nextInt(NASTY.size())).getBytes(StandardCharsets.UTF_8);
        byte[] many = new byte[nasty.length * 40];
        for (int i = 0; i < many.length; i++) {
          many[i] = nasty[i % nasty.length];
        }
        yield joined(part(content, 0, from), many, part(content, from, content.length));
      }
    };
  }

  private static byte[] part(byte[] content, int from, int to) {
    return Arrays.copyOfRange(content, from, Math.max(from, to));
  }

  private static byte[] joined(byte[]... parts) {
    int length = 0;
    for (byte[] part : parts) {
      length += part.length;
    }
    byte[] whole = new byte[length];
    int at = 0;
    for (byte[] part : parts) {
      System.arraycopy(part, 0, whole, at, part.length);
      at += part.length;
    }
    return whole;
  }

  /** Real files of moderate size, by kind. */
  private static Map<FileKind, List<byte[]>> seeds() throws IOException {
    Map<FileKind, List<byte[]>> seeds = new EnumMap<>(FileKind.class);
    Path fixtures = Path.of(System.getProperty("vigie.fixtures"));
    for (String folder : List.of("src/main", "example-shop", "projects")) {
      if (!Files.isDirectory(fixtures.resolve(folder))) {
        continue;
      }
      try (Stream<Path> files = Files.walk(fixtures.resolve(folder))) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          FileKind kind = kind(file.getFileName().toString());
          if (kind != null && Files.size(file) < LARGEST) {
            seeds.computeIfAbsent(kind, any -> new ArrayList<>()).add(Files.readAllBytes(file));
          }
        }
      }
    }
    return seeds;
  }

  private static @Nullable FileKind kind(String name) {
    if (name.endsWith(".java")) {
      return FileKind.JAVA;
    }
    if (name.endsWith(".sql")) {
      return FileKind.SQL;
    }
    if (name.endsWith(".yml") || name.endsWith(".yaml")) {
      return FileKind.YAML;
    }
    if (name.endsWith(".properties")) {
      return FileKind.PROPERTIES;
    }
    if (name.equals("pom.xml")) {
      return FileKind.POM;
    }
    if (name.endsWith("Mapper.xml")) {
      return FileKind.MAPPER_XML;
    }
    return name.endsWith(".xml") ? FileKind.XML : null;
  }
}
