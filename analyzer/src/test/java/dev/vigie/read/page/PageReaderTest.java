package dev.vigie.read.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.vigie.facts.PageFacts;
import dev.vigie.source.Span;
import org.junit.jupiter.api.Test;

class PageReaderTest {
  private static PageFacts read(String text) {
    return new PageReader().read(text.getBytes(UTF_8));
  }

  @Test
  void aFormHasTheControlsThatAreFilledIn() {
    PageFacts page =
        read(
            """
            <form action="/sign-up" method="post">
              <input type="hidden" name="token"><input name=email type='email' autocomplete="email">
              <textarea name="note"></textarea><select name="country"></select>
              <input type="submit" name="go">
            </form>
            <input name="outside">
            """);

    assertThat(page.forms())
        .singleElement()
        .extracting(PageFacts.Form::action)
        .isEqualTo("/sign-up");
    assertThat(page.forms().get(0).controls())
        .extracting(PageFacts.Control::name, PageFacts.Control::type, PageFacts.Control::purpose)
        .containsExactly(
            tuple("email", "email", "email"),
            tuple("note", "text", ""),
            tuple("country", "text", ""));
    assertThat(Span.line(page.forms().get(0).at())).isEqualTo(1);
    assertThat(Span.line(page.forms().get(0).controls().get(0).at())).isEqualTo(2);
  }

  @Test
  void bindingsOfTemplateLanguagesNameTheirLastPart() {
    PageFacts page =
        read(
            """
            <form th:action="@{/a}"><input th:field="*{address.city}"/></form>
            <form:form action="b"><form:input path="person.lastName"/><form:password path="secret"/></form:form>
            <h:form><h:inputText value="#{bean.user.email}"/><h:inputText value="fixed"/></h:form>
            <form><@spring.formInput "order.phone" 'class="x"'/></form>
            """);

    assertThat(page.forms())
        .extracting(
            form ->
                form.controls().stream().map(c -> c.name() + ":" + c.type()).toList().toString())
        .containsExactly(
            "[city:text]", "[lastName:text, secret:password]", "[email:text]", "[phone:text]");
  }

  @Test
  void linksShowTheirTargetAndWords() {
    PageFacts page =
        read(
            """
            <link rel="stylesheet" href="privacy.css">
            <a class=x href="/privacy"><b>Your</b>
              data</a>
            <a th:href="@{/legal}" th:text="#{footer.legal}">x</a>
            """);

    assertThat(page.links())
        .extracting(link -> link.target() + "|" + link.text())
        .containsExactly("/privacy|Your data", "@{/legal}|x#{footer.legal}");
  }

  @Test
  void scriptsAreKnownByTheirAddressOrTheirFirstWords() {
    PageFacts page =
        read(
            "<script src='https://a.example/x.js'></script><script>if (a < b) { go();"
                + " }</script><p>");

    assertThat(page.scripts())
        .extracting(script -> script.source() + "|" + script.text())
        .containsExactly("https://a.example/x.js|", "|if (a < b) { go(); }");
  }

  @Test
  void partsAreWhatAPageIsPutTogetherOf() {
    PageFacts page =
        read(
            """
            <%@ include file="/WEB-INF/footer.jsp" %>
            <jsp:include page="menu.jsp"/>
            <div th:replace="~{layout :: bottom}"></div>
            {{> partials/head}}
            <#include "end.ftl">
            """);

    assertThat(page.parts())
        .containsExactlyInAnyOrder(
            "/WEB-INF/footer.jsp", "menu.jsp", "~{layout :: bottom}", "partials/head", "end.ftl");
  }

  @Test
  void commentsSayNothing() {
    PageFacts page =
        read(
            "<!-- <form><input name=a></form> --><%-- <form> --%><#-- <a href=x>y</a> -->"
                + "{{! <form> }}<% if (a < b) { %>");

    assertThat(page.forms()).isEmpty();
    assertThat(page.links()).isEmpty();
  }

  @Test
  void whatIsNotClosedEndsWithThePage() {
    PageFacts page = read("<form action='x'><input name='email' <input name=\"broken");

    assertThat(page.forms()).hasSize(1);
    assertThat(page.problems()).isEmpty();
    assertThat(read("<").forms()).isEmpty();
    assertThat(read("<!--").forms()).isEmpty();
    assertThat(read("<a href='x'").links()).hasSize(1);
  }
}
