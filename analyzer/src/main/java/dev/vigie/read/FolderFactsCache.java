package dev.vigie.read;

import dev.vigie.facts.FactsCodec;
import dev.vigie.facts.FileFacts;
import dev.vigie.source.FileKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A cache in one file of a folder. It is read whole at the start and replaced whole at the end
 * where something is new. Of two builds that end at the same time, the later one's facts stay.
 */
final class FolderFactsCache implements FactsCache {
  /** A body that this many writings of the pack did not use belongs to a file that is gone. */
  private static final int MAX_AGE = 8;

  /** https://bford.info/cachedir/: backup programs leave such folders out. */
  private static final String CACHE_TAG =
      "Signature: 8a477f597d28d172789f06886806bc55\n"
          + "# Facts that Vigie read; may be deleted at any time.\n";

  private final FactsCodec codec = new FactsCodec();
  private final Path folder;
  private final Supplier<Optional<String>> version;
  private @Nullable Optional<Path> place;
  private @Nullable Map<ContentKey, FactsPack.Body> pack;
  private final Map<ContentKey, byte[]> fresh = new ConcurrentHashMap<>();
  private final Set<ContentKey> used = ConcurrentHashMap.newKeySet();
  private final List<String> troubles = new CopyOnWriteArrayList<>();

  /**
   * In this folder.
   *
   * @param version of the code that reads, asked for when the first file is; where it cannot be
   *     told, nothing is kept
   */
  FolderFactsCache(Path folder, Supplier<Optional<String>> version) {
    this.folder = folder;
    this.version = version;
  }

  private synchronized Optional<Path> place() {
    Optional<Path> known = place;
    if (known == null) {
      known = version.get().map(name -> folder.resolve(name).resolve("facts.pack"));
      place = known;
    }
    return known;
  }

  /** What is kept, read when it is asked for first: a run that is recalled whole never does. */
  private synchronized Map<ContentKey, FactsPack.Body> kept() {
    Map<ContentKey, FactsPack.Body> known = pack;
    if (known == null) {
      known = place().map(this::read).orElse(Map.of());
      pack = known;
    }
    return known;
  }

  private Map<ContentKey, FactsPack.Body> read(Path file) {
    try {
      return FactsPack.read(file);
    } catch (IOException unreadable) {
      troubles.add("the facts cache " + file + " cannot be read: " + unreadable);
      return Map.of();
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
        fresh.put(key, codec.encode(facts));
      }
    };
  }

  private Optional<FileFacts> decoded(ContentKey key) {
    FactsPack.Body body = kept().get(key);
    Optional<FileFacts> facts = body == null ? Optional.empty() : body.facts(codec);
    if (facts.isPresent()) {
      used.add(key);
    }
    return facts;
  }

  @Override
  public void save() {
    if (fresh.isEmpty() || place().isEmpty()) {
      return;
    }
    Path file = place().get();
    SortedMap<ContentKey, FactsPack.Body> bodies = new TreeMap<>();
    kept()
        .forEach(
            (key, body) -> {
              int age = used.contains(key) ? 0 : body.age() + 1;
              if (age <= MAX_AGE) {
                bodies.put(key, new FactsPack.Body(body.bytes(), age));
              }
            });
    fresh.forEach((key, bytes) -> bodies.put(key, FactsPack.Body.of(bytes)));
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Path tag = folder.resolve("CACHEDIR.TAG");
      if (Files.notExists(tag)) {
        Files.writeString(tag, CACHE_TAG, StandardCharsets.UTF_8);
      }
      FactsPack.write(file, bodies);
    } catch (IOException unwritable) {
      troubles.add("the facts cache " + file + " cannot be written: " + unwritable);
    }
  }

  @Override
  public List<String> troubles() {
    return List.copyOf(troubles);
  }
}
