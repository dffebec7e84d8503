package dev.vigie;

import dev.vigie.source.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * A name for everything that decides what an analysis finds: the code and knowledge that run, the
 * bytes of all files, the settings, what the user chose, the libraries, and the day.
 */
final class OutcomeKey {
  private final MessageDigest digest;

  private OutcomeKey() {
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  /**
   * The name of a run.
   *
   * @param version of code and knowledge
   * @throws IOException where something cannot be read; then nothing is known of the run
   */
  static String of(String version, CheckRequest request, Preparation prepared, LocalDate today)
      throws IOException {
    OutcomeKey key = new OutcomeKey();
    key.add(version);
    key.add(today.toString());
    key.add(request.choices().withoutOutputs().toString());
    key.add(
        request.settingsFile().isPresent() ? Files.readString(request.settingsFile().get()) : "");
    key.add(request.settingsFile().map(Path::toString).orElse(""));
    key.add(prepared.analysis().recorded().toString());
    key.add(prepared.analysis().byActivity() ? "by activity" : "");
    key.add(prepared.analysis().sources().problems().toString());
    for (SourceFile file : prepared.analysis().sources().files()) {
      key.add(file, "asked");
    }
    for (SourceFile file : prepared.analysis().sources().around()) {
      key.add(file, "around");
    }
    for (Path library : request.classPath()) {
      key.add(library);
    }
    return HexFormat.of().formatHex(key.digest.digest());
  }

  private void add(SourceFile file, String role) throws IOException {
    add(file.path());
    add(file.kind() + " " + file.module() + " " + file.test() + " " + role);
    add(file.content().read());
  }

  /** Libraries are many and large: their size and time have to do, as they do for compilers. */
  private void add(Path library) throws IOException {
    if (!Files.isDirectory(library)) {
      addStamp(library);
      return;
    }
    try (Stream<Path> files = Files.walk(library)) {
      List<Path> classes = files.filter(Files::isRegularFile).sorted().toList();
      for (Path file : classes) {
        addStamp(file);
      }
    }
  }

  private void addStamp(Path file) throws IOException {
    add(file.toString());
    if (Files.exists(file)) {
      BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
      add(found.size() + " " + found.lastModifiedTime().toMillis());
    }
  }

  private void add(String text) {
    add(text.getBytes(StandardCharsets.UTF_8));
  }

  /** With its length, so that two things are never taken for one. */
  private void add(byte[] bytes) {
    for (int shift = 24; shift >= 0; shift -= 8) {
      digest.update((byte) (bytes.length >> shift));
    }
    digest.update(bytes);
  }
}
