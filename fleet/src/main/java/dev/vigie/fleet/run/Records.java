package dev.vigie.fleet.run;

import dev.vigie.fleet.overview.Overview;
import dev.vigie.fleet.row.RunRow;
import dev.vigie.fleet.scan.ResultJson;
import dev.vigie.fleet.scan.Store;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the runs over a fleet have left in its folder: their numbers, and what each was like. */
public final class Records {
  private static final String FOLDER = "runs";

  private final Store out;

  /** Of the fleet with this output. */
  public Records(Store out) {
    this.out = out;
  }

  /** A run that has ended. */
  public record Ended(RunRow run, Overview overview) {}

  /** Number of the last run; 0 where there was none. */
  public long last() throws IOException {
    List<String> names = out.list(FOLDER);
    return names.isEmpty() ? 0 : number(names.get(names.size() - 1));
  }

  private static long number(String name) {
    String file = name.substring(name.lastIndexOf('/') + 1);
    return Long.parseLong(file.substring(0, file.indexOf('.')));
  }

  /** What a run was like; empty where there was none of this number. */
  public Optional<Ended> of(long number) throws IOException {
    Optional<byte[]> bytes = out.get(name(number));
    return bytes.isEmpty()
        ? Optional.empty()
        : Optional.of(ResultJson.read(bytes.get(), Ended.class));
  }

  /** Keeps a run; from then on it is the last. */
  public void keep(long number, Ended ended) throws IOException {
    out.put(name(number), ResultJson.bytes(ended));
  }

  private static String name(long number) {
    return FOLDER + "/" + String.format(Locale.ROOT, "%09d.json", number);
  }
}
