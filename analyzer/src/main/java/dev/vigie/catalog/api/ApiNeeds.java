package dev.vigie.catalog.api;

import dev.vigie.config.YamlNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What tells whether a library's file is needed for a program, without reading the file: found in
 * its text, and kept beside its tree where there is one.
 *
 * @param types names of types by which it is needed
 * @param sinkKinds kinds of its sinks
 * @param everywhere whether entries may count whatever a program names
 */
public record ApiNeeds(Set<String> types, Set<String> sinkKinds, boolean everywhere) {
  private static final Pattern TYPE =
      Pattern.compile("(?<![\\w.$])[a-z]\\w*(?:\\.[a-z_]\\w*)*(?:\\.[A-Z]\\w*)+");

  private static final Pattern SINKS = Pattern.compile("(?ms)^(?:sinks|clients):.*?(?=^\\w|\\z)");
  private static final Pattern KIND = Pattern.compile("\\bkind: ([a-z][a-z-]*)");

  private static final Pattern EVERYWHERE =
      Pattern.compile("\"\\*|name-is-enough: true|^shared:", Pattern.MULTILINE);

  /** Keeps the order of the types. */
  public ApiNeeds {
    types = Collections.unmodifiableSet(new LinkedHashSet<>(types));
    sinkKinds = Collections.unmodifiableSet(new TreeSet<>(sinkKinds));
  }

  /** Those of a file's text. */
  public static ApiNeeds in(String text) {
    Set<String> types = new LinkedHashSet<>();
    for (Matcher type = TYPE.matcher(text); type.find(); ) {
      types.add(type.group());
    }
    Set<String> kinds = new TreeSet<>();
    for (Matcher sinks = SINKS.matcher(text); sinks.find(); ) {
      for (Matcher kind = KIND.matcher(sinks.group()); kind.find(); ) {
        kinds.add(kind.group(1));
      }
    }
    return new ApiNeeds(types, kinds, EVERYWHERE.matcher(text).find());
  }

  /** As a tree, for {@link #of}. */
  public YamlNode tree() {
    return new YamlNode.Sequence(
        List.of(
            sequence(types), sequence(sinkKinds), sequence(everywhere ? Set.of("*") : Set.of())),
        0,
        0);
  }

  /** Of what {@link #tree} gave. */
  public static ApiNeeds of(YamlNode tree) {
    List<YamlNode> parts = ((YamlNode.Sequence) tree).items();
    return new ApiNeeds(texts(parts.get(0)), texts(parts.get(1)), !texts(parts.get(2)).isEmpty());
  }

  private static YamlNode sequence(Set<String> texts) {
    List<YamlNode> items = new ArrayList<>();
    texts.forEach(text -> items.add(new YamlNode.Scalar(text, true, 0, 0)));
    return new YamlNode.Sequence(items, 0, 0);
  }

  private static Set<String> texts(YamlNode sequence) {
    Set<String> texts = new LinkedHashSet<>();
    for (YamlNode item : ((YamlNode.Sequence) sequence).items()) {
      texts.add(((YamlNode.Scalar) item).text());
    }
    return texts;
  }
}
