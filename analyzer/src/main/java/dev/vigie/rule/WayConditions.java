package dev.vigie.rule;

import dev.vigie.config.YamlObject;
import dev.vigie.facts.Modifiers;
import dev.vigie.flow.DataFlow;
import dev.vigie.inventory.Place;
import dev.vigie.program.Field;
import dev.vigie.program.JavaType;
import dev.vigie.program.Method;
import dev.vigie.program.code.Expression;
import dev.vigie.rule.call.CallPattern;
import dev.vigie.rule.call.Several;
import dev.vigie.rule.endpoint.Endpoint;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What must hold of the way that data goes, beyond where it ends. Read from the keys of a flow:
 *
 * @param fromRequest it must be a text that a request brings
 * @param unlessTransient members that are not written with their object do not count
 * @param several the call must get the data of several persons for one object
 * @param unlessArgument name of something in another argument that settles it; null for none
 * @param unlessNear names or texts near the call that settle it; null for none
 * @param unlessSetting a setting, as {@code key=value}, that settles it for the whole application;
 *     null for none
 */
record WayConditions(
    boolean fromRequest,
    boolean unlessTransient,
    boolean several,
    @Nullable Pattern unlessArgument,
    @Nullable Pattern unlessNear,
    @Nullable Pattern unlessSetting) {
  private static final Set<String> TEXTS =
      Set.of("java.lang.String", "java.lang.CharSequence", "java.lang.Object");

  static WayConditions read(YamlObject yaml) {
    return new WayConditions(
        yaml.flag("from-request", false),
        yaml.flag("unless-transient", false),
        yaml.flag("several", false),
        CallPattern.expression(yaml, "unless-argument"),
        CallPattern.expression(yaml, "unless-near"),
        CallPattern.expression(yaml, "unless-setting"));
  }

  /** Whether it says that something was not found. */
  boolean tellsAbsence() {
    return unlessNear != null;
  }

  /** Whether nothing settles it for the application as a whole. */
  boolean holdFor(Inquiry inquiry) {
    Pattern settling = unlessSetting;
    return settling == null
        || inquiry.program().settings().values().stream()
            .flatMap(facts -> facts.settings().stream())
            .noneMatch(s -> settling.matcher(s.key() + "=" + s.value()).find());
  }

  /** Whether a flow counts. */
  boolean concern(Inquiry inquiry, DataFlow flow) {
    return !(unlessTransient && isTransient(inquiry, flow.source().place()))
        && (!fromRequest || isRequested(inquiry, flow.source().place()))
        && (!(several || unlessArgument != null) || call(inquiry, flow))
        && (unlessNear == null
            || (inquiry.dossier().complete()
                && !new Vicinity(inquiry).says(flow.sink().within(), unlessNear)));
  }

  private static boolean isTransient(Inquiry inquiry, Place place) {
    return place instanceof Place.OfField of
        && inquiry
            .program()
            .field(of.field())
            .filter(field -> Modifiers.has(field.modifiers(), Modifiers.TRANSIENT))
            .isPresent();
  }

  private static boolean isRequested(Inquiry inquiry, Place place) {
    if (place instanceof Place.OfLocal local) {
      return inquiry.endpoints().stream()
          .filter(endpoint -> endpoint.method().ref().equals(local.method()))
          .flatMap(endpoint -> endpoint.parameters().stream())
          .filter(parameter -> parameter.local().index() == local.index())
          .anyMatch(
              parameter ->
                  parameter.source() != Endpoint.Source.CALLER
                      && parameter.source() != Endpoint.Source.OTHER
                      && isText(parameter.type()));
    }
    // Of a stored record nobody can tell whether it comes from the request or from the store.
    return place instanceof Place.OfField of
        && inquiry.stored().of(of.owner()).isEmpty()
        && isText(inquiry.program().field(of.field()).map(Field::type).orElse(JavaType.VOID))
        && inquiry.endpoints().stream()
            .flatMap(e -> e.from(Endpoint.Source.BODY, Endpoint.Source.FORM).stream())
            .flatMap(parameter -> parameter.types().stream())
            .anyMatch(type -> inquiry.program().isSubtype(type, of.owner()));
  }

  private static boolean isText(JavaType type) {
    return TEXTS.contains(type.erasure());
  }

  private boolean call(Inquiry inquiry, DataFlow flow) {
    Optional<SinkCall> call = SinkCall.of(inquiry.program(), flow.sink());
    if (call.isEmpty()) {
      return false;
    }
    Optional<Expression> argument = call.get().argument(flow.sink().at());
    Method in = call.get().call().in();
    List<Expression> others =
        call.get().call().arguments().stream()
            .filter(other -> argument.filter(other::equals).isEmpty())
            .toList();
    Pattern settling = unlessArgument;
    return (settling == null
            || others.stream()
                .flatMap(other -> inquiry.matching().origins(in, other).stream())
                .noneMatch(
                    origin ->
                        origin.value() instanceof Expression.FieldRead read
                            && settling.matcher(read.field().name()).matches()))
        && (!several
            || argument
                .filter(a -> new Several(inquiry.matching()).isSo(call.get().call(), a))
                .isPresent());
  }
}
