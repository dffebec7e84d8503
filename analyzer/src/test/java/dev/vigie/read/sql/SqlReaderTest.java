package dev.vigie.read.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigie.facts.SqlFacts;
import dev.vigie.source.Span;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlReaderTest {
  private static final String MYSQL =
      """
      # comment; with an end
      DROP TABLE IF EXISTS `users`;
      CREATE TABLE IF NOT EXISTS `shop`.`users` (
        `id` bigint(20) unsigned NOT NULL AUTO_INCREMENT COMMENT 'key; of it',
        `e_mail` varchar(255) CHARACTER SET utf8mb4 DEFAULT 'it''s; \\'x' COMMENT 'where to write',
        `kind` enum('a','b,c') NOT NULL,
        `price` decimal(10, 2) DEFAULT NULL CHECK (price > 0),
        key varchar(3),
        PRIMARY KEY (`id`),
        KEY `idx` (`e_mail`),
        CONSTRAINT `fk` FOREIGN KEY (`id`) REFERENCES `x` (`id`)
      ) ENGINE=InnoDB COMMENT='people';
      /*!40000 ALTER TABLE `users` ADD COLUMN phone varchar(20) AFTER e_mail */;
      """;

  @Test
  void mysqlTablesAreRead() {
    SqlFacts facts = read(MYSQL);

    assertThat(facts.problems()).isEmpty();
    SqlFacts.Table users = facts.tables().get(0);
    assertThat(users.name()).isEqualTo("shop.users");
    assertThat(users.columns())
        .extracting(it -> it.name() + "|" + it.type() + "|" + it.comment())
        .containsExactly(
            "id|bigint(20) unsigned|key; of it",
            "e_mail|varchar(255) CHARACTER SET utf8mb4|where to write",
            "kind|enum('a','b,c')|",
            "price|decimal(10, 2)|",
            "key|varchar(3)|");
    assertThat(users.columns().get(1).at()).isEqualTo(Span.of(5, 3, 5, 10));
    assertThat(facts.tables().get(1).columns())
        .extracting(SqlFacts.Column::name)
        .containsExactly("phone");
    assertThat(facts.statements())
        .extracting(it -> it.verb() + " " + it.table())
        .containsExactly("DROP TABLE users");
  }

  @Test
  void postgresqlTablesAndTheirCommentsAreRead() {
    SqlFacts facts =
        read(
            """
            CREATE TABLE public."User" (
              id bigserial PRIMARY KEY,
              mail character varying(255) NOT NULL,
              born timestamp with time zone,
              tags text[] DEFAULT '{}',
              CONSTRAINT u UNIQUE (mail)
            ) PARTITION BY RANGE (born);
            COMMENT ON COLUMN public."User".mail IS 'mail address';
            COMMENT ON COLUMN elsewhere.phone IS 'phone';
            CREATE FUNCTION f() RETURNS void AS $x$ BEGIN DELETE FROM a; END; $x$ LANGUAGE plpgsql;
            ALTER TABLE ONLY "User" ALTER COLUMN mail TYPE text, ADD COLUMN IF NOT EXISTS nick varchar(9);
            """);

    assertThat(facts.tables())
        .extracting(SqlFacts.Table::name)
        .containsExactly("public.User", "elsewhere", "User");
    assertThat(facts.tables().get(0).columns())
        .extracting(it -> it.name() + "|" + it.type() + "|" + it.comment())
        .containsExactly(
            "id|bigserial|",
            "mail|character varying(255)|mail address",
            "born|timestamp with time zone|",
            "tags|text[]|");
    assertThat(facts.tables().get(2).columns())
        .extracting(it -> it.name() + "|" + it.type())
        .containsExactly("mail|text", "nick|varchar(9)");
    assertThat(facts.statements())
        .extracting(SqlFacts.Statement::verb)
        .containsExactly("CREATE FUNCTION");
  }

  @Test
  void oracleAndSqlServerScriptsAreRead() {
    SqlFacts facts =
        read(
            """
            CREATE GLOBAL TEMPORARY TABLE person (name VARCHAR2(50 CHAR) ENCRYPT, born DATE DEFAULT SYSDATE)
            /
            ALTER TABLE person ADD (phone VARCHAR2(20), fax VARCHAR2(20))
            /
            CREATE TABLE [dbo].[Kunde] ([Id] INT IDENTITY(1,1), [E-Mail] NVARCHAR(MAX) NULL)
            GO
            ALTER TABLE Kunde ADD Ort NVARCHAR(9) NULL, Plz CHAR(5)
            GO
            """);

    assertThat(facts.tables())
        .extracting(it -> it.name() + it.columns().stream().map(SqlFacts.Column::name).toList())
        .containsExactly(
            "person[name, born]", "person[phone, fax]", "dbo.Kunde[Id, E-Mail]", "Kunde[Ort, Plz]");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "DELETE FROM log WHERE at < now() - 30; | DELETE FROM | log",
        "delete from `a`.`b` limit 1 | DELETE FROM | a.b",
        "TRUNCATE log | TRUNCATE TABLE | log",
        "UPDATE users SET mail = NULL | UPDATE | users",
        "ALTER TABLE log DROP PARTITION p1 | ALTER TABLE DROP PARTITION | log",
        "ALTER TABLE users DROP COLUMN mail | ALTER TABLE DROP COLUMN | users",
        "CREATE DEFINER=x EVENT e ON SCHEDULE EVERY 1 DAY DO DELETE FROM log | CREATE EVENT | log",
        "SELECT cron.schedule('0 1 * * *', $$DELETE FROM log$$) | SELECT SCHEDULE | ``",
        "CREATE TABLE t (a int) TTL = a + INTERVAL 3 MONTH | CREATE TABLE TTL | t"
      },
      delimiter = '|')
  void statementsThatDeleteOrScheduleAreKept(String sql, String verb, String table) {
    assertThat(read(sql).statements())
        .singleElement()
        .matches(it -> it.verb().equals(verb), verb)
        .matches(it -> it.table().equals(table), table)
        .matches(it -> sql.startsWith(it.text()));
  }

  @Test
  void otherDelimitersAreObeyed() {
    SqlFacts facts =
        read(
            "DELIMITER $$\nCREATE PROCEDURE p() BEGIN DELETE FROM a; END$$\nDELIMITER ;\nDELETE FROM b;");

    assertThat(facts.statements())
        .extracting(it -> it.verb() + " " + it.table())
        .containsExactly("CREATE PROCEDURE a", "DELETE FROM b");
  }

  @Test
  void whatUndoesAFormattedChangeIsNotRead() {
    assertThat(
            read("--liquibase formatted sql\n--changeset a:1\ncreate table t (a int);\n--rollback drop table t;\n")
                .statements())
        .isEmpty();
  }

  @Property(tries = 200)
  void nothingIsThrownWhateverIsDamaged(@ForAll long seed) {
    StringBuilder text = new StringBuilder(MYSQL);
    Random random = new Random(seed);
    for (int i = 0; i < 8; i++) {
      text.setCharAt(random.nextInt(text.length()), "();,'`\"$ \\/*-[".charAt(random.nextInt(14)));
    }

    assertThat(read(text.substring(random.nextInt(20))).lines()).isPositive();
  }

  private static SqlFacts read(String sql) {
    return new SqlReader().read(sql.getBytes(StandardCharsets.UTF_8));
  }
}
