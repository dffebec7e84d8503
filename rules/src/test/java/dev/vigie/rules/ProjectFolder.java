package dev.vigie.rules;

import dev.vigie.CheckRequest;
import dev.vigie.Expertise;
import dev.vigie.Explain;
import dev.vigie.ExplainQuestion;
import dev.vigie.Survey;
import dev.vigie.report.text.Detail;
import dev.vigie.report.text.ExplanationText;
import dev.vigie.report.text.TerminalOptions;
import dev.vigie.source.SourceSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A project on disk, with its settings. */
final class ProjectFolder {
  private final Path root;

  /** A repository of its own, so that paths are told from here. */
  ProjectFolder(Path root) throws IOException {
    this.root = root;
    Files.createDirectories(root.resolve(".git"));
  }

  Path root() {
    return root;
  }

  ProjectFolder write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return this;
  }

  ProjectFolder settings(String text) throws IOException {
    return write("privacy.yml", text);
  }

  CheckRequest request() {
    Path settings = root.resolve("privacy.yml");
    return new CheckRequest(
        "project",
        withTests -> SourceSet.find(List.of(root), withTests),
        0,
        List.of(),
        Files.exists(settings) ? Optional.of(settings) : Optional.empty(),
        CheckRequest.Choices.NONE,
        Optional.empty(),
        1);
  }

  Survey.Outcome survey(Expertise expertise) throws Exception {
    return new Survey(expertise).run(request());
  }

  /** Members of the inventory as {@code Customer.email email}. */
  List<String> members(Expertise expertise) throws Exception {
    return survey(expertise).holdings().personal().stream()
        .map(member -> member.place().display() + " " + member.element().id())
        .toList();
  }

  Explain.Outcome explain(Expertise expertise, String what) throws Exception {
    return new Explain(expertise).run(request(), new ExplainQuestion(what, root));
  }

  String explained(Expertise expertise, String what) throws Exception {
    Explain.Outcome outcome = explain(expertise, what);
    return new ExplanationText(TerminalOptions.plain(Detail.NORMAL), outcome.texts())
        .of(outcome.explanation());
  }
}
