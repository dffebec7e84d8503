package dev.vigie.read.page;

import dev.vigie.facts.PageFacts;
import dev.vigie.read.FactReader;
import dev.vigie.read.LineIndex;
import dev.vigie.read.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads forms, links and scripts of HTML and of what is written around it: Thymeleaf, JSP and its
 * tag libraries, JSF, FreeMarker, Mustache. Tags are told by the last part of their name ({@code
 * form:input}), and bindings by the last part of their expression ({@code *{address.city}}).
 */
public final class PageReader implements FactReader {
  private static final Set<String> CONTROLS =
      Set.of(
          "input",
          "select",
          "textarea",
          "password",
          "inputtext",
          "inputtextarea",
          "inputsecret",
          "selectonemenu",
          "textfield",
          "emailfield",
          "calendar",
          "datepicker");

  private static final List<String> NAMES =
      List.of("th:field", "path", "name", "property", "value", "id", "forminput");

  private static final Set<String> NOT_FILLED_IN =
      Set.of("hidden", "submit", "button", "image", "reset", "search");

  /** Includes of template languages that are no tags. */
  private static final Pattern INCLUDE =
      Pattern.compile(
          "\\{\\{>\\s*([\\w./-]+)|<%@\\s*include\\s+file\\s*=\\s*[\"']([^\"']+)"
              + "|<#(?:include|import)\\s+[\"']([^\"']+)|\\{\\{#extend\\s+[\"']([^\"']+)");

  /** Forms of FreeMarker macros: {@code <@spring.formInput "user.email"/>}. */
  private static final Pattern MACRO =
      Pattern.compile(
          "<@[\\w.]*form(?:Input|Textarea|PasswordInput|SingleSelect)\\s+[\"']([^\"']+)");

  private static final int LONGEST_SCRIPT = 400;

  @Override
  public PageFacts read(byte[] content) {
    SourceText source = SourceText.of(content);
    Draft draft = new Draft(source.text());
    draft.read();
    return new PageFacts(
        draft.forms, draft.links, draft.scripts, draft.parts, source.problems(), source.lines());
  }

  /** One page on its way to facts. */
  private static final class Draft {
    private final String text;
    private final LineIndex index;
    private final List<PageFacts.Form> forms = new ArrayList<>();
    private final List<PageFacts.Link> links = new ArrayList<>();
    private final List<PageFacts.Script> scripts = new ArrayList<>();
    private final List<String> parts = new ArrayList<>();
    private @Nullable Tag form;
    private final List<PageFacts.Control> controls = new ArrayList<>();

    Draft(String text) {
      this.text = text;
      this.index = LineIndex.of(text);
    }

    void read() {
      Tags tags = new Tags(text);
      for (Tag tag = tags.next(); tag != null; tag = tags.next()) {
        if (tag.closing()) {
          if (tag.local().equals("form")) {
            endForm(tag.start());
          }
        } else {
          open(tag, tags);
        }
      }
      endForm(text.length());
      Matcher include = INCLUDE.matcher(text);
      while (include.find()) {
        for (int group = 1; group <= include.groupCount(); group++) {
          if (include.group(group) != null) {
            parts.add(include.group(group));
          }
        }
      }
    }

    private void open(Tag tag, Tags tags) {
      String local = tag.local();
      for (String key :
          List.of("th:replace", "th:include", "th:insert", "layout:decorate", "template")) {
        if (!tag.attribute(key).isEmpty()) {
          parts.add(tag.attribute(key));
        }
      }
      if (local.equals("include") || local.equals("import") || local.equals("insertattribute")) {
        parts.add(
            tag.attribute("page")
                + tag.attribute("file")
                + tag.attribute("url")
                + tag.attribute("src"));
      }
      if (local.equals("form")) {
        endForm(tag.start());
        form = tag;
      } else if (CONTROLS.contains(local)) {
        control(tag);
      } else if (local.equals("a") || local.equals("link") || local.equals("outputlink")) {
        link(tag, tags);
      } else if (local.equals("script")) {
        String inner = tags.until("</script");
        scripts.add(
            new PageFacts.Script(
                tag.attribute("src") + tag.attribute("th:src"),
                inner.substring(0, Math.min(LONGEST_SCRIPT, inner.length())).strip(),
                at(tag)));
      }
    }

    private void control(Tag tag) {
      String type = tag.attribute("type").toLowerCase(Locale.ROOT);
      String name = "";
      for (String key : NAMES) {
        if (name.isEmpty() && (!key.equals("value") || tag.attribute(key).startsWith("#{"))) {
          name = bound(tag.attribute(key));
        }
      }
      if (form != null && !NOT_FILLED_IN.contains(type) && !name.isEmpty()) {
        boolean secret = tag.local().equals("password") || tag.local().equals("inputsecret");
        controls.add(
            new PageFacts.Control(
                name,
                secret ? "password" : type.isEmpty() ? "text" : type,
                tag.attribute("autocomplete"),
                at(tag)));
      }
    }

    private void link(Tag tag, Tags tags) {
      String target =
          tag.attribute("href")
              + tag.attribute("th:href")
              + tag.attribute("outcome")
              + tag.attribute("value");
      if (tag.local().equals("link") && !tag.name().contains(":")) {
        return; // a style sheet
      }
      String shown =
          tags.ahead("</" + tag.name()).replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ").strip();
      links.add(new PageFacts.Link(target, shown + tag.attribute("th:text"), at(tag)));
    }

    private void endForm(int end) {
      Tag open = form;
      if (open != null) {
        Matcher macro = MACRO.matcher(text).region(open.start(), end);
        while (macro.find()) {
          controls.add(
              new PageFacts.Control(
                  bound(macro.group(1)), "text", "", index.span(macro.start(), macro.end())));
        }
        forms.add(
            new PageFacts.Form(
                open.attribute("action") + open.attribute("th:action"), controls, at(open)));
        controls.clear();
        form = null;
      }
    }

    private long at(Tag tag) {
      return index.span(tag.start(), tag.end());
    }

    /** {@code *{address.city}} binds {@code city}. */
    private static String bound(String expression) {
      String bare = expression.replaceAll("[*$#]?\\{|}|\\[[^\\]]*]", "").strip();
      return bare.substring(bare.lastIndexOf('.') + 1);
    }
  }
}
