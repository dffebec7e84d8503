package dev.vigie.read;

import dev.vigie.read.build.PomReader;
import dev.vigie.read.java.JavaParserReader;
import dev.vigie.read.javac.JavacReader;
import dev.vigie.read.mapper.MapperReader;
import dev.vigie.read.page.PageReader;
import dev.vigie.read.settings.LombokConfigReader;
import dev.vigie.read.settings.MessagesReader;
import dev.vigie.read.settings.PropertiesReader;
import dev.vigie.read.settings.XmlReader;
import dev.vigie.read.settings.YamlReader;
import dev.vigie.read.sql.SqlReader;
import dev.vigie.read.text.TextReader;
import dev.vigie.source.FileKind;
import java.util.Map;

/** Who reads which kind of file. */
public final class Readers {
  private Readers() {}

  /** A reader for every kind; they may be used from several threads. */
  public static Map<FileKind, FactReader> all() {
    return all(true);
  }

  /**
   * A reader for every kind.
   *
   * @param quick whether Java may be read by the quicker of two readers
   */
  public static Map<FileKind, FactReader> all(boolean quick) {
    return Map.ofEntries(
        Map.entry(FileKind.TEXT, new TextReader()),
        Map.entry(FileKind.JAVA, java(quick)),
        Map.entry(FileKind.MAPPER_XML, new MapperReader()),
        Map.entry(FileKind.SQL, new SqlReader()),
        Map.entry(FileKind.PROPERTIES, new PropertiesReader()),
        Map.entry(FileKind.YAML, new YamlReader()),
        Map.entry(FileKind.XML, new XmlReader()),
        Map.entry(FileKind.LOMBOK, new LombokConfigReader()),
        Map.entry(FileKind.POM, new PomReader()),
        Map.entry(FileKind.MESSAGES, new MessagesReader()),
        Map.entry(FileKind.PAGE, new PageReader()));
  }

  /** The quicker reader where this Java has a compiler; both give equal facts. */
  private static FactReader java(boolean quick) {
    FactReader whole = new JavaParserReader();
    return quick ? JavacReader.before(whole).orElse(whole) : whole;
  }
}
