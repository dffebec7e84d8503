package dev.vigie.fleet.scan;

import dev.vigie.facts.BuildFacts;
import dev.vigie.fleet.input.Checkout;
import dev.vigie.fleet.input.Entry;
import dev.vigie.fleet.input.MavenArchives;
import dev.vigie.fleet.input.Revision;
import dev.vigie.read.build.PomReader;
import dev.vigie.source.FileKind;
import dev.vigie.source.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Takes a first look at a repository: what state it is in, how large it is, and what its poms say.
 * Of a commit that was seen before nothing is looked at again.
 */
public final class Peek {
  /** Java packs about so well. */
  private static final int PACKED = 4;

  private final Store store;
  private final ScanOptions options;

  /** Into repositories of a run. */
  public Peek(Store store, ScanOptions options) {
    this.store = store;
    this.options = options;
  }

  /** The repository as it is now. Never fails: what is wrong is in it. */
  public Snapshot of(Entry entry) {
    MavenArchives archives =
        new MavenArchives(Path.of(options.localMaven()), options.remoteMaven());
    try {
      if (entry.kind() != Entry.Kind.GIT) {
        try (Checkout checkout = Checkout.of(entry, "", archives)) {
          return seen(entry, Revision.of(entry, checkout.place()), checkout);
        }
      }
      String commit = Revision.commit(entry);
      String name = "peeks/" + commit + ".json";
      Optional<byte[]> known = store.get(name);
      if (known.isPresent()) {
        Snapshot before = ResultJson.read(known.get(), Snapshot.class);
        return new Snapshot(entry, commit, before.bytes(), before.provides(), before.needs(), "");
      }
      try (Checkout checkout = Checkout.of(entry, commit, archives)) {
        Snapshot snapshot = seen(entry, commit, checkout);
        store.put(name, ResultJson.bytes(snapshot));
        return snapshot;
      }
    } catch (IOException | RuntimeException e) {
      return Snapshot.failed(entry, Faults.words(e));
    }
  }

  private static Snapshot seen(Entry entry, String revision, Checkout checkout) throws IOException {
    TreeSet<String> provides = new TreeSet<>();
    TreeSet<String> needs = new TreeSet<>();
    if (entry.kind() == Entry.Kind.MAVEN) {
      provides.add(entry.location().substring(0, entry.location().lastIndexOf(':')));
    }
    for (SourceFile file : checkout.sources(false, List.of()).files()) {
      if (file.kind() == FileKind.POM) {
        BuildFacts pom = new PomReader().read(file.content().read());
        provides.add(Poms.groupId(pom) + ":" + pom.artifactId());
        pom.dependencies().forEach(each -> needs.add(each.groupId() + ":" + each.artifactId()));
      }
    }
    needs.removeAll(provides);
    return new Snapshot(
        entry, revision, size(checkout.place()), List.copyOf(provides), List.copyOf(needs), "");
  }

  private static long size(Path place) throws IOException {
    if (!Files.isDirectory(place)) {
      return Files.size(place) * PACKED;
    }
    try (Stream<Path> files = Files.walk(place)) {
      long sum = 0;
      for (Path file : (Iterable<Path>) files::iterator) {
        if (file.toString().endsWith(".java") && Files.isRegularFile(file)) {
          sum += Files.size(file);
        }
      }
      return sum;
    }
  }

  /** Encoding of what is hashed. */
  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
