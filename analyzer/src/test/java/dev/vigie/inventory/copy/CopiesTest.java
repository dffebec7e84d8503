package dev.vigie.inventory.copy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigie.program.FieldRef;
import dev.vigie.program.Program;
import dev.vigie.testing.Linked;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which carriers are followed from member to member, and which are none. */
class CopiesTest {
  private static final String USER =
      """
      package app;
      import java.util.*;
      class User {
        private String mail;
        private String born;
        private List<String> phones = new ArrayList<>();
        String getMail() { return mail; }
        void setMail(String mail) { this.mail = mail; }
        String getBorn() { return born; }
        List<String> getPhones() { return phones; }
      }
      """;

  private static final String VIEW =
      """
      package app;
      import java.util.*;
      class View {
        String text;
        Map<String, String> texts = new HashMap<>();
        List<String> all = new ArrayList<>();
        View() {}
        View(String first) { this.text = first; }
        void setText(String value) { text = value; }
        static View of(String a) { return new View(a); }
      }
      """;

  private static Copies copies(String... sources) {
    return Copies.of(program(sources), name -> name.equals("telling"));
  }

  private static Program program(String... sources) {
    return Linked.of(
        Stream.concat(Stream.of(USER, VIEW), Stream.of(sources)).toArray(String[]::new));
  }

  private static List<String> into(Copies copies, String type, String field) {
    return copies.into(new CopyNode.OfField(new FieldRef("app." + type, field))).stream()
        .map(Copy::text)
        .toList();
  }

  private static boolean otherwise(Copies copies, String type, String field) {
    return copies.isFilledOtherwise(new CopyNode.OfField(new FieldRef("app." + type, field)));
  }

  private static String work(String body) {
    return """
        package app;
        import java.util.*;
        import java.util.stream.*;
        class Work {
          View view = new View();
          static String same(String given) { return given.trim(); }
          static String twice(String given) { return same(given); }
          static String marked(String given) { return "<" + given + ">"; }
          void run(User user, List<User> users) {
            %s
          }
        }
        """
        .formatted(body);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "view.setText(user.getMail());",
        "view.text = user.getMail();",
        "new View(user.getMail());",
        "View.of(user.getMail());",
        "String mail = user.getMail(); view.setText(mail);",
        "String mail = null; if (user != null) mail = user.getMail(); view.setText(mail);",
        "view.setText((String) user.getMail());",
        "view.setText(user.getMail().trim().toLowerCase());",
        "view.setText(String.valueOf(user.getMail()));",
        "view.setText(Objects.requireNonNull(user.getMail()));",
        "view.setText(user == null ? null : user.getMail());",
        "view.setText(user == null ? \"\" : user.getMail());",
        "view.setText(\"\" + user.getMail());",
        "view.setText(Optional.ofNullable(user).map(User::getMail).orElse(null));",
        "view.setText(Optional.of(user).map(u -> u.getMail()).map(String::trim).orElse(\"\"));",
        "Optional.of(user).map(User::getMail).ifPresent(view::setText);",
        "Optional.of(user).map(User::getMail).ifPresent(m -> view.setText(m));",
        "users.stream().map(u -> new View(u.getMail())).toList();",
        "users.stream().map(User::getMail).map(View::new).toList();",
        "for (User u : users) view.setText(u.getMail());",
        "List<String> all = users.stream().map(User::getMail).toList();"
            + " for (String m : all) { view.setText(m); }",
        "List<String> all = new ArrayList<>(); for (User u : users) all.add(u.getMail());"
            + " view.setText(all.get(0));",
        "view.setText(switch (users.size()) { case 0 -> null; default -> user.getMail(); });",
        "view.setText(switch (users.size()) { case 0: yield \"\";"
            + " default: { if (user == null) { yield null; } else { yield user.getMail(); } } });",
        "Map<String, Object> row = new HashMap<>(); row.put(\"a\", user.getMail());"
            + " row.put(\"b\", user.getBorn()); view.setText((String) row.get(\"a\"));",
        "view.setText(same(user.getMail()));",
        "view.setText(twice(user.getMail()));"
      })
  void aValueIsFollowedFromOneMemberToAnother(String body) {
    Copies copies = copies(work(body));

    assertThat(into(copies, "View", "text")).containsExactly("filled from User.mail in Work.run");
    assertThat(otherwise(copies, "View", "text")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "view.setText(\"to \" + user.getMail());",
        "view.setText(String.format(\"%s\", user.getMail()));",
        "view.setText(marked(user.getMail()));",
        "view.setText(user.getMail().substring(3));",
        "view.setText(user.getMail().isEmpty() + \"\");",
        "view.setText(\"a constant\");",
        "view.texts.put(\"mail\", user.getMail());",
        "System.out.println(user.getMail());",
        "String any = user.getMail(); any = user.getBorn(); view.setText(any);",
        "Map<String, String> row = new HashMap<>(); row.put(\"a\", user.getMail());"
            + " view.setText(row.get(\"b\"));",
        "Map<String, String> row = new HashMap<>(); row.put(user.getBorn(), user.getMail());"
            + " view.setText(row.get(\"a\"));",
        "java.math.BigDecimal sum = new java.math.BigDecimal(1);"
            + " sum.add(new java.math.BigDecimal(user.getMail())); view.setText(sum.toString());",
        "Set<String> all = new HashSet<>(); all.remove(user.getMail());"
            + " view.setText(all.iterator().next());"
      })
  void whatIsComposedComputedOrPutUnderAKeyIsNoCopy(String body) {
    assertThat(into(copies(work(body)), "View", "text")).isEmpty();
  }

  @Test
  void helpersDoNotMixWhatDifferentCallersGiveThem() {
    Copies copies =
        copies(work("view.setText(same(user.getMail())); view.all.add(twice(user.getBorn()));"));

    assertThat(into(copies, "View", "text")).containsExactly("filled from User.mail in Work.run");
    assertThat(into(copies, "View", "all")).containsExactly("filled from User.born in Work.run");
  }

  @Test
  void aMemberThatIsAlsoComposedIsFilledOtherwiseAndAConstantChangesNothing() {
    Copies composed =
        copies(work("view.setText(user.getMail()); view.setText(\"to \" + user.getBorn());"));
    Copies constant = copies(work("view.setText(user.getMail()); view.setText(\"none\");"));

    assertThat(otherwise(composed, "View", "text")).isTrue();
    assertThat(otherwise(constant, "View", "text")).isFalse();
  }

  @Test
  void aParameterThatNobodyCallsCountsAsUnseenUnlessItIsTheMembersOwnSetter() {
    Copies entry =
        copies(
            "package app; class Entry { void put(View view, String given) {"
                + " view.setText(given); } }");
    Copies setter = copies(work("view.toString();"));

    assertThat(otherwise(entry, "View", "text")).isTrue();
    assertThat(otherwise(setter, "View", "text")).isFalse();
  }

  @Test
  void aParameterWithATellingNameIsASourceOfItsOwn() {
    Copies copies =
        copies(
            "package app; class Entry { void put(View view, String telling) {"
                + " view.setText(telling); } void go(User user) { put(new View(), user.getMail()); } }");

    assertThat(into(copies, "View", "text"))
        .containsExactly("filled from the parameter telling in Entry.put");
  }

  @Test
  void recordsAndBuildersAreFollowedWhetherWrittenOrImplied() {
    Copies copies =
        copies(
            "package app; record Row(String first, String second) {}",
            """
            package app;
            class Made {
              private final String text;
              private Made(Builder from) { text = from.note; }
              static class Builder {
                private String note;
                Builder note(String note) { this.note = note; return this; }
                Made build() { return new Made(this); }
              }
            }
            """,
            "package app; @lombok.Builder class Built { private String text; }",
            "package app; @lombok.AllArgsConstructor @lombok.Data class Plain { private String text; }",
            """
            package app;
            class Work {
              void run(User user) {
                new Row(user.getBorn(), user.getMail());
                new Made.Builder().note(user.getMail()).build();
                Built.builder().text(user.getMail()).build();
                new Plain(user.getMail());
              }
            }
            """);

    assertThat(into(copies, "Row", "second")).containsExactly("filled from User.mail in Work.run");
    assertThat(into(copies, "Made", "text")).containsExactly("filled from Builder.note in Made");
    assertThat(into(copies, "Made.Builder", "note"))
        .containsExactly("filled from User.mail in Work.run");
    assertThat(into(copies, "Built", "text")).containsExactly("filled from User.mail in Work.run");
    assertThat(into(copies, "Plain", "text")).containsExactly("filled from User.mail in Work.run");
  }

  @Test
  void gettersAndSettersAreTakenByWhatTheyDoNotByTheirNames() {
    Copies copies =
        copies(
            """
            package app;
            class Odd {
              private String inner;
              private String other;
              String getOther() { return inner; }
              void setInner(String given) { this.other = given; }
            }
            """,
            """
            package app;
            class Work {
              void run(View view, Odd odd, User user) {
                view.setText(odd.getOther());
                odd.setInner(user.getMail());
              }
            }
            """);

    assertThat(into(copies, "View", "text")).containsExactly("filled from Odd.inner in Work.run");
    assertThat(into(copies, "Odd", "other")).containsExactly("filled from User.mail in Work.run");
    assertThat(into(copies, "Odd", "inner")).isEmpty();
  }

  @Test
  void anInterfacesGetterStandsForItsImplementationOrElseForItself() {
    Copies copies =
        copies(
            "package app; interface Named { String getMail(); }",
            "package app; interface Open { String getMail(); }",
            "package app; class Impl implements Named { String kept; public String getMail() {"
                + " return kept; } }",
            """
            package app;
            class Work {
              void run(View view, Named named, Open open) {
                view.setText(named.getMail());
                view.all.add(open.getMail());
              }
            }
            """);

    assertThat(into(copies, "View", "text")).containsExactly("filled from Impl.kept in Work.run");
    assertThat(into(copies, "View", "all"))
        .containsExactly("filled from Open.getMail() in Work.run");
  }

  @Test
  void mapStructCopiesPropertiesOfEqualNamesAndThoseThatAreMapped() {
    Copies copies =
        copies(
            "package app; public class From { private String mail; private String born;"
                + " public String getMail() { return mail; }"
                + " public String getBorn() { return born; } }",
            "package app; public class Dto { private String mail; private String text;"
                + " private String born; public void setMail(String m) { mail = m; }"
                + " public void setText(String t) { text = t; }"
                + " public void setBorn(String b) { born = b; } }",
            """
            package app;
            import org.mapstruct.Mapper;
            import org.mapstruct.Mapping;
            @Mapper
            public interface FromMapper {
              @Mapping(source = "born", target = "text")
              @Mapping(target = "born", ignore = true)
              Dto toDto(From from);
            }
            """);

    assertThat(into(copies, "Dto", "mail"))
        .containsExactly("filled from From.mail in FromMapper.toDto");
    assertThat(into(copies, "Dto", "text"))
        .containsExactly("filled from From.born in FromMapper.toDto");
    assertThat(into(copies, "Dto", "born")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@Query(\"select u.mail from User u\") String one();",
        "@Query(\"SELECT DISTINCT u.mail FROM User u where u.born = :x\") String one(String x);",
        "@Query(value = \"select u.mail as m from User u\") String one();"
      })
  void aQueryThatSelectsOneMemberGivesIt(String query) {
    Copies copies =
        copies(
            REPOSITORY.formatted(query),
            "package app; class Work { void run(View view, UserRepository users) {"
                + " view.setText(users.one("
                + (query.contains("one()") ? "" : "null")
                + ")); } }");

    assertThat(into(copies, "View", "text")).containsExactly("filled from User.mail in Work.run");
    assertThat(otherwise(copies, "View", "text")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@Query(\"select u from User u\") String one();",
        "@Query(\"select count(u.mail) from User u\") String one();",
        "@Query(\"select u.mail, u.born from User u\") String one();",
        "@Query(\"select mail from users\") String one();"
      })
  void aQueryThatSelectsAnythingElseIsUnseen(String query) {
    Copies copies =
        copies(
            REPOSITORY.formatted(query),
            "package app; class Work { void run(View view, UserRepository users) {"
                + " view.setText(users.one()); } }");

    assertThat(into(copies, "View", "text")).isEmpty();
    assertThat(otherwise(copies, "View", "text")).isTrue();
  }

  @Test
  void aProjectionIsFilledByTheNamesThatAQueryGives() {
    Copies copies =
        copies(
            "package app; interface Short { String getA(); String getBorn(); String getC(); }",
            REPOSITORY.formatted(
                "@Query(\"select u.mail as a, u.born, upper(u.mail) as c from User u\")"
                    + " java.util.List<Short> all();"));

    assertThat(copies.into(new CopyNode.OfGetter("app.Short", "getA")))
        .extracting(Copy::text)
        .containsExactly("filled from User.mail in UserRepository.all");
    assertThat(copies.into(new CopyNode.OfGetter("app.Short", "getBorn")))
        .extracting(Copy::text)
        .containsExactly("filled from User.born in UserRepository.all");
    assertThat(copies.into(new CopyNode.OfGetter("app.Short", "getC"))).isEmpty();
  }

  @Test
  void aQueryMadeInPlaceGivesItsMember() {
    Copies copies =
        copies(
            "package app; class Work { void run(View view, jakarta.persistence.EntityManager em) {"
                + " view.setText(em.createQuery(\"select u.mail from User u where u.born = :b\","
                + " String.class).setParameter(\"b\", \"x\").getSingleResult()); } }");

    assertThat(into(copies, "View", "text")).containsExactly("filled from User.mail in Work.run");
  }

  private static final String MAPPED =
      "package app; public class From { private String mail; private String born;"
          + " public String getMail() { return mail; } public void setMail(String m) { mail = m; }"
          + " public String getBorn() { return born; } public void setBorn(String b) { born = b; } }";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@InheritInverseConfiguration Dto back(From from);",
        "@InheritInverseConfiguration(name = \"to\") Dto back(From from);",
        "@InheritInverseConfiguration void back(From from, @MappingTarget Dto dto);",
        "@InheritConfiguration(name = \"other\") Dto back(From from);"
            + " @Mapping(source = \"born\", target = \"text\") Dto other(From from);"
      })
  void mapStructTakesPairsOverFromAnotherMethodOfTheMapper(String inheriting) {
    Copies copies =
        copies(
            MAPPED,
            "package app; public class Dto { private String text;"
                + " public String getText() { return text; }"
                + " public void setText(String t) { text = t; } }",
            "package app; import org.mapstruct.*; @Mapper public interface FromMapper {"
                + " @Mapping(source = \"text\", target = \"born\") From to(Dto dto); "
                + inheriting
                + " }");

    assertThat(into(copies, "Dto", "text")).contains("filled from From.born in FromMapper.back");
  }

  @Test
  void mapStructTakesNothingOverFromAMethodBetweenOtherTypesOrOneOfTwo() {
    Copies copies =
        copies(
            MAPPED,
            "package app; public class Dto { private String text; private String note;"
                + " public String getText() { return text; }"
                + " public void setText(String t) { text = t; }"
                + " public String getNote() { return note; }"
                + " public void setNote(String n) { note = n; } }",
            "package app; import org.mapstruct.*; @Mapper public interface FromMapper {"
                + " @Mapping(source = \"text\", target = \"born\") From to(Dto dto);"
                + " @Mapping(source = \"note\", target = \"born\") From too(Dto dto);"
                + " @InheritInverseConfiguration Dto back(From from); }");

    assertThat(into(copies, "Dto", "text")).isEmpty();
    assertThat(into(copies, "Dto", "note")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "org.springframework.beans.BeanUtils.copyProperties(user, dto);",
        "org.apache.commons.beanutils.BeanUtils.copyProperties(dto, user);",
        "new org.modelmapper.ModelMapper().map(user, Dto.class);",
        "new com.fasterxml.jackson.databind.ObjectMapper().convertValue(user, Dto.class);"
      })
  void wholeObjectsAreCopiedByName(String call) {
    Copies copies =
        copies(
            "package app; class Dto { String mail; String text; }",
            "package app; class Work { void run(User user, Dto dto) { " + call + " } }");

    assertThat(into(copies, "Dto", "mail")).containsExactly("filled from User.mail in Work.run");
    assertThat(into(copies, "Dto", "text")).isEmpty();
    assertThat(into(copies, "User", "mail")).isEmpty();
  }

  @Test
  void ignoredPropertiesAndOtherClassesOfThatNameAreNotCopied() {
    Copies copies =
        copies(
            "package app; class Dto { String mail; String born; }",
            "package app; class Other { String mail; }",
            "package app; class ModelMapper { void map(Object from, Class<?> to) {} }",
            """
            package app;
            class Work {
              void run(User user, Dto dto) {
                org.springframework.beans.BeanUtils.copyProperties(user, dto, "mail");
                new ModelMapper().map(user, Other.class);
              }
            }
            """);

    assertThat(into(copies, "Dto", "born")).containsExactly("filled from User.born in Work.run");
    assertThat(into(copies, "Dto", "mail")).isEmpty();
    assertThat(into(copies, "Other", "mail")).isEmpty();
  }

  private static final String REPOSITORY =
      """
      package app;
      import org.springframework.data.jpa.repository.*;
      interface UserRepository extends JpaRepository<User, Long> {
        %s
      }
      """;

  @Test
  void projectionsOfARepositoryAreFilledByName() {
    Copies copies =
        copies(
            "package app; interface Short { String getMail(); String getColour(); }",
            REPOSITORY.formatted("java.util.List<Short> findAllBy();"));

    assertThat(copies.into(new CopyNode.OfGetter("app.Short", "getMail")))
        .extracting(Copy::text)
        .containsExactly("filled from User.mail in UserRepository.findAllBy");
    assertThat(copies.into(new CopyNode.OfGetter("app.Short", "getColour"))).isEmpty();
  }

  @Test
  void aDerivedQueryHoldsItsParametersAgainstProperties() {
    String work =
        """
        package app;
        class Work {
          void run(View view, UserRepository users) { users.%s; }
        }
        """;
    Copies equal =
        copies(
            REPOSITORY.formatted("User findFirstByMail(String given);"),
            work.formatted("findFirstByMail(view.text)"));
    Copies like =
        copies(
            REPOSITORY.formatted("User findByMailContaining(String given);"),
            work.formatted("findByMailContaining(view.text)"));
    Copies second =
        copies(
            REPOSITORY.formatted("User findByActiveTrueAndBornIsNotNullAndMail(String given);"),
            work.formatted("findByActiveTrueAndBornIsNotNullAndMail(view.text)"));
    String expected = "looked up by User.mail in UserRepository.";

    assertThat(into(equal, "View", "text")).containsExactly(expected + "findFirstByMail");
    assertThat(into(like, "View", "text")).isEmpty();
    assertThat(into(second, "View", "text"))
        .containsExactly(expected + "findByActiveTrueAndBornIsNotNullAndMail");
  }

  @Test
  void constructorExpressionsOfQueriesFillTheConstructorsParameters() {
    String annotated =
        REPOSITORY.formatted(
            "@Query(\"select new app.View(u.mail) from User u where u.born = :x\")"
                + " java.util.List<View> find(String x);");
    String called =
        "package app; class Work { void run(jakarta.persistence.EntityManager em) {"
            + " em.createQuery(\"SELECT NEW app.View(u.mail) \" + \"FROM User u\"); } }";
    String computed =
        "package app; class Work { void run(jakarta.persistence.EntityManager em) {"
            + " em.createQuery(\"select new app.View(upper(u.mail)) from User u\"); } }";

    assertThat(into(copies(annotated), "View", "text"))
        .containsExactly("filled from User.mail in UserRepository.find");
    assertThat(into(copies(called), "View", "text"))
        .containsExactly("filled from User.mail in Work.run");
    assertThat(into(copies(computed), "View", "text")).isEmpty();
  }

  @Test
  void aMemberThatIsReadFromWhereItWasKeptIsFilledWithItself() {
    String rows =
        """
        package app;
        class Rows {
          void one(java.sql.ResultSet rs, User user) throws Exception {
            user.setMail(rs.getString("%s"));
          }
        }
        """;

    assertThat(otherwise(copies(rows.formatted("MAIL")), "User", "mail")).isFalse();
    assertThat(otherwise(copies(rows.formatted("other")), "User", "mail")).isTrue();
  }

  @Test
  void membersOfAnOpenTypeHoldAnythingAndAreNoCopies() {
    Copies copies =
        copies(
            "package app; class Box<T> { T value; Box(T given) { value = given; } }",
            work("view.setText(new Box<>(user.getMail()).value);"));

    assertThat(into(copies, "Box", "value")).isEmpty();
    assertThat(into(copies, "View", "text")).isEmpty();
  }
}
