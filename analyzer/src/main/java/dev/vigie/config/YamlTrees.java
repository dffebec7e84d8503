package dev.vigie.config;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Trees of YAML files in one binary file, for files of our own that are read by every run: taking a
 * tree from there costs a fraction of parsing its text. Each text is kept once; a tree is made when
 * it is first asked for. The form is trusted: it is written and read by the same version only.
 */
public final class YamlTrees {
  private static final int SCALAR = 0;
  private static final int QUOTED = 1;
  private static final int SEQUENCE = 2;
  private static final int MAPPING = 3;

  private YamlTrees() {}

  /**
   * Writes trees.
   *
   * @param roots by name
   */
  public static void write(SortedMap<String, YamlNode> roots, OutputStream to) throws IOException {
    Map<String, Integer> texts = new LinkedHashMap<>();
    Map<String, byte[]> bodies = new LinkedHashMap<>();
    for (Map.Entry<String, YamlNode> root : roots.entrySet()) {
      ByteArrayOutputStream body = new ByteArrayOutputStream();
      write(root.getValue(), texts, new DataOutputStream(body));
      bodies.put(root.getKey(), body.toByteArray());
    }
    DataOutputStream out = new DataOutputStream(to);
    out.writeInt(texts.size());
    for (String text : texts.keySet()) {
      text(text, out);
    }
    out.writeInt(bodies.size());
    for (Map.Entry<String, byte[]> body : bodies.entrySet()) {
      text(body.getKey(), out);
      out.writeInt(body.getValue().length);
      out.write(body.getValue());
    }
    out.flush();
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @return what gives a tree, by name; safe to ask from several threads
   * @throws IOException where it is something else
   */
  public static SortedMap<String, Supplier<YamlNode>> read(InputStream from) throws IOException {
    DataInputStream in = new DataInputStream(from);
    String[] texts = new String[in.readInt()];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = text(in);
    }
    SortedMap<String, Supplier<YamlNode>> roots = new TreeMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      String name = text(in);
      byte[] body = new byte[in.readInt()];
      in.readFully(body);
      roots.put(name, () -> tree(body, texts));
    }
    return Collections.unmodifiableSortedMap(roots);
  }

  private static YamlNode tree(byte[] body, String... texts) {
    try {
      return read(new DataInputStream(new ByteArrayInputStream(body)), texts);
    } catch (IOException cutShort) {
      throw new UncheckedIOException(cutShort);
    }
  }

  private static void write(YamlNode node, Map<String, Integer> texts, DataOutput out)
      throws IOException {
    if (node instanceof YamlNode.Scalar scalar) {
      out.writeByte(scalar.quoted() ? QUOTED : SCALAR);
      place(scalar, out);
      number(texts.computeIfAbsent(scalar.text(), t -> texts.size()), out);
    } else if (node instanceof YamlNode.Sequence sequence) {
      out.writeByte(SEQUENCE);
      place(sequence, out);
      number(sequence.items().size(), out);
      for (YamlNode item : sequence.items()) {
        write(item, texts, out);
      }
    } else if (node instanceof YamlNode.Mapping mapping) {
      out.writeByte(MAPPING);
      place(mapping, out);
      number(mapping.entries().size(), out);
      for (YamlNode.Mapping.Entry entry : mapping.entries()) {
        write(entry.key(), texts, out);
        write(entry.value(), texts, out);
      }
    }
  }

  private static YamlNode read(DataInput in, String... texts) throws IOException {
    int kind = in.readByte();
    int line = number(in);
    int column = number(in);
    int count = number(in);
    switch (kind) {
      case SCALAR:
      case QUOTED:
        return new YamlNode.Scalar(texts[count], kind == QUOTED, line, column);
      case SEQUENCE:
        List<YamlNode> items = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
          items.add(read(in, texts));
        }
        return new YamlNode.Sequence(items, line, column);
      case MAPPING:
        List<YamlNode.Mapping.Entry> entries = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
          YamlNode key = read(in, texts);
          entries.add(new YamlNode.Mapping.Entry((YamlNode.Scalar) key, read(in, texts)));
        }
        return new YamlNode.Mapping(entries, line, column);
      default:
        throw new IOException("no kind of node: " + kind);
    }
  }

  private static void place(YamlNode node, DataOutput out) throws IOException {
    number(node.line(), out);
    number(node.column(), out);
  }

  /** Seven bits a byte, the lowest first: nearly all numbers here fit one or two. */
  private static void number(int number, DataOutput out) throws IOException {
    int left = number;
    while (left >= 128) {
      out.writeByte((left & 127) | 128);
      left >>>= 7;
    }
    out.writeByte(left);
  }

  private static int number(DataInput in) throws IOException {
    int number = 0;
    for (int shift = 0; ; shift += 7) {
      int part = in.readUnsignedByte();
      number |= (part & 127) << shift;
      if (part < 128) {
        return number;
      }
    }
  }

  /** Longer than {@code writeUTF} can: a list of words is one text. */
  private static void text(String text, DataOutput out) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String text(DataInput in) throws IOException {
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
