package dev.vigie.read.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigie.facts.FileFacts;
import dev.vigie.facts.LombokFacts;
import dev.vigie.facts.SettingsFacts;
import dev.vigie.facts.SqlFacts;
import dev.vigie.read.FactReader;
import dev.vigie.source.Span;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class SettingsReadersTest {
  @Test
  void lombokSettingsHaveKeysOperationsAndLines() {
    LombokFacts facts =
        new LombokConfigReader()
            .read(
                """
                # comment
                lombok.Accessors.chain=true

                lombok.accessors.prefix += m_
                lombok.accessors.prefix -= _
                clear lombok.log.fieldName
                import ../shared.config
                what is this
                """
                    .getBytes(StandardCharsets.UTF_8));

    assertThat(facts.entries())
        .extracting(
            e -> e.operation() + " " + e.key() + " '" + e.value() + "' " + Span.line(e.at()))
        .containsExactly(
            "SET lombok.accessors.chain 'true' 2",
            "ADD lombok.accessors.prefix 'm_' 4",
            "REMOVE lombok.accessors.prefix '_' 5",
            "CLEAR lombok.log.fieldname '' 6");
    assertThat(facts.problems())
        .extracting(p -> Span.line(p.at()) + " " + p.message())
        .containsExactly(
            "7 '../shared.config' is imported and not read",
            "8 'what is this' is no setting of Lombok");
  }

  @Test
  void propertiesHaveKeysValuesLinesAndProfiles() {
    SettingsFacts facts =
        settings(
            new PropertiesReader(),
            """
            # comment
            a.b = c \\
                d
              e:f
            g

            ! other
            k\\ ey=\\u0041\\n
            #---
            spring.config.activate.on-profile=prod
            h=1
            """);

    assertThat(told(facts))
        .containsExactly(
            "a.b=c d",
            "e=f",
            "g=",
            "k ey=A\n",
            "prod:spring.config.activate.on-profile=prod",
            "prod:h=1");
    assertThat(facts.settings().get(0).at()).isEqualTo(Span.of(2, 1, 3, 5));
    assertThat(Span.line(facts.settings().get(1).at())).isEqualTo(4);
    assertThat(Span.column(facts.settings().get(1).at())).isEqualTo(3);
  }

  @Property
  void propertiesAreThoseThatTheJdkReads(
      @ForAll
          @StringLength(max = 60)
          @Chars({'a', 'b', '=', ':', ' ', '\\', '\n', '#', '!', 't', '\t'})
          String lines)
      throws IOException {
    String text = lines + "\n\nend=1";
    Map<String, String> expected = new TreeMap<>();
    Properties properties = new Properties();
    properties.load(new StringReader(text));
    properties.forEach((key, value) -> expected.put((String) key, (String) value));
    Map<String, String> read = new TreeMap<>();
    settings(new PropertiesReader(), text)
        .settings()
        .forEach(setting -> read.put(setting.key(), setting.value()));

    assertThat(read).isEqualTo(expected);
  }

  @Test
  void yamlIsFlattenedDocumentByDocument() {
    SettingsFacts facts =
        settings(
            new YamlReader(),
            """
            spring:
              jpa: {show-sql: true}
              version: @project.version@
            list:
              - a
              - b: ~
            ---
            spring.config.activate.on-profile: [prod, eu]
            logging.level.root: "DEBUG"
            ---
            spring:
              profiles: dev
            """);

    assertThat(facts.problems()).isEmpty();
    assertThat(told(facts))
        .containsExactly(
            "spring.jpa.show-sql=true",
            "spring.version=_project.version_",
            "list[0]=a",
            "list[1].b=",
            "prod,eu:spring.config.activate.on-profile[0]=prod",
            "prod,eu:spring.config.activate.on-profile[1]=eu",
            "prod,eu:logging.level.root=DEBUG",
            "dev:spring.profiles=dev");
    assertThat(facts.settings().get(0).at()).isEqualTo(Span.of(2, 9, 2, 16));
    assertThat(facts.settings().get(2).at()).isEqualTo(Span.of(5, 5, 5, 5));
  }

  @Test
  void brokenYamlIsNamedWithItsLine() {
    SettingsFacts facts = settings(new YamlReader(), "a: 1\n---\nb: [1\nc: 2\n");

    assertThat(told(facts)).containsExactly("a=1");
    assertThat(facts.problems()).singleElement().matches(it -> Span.line(it.at()) >= 3);
  }

  @Test
  void xmlIsFlattenedWithAnIndexWhereElementsRepeat() {
    SettingsFacts facts =
        settings(
            new XmlReader(),
            """
            <configuration scan="true">
              <appender name="A"><encoder><pattern>%msg</pattern></encoder></appender>
              <appender name="B"/>
              <root level="DEBUG"><on/></root>
            </configuration>
            """);

    assertThat(told(facts))
        .containsExactly(
            "configuration@scan=true",
            "configuration/appender[0]@name=A",
            "configuration/appender[0]/encoder/pattern=%msg",
            "configuration/appender[1]@name=B",
            "configuration/root@level=DEBUG",
            "configuration/root/on=");
    assertThat(facts.settings().get(0).at()).isEqualTo(Span.of(1, 16, 1, 26));
  }

  @Test
  void changeLogsInXmlTellOfTables() {
    SqlFacts facts =
        (SqlFacts)
            read(
                new XmlReader(),
                """
                <databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog">
                  <changeSet id="1" author="a">
                    <createTable tableName="users">
                      <column name="mail" type="varchar(255)" remarks="where to write"><constraints nullable="false"/></column>
                    </createTable>
                    <rollback><dropTable tableName="users"/></rollback>
                  </changeSet>
                  <changeSet id="2" author="a">
                    <addColumn tableName="users"><column name="phone" type="varchar(20)"/></addColumn>
                    <delete tableName="log"><where>id = 1</where></delete>
                    <sql>DELETE FROM old; CREATE TABLE t (c int)</sql>
                  </changeSet>
                </databaseChangeLog>
                """);

    assertChangeLog(facts);
    assertThat(Span.line(facts.tables().get(0).columns().get(0).at())).isEqualTo(4);
  }

  @Test
  void changeLogsInYamlTellTheSame() {
    SqlFacts facts =
        (SqlFacts)
            read(
                new YamlReader(),
                """
                databaseChangeLog:
                  - changeSet:
                      id: 1
                      changes:
                        - createTable:
                            tableName: users
                            columns:
                              - column: {name: mail, type: varchar(255), remarks: where to write}
                      rollback:
                        - dropTable: {tableName: users}
                  - changeSet:
                      changes:
                        - addColumn:
                            tableName: users
                            columns:
                              - column:
                                  name: phone
                                  type: varchar(20)
                        - delete: {tableName: log, where: id = 1}
                        - sql: {sql: "DELETE FROM old; CREATE TABLE t (c int)"}
                """);

    assertChangeLog(facts);
  }

  private static void assertChangeLog(SqlFacts facts) {
    assertThat(facts.tables())
        .extracting(
            it ->
                it.name()
                    + it.columns().stream()
                        .map(column -> column.name() + " " + column.type() + " " + column.comment())
                        .toList())
        .containsExactly(
            "users[mail varchar(255) where to write]", "users[phone varchar(20) ]", "t[c int ]");
    assertThat(facts.statements())
        .extracting(SqlFacts.Statement::text)
        .containsExactly("DELETE FROM log WHERE id = 1", "DELETE FROM old");
  }

  private static List<String> told(SettingsFacts facts) {
    return facts.settings().stream()
        .map(it -> (it.profile().isEmpty() ? "" : it.profile() + ":") + it.key() + "=" + it.value())
        .toList();
  }

  private static SettingsFacts settings(FactReader reader, String text) {
    return (SettingsFacts) read(reader, text);
  }

  private static FileFacts read(FactReader reader, String text) {
    return reader.read(text.getBytes(StandardCharsets.UTF_8));
  }
}
