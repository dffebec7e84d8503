package dev.vigie.read;

import dev.vigie.facts.ReadProblem;
import dev.vigie.source.Span;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The text of a file. Bytes are UTF-8, or UTF-16 where a byte order mark says so; bytes that are
 * not valid UTF-8 are taken as ISO-8859-1, in which every byte is a character, so that a legacy
 * file is read whole and without a problem.
 *
 * @param text without byte order mark; empty for a binary file
 * @param lines number of lines; the last one counts even where no line end follows it
 * @param problems of decoding: a binary file, or characters that had to be replaced
 */
public record SourceText(String text, int lines, List<ReadProblem> problems) {
  /** Copies the list. */
  public SourceText {
    problems = List.copyOf(problems);
  }

  /** Decodes {@code content}. */
  public static SourceText of(byte[] content) {
    if (startsWith(content, 0xEF, 0xBB, 0xBF)) {
      return decoded(content, 3, StandardCharsets.UTF_8);
    }
    if (startsWith(content, 0xFE, 0xFF)) {
      return decoded(content, 2, StandardCharsets.UTF_16BE);
    }
    if (startsWith(content, 0xFF, 0xFE)) {
      return decoded(content, 2, StandardCharsets.UTF_16LE);
    }
    for (byte unit : content) {
      if (unit == 0) {
        return new SourceText(
            "",
            0,
            List.of(new ReadProblem("is binary, not text: it contains NUL bytes", Span.NONE)));
      }
    }
    String text = strictly(content, 0, StandardCharsets.UTF_8);
    if (text == null) {
      text = new String(content, StandardCharsets.ISO_8859_1);
    }
    return new SourceText(text, countLines(text), List.of());
  }

  /** Decodes {@code content} by a charset that the file itself declares, e.g. in an XML prolog. */
  public static SourceText of(byte[] content, Charset declared) {
    return decoded(content, 0, declared);
  }

  private static SourceText decoded(byte[] content, int from, Charset charset) {
    String text = strictly(content, from, charset);
    if (text != null) {
      return new SourceText(text, countLines(text), List.of());
    }
    text = new String(content, from, content.length - from, charset);
    return new SourceText(
        text,
        countLines(text),
        List.of(
            new ReadProblem(
                "has bytes that are not " + charset.name() + "; they were replaced", Span.NONE)));
  }

  private static @Nullable String strictly(byte[] content, int from, Charset charset) {
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(content, from, content.length - from))
          .toString();
    } catch (CharacterCodingException notThisCharset) {
      return null;
    }
  }

  private static boolean startsWith(byte[] content, int... mark) {
    if (content.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((content[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static int countLines(String text) {
    int lines = 0;
    boolean open = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'))) {
        lines++;
        open = false;
      } else {
        open = true;
      }
    }
    return open ? lines + 1 : lines;
  }
}
