package dev.vigie.read;

import dev.vigie.facts.FactsCodec;
import dev.vigie.facts.FileFacts;
import dev.vigie.source.FileKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A cache over packs in memory: whoever keeps them decides where. It counts what it was asked, so
 * that a run can show what it did not have to read. Safe for several threads.
 */
public final class PackedFacts implements FactsCache {
  private final FactsCodec codec = new FactsCodec();
  private final Map<ContentKey, FactsPack.Body> kept = new HashMap<>();
  private final Map<ContentKey, FactsPack.Body> used = new ConcurrentHashMap<>();
  private final Map<ContentKey, FactsPack.Body> fresh = new ConcurrentHashMap<>();
  private final AtomicInteger known = new AtomicInteger();
  private final AtomicInteger read = new AtomicInteger();

  PackedFacts(List<byte[]> packs) {
    for (byte[] pack : packs) {
      kept.putAll(FactsPack.of(pack));
    }
  }

  @Override
  public Entry entry(FileKind kind, byte[] content) {
    ContentKey key = ContentKey.of(kind, content);
    return new Entry() {
      @Override
      public Optional<FileFacts> known() {
        return decoded(key);
      }

      @Override
      public void keep(FileFacts facts) {
        read.incrementAndGet();
        fresh.put(key, FactsPack.Body.of(codec.encode(facts)));
      }
    };
  }

  private Optional<FileFacts> decoded(ContentKey key) {
    FactsPack.Body body = kept.get(key);
    Optional<FileFacts> facts = body == null ? Optional.empty() : body.facts(codec);
    if (body != null && facts.isPresent()) {
      known.incrementAndGet();
      used.put(key, new FactsPack.Body(body.bytes(), 0));
    }
    return facts;
  }

  /** Files whose facts were known. */
  public int known() {
    return known.get();
  }

  /** Files that were read anew. */
  public int read() {
    return read.get();
  }

  /** A pack of all that was asked for, known before or not; equal questions give equal bytes. */
  public byte[] pack() {
    TreeMap<ContentKey, FactsPack.Body> bodies = new TreeMap<>(used);
    bodies.putAll(fresh);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      FactsPack.write(bytes, bodies);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
    return bytes.toByteArray();
  }

  /** Nothing to do: {@link #pack} gives what is to be kept. */
  @Override
  public void save() {
    // whoever has the packs keeps them
  }

  @Override
  public List<String> troubles() {
    return List.of();
  }
}
