package dev.vigie;

import dev.vigie.config.ConfigurationException;
import dev.vigie.history.GitHistory;
import dev.vigie.report.InventoryJson;
import dev.vigie.report.evidence.AcceptedJson;
import dev.vigie.report.evidence.EvidenceArchive;
import dev.vigie.report.impact.ImpactJson;
import dev.vigie.report.paper.Language;
import dev.vigie.report.register.DataMapPicture;
import dev.vigie.report.register.RegisterCsv;
import dev.vigie.report.register.RegisterHtml;
import dev.vigie.report.register.RegisterJson;
import dev.vigie.report.register.RegisterPaper;
import dev.vigie.report.sarif.SarifRun;
import dev.vigie.report.sarif.SarifWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Packs what was checked and found into one archive, for who must show it later (GDPR Art. 5(2)).
 * The day is that of the commit, so one commit gives the same bytes whenever it is packed.
 */
public final class Evidence {
  private final Expertise expertise;
  private final LocalDate today;

  /**
   * With this knowledge.
   *
   * @param today for what is in no repository
   */
  public Evidence(Expertise expertise, LocalDate today) {
    this.expertise = expertise;
    this.today = today;
  }

  /** An archive and what it was made from. */
  public static final class Packed {
    private final byte[] archive;
    private final Papers.Material material;
    private final boolean uncommitted;

    private Packed(byte[] archive, Papers.Material material, boolean uncommitted) {
      this.archive = archive;
      this.material = material;
      this.uncommitted = uncommitted;
    }

    /** The bytes of the zip file, for the caller to keep. */
    public byte[] archive() {
      return archive.clone();
    }

    /** What was read and found. */
    public Papers.Material material() {
      return material;
    }

    /** Whether files differ from the commit, which the statement then says. */
    public boolean uncommitted() {
      return uncommitted;
    }
  }

  /**
   * Gathers and packs.
   *
   * @param language of the papers; empty for what the settings say, else English
   * @throws ConfigurationException where settings or baseline cannot be used; names every fault
   * @throws IOException where something cannot be read
   * @throws InterruptedException where the calling thread is interrupted
   */
  public Packed pack(CheckRequest request, Optional<Language> language)
      throws ConfigurationException, IOException, InterruptedException {
    Path base = Preparation.of(expertise, request).analysis().sources().base();
    Optional<GitHistory.Head> head = GitHistory.head(base);
    LocalDate day = head.map(GitHistory.Head::day).orElse(today);
    Papers.Material material = new Papers(expertise, day).gather(request);
    Language chosen = language.or(material::language).orElse(Language.ENGLISH);
    boolean uncommitted = head.isPresent() && GitHistory.hasUncommittedChanges(base);
    Map<String, byte[]> files = new TreeMap<>(papers(material, chosen, day));
    files.put("privacy.sarif", sarif(request, material));
    files.put(
        "inventory.json",
        InventoryJson.of(
            material.result().holdings(),
            Optional.of(material.result().map()),
            material.result().files(),
            material.result().lines(),
            material.result().problems()));
    files.put(
        "accepted.json",
        AcceptedJson.accepted(
            material.check().triage().findings(),
            material.baseline(),
            material.result().suppressions()));
    files.put(
        "coverage.json",
        AcceptedJson.coverage(
            material.check().summary(),
            material.rules(),
            Version.current(),
            material.check().verdict().outcome().word()));
    return new Packed(
        EvidenceArchive.of(
            files, material.edition(), head.map(GitHistory.Head::seconds).orElse(0L), uncommitted),
        material,
        uncommitted);
  }

  private Map<String, byte[]> papers(Papers.Material material, Language chosen, LocalDate day) {
    RegisterPaper register = material.register(chosen);
    String code = chosen.code();
    Map<String, byte[]> files = new TreeMap<>();
    files.put("impact_" + code + ".html", ImpactFiles.page(material, chosen));
    files.put("impact-pia_" + code + ".json", ImpactFiles.pia(material, chosen, day));
    files.put("impact.json", ImpactJson.of(material.impact(), material.edition().version()));
    files.put("register_" + code + ".html", RegisterHtml.of(register));
    files.put("register_" + code + ".csv", RegisterCsv.of(register));
    files.put("register.json", RegisterJson.of(register));
    files.put("data-map.svg", new DataMapPicture(register).file());
    return files;
  }

  /** With silenced findings: who looks at evidence wants to see what was accepted. */
  private static byte[] sarif(CheckRequest request, Papers.Material material) {
    return SarifWriter.bytes(
        new SarifRun(
            request.name(),
            Version.current(),
            material.rules(),
            material.check().triage().findings(),
            true,
            material.result().problems(),
            List.of(),
            Optional.empty(),
            true,
            material.check().fixes().get()));
  }
}
