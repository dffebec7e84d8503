package dev.vigie.rule;

import dev.vigie.config.Activity;
import dev.vigie.facts.SettingsFacts;
import dev.vigie.program.Annotation;
import dev.vigie.program.Field;
import dev.vigie.program.Method;
import dev.vigie.program.TypeDeclaration;
import dev.vigie.program.code.Expression;
import dev.vigie.program.code.Walk;
import dev.vigie.rule.call.Call;
import dev.vigie.rule.call.CallPattern;
import dev.vigie.rule.lifecycle.Act;
import dev.vigie.rule.lifecycle.Amounts;
import dev.vigie.rule.lifecycle.Event;
import dev.vigie.rule.lifecycle.Kept;
import dev.vigie.source.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** The periods that a project states for what it keeps: declared, in code, in settings. */
public final class StatedPeriods {
  private final Inquiry inquiry;
  private final Amounts amounts;
  private final Pattern names;
  private final Map<Location, StatedPeriod> found = new LinkedHashMap<>();

  /** What states a period. */
  public enum By {
    DECLARATION,
    ANNOTATION,
    CONSTANT,
    SETTING,
    PURGE,
    COOKIE
  }

  /**
   * A period, and of what.
   *
   * @param by what states it
   * @param name words that say of what: a class, a constant, a setting
   * @param shown what states it, as a reader says it
   * @param within what encloses it, without line numbers
   */
  public record StatedPeriod(
      By by, String name, double days, String shown, Location at, String within) {}

  /**
   * All that a program states.
   *
   * @param names that constants and settings about keeping have
   */
  public static List<StatedPeriod> of(Dossier dossier, Knowledge knowledge, Pattern names) {
    return new StatedPeriods(new Inquiry(dossier, knowledge), names).all(List.of());
  }

  /**
   * Of one inquiry.
   *
   * @param names that constants and settings about keeping have
   */
  StatedPeriods(Inquiry inquiry, Pattern names) {
    this.inquiry = inquiry;
    this.amounts = new Amounts(inquiry.program());
    this.names = names;
  }

  List<StatedPeriod> all(List<CallPattern> cookies) {
    declared();
    for (TypeDeclaration type : inquiry.program().types()) {
      if (!type.test()) {
        ofType(type);
      }
    }
    settings();
    purges();
    cookies(cookies);
    return new ArrayList<>(found.values());
  }

  private void add(
      By by, String name, OptionalDouble days, String shown, Location at, String within) {
    if (days.isPresent()) {
      found.putIfAbsent(at, new StatedPeriod(by, name, days.getAsDouble(), shown, at, within));
    }
  }

  /** A period for which a reason is given was thought about. */
  private void declared() {
    for (Register.Retention each : inquiry.dossier().register().retention()) {
      if (each.period().isPresent() && each.reason().isBlank()) {
        OptionalDouble days = OptionalDouble.of(Amounts.days(each.period().get()));
        add(
            By.DECLARATION,
            each.store(),
            days,
            "the retention of " + each.store(),
            each.at(),
            each.store());
      }
    }
    for (Register.Declared declared : inquiry.dossier().register().activities()) {
      Activity activity = declared.activity();
      if (activity.retention().isPresent() && activity.justification().isEmpty()) {
        OptionalDouble days = OptionalDouble.of(Amounts.days(activity.retention().get()));
        String name = activity.name().text();
        add(
            By.DECLARATION,
            name,
            days,
            "the retention of the activity '" + name + "'",
            declared.at(),
            name);
      }
    }
  }

  private void ofType(TypeDeclaration type) {
    List<Annotation> marks = new ArrayList<>(type.annotations());
    type.fields().forEach(field -> marks.addAll(field.annotations()));
    for (Annotation mark : marks) {
      for (String element :
          List.of("timeToLive", "expireAfterSeconds", "expireAfter", "retention")) {
        String text = mark.text(element).orElse("");
        OptionalDouble seconds = OptionalDouble.of(1.0 / 86_400);
        if (!text.isEmpty()) {
          add(
              By.ANNOTATION,
              type.simpleName(),
              Amounts.written(text, seconds),
              "@" + mark.simpleName() + " of " + type.simpleName(),
              mark.at(),
              type.name());
        }
      }
    }
    for (Field field : type.fields()) {
      if (field.initializer() != null && names.matcher(field.name()).matches()) {
        double unit = Amounts.unit(field.name()).orElse(Double.NaN);
        OptionalDouble days = amounts.days(field.initializer(), unit);
        add(
            By.CONSTANT,
            type.simpleName() + " " + field.name(),
            days.isPresent() && Double.isNaN(days.getAsDouble()) ? OptionalDouble.empty() : days,
            type.simpleName() + "." + field.name(),
            field.at(),
            type.name());
      }
    }
  }

  private void settings() {
    inquiry
        .program()
        .settings()
        .forEach(
            (path, facts) -> {
              for (SettingsFacts.Setting setting : facts.settings()) {
                if (names.matcher(setting.key()).matches()) {
                  add(
                      By.SETTING,
                      setting.key(),
                      Amounts.written(setting.value(), Amounts.unit(setting.key())),
                      setting.key(),
                      Location.of(path, setting.at()),
                      setting.key());
                }
              }
            });
  }

  /** What a purge takes away from today to find what is old. */
  private void purges() {
    for (Kept kept : inquiry.lives().stores()) {
      for (Event event : inquiry.lives().of(kept, Act.ERASE, Act.ANONYMISE)) {
        if (event.in() == null || !(event.scheduled() || event.byAge())) {
          continue;
        }
        Method method = inquiry.program().method(event.in()).orElse(null);
        if (method == null || method.body() == null) {
          continue;
        }
        Walk.through(
            method.body(),
            expression -> {
              if (expression instanceof Expression.Invoke invoke
                  && invoke.callee().name().startsWith("minus")) {
                add(
                    By.PURGE,
                    kept.simpleName(),
                    amounts.days(invoke, 1),
                    "the purge of " + kept.simpleName(),
                    Location.of(method.at().path(), invoke.at()),
                    method.ref().toString());
              }
            });
      }
    }
  }

  private void cookies(List<CallPattern> patterns) {
    for (Call call : inquiry.code().named(patterns)) {
      if (!inquiry.isTest(call.in().ref())
          && inquiry.matching().first(patterns, List.of(call)).isPresent()
          && !call.arguments().isEmpty()) {
        String name = "cookie " + call.in().name() + " " + call.in().ref().owner();
        boolean consent = name.matches("(?i).*(consent|banner|gdpr|rgpd|dsgvo).*");
        add(
            By.COOKIE,
            consent ? "cookie consent" : "cookie",
            amounts.days(call.arguments().get(0), 1.0 / 86_400),
            "the age of the cookie that is set here",
            call.at(),
            call.in().ref().toString());
      }
    }
  }
}
