package dev.vigie.read.xml;

import dev.vigie.facts.ReadProblem;
import dev.vigie.read.SourceText;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An XML file as a tree with places.
 *
 * <p>The JDK's parsers tell only where an event ends and give up at the first error. This one knows
 * where things start, reads on after an error, and knows no entities: a document type is skipped,
 * nothing is fetched, nothing expands.
 *
 * @param root null where there is no element
 * @param problems what is wrong with it
 */
public record XmlDocument(@Nullable XmlElement root, List<ReadProblem> problems, int lines) {
  private static final Pattern ENCODING =
      Pattern.compile("^<\\?xml[^>]*?encoding\\s*=\\s*[\"']([\\w.:-]+)[\"']");
  private static final int PROLOG = 256;

  /** Copies the list. */
  public XmlDocument {
    problems = List.copyOf(problems);
  }

  /** Reads a file's bytes. */
  public static XmlDocument of(byte[] content) {
    SourceText source = decoded(content);
    XmlScanner scanner = new XmlScanner(source.text());
    XmlElement root = scanner.scan();
    List<ReadProblem> problems = new ArrayList<>(source.problems());
    problems.addAll(scanner.problems());
    return new XmlDocument(root, problems, source.lines());
  }

  private static SourceText decoded(byte[] content) {
    String prolog =
        new String(content, 0, Math.min(PROLOG, content.length), StandardCharsets.ISO_8859_1);
    Matcher declared = ENCODING.matcher(prolog);
    Charset charset = declared.find() ? charset(declared.group(1)) : null;
    if (charset != null && !charset.equals(StandardCharsets.UTF_8)) {
      return SourceText.of(content, charset);
    }
    return SourceText.of(content);
  }

  private static @Nullable Charset charset(String name) {
    try {
      return Charset.forName(name);
    } catch (IllegalArgumentException unknown) {
      return null;
    }
  }
}
