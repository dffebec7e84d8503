package dev.vigie.inventory;

import dev.vigie.catalog.Element;
import dev.vigie.inventory.CopySources.Source;
import dev.vigie.inventory.copy.Copies;
import dev.vigie.inventory.copy.Copy;
import dev.vigie.inventory.copy.CopyNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Passes on what members hold to those that are filled from them. A member whose name points to the
 * same datum needs one such copy; one whose name says nothing must be filled with nothing else. In
 * each round all members are judged on what the round before found, until nothing is found any
 * more: rounds only add, so they come to an end, and their order is nobody's choice.
 */
final class CopyJudge {
  /** Families of which one element is often kept under the name of another. */
  private static final Set<String> ALIKE = Set.of("IDENTITY", "CONTACT");

  private final Judging judging;
  private final Copies copies;
  private final Map<Place, Member> members;
  private final Openness openness;
  private final CopySources sources;
  private final Map<CopyNode, Judgement> judged = new LinkedHashMap<>();
  private final Map<CopyNode, Source> passed = new LinkedHashMap<>();
  private final Map<CopyNode, List<CopyNode>> dependents = new HashMap<>();

  CopyJudge(Judging judging, Copies copies, Map<Place, Member> members) {
    this.judging = judging;
    this.copies = copies;
    this.members = members;
    this.openness = new Openness(judging);
    this.sources = new CopySources(judging);
  }

  /** The judgements that copies change, of all that are given. */
  Map<Place, Judgement> judge(Map<Place, Judgement> judgements) {
    for (CopyNode node : copies.members()) {
      know(node, judgements);
      for (Copy copy : copies.into(node)) {
        know(copy.from(), judgements);
        dependents.computeIfAbsent(copy.from(), n -> new ArrayList<>(1)).add(node);
      }
    }
    Map<Place, Judgement> changed = new LinkedHashMap<>();
    boolean more = true;
    while (more) {
      Map<CopyNode, Judgement> found = round();
      found.forEach(
          (node, judgement) -> {
            judged.put(node, judgement);
            passed.put(node, Source.of(judgement));
            changed.put(place(node), judgement);
          });
      more = !found.isEmpty();
    }
    return changed;
  }

  private void know(CopyNode node, Map<Place, Judgement> judgements) {
    Place place = place(node);
    Judgement judgement = judgements.get(place);
    if (judgement != null && members.containsKey(place)) {
      judged.put(node, judgement);
    }
  }

  private static @Nullable Place place(CopyNode node) {
    if (node instanceof CopyNode.OfField field) {
      return new Place.OfField(field.field());
    }
    return node instanceof CopyNode.OfGetter getter
        ? new Place.OfAccessor(getter.owner(), getter.method())
        : null;
  }

  private Map<CopyNode, Judgement> round() {
    Map<CopyNode, Reach> reached = reached();
    Map<CopyNode, Judgement> found = new LinkedHashMap<>();
    judged.forEach(
        (node, judgement) -> {
          Arrival arrival = arrival(node, judgement, reached.getOrDefault(node, new Reach()));
          if (arrival != null) {
            Place place = Objects.requireNonNull(place(node));
            Member member = Objects.requireNonNull(members.get(place));
            Judgement again = judging.judge(place.owner(), member.with(List.of(arrival)));
            if (again.isPersonal() && again.confidence() > judgement.confidence()) {
              found.put(node, again);
            }
          }
        });
    return found;
  }

  /** What a copy says of a member; null where it says nothing, or not enough. */
  private @Nullable Arrival arrival(CopyNode node, Judgement judgement, Reach reach) {
    Member member = Objects.requireNonNull(members.get(place(node)));
    Openness.Degree degree = openness.of(member, judgement);
    Element element = judgement.element();
    if (degree == Openness.Degree.NAMELESS) {
      Element only = reach.isPure() ? reach.elements().iterator().next() : compared(node, reach);
      return only != null && openness.fits(member, only)
          ? arrival(node, only, only, Weighing.FILLED)
          : null;
    }
    if (element == null) {
      return null;
    }
    if (degree == Openness.Degree.WEAK) {
      Element like = like(node, reach, element);
      return like != null
              && (!openness.needsPerson(judgement)
                  || (!reach.isMixed() && !openness.isCatalogue(member, element)))
          ? arrival(node, element, like, Weighing.BACKED)
          : fills(node, element);
    }
    if (degree == Openness.Degree.LIKELY) {
      Arrival sure = sure(node, element);
      return sure == null ? fills(node, element) : sure;
    }
    return null;
  }

  /**
   * The datum that queries hold a member against. What is equal to a datum is one of its kind,
   * whatever else fills it; null where that is none, or not the same everywhere.
   */
  private @Nullable Element compared(CopyNode node, Reach reach) {
    Element found = null;
    for (Copy copy : copies.into(node)) {
      Source source = copy.compared() ? source(copy.from()) : null;
      if (source != null) {
        if (found != null && !found.equals(source.element())) {
          return null;
        }
        found = source.element();
      }
    }
    return found != null && reach.elements().stream().allMatch(found::equals) ? found : null;
  }

  /** The same from a member that surely holds it. */
  private @Nullable Arrival sure(CopyNode node, Element element) {
    for (Copy copy : copies.into(node)) {
      Source source = source(copy.from());
      if (source != null
          && source.confidence() >= PersonalMember.CERTAIN
          && source.element().equals(element)) {
        return new Arrival(element, source.subject(), copy.text(), Weighing.FILLS);
      }
    }
    return null;
  }

  /**
   * The element that arrives: the same, or another that is as much a name or a contact. Of what
   * arrives among other things only that counts which comes straight from its member.
   */
  private @Nullable Element like(CopyNode node, Reach reach, Element element) {
    Set<Element> arriving = new LinkedHashSet<>();
    for (Copy copy : copies.into(node)) {
      Source source = source(copy.from());
      if (source != null) {
        arriving.add(source.element());
      }
    }
    if (!reach.isMixed()) {
      arriving.addAll(reach.elements());
    }
    if (arriving.contains(element)) {
      return element;
    }
    return ALIKE.contains(element.family())
        ? arriving.stream()
            .filter(e -> e.family().equals(element.family()))
            .findFirst()
            .orElse(null)
        : null;
  }

  /** From the best member that says so itself, else from any that passes it on. */
  private Arrival arrival(CopyNode node, Element element, Element arriving, double weight) {
    List<Copy> into = copies.into(node);
    Copy best = into.get(0);
    Source from = null;
    for (Copy copy : into) {
      Source source = source(copy.from());
      if (source != null
          && source.element().equals(arriving)
          && (from == null || source.confidence() > from.confidence())) {
        best = copy;
        from = source;
      }
    }
    return new Arrival(element, from == null ? "" : from.subject(), best.text(), weight);
  }

  /** A name that is filled into a member which surely holds what it says. */
  private @Nullable Arrival fills(CopyNode node, Element element) {
    for (Copy copy : copies.outOf(node)) {
      Source target = source(copy.to());
      if (target != null
          && target.confidence() >= PersonalMember.CERTAIN
          && target.element().equals(element)) {
        return new Arrival(
            element,
            target.subject(),
            "fills " + copy.to().display() + " in " + copy.where(),
            Weighing.FILLS);
      }
    }
    return null;
  }

  /** What reaches each member that does not know by itself what it holds. */
  private Map<CopyNode, Reach> reached() {
    Map<CopyNode, Reach> reached = new LinkedHashMap<>();
    Deque<CopyNode> open = new ArrayDeque<>();
    judged.forEach(
        (node, judgement) -> {
          if (isOpen(node)) {
            reached.put(node, new Reach());
            open.add(node);
          }
        });
    run(reached, open);
    // What only goes round in a circle comes from where nobody can see
    reached.forEach(
        (node, reach) -> {
          if (reach.isEmpty()) {
            reach.mix();
            open.addAll(dependents.getOrDefault(node, List.of()));
          }
        });
    run(reached, open);
    return reached;
  }

  private void run(Map<CopyNode, Reach> reached, Deque<CopyNode> open) {
    while (!open.isEmpty()) {
      CopyNode node = open.remove();
      Reach reach = reached.get(node);
      if (reach != null && grow(node, reach, reached)) {
        open.addAll(dependents.getOrDefault(node, List.of()));
      }
    }
  }

  private boolean grow(CopyNode node, Reach reach, Map<CopyNode, Reach> reached) {
    List<Copy> into = copies.into(node);
    boolean changed = (into.isEmpty() || copies.isFilledOtherwise(node)) && reach.mix();
    for (Copy copy : into) {
      Reach passing = reached.get(copy.from());
      Source source = passing == null ? source(copy.from()) : null;
      if (passing != null) {
        changed |= reach.add(passing);
      } else if (source != null) {
        changed |= reach.add(source.element());
      } else {
        changed |= reach.mix();
      }
    }
    return changed;
  }

  private boolean isOpen(CopyNode node) {
    Member member = members.get(place(node));
    Judgement judgement = judged.get(node);
    if (member == null || judgement == null || passed.containsKey(node)) {
      return false;
    }
    return openness.of(member, judgement).passesOn();
  }

  /** What is good enough to be passed on: by itself, or because it was passed to it. */
  private @Nullable Source source(CopyNode node) {
    Source found = passed.get(node);
    if (found == null) {
      Judgement judgement = judged.get(node);
      Member member = members.get(place(node));
      found =
          judgement != null && member != null ? sources.of(member, judgement) : sources.of(node);
    }
    return found;
  }
}
