package dev.vigie.facts;

/** Binary form of what a page says. */
final class PageForm {
  private PageForm() {}

  static void write(FactsOutput out, PageFacts facts) {
    out.list(
        facts.forms(),
        form -> {
          out.text(form.action());
          out.list(
              form.controls(),
              control -> {
                out.text(control.name());
                out.text(control.type());
                out.text(control.purpose());
                out.place(control.at());
              });
          out.place(form.at());
        });
    out.list(
        facts.links(),
        link -> {
          out.text(link.target());
          out.text(link.text());
          out.place(link.at());
        });
    out.list(
        facts.scripts(),
        script -> {
          out.text(script.source());
          out.text(script.text());
          out.place(script.at());
        });
    out.list(facts.parts(), out::text);
  }

  static PageFacts read(FactsInput in) {
    return new PageFacts(
        in.list(
            () ->
                new PageFacts.Form(
                    in.text(),
                    in.list(
                        () -> new PageFacts.Control(in.text(), in.text(), in.text(), in.place())),
                    in.place())),
        in.list(() -> new PageFacts.Link(in.text(), in.text(), in.place())),
        in.list(() -> new PageFacts.Script(in.text(), in.text(), in.place())),
        in.list(in::text),
        in.problems(),
        in.number());
  }
}
