package dev.vigie.fleet.row;

import static dev.vigie.fleet.row.Column.fraction;
import static dev.vigie.fleet.row.Column.number;
import static dev.vigie.fleet.row.Column.text;
import static dev.vigie.fleet.row.Column.texts;
import static dev.vigie.fleet.row.Column.truth;

import java.util.List;

/** The tables of a fleet. */
public final class Tables {
  /** Version of their form: a new first number where a reader of the old one would fail. */
  public static final String VERSION = "1.0";

  private static final Column REPOSITORY = text("repository", "name in the list");

  /** Repositories. */
  public static final Table<RepositoryRow> REPOSITORIES =
      new Table<>(
          "repositories",
          "a repository of the fleet, whether it could be analysed or not",
          RepositoryRow.class,
          List.of(
              REPOSITORY,
              text("kind", "`folder`, `git`, `archive` or `maven`"),
              text("location", "as in the list"),
              text("revision", "commit, or `sha256:` and the checksum of what was read"),
              text("status", "`analysed` or `failed`"),
              text("fault", "why it failed; else empty"),
              truth("complete", "whether everything in it was read and understood"),
              number("files", "files read"),
              number("lines", "lines of these"),
              number("elements", "members that hold personal data"),
              number("findings", "findings that count"),
              number("risk", "sum over these: critical 27, high 9, medium 3, low 1"),
              texts("services", "names by which others may call it"),
              texts("shared", "repositories of the fleet that it is built on")));

  /** Modules. */
  public static final Table<ModuleRow> MODULES =
      new Table<>(
          "modules",
          "a pom in a repository",
          ModuleRow.class,
          List.of(
              REPOSITORY,
              text("path", "folder of the pom from the root; empty for the root"),
              text("group_id", "as written, or its parent's"),
              text("artifact_id", "as written"),
              text("version", "as written, or its parent's"),
              texts("dependencies", "`group:artifact` of each, as written")));

  /** Elements. */
  public static final Table<ElementRow> ELEMENTS =
      new Table<>(
          "elements",
          "a member that holds personal data",
          ElementRow.class,
          List.of(
              REPOSITORY,
              text("owner", "qualified class, or table"),
              text("member", "field, accessor, parameter or column"),
              text("place", "`field`, `accessor`, `parameter`, `column` or `call`"),
              text("element", "id of the kind of data"),
              text("label", "the same in words"),
              text("family", "its family"),
              text("sensitivity", "`ordinary` to `credential`, as in the taxonomy"),
              text("subject", "whose data; empty where the code does not say"),
              fraction("confidence", "0 to 1"),
              text("path", "file, from the root of the repository"),
              number("line", "from 1"),
              texts("evidence", "why, strongest first")));

  /** Flows. */
  public static final Table<FlowRow> FLOWS =
      new Table<>(
          "flows",
          "data of one kind that arrives somewhere, from this repository or another",
          FlowRow.class,
          List.of(
              text("repository", "where it arrives"),
              text("origin", "repository that the data comes from; the same where it is local"),
              text("member", "what holds it there: `Customer.email`"),
              text("element", "id of the kind of data"),
              text("label", "the same in words"),
              text("sensitivity", "as in the taxonomy"),
              text("kind", "`store`, `log`, `http-request`, …: kinds of the catalogue"),
              text("destination", "in words"),
              text("party", "third party behind it; empty where nobody in particular"),
              text("country", "of the party, ISO 3166; may be empty"),
              texts("safeguards", "what was done to the data on every way"),
              truth("certain", "false where the way leads over something that is not known"),
              text("path", "file where it arrives"),
              number("line", "from 1"),
              texts("via", "services that it went through, with the links in words; local: empty"),
              texts("steps", "the way, each with its place; empty where none is known")));

  /** Findings. */
  public static final Table<FindingRow> FINDINGS =
      new Table<>(
          "findings",
          "a finding, counting or silenced",
          FindingRow.class,
          List.of(
              REPOSITORY,
              text("rule", "id"),
              text("severity", "`info` to `critical`"),
              fraction("confidence", "0 to 1"),
              text("message", "what was found"),
              text("path", "file"),
              number("line", "from 1"),
              number("column", "from 1"),
              text("fingerprint", "stays while the cause stays"),
              text("state", "`new` counts; `baselined`, `suppressed`, `contradicted` do not"),
              text("reason", "why it does not count"),
              texts("elements", "ids of the kinds of data"),
              texts("members", "what holds them"),
              texts("law", "articles")));

  /** Coverage. */
  public static final Table<CoverageRow> COVERAGE =
      new Table<>(
          "coverage",
          "how much of a repository was understood",
          CoverageRow.class,
          List.of(
              REPOSITORY,
              number("calls", "calls and creations"),
              number("source_calls", "those with a target in the sources"),
              number("library_calls", "those with a known library type"),
              number("unknown_calls", "those of which only the name is known"),
              number("costly", "problems that may cost findings"),
              texts("problems", "what was not read or understood, with its place")));

  /** Links. */
  public static final Table<LinkRow> LINKS =
      new Table<>(
          "links",
          "what one service sends that another takes",
          LinkRow.class,
          List.of(
              text("sender", "repository that sends"),
              text("receiver", "repository that takes it"),
              text("protocol", "`http`, `kafka`, `amqp` or `jms`"),
              text("address", "request or topic, as the sender has it"),
              text("inlet", "as the receiver has it"),
              truth("certain", "false where the address leaves doubt"),
              text("reason", "what speaks for it"),
              text("sender_path", "file"),
              number("sender_line", "from 1"),
              text("receiver_path", "file"),
              number("receiver_line", "from 1")));

  /** Runs. */
  public static final Table<RunRow> RUNS =
      new Table<>(
          "run",
          "a run over the fleet",
          RunRow.class,
          List.of(
              text("date", "day for which expiries were judged"),
              text("engine", "version of code and knowledge"),
              text("schema", "version of these tables"),
              text("master", "where it ran"),
              number("repositories", "in the list"),
              number("analysed", "read and judged in this run"),
              number("recalled", "unchanged, taken from an earlier run"),
              number("failed", "could not be analysed"),
              number("parts", "parts in which large repositories were read"),
              number("files_parsed", "files that were read anew"),
              number("files_known", "files whose facts were known"),
              number("lines", "of all repositories"),
              number("milliseconds", "wall time"),
              texts("digests", "`table:rows:digest` of each table, in any order of rows")));

  private Tables() {}

  /** Those that a run writes of its repositories, in this order. */
  public static List<Table<?>> ofRepositories() {
    return List.of(REPOSITORIES, MODULES, ELEMENTS, FLOWS, FINDINGS, COVERAGE, LINKS);
  }

  /** All of them. */
  public static List<Table<?>> all() {
    return List.of(REPOSITORIES, MODULES, ELEMENTS, FLOWS, FINDINGS, COVERAGE, LINKS, RUNS);
  }
}
