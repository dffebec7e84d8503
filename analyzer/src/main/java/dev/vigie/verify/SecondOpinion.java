package dev.vigie.verify;

import dev.vigie.finding.Claim;
import dev.vigie.finding.Finding;
import dev.vigie.finding.Ground;
import dev.vigie.finding.Opinion;
import dev.vigie.finding.Opinion.Answer;
import dev.vigie.program.Program;
import dev.vigie.program.link.ClassPath;
import dev.vigie.source.SourceTexts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Reads again what findings rest on. One model serves all findings that are asked about together,
 * and another one those that need another class of the same name; where the other reader fails on
 * it, halves of them are tried, so that a file that it cannot bear costs only the findings that
 * need it.
 */
public final class SecondOpinion {
  private final Program program;
  private final SourceTexts texts;
  private final List<Path> classPath;

  /**
   * On one program.
   *
   * @param texts of its files
   * @param classPath jars and class folders of the libraries; may be empty
   */
  public SecondOpinion(Program program, SourceTexts texts, List<Path> classPath) {
    this.program = program;
    this.texts = texts;
    this.classPath = List.copyOf(classPath);
  }

  /**
   * An opinion on each finding, in their order. Never fails: where the other reader does, that is
   * the reason why nothing can be told. Call this on a thread with a large stack.
   *
   * @param counts grounds that are enough to fail the gate: a finding holds as long as one of these
   *     does
   */
  public List<Opinion> on(List<Finding> findings, Predicate<Ground> counts) {
    if (findings.isEmpty()) {
      return List.of();
    }
    try (ClassPath libraries = ClassPath.of(classPath)) {
      return on(findings, counts, libraries);
    } catch (IOException e) {
      throw new UncheckedIOException("libraries cannot be closed", e);
    }
  }

  private List<Opinion> on(List<Finding> findings, Predicate<Ground> counts, ClassPath libraries) {
    try {
      Neighbourhood neighbourhood = new Neighbourhood(program);
      Homonyms homonyms = new Homonyms(program);
      List<NavigableSet<String>> paths = new ArrayList<>();
      for (Finding finding : findings) {
        NavigableSet<String> own = new TreeSet<>();
        for (Ground ground : counting(finding, counts)) {
          own.addAll(neighbourhood.of(ground.claims()));
        }
        paths.add(own);
      }
      Opinion[] opinions = new Opinion[findings.size()];
      for (List<Integer> group : homonyms.groups(paths)) {
        NavigableSet<String> all = new TreeSet<>();
        group.forEach(i -> all.addAll(paths.get(i)));
        ClaimCheck check = ClaimCheck.on(all, texts, classPath, libraries);
        for (int i : group) {
          opinions[i] =
              homonyms.areApart(paths.get(i))
                  ? opinion(findings.get(i), counts, check)
                  : Opinion.couldNotTell("it goes through two classes of one name");
        }
      }
      return List.of(opinions);
    } catch (RuntimeException | Error failure) {
      // Whatever another program's front end dies of, it must not take the build with it.
      return findings.size() == 1
          ? List.of(Opinion.couldNotTell("the second reader failed: " + failure))
          : halves(findings, counts, libraries);
    }
  }

  private List<Opinion> halves(
      List<Finding> findings, Predicate<Ground> counts, ClassPath libraries) {
    int middle = findings.size() / 2;
    List<Opinion> opinions = new ArrayList<>(on(findings.subList(0, middle), counts, libraries));
    opinions.addAll(on(findings.subList(middle, findings.size()), counts, libraries));
    return opinions;
  }

  private static List<Ground> counting(Finding finding, Predicate<Ground> counts) {
    return finding.grounds().stream().filter(counts).toList();
  }

  /** One ground that holds is enough; where none holds, one that may hold is. */
  private static Opinion opinion(Finding finding, Predicate<Ground> counts, ClaimCheck check) {
    List<Ground> grounds = counting(finding, counts);
    if (grounds.isEmpty()) {
      return Opinion.couldNotTell("its rule does not say what it rests on");
    }
    Opinion best = opinion(grounds.get(0), check);
    for (Ground ground : grounds.subList(1, grounds.size())) {
      Opinion opinion = opinion(ground, check);
      if (opinion.answer().isBetterThan(best.answer())) {
        best = opinion;
      }
    }
    return best;
  }

  /** All claims must hold: one that does not is enough to contradict. */
  private static Opinion opinion(Ground ground, ClaimCheck check) {
    if (ground.claims().isEmpty()) {
      return Opinion.couldNotTell("it rests on nothing in Java code");
    }
    Opinion result = Opinion.CONFIRMED;
    for (Claim claim : ground.claims()) {
      Opinion opinion = check.check(claim);
      if (opinion.answer() == Answer.CONTRADICTED) {
        return opinion;
      }
      if (opinion.answer() == Answer.COULD_NOT_TELL && result.answer() == Answer.CONFIRMED) {
        result = opinion;
      }
    }
    return result;
  }
}
