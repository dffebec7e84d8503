package dev.vigie.verify;

import dev.vigie.finding.Claim;
import dev.vigie.finding.Opinion;
import dev.vigie.finding.Opinion.Answer;
import dev.vigie.program.link.ClassPath;
import dev.vigie.source.SourceTexts;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;

/** Checks claims on one model of some files, each claim once. */
final class ClaimCheck {
  private final CodeModel model;
  private final CallCheck calls;
  private final DeclarationCheck declarations;
  private final Map<Claim, Opinion> checked = new HashMap<>();

  private ClaimCheck(CodeModel model, Lineage lineage) {
    this.model = model;
    this.calls = new CallCheck(model, lineage);
    this.declarations = new DeclarationCheck(model, lineage);
  }

  static ClaimCheck on(
      NavigableSet<String> paths, SourceTexts texts, List<Path> classPath, ClassPath libraries) {
    CodeModel model = CodeModel.of(paths, texts, classPath);
    return new ClaimCheck(model, new Lineage(model, libraries));
  }

  Opinion check(Claim claim) {
    Opinion known = checked.get(claim);
    if (known == null) {
      known = anew(claim);
      checked.put(claim, known);
    }
    return known;
  }

  private Opinion anew(Claim claim) {
    String path = claim.at().path();
    if (!model.has(path)) {
      return Opinion.couldNotTell("the second reader could not read " + path);
    }
    Opinion opinion =
        claim instanceof Claim.Calls call ? calls.check(call) : declarations.check(claim);
    return opinion.answer() == Answer.CONTRADICTED && model.isMalformed(path)
        ? Opinion.couldNotTell("to the second reader, there is a syntax error in " + path)
        : opinion;
  }
}
