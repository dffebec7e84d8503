package dev.vigie.read.java;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigie.facts.AnnotationFact;
import dev.vigie.facts.FieldFact;
import dev.vigie.facts.TypeFact;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which comment describes which member, and how much of it is kept. */
class DescriptionsTest {
  private static List<String> docs(TypeFact type) {
    return type.fields().stream().map(FieldFact::doc).toList();
  }

  @Test
  void aCommentBehindAFieldOnItsLineIsTheFields() {
    assertThat(
            docs(
                Reads.members(
                    """
                    String a; // birth date
                    String b; /* first name */ String c;
                    String d;
                    """)))
        .containsExactly("birth date", "first name", "", "");
  }

  @Test
  void aCommentOnTheLineBeforeIsTheFields() {
    assertThat(
            docs(
                Reads.members(
                    """
                    // birth date
                    @Column
                    String a;

                    // a heading of what follows

                    String b;
                    // of two lines,
                    // which tell a story
                    String c;
                    /* the e-mail */
                    String d;
                    """)))
        .containsExactly("birth date", "", "", "the e-mail");
  }

  @Test
  void javadocGoesBeforeOtherComments() {
    assertThat(docs(Reads.members("/** one */ String a; // two"))).containsExactly("one");
  }

  @Test
  void aCommentOnSeveralFieldsIsNoneOfThem() {
    assertThat(docs(Reads.members("/** first and last name */ String a, b; // names")))
        .containsExactly("", "");
  }

  @Test
  void aRecordsComponentsAreDescribedByItsTagsOrTheirOwnComments() {
    assertThat(
            docs(
                Reads.type(
                    """
                    /**
                     * A person.
                     *
                     * @param a the <b>first</b>
                     *     name
                     * @param <T> nothing
                     * @param other what is not there
                     */
                    record A<T>(
                        String a, // not this
                        String b, // the last name
                        /** the birth date */ String c,
                        String d) {}
                    """)))
        .containsExactly("the first name", "the last name", "the birth date", "");
  }

  @Test
  void onlyTheBeginningOfALongCommentIsKept() {
    String doc = docs(Reads.members("/** " + "word ".repeat(200) + " */ String a;")).get(0);

    assertThat(doc).hasSizeLessThanOrEqualTo(120).endsWith("word…");
    assertThat(docs(Reads.members("/** " + "x".repeat(500) + " */ String a;")).get(0)).hasSize(120);
  }

  @Test
  void annotationsInsideATypeAreKeptWithIt() {
    FieldFact field =
        Reads.field("@Column java.util.Map<@Id String, List<@Email(x = 1) String>> a;");

    assertThat(field.annotations()).extracting(AnnotationFact::name).containsExactly("Column");
    assertThat(field.type().annotations()).isEmpty();
    assertThat(field.type().allAnnotations())
        .extracting(AnnotationFact::name)
        .containsExactly("Id", "Email");
    assertThat(field.type().args().get(1).args().get(0).annotations()).hasSize(1);
  }

  @Test
  void annotationsSurviveBoundsAndArrays() {
    assertThat(Reads.field("List<? extends @Email String> a;").type().allAnnotations()).hasSize(1);
    assertThat(Reads.field("List<@Email String>[] a;").type().allAnnotations()).hasSize(1);
  }
}
