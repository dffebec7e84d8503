package dev.vigie.read;

import dev.vigie.facts.FileFacts;
import dev.vigie.source.FileKind;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The facts of the last run, for a process that reads nearly the same files again: a file whose
 * bytes are what they were gives the very facts that it gave, so that what was made of them can be
 * found again, too. Files that a run did not ask for are forgotten.
 */
public final class RecentFacts {
  private volatile Map<Content, FileFacts> known = Map.of();

  /** The bytes of a file. They are compared whole: a hash alone decides nothing. */
  private static final class Content {
    private final FileKind kind;
    private final byte[] bytes;
    private final int hash;

    Content(FileKind kind, byte[] bytes) {
      this.kind = kind;
      this.bytes = bytes;
      this.hash = Arrays.hashCode(bytes);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Content content
          && hash == content.hash
          && kind == content.kind
          && Arrays.equals(bytes, content.bytes);
    }

    @Override
    public int hashCode() {
      return hash;
    }
  }

  /**
   * A cache for one run.
   *
   * @param base asked, and given what is new, by the first run alone: it would be written whole for
   *     each file that somebody edits
   */
  public FactsCache over(FactsCache base) {
    return new Run(known.isEmpty() ? base : FactsCache.none());
  }

  private final class Run implements FactsCache {
    private final FactsCache base;
    private final Map<Content, FileFacts> seen = new ConcurrentHashMap<>();

    Run(FactsCache base) {
      this.base = base;
    }

    @Override
    public Entry entry(FileKind kind, byte[] content) {
      Content key = new Content(kind, content);
      FileFacts recent = known.get(key);
      return recent == null ? new Unseen(key) : new Seen(key, recent);
    }

    @Override
    public void save() {
      base.save();
      known = Map.copyOf(seen);
    }

    @Override
    public List<String> troubles() {
      return base.troubles();
    }

    /** Of a file that the last run saw. */
    private final class Seen implements Entry {
      private final Content key;
      private final FileFacts facts;

      Seen(Content key, FileFacts facts) {
        this.key = key;
        this.facts = facts;
      }

      @Override
      public Optional<FileFacts> known() {
        // Two files of the same bytes have one object between them.
        FileFacts one = seen.putIfAbsent(key, facts);
        return Optional.of(one == null ? facts : one);
      }

      @Override
      public void keep(FileFacts fresh) {
        seen.put(key, fresh);
      }
    }

    /** Of one that it did not see. */
    private final class Unseen implements Entry {
      private final Content key;
      private final Entry below;

      Unseen(Content key) {
        this.key = key;
        this.below = base.entry(key.kind, key.bytes);
      }

      @Override
      public Optional<FileFacts> known() {
        Optional<FileFacts> facts = below.known();
        facts.ifPresent(found -> seen.put(key, found));
        return facts;
      }

      @Override
      public void keep(FileFacts fresh) {
        below.keep(fresh);
        seen.put(key, fresh);
      }
    }
  }
}
