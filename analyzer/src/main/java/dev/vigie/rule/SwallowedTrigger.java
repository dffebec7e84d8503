package dev.vigie.rule;

import dev.vigie.config.YamlObject;
import dev.vigie.finding.Finding;
import dev.vigie.inventory.PersonalMember;
import dev.vigie.inventory.Place;
import dev.vigie.program.JavaType;
import dev.vigie.program.Method;
import dev.vigie.program.TypeDeclaration;
import dev.vigie.program.code.Statement;
import dev.vigie.program.code.Walk;
import dev.vigie.rule.call.CallPattern;
import dev.vigie.rule.lifecycle.Act;
import dev.vigie.rule.lifecycle.Kept;
import dev.vigie.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A handler of exceptions does nothing, around code that writes or erases stored data of these
 * kinds.
 *
 * @param unlessCaught simple names of exceptions that tell of no failure; null for none
 * @param unlessThrough names of methods that are called to read; null for none
 * @param exposure row of the severity table
 */
record SwallowedTrigger(
    DataFilter data,
    @Nullable Pattern unlessCaught,
    @Nullable Pattern unlessThrough,
    String exposure,
    String message,
    String help)
    implements Trigger {
  static final Set<String> PLACEHOLDERS =
      Set.of("data", "is", "owner", "label", "act", "exceptions");

  static SwallowedTrigger read(YamlObject yaml, DataTriggers.Basis basis) {
    return new SwallowedTrigger(
        basis.data(),
        CallPattern.expression(yaml, "unless-caught"),
        CallPattern.expression(yaml, "unless-through"),
        basis.exposure(),
        basis.message(),
        basis.help());
  }

  @Override
  public Judgement judge(RuleInfo rule, Inquiry inquiry, Set<Place> judged) {
    PersonalWrites writes = new PersonalWrites(inquiry, data, unlessThrough);
    List<Finding> findings = new ArrayList<>();
    for (TypeDeclaration type : inquiry.program().types()) {
      for (Method method : type.test() ? List.<Method>of() : type.methods()) {
        if (method.body() != null && method.origin() == Method.Origin.SOURCE) {
          Walk.statements(
              method.body(),
              each -> {
                if (each instanceof Statement.Try attempt) {
                  judge(rule, inquiry, writes, method, attempt).ifPresent(findings::add);
                }
              });
        }
      }
    }
    return new Judgement(findings, Set.of());
  }

  private Optional<Finding> judge(
      RuleInfo rule, Inquiry inquiry, PersonalWrites writes, Method method, Statement.Try attempt) {
    for (Statement.Try.Handler handler : attempt.handlers()) {
      if (isIdle(handler.body()) && isFailure(handler)) {
        return writes
            .in(method, attempt.body())
            .map(write -> finding(rule, inquiry, method, handler, write));
      }
    }
    return Optional.empty();
  }

  /** Whether a handler does nothing that anybody could notice. */
  private static boolean isIdle(Statement body) {
    boolean[] acts = {false};
    Walk.through(body, expression -> acts[0] = true);
    Walk.statements(body, each -> acts[0] |= each instanceof Statement.Throw);
    return !acts[0];
  }

  private boolean isFailure(Statement.Try.Handler handler) {
    Pattern harmless = unlessCaught;
    return harmless == null
        || handler.types().stream()
            .map(JavaType::simpleName)
            .noneMatch(name -> harmless.matcher(name).find());
  }

  private Finding finding(
      RuleInfo rule,
      Inquiry inquiry,
      Method method,
      Statement.Try.Handler handler,
      PersonalWrites.Write write) {
    Kept kept = write.kept();
    List<Exposed> data = new ArrayList<>();
    for (PersonalMember member : write.members()) {
      data.add(Exposed.of(member, exposure, inquiry.severities(), 1));
    }
    data.sort(Exposed.WORST_FIRST);
    List<PersonalMember> members = Exposed.members(data);
    Map<String, String> words =
        Map.of(
            "data", Wording.data(members, kept.simpleName()),
            "is", Wording.is(members, true),
            "owner", kept.simpleName(),
            "label", Wording.label(members.get(0)),
            "act", write.act() == Act.ERASE || write.act() == Act.ANONYMISE ? "erase" : "save",
            "exceptions",
                Wording.list(handler.types().stream().map(JavaType::simpleName).toList()));
    String path = method.at().path();
    return new Finding(
        rule.id(),
        data.get(0).severity(),
        data.get(0).confidence(),
        Wording.fill(message, words),
        Wording.fill(help, words),
        Location.of(path, handler.caught().at()),
        method.ref().toString(),
        Exposed.data(data),
        List.of(new Finding.Related("written here", write.at())),
        List.of(),
        kept.name() + "|" + write.act(),
        data.stream().map(inquiry.grounds()::ofMember).toList());
  }
}
