package dev.vigie.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigie.catalog.Lexicon;
import dev.vigie.catalog.Taxonomy;
import dev.vigie.facts.FileFacts;
import dev.vigie.facts.ReadFile;
import dev.vigie.program.FieldRef;
import dev.vigie.program.link.ClassPath;
import dev.vigie.program.link.Linker;
import dev.vigie.read.FactReader;
import dev.vigie.read.mapper.MapperReader;
import dev.vigie.read.settings.MessagesReader;
import dev.vigie.read.sql.SqlReader;
import dev.vigie.source.FileKind;
import dev.vigie.source.SourceFile;
import dev.vigie.testing.Linked;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What texts and names outside a member say of it, and how much that counts. */
class TextsTest {
  private static final Taxonomy TAXONOMY = SmallTaxonomy.read();

  private final List<ReadFile> files = new ArrayList<>();

  private TextsTest java(String text) {
    files.add(Linked.file("F" + files.size() + ".java", text));
    return this;
  }

  private TextsTest file(String path, FileKind kind, FactReader reader, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    FileFacts facts = reader.read(bytes);
    assertThat(facts.problems()).isEmpty();
    files.add(new ReadFile(new SourceFile(path, kind, "", false, () -> bytes), facts));
    return this;
  }

  private TextsTest sql(String text) {
    return file("s" + files.size() + ".sql", FileKind.SQL, new SqlReader(), text);
  }

  private TextsTest messages(String text) {
    return file("messages.properties", FileKind.MESSAGES, new MessagesReader(), text);
  }

  private LocatedInventory inventory() {
    return new InventoryBuilder(TAXONOMY).build(new Linker(ClassPath.empty(), 1).link(files));
  }

  private @Nullable String element(String type, String field) {
    return inventory().of(new FieldRef(type, field)).map(m -> m.element().id()).orElse(null);
  }

  private Judgement explain(String type, String field) {
    return inventory().explain(new FieldRef(type, field)).orElseThrow();
  }

  private static TextReader.Reading read(String text) {
    Lexicon lexicon = new Lexicon(TAXONOMY);
    return new TextReader(lexicon, new NameReader(lexicon, Set.of())).read(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Birth date | birth_date",
        "The birth date. | birth_date",
        "birth date (dd/mm/yyyy) | birth_date",
        "Returns the customer's first name. Never null. | first_name",
        "Le prénom de la customer | first_name",
        "First name of the customer that pays | first_name",
        "E-mail: | email",
        "E-mail, used twice a year | email"
      })
  void aTextNamesADatumWhereItsFirstPhraseIsTheDatum(String text, String element) {
    assertThat(read(text).datum()).isNotNull().extracting(it -> it.id()).isEqualTo(element);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "the name of the file that holds the e-mail template",
        "E-mail template",
        "e-mail and phone",
        "E-mail, phone",
        "Sends an e-mail to the customer",
        "whether the e-mail was sent",
        "private String email;",
        "see Customer#email",
        "customer.email",
        "the first name, the second, the third and so on of all e-mail that is nowhere",
        "date of the e-mail",
        "the e-mail of the parcel",
        "…",
        ""
      })
  void aTextThatOnlyHoldsTheWordNamesNothing(String text) {
    assertThat(read(text).datum()).isNull();
  }

  @Test
  void aTextLiftsAMemberWithoutATellingNameInAPersonOnly() {
    java(
        """
        class Customer { String v1; /* birth date */ }
        class Parcel { String v1; /* birth date */ }
        class CustomerColumnRef { String emailTemplate; // e-mail
        }
        """);

    assertThat(element("Customer", "v1")).isEqualTo("birth_date");
    assertThat(explain("Customer", "v1").confidence()).isLessThan(PersonalMember.CERTAIN);
    assertThat(explain("Customer", "v1").evidence())
        .anySatisfy(
            e -> {
              assertThat(e.kind()).isEqualTo(Evidence.Kind.TEXT);
              assertThat(e.text()).isEqualTo("the words 'birth date' in the comment on it");
            });
    assertThat(element("Parcel", "v1")).isNull();
    assertThat(explain("Parcel", "v1").evidence()).isNotEmpty();
  }

  @Test
  void aTypeThatIsKeptIsEnoughForAStrongWord() {
    java(
        """
        @Entity class Parcel { String v1; // birth date
          String v2; // born
          String v3; // the customer, born
        }
        """);

    assertThat(element("Parcel", "v1")).isEqualTo("birth_date");
    assertThat(element("Parcel", "v2")).isNull();
    assertThat(element("Parcel", "v3")).isNull();
  }

  @Test
  void aWeakNameIsStrengthenedByATextThatSaysMore() {
    java(
        """
        class Customer {
          String mobile; // mobile
          String mail; // the customer's e-mail
        }
        class Parcel {
          String mobile; // mobile phone
          String mail; // e-mail of the customer
        }
        """);

    assertThat(explain("Customer", "mobile").confidence()).isEqualTo(0.65);
    assertThat(explain("Customer", "mail").confidence()).isEqualTo(0.85);
    assertThat(element("Parcel", "mobile")).isNull();
    assertThat(element("Parcel", "mail")).isEqualTo("email");
  }

  @Test
  void aTextThatNamesALookAlikeSpeaksAgainstAWeakName() {
    java(
        """
        class Customer {
          String name; // Name of the file
          String displayName; // the file name
          String email; // name of the file
        }
        """);

    assertThat(element("Customer", "name")).isNull();
    assertThat(element("Customer", "displayName")).isNull();
    assertThat(explain("Customer", "name").evidence())
        .anyMatch(e -> e.text().equals("the comment on it says that it is something else"));
    assertThat(element("Customer", "email")).isEqualTo("email");
  }

  @Test
  void aNameThatSaysOtherwiseIsBelieved() {
    java(
        """
        class Customer {
          String emailTemplate; // e-mail
          String fieldId; // e-mail
          boolean flag; // e-mail
          String phone; // e-mail
        }
        """);

    assertThat(element("Customer", "emailTemplate")).isNull();
    assertThat(element("Customer", "fieldId")).isNull();
    assertThat(element("Customer", "flag")).isNull();
    assertThat(element("Customer", "phone")).isEqualTo("phone");
  }

  @Test
  void annotationsDescribeToo() {
    java(
        """
        class Customer {
          @Schema(description = "The birth date") String v1;
          @Heading({"Customer", "First name"}) String v2;
          @Column(columnDefinition = "varchar(20) COMMENT 'E-mail'") String v3;
          @Column(columnDefinition = "varchar(20) default 'email'") String v4;
          @Other("birth date") String v5;
        }
        interface CustomerView { @Schema(description = "phone") String getV(); }
        """);

    assertThat(element("Customer", "v1")).isEqualTo("birth_date");
    assertThat(element("Customer", "v2")).isEqualTo("first_name");
    assertThat(element("Customer", "v3")).isEqualTo("email");
    assertThat(element("Customer", "v4")).isNull();
    assertThat(element("Customer", "v5")).isNull();
    assertThat(inventory().members())
        .anyMatch(m -> m.place().equals(new Place.OfAccessor("CustomerView", "getV")));
  }

  @Test
  void annotationsOfAGetterAreTheFields() {
    java(
        """
        class Parcel {
          private String v1;
          private String v2;
          @Column(name = "email") public String getV1() { return v1; }
          public String getV2() { return v2; }
          @Column(name = "phone") public String other() { return v2; }
        }
        """);

    assertThat(element("Parcel", "v1")).isEqualTo("email");
    assertThat(element("Parcel", "v2")).isNull();
  }

  @Test
  void annotationsInsideATypeAreTheMembers() {
    java(
        """
        import java.util.*;
        class Parcel { List<@Email String> v1; List<@Other String> v2; }
        """);

    assertThat(element("Parcel", "v1")).isEqualTo("email");
    assertThat(element("Parcel", "v2")).isNull();
  }

  @Test
  void commentsOfColumnsReachTheMember() {
    java("""
            class Customer {
              String v1;
              @Column(name = "C_2") String v2;
              String v3;
            }
            """)
        .sql(
            """
            create table t_customer (
              v1 varchar(10) comment 'Birth date', c_2 varchar(9), v3 varchar(9) comment 'Type',
              c_9 varchar(10));
            comment on column customer.c_9 is 'E-mail';
            """)
        .sql("comment on column shop.customer.c_2 is 'First name of the customer'");

    assertThat(element("Customer", "v1")).isEqualTo("birth_date");
    assertThat(element("Customer", "v2")).isEqualTo("first_name");
    assertThat(element("Customer", "v3")).isNull();
    assertThat(inventory().members())
        .anyMatch(m -> m.place().member().equals("c_9") && m.element().id().equals("email"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "customer.v1=Birth date",
        "customer.form.v1 = Birth date",
        "label.Customer.v1=Birth date",
        "app.customers.v1.label=Birth date",
        "label_customer_v1=Birth date",
        "customerDetails.v-1=Birth date"
      })
  void labelsReachTheMemberThatTheirKeysName(String line) {
    java("class CustomerDto { String v1; }").messages(line);

    assertThat(element("CustomerDto", "v1")).isEqualTo("birth_date");
    assertThat(explain("CustomerDto", "v1").evidence())
        .anyMatch(e -> e.text().contains("in the label " + line.split(" *=")[0]));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "v1=Birth date",
        "customer.v1.error=Birth date",
        "customer.parcel.v1=Birth date",
        "parcel.v1=Birth date",
        "customer.v2=Birth date"
      })
  void otherLabelsDoNot(String line) {
    java("class Customer { String v1; }").java("class Parcel { String weight; }").messages(line);

    assertThat(element("Customer", "v1")).isNull();
  }

  @Test
  void codeThatReadsARowSaysWhatTheMemberIs() {
    java(
        """
        import java.sql.ResultSet;
        class Reader {
          static final String KEY = "phone";
          Parcel one(ResultSet rs) throws Exception {
            Parcel p = new Parcel(rs.getString("email"));
            p.setV2((String) rs.getObject("birth_date"));
            String first = rs.getString("first_name").trim();
            p.setV3(first);
            p.v4 = rs.getString(KEY);
            p.setV5(rs.getString("mail"));
            p.setV6(other("email"));
            String twice = rs.getString("email");
            twice = "x";
            p.setV7(twice);
            return p;
          }
          String other(String s) { return s; }
        }
        class Parcel {
          String v1, v2, v3, v4, v5, v6, v7;
          Parcel(String v1) { this.v1 = v1; }
          void setV2(String v) { v2 = v; }
          void setV3(String v) { v3 = v; }
          void setV5(String v) { v5 = v; }
          void setV6(String v) { v6 = v; }
          void setV7(String v) { v7 = v; }
        }
        """);

    assertThat(element("Parcel", "v1")).isEqualTo("email");
    assertThat(element("Parcel", "v2")).isEqualTo("birth_date");
    assertThat(element("Parcel", "v3")).isEqualTo("first_name");
    assertThat(element("Parcel", "v4")).isEqualTo("phone");
    // A weak word that something is read under says nothing
    assertThat(element("Parcel", "v5")).isNull();
    assertThat(element("Parcel", "v6")).isNull();
    assertThat(element("Parcel", "v7")).isNull();
  }

  @Test
  void aNameInCodeNeitherRepeatsNorReplacesWhatTheMembersOwnSays() {
    java(
        """
        import java.sql.ResultSet;
        class Parcel {
          String password;
          String mail;
          String login;
          void read(ResultSet rs) throws Exception {
            password = rs.getString("new_password");
            mail = rs.getString("customer_email");
            login = rs.getString("phone");
          }
        }
        """);

    assertThat(explain("Parcel", "password").confidence()).isEqualTo(0.75);
    assertThat(explain("Parcel", "mail").confidence()).isEqualTo(0.75);
    assertThat(element("Parcel", "login")).isNull();
  }

  @Test
  void aBuilderIsReadIntoToo() {
    java(
        """
        import java.sql.ResultSet;
        @lombok.Builder class Parcel { String v1; String v2; }
        class Reader {
          Parcel one(ResultSet rs) throws Exception {
            return Parcel.builder().v1(rs.getString("email")).v2(rs.getString("weight")).build();
          }
        }
        """);

    assertThat(element("Parcel", "v1")).isEqualTo("email");
    assertThat(element("Parcel", "v2")).isNull();
  }

  @Test
  void queriesAndMappersNameColumns() {
    java("""
            import java.util.*;
            interface ParcelView { String getV1(); String getV2(); }
            interface Parcels {
              @Query(value = "select p.email as v1, count(p.phone) as v2 from parcel p",
                  nativeQuery = true)
              List<ParcelView> all();
              @Results({@Result(property = "v3", column = "phone")}) Parcel one();
              void insert(Parcel p);
            }
            @SqlResultSetMapping(name = "x", classes = @ConstructorResult(targetClass = Parcel.class,
                columns = {@ColumnResult(name = "first_name")}))
            class Parcel {
              String v3; String v4; String v5; String v6; Box box;
              Parcel(String v6) { this.v6 = v6; }
            }
            class Box { String v7; }
            """)
        .file(
            "ParcelMapper.xml",
            FileKind.MAPPER_XML,
            new MapperReader(),
            """
            <mapper namespace="Parcels">
              <resultMap id="m" type="Parcel">
                <association property="box"><result property="v7" column="email"/></association>
              </resultMap>
              <select id="two" resultType="Parcel">select birth_date v4 from parcel</select>
              <insert id="insert">insert into parcel (email) values (#{v5})</insert>
            </mapper>
            """);

    LocatedInventory inventory = inventory();
    assertThat(inventory.members())
        .extracting(m -> m.place().owner() + "." + m.place().member() + " " + m.element().id())
        .containsExactlyInAnyOrder(
            "ParcelView.getV1() email",
            "Parcel.v3 phone",
            "Parcel.v4 birth_date",
            "Parcel.v5 email",
            "Parcel.v6 first_name",
            "Box.v7 email");
  }

  @Test
  void aLabelThatIsShownTellsWithoutAPersonAndACommentDoesNot() {
    java("package app;\nclass Entry {\n  String a;\n  /** First name */\n  String b;\n}\n")
        .messages("entry.a=First name\n");

    assertThat(element("app.Entry", "a")).isEqualTo("first_name");
    assertThat(element("app.Entry", "b")).isNull();
  }
}
