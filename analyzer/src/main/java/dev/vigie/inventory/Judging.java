package dev.vigie.inventory;

import dev.vigie.catalog.Element;
import dev.vigie.catalog.Lexicon;
import dev.vigie.catalog.Taxonomy;
import dev.vigie.inventory.TypeContext.Person;
import dev.vigie.program.Annotation;
import dev.vigie.program.JavaType;
import dev.vigie.program.Method;
import dev.vigie.program.Program;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What judging a member of one program needs, in one place. Safe to use from several threads. */
final class Judging {
  private final Lexicon lexicon;
  private final DeclaredPersonalData declared;
  private final Program program;
  private final NameReader reader;
  private final MemberTypes memberTypes;
  private final TypeNames typeNames;
  private final Map<String, TypeContext> contexts;
  private final MemberJudge judge;

  Judging(
      Lexicon lexicon,
      DeclaredPersonalData declared,
      Program program,
      NameReader reader,
      MemberTypes memberTypes,
      TypeNames typeNames,
      Map<String, TypeContext> contexts) {
    this.lexicon = lexicon;
    this.declared = declared;
    this.program = program;
    this.reader = reader;
    this.memberTypes = memberTypes;
    this.typeNames = typeNames;
    this.contexts = Map.copyOf(contexts);
    TextReader texts = new TextReader(lexicon, reader);
    this.judge = new MemberJudge(lexicon, reader, new TextEvidence(lexicon, reader, texts));
  }

  Program program() {
    return program;
  }

  NameReader reader() {
    return reader;
  }

  Lexicon lexicon() {
    return lexicon;
  }

  MemberType type(JavaType type) {
    return memberTypes.of(type);
  }

  /** The columns that properties stand for; worked out anew. */
  MappedColumns mappedColumns() {
    return new MappedColumns(program, memberTypes, lexicon.taxonomy().grammar().rows());
  }

  TypeNames typeNames() {
    return typeNames;
  }

  TypeNames.Reading typeName(String simpleName) {
    return typeNames.read(simpleName);
  }

  /** The context of a type of the sources; of any other type, what its name alone says. */
  TypeContext context(String type) {
    TypeContext known = contexts.get(type);
    return known != null ? known : byName(JavaType.Declared.of(type).simpleName(), Set.of());
  }

  /**
   * What a name alone says of a type. An ambiguous word says nothing: there is no member to back
   * it.
   */
  TypeContext byName(String simpleName, Set<String> siblings) {
    TypeNames.Reading name = typeNames.read(simpleName);
    boolean person = name.person().ordinal() >= Person.ABOUT.ordinal();
    return new TypeContext(
        simpleName,
        lexicon.classNegative(simpleName).map(n -> n.role()).orElse(null),
        person ? name.person() : Person.NONE,
        "the type's name speaks of a person: " + name.word(),
        person ? name.subject() : "",
        false,
        name.infrastructure(),
        siblings,
        null,
        name.address(),
        name.animal());
  }

  /** Words that often name programs, by which this program calls a person. */
  Set<String> programsThatArePersons() {
    Set<String> words = new TreeSet<>();
    for (TypeContext context : contexts.values()) {
      String word = typeNames.read(context.simpleName()).word();
      if (context.isPerson() && lexicon.taxonomy().grammar().programs().contains(word)) {
        words.add(word);
      }
    }
    return words;
  }

  /** Whether the project says of the member at this place what it is. */
  boolean isMarked(Place place) {
    return !declared.marks().isEmpty() && declared.of(place).isPresent();
  }

  /** Judges a member, unless the project has declared what it is. */
  Judgement judge(Place place, Member member) {
    DeclaredPersonalData.Mark mark = declared.of(place).orElse(null);
    boolean passedOver =
        mark != null
            && mark.personal()
            && mark.reach() != DeclaredPersonalData.Reach.MEMBER
            && member.type().kind() == null;
    if (mark == null || passedOver) {
      return judge.judge(member);
    }
    Evidence evidence =
        new Evidence(
            Evidence.Kind.DECLARED,
            mark.reason().isEmpty() ? "the project says so" : "the project says: " + mark.reason(),
            mark.personal() ? Weighing.DECLARED : Weighing.RULED_OUT);
    if (!mark.personal()) {
      return Judgement.none(evidence);
    }
    Judgement found = judge.judge(member);
    Taxonomy taxonomy = lexicon.taxonomy();
    Element element =
        mark.element() != null
            ? taxonomy.element(mark.element()).orElse(found.element())
            : found.element();
    if (element == null) {
      element = taxonomy.element(Taxonomy.KIND_NOT_STATED).orElse(null);
    }
    return element == null
        ? found
        : new Judgement(
            Judgement.Verdict.PERSONAL, element, found.subject(), 1.0, List.of(evidence));
  }

  /** What annotations say in words. */
  List<Description> texts(List<Annotation> annotations) {
    return Descriptions.of(lexicon.taxonomy().annotations(), annotations);
  }

  /** What is written of a method that gives a datum, in words. */
  List<Description> texts(Method method) {
    return Descriptions.of(lexicon.taxonomy().annotations(), method);
  }

  /** Other names that annotations give. */
  List<Alias> aliases(List<Annotation> annotations) {
    return Alias.of(lexicon.taxonomy().annotations(), annotations);
  }
}
