package dev.vigie.fleet.scan;

import dev.vigie.Check;
import dev.vigie.CheckOutcome;
import dev.vigie.CheckRequest;
import dev.vigie.Examined;
import dev.vigie.Expertise;
import dev.vigie.config.ConfigurationException;
import dev.vigie.finding.ReportedFinding;
import dev.vigie.fleet.input.Checkout;
import dev.vigie.fleet.input.MavenArchives;
import dev.vigie.fleet.row.RepositoryRow;
import dev.vigie.read.FactsCache;
import dev.vigie.read.PackedFacts;
import dev.vigie.read.Readers;
import dev.vigie.read.Reading;
import dev.vigie.rule.Dossier;
import dev.vigie.rule.RuleProfile;
import dev.vigie.source.SourceFile;
import dev.vigie.source.TemporaryFolder;
import dev.vigie.traffic.Traffic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Scans one repository: from its files to its rows. The same input gives the same rows. */
public final class RepositoryScan {
  private final Expertise expertise;
  private final Store store;
  private final ScanOptions options;

  /**
   * Scans with this knowledge.
   *
   * @param store for facts
   */
  public RepositoryScan(Expertise expertise, Store store, ScanOptions options) {
    this.expertise = expertise;
    this.store = store;
    this.options = options;
  }

  /**
   * Scans a repository.
   *
   * @throws IOException where its files are not to be had
   * @throws ConfigurationException where its settings cannot be used; names every fault
   * @throws InterruptedException where the calling thread is interrupted
   */
  public RepositoryResult scan(Task task)
      throws IOException, ConfigurationException, InterruptedException {
    try (Opened opened = open(task)) {
      PackedFacts facts = FactsCache.over(packs(task));
      RepositoryResult result = scan(task, opened, facts);
      if (facts.read() > 0) {
        keep(task, "whole", facts);
      }
      return result;
    }
  }

  /**
   * Reads one part of a repository's files, so that {@link #scan} finds their facts in the store.
   *
   * @param part from 0
   * @return how many files had to be read
   * @throws IOException where its files are not to be had
   * @throws InterruptedException where the calling thread is interrupted
   */
  public int readPart(Task task, int part, int parts) throws IOException, InterruptedException {
    try (Opened opened = open(task)) {
      List<SourceFile> all = opened.own().sources(options.includeTests(), List.of()).all();
      List<SourceFile> mine = new ArrayList<>();
      for (int i = part; i < all.size(); i += parts) {
        mine.add(all.get(i));
      }
      PackedFacts facts = FactsCache.over(packs(task));
      new Reading(Readers.all(), facts, 1).read(mine);
      if (facts.read() > 0) {
        keep(task, "part-" + part, facts);
      }
      return facts.read();
    }
  }

  private RepositoryResult scan(Task task, Opened opened, PackedFacts facts)
      throws IOException, ConfigurationException, InterruptedException {
    Rows rows = new Rows(task.name());
    try (TemporaryFolder folder = TemporaryFolder.named("vigie-scan")) {
      Path sarif = folder.path().resolve("result.sarif");
      Path settings = folder.path().resolve("privacy.yml");
      Optional<Path> own = opened.own().settings();
      if (own.isEmpty() && !options.settings().isEmpty()) {
        Files.writeString(settings, options.settings());
        own = Optional.of(settings);
      }
      Examined examined =
          new Check(expertise, LocalDate.parse(options.day()))
              .examine(request(task, opened, own, sarif), facts);
      Dossier dossier = examined.result().dossier().orElseThrow();
      Traffic traffic = examined.traffic(expertise);
      CheckOutcome outcome = examined.outcome();
      return new RepositoryResult(
          repository(task, examined, traffic),
          Poms.rows(task.name(), dossier.program()),
          rows.elements(examined.result().members()),
          rows.flows(examined.result().map(), dossier.flows().all()),
          rows.findings(outcome.triage().findings(), expertise.rules()),
          rows.coverage(examined.result()),
          traffic,
          Files.readString(sarif),
          facts.read(),
          facts.known(),
          examined.steadyUntil().map(LocalDate::toString).orElse(""));
    }
  }

  private CheckRequest request(Task task, Opened opened, Optional<Path> settings, Path sarif) {
    CheckRequest.Choices choices =
        new CheckRequest.Choices(
            RuleProfile.of(options.profile()),
            new CheckRequest.Gating(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                options.verify() ? Optional.empty() : Optional.of(false)),
            options.includeTests() ? Optional.of(true) : Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            new CheckRequest.Outputs(Optional.of(sarif), Optional.empty(), Optional.empty()));
    return new CheckRequest(
        task.name(),
        withTests -> opened.own().sources(withTests, opened.shared()),
        0,
        List.of(),
        settings,
        choices,
        Optional.empty(),
        1);
  }

  private RepositoryRow repository(Task task, Examined examined, Traffic traffic) {
    List<ReportedFinding> findings = examined.outcome().triage().findings();
    return new RepositoryRow(
        task.name(),
        Rows.kind(task.snapshot().entry()),
        task.snapshot().entry().written(),
        task.snapshot().revision(),
        RepositoryResult.ANALYSED,
        "",
        examined.result().problems().stream().noneMatch(problem -> problem.costsResults()),
        examined.result().files(),
        examined.result().lines(),
        examined.result().members().size(),
        examined.outcome().triage().count(ReportedFinding.State.NEW),
        Rows.risk(findings),
        traffic.names(),
        task.shared().stream().map(shared -> shared.entry().name()).sorted().toList());
  }

  private List<byte[]> packs(Task task) throws IOException {
    List<byte[]> packs = new ArrayList<>();
    Optional<String> folder = folder(task);
    if (folder.isPresent()) {
      for (String name : store.list(folder.get())) {
        store.get(name).ifPresent(packs::add);
      }
    }
    return packs;
  }

  private void keep(Task task, String name, PackedFacts facts) throws IOException {
    Optional<String> folder = folder(task);
    if (folder.isPresent()) {
      store.put(folder.get() + "/" + name + ".pack", facts.pack());
    }
  }

  private static Optional<String> folder(Task task) {
    return FactsCache.version().map(version -> "facts/" + version + "/" + task.name());
  }

  private Opened open(Task task) throws IOException {
    MavenArchives archives =
        new MavenArchives(Path.of(options.localMaven()), options.remoteMaven());
    List<Checkout.Shared> shared = new ArrayList<>();
    Checkout own = Checkout.of(task.snapshot().entry(), task.snapshot().revision(), archives);
    Opened opened = new Opened(own, shared);
    try {
      for (Snapshot each : task.shared()) {
        shared.add(
            new Checkout.Shared(
                each.entry().name(), Checkout.of(each.entry(), each.revision(), archives)));
      }
      return opened;
    } catch (IOException | RuntimeException e) {
      opened.close();
      throw e;
    }
  }

  /** A repository and what it is built on, on this machine. */
  private record Opened(Checkout own, List<Checkout.Shared> shared) implements AutoCloseable {
    @Override
    public void close() throws IOException {
      own.close();
      for (Checkout.Shared each : shared) {
        each.checkout().close();
      }
    }
  }
}
