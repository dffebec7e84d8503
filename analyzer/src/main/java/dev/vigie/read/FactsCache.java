package dev.vigie.read;

import dev.vigie.facts.FileFacts;
import dev.vigie.source.FileKind;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Facts of files that were read before. Only the content of a file decides whether its facts are
 * known, never its name or time. A cache never fails a run and never changes what it finds. Safe
 * for several threads.
 */
public interface FactsCache {
  /**
   * Facts, and whether the cache had them.
   *
   * @param facts what the reader gives for this content
   */
  record Answer(FileFacts facts, boolean known) {}

  /** What the cache holds for one content, and where its facts can be put. */
  interface Entry {
    /** The facts, where they are known. */
    Optional<FileFacts> known();

    /** Keeps facts for the next run. */
    void keep(FileFacts facts);
  }

  /** The entry of {@code content}. */
  Entry entry(FileKind kind, byte[] content);

  /**
   * The facts of {@code content}: known ones, or those that {@code reader} gives, kept for the next
   * run.
   */
  default Answer facts(FileKind kind, byte[] content, FactReader reader) {
    Entry entry = entry(kind, content);
    Optional<FileFacts> known = entry.known();
    if (known.isPresent()) {
      return new Answer(known.get(), true);
    }
    FileFacts facts = reader.read(content);
    entry.keep(facts);
    return new Answer(facts, false);
  }

  /** Keeps what is new. To be called once, when all files are read. */
  void save();

  /**
   * What went wrong with the cache itself, e.g. that its folder cannot be written; nothing is lost
   * by it.
   */
  List<String> troubles();

  /** A cache that knows nothing. */
  static FactsCache none() {
    return new NoFactsCache();
  }

  /**
   * A cache over packs of facts that somebody else keeps, in an object store for example.
   *
   * @param packs to know from; damaged ones, and those of another version, are as if they were not
   *     there
   */
  static PackedFacts over(List<byte[]> packs) {
    return new PackedFacts(packs);
  }

  /** The name under which packs of this very code may be kept; empty where it cannot be told. */
  static Optional<String> version() {
    return ReaderVersion.current();
  }

  /**
   * A cache in {@code folder}, which is made where it does not exist. What another version of Vigie
   * left there is not looked at.
   */
  static FactsCache in(Path folder) {
    return new FolderFactsCache(folder, ReaderVersion::current);
  }
}
