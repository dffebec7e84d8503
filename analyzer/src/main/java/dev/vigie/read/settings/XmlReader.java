package dev.vigie.read.settings;

import dev.vigie.facts.FileFacts;
import dev.vigie.facts.SettingsFacts;
import dev.vigie.facts.SettingsFacts.Setting;
import dev.vigie.read.FactReader;
import dev.vigie.read.sql.ChangeLogXml;
import dev.vigie.read.xml.XmlDocument;
import dev.vigie.read.xml.XmlElement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads XML settings: {@code configuration/appender[1]/encoder@class}, with an index where an
 * element is repeated within its parent; and Liquibase change logs in XML.
 */
public final class XmlReader implements FactReader {
  @Override
  public FileFacts read(byte[] content) {
    XmlDocument document = XmlDocument.of(content);
    XmlElement root = document.root();
    if (root != null && root.name().equals(ChangeLogXml.ROOT)) {
      return ChangeLogXml.read(document);
    }
    List<Setting> settings = new ArrayList<>();
    if (root != null) {
      flatten(settings, root.name(), root);
    }
    return new SettingsFacts(settings, document.problems(), document.lines());
  }

  /** Depth is bounded by {@link XmlDocument}. */
  private static void flatten(List<Setting> settings, String path, XmlElement element) {
    for (XmlElement.Attribute attribute : element.attributes()) {
      settings.add(
          new Setting(path + "@" + attribute.name(), attribute.value(), "", attribute.at()));
    }
    String text = element.text();
    List<XmlElement> children = element.children();
    if (!text.isEmpty() || (children.isEmpty() && element.attributes().isEmpty())) {
      settings.add(new Setting(path, text, "", element.at()));
    }
    Map<String, Integer> total = new HashMap<>();
    children.forEach(child -> total.merge(child.name(), 1, Integer::sum));
    Map<String, Integer> seen = new HashMap<>();
    for (XmlElement child : children) {
      int index = seen.merge(child.name(), 1, Integer::sum) - 1;
      boolean repeated = total.getOrDefault(child.name(), 0) > 1;
      flatten(settings, path + "/" + child.name() + (repeated ? "[" + index + "]" : ""), child);
    }
  }
}
