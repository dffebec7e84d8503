package dev.vigie.program.link;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** Class files of small stand-ins for libraries, so that tests run with a class path too. */
final class Stubs {
  private static final String ANNOTATIONS =
      "Getter Setter Data Value Builder Singular With ToString EqualsAndHashCode NoArgsConstructor"
          + " AllArgsConstructor RequiredArgsConstructor NonNull CustomLog"
          + " experimental.SuperBuilder experimental.Accessors experimental.FieldDefaults"
          + " experimental.UtilityClass experimental.Delegate extern.slf4j.Slf4j extern.slf4j.XSlf4j"
          + " extern.java.Log extern.log4j.Log4j extern.log4j.Log4j2 extern.apachecommons.CommonsLog"
          + " extern.jbosslog.JBossLog extern.flogger.Flogger";
  private static final List<String> LOGGERS =
      List.of(
          "org.slf4j.Logger",
          "org.slf4j.ext.XLogger",
          "org.apache.log4j.Logger",
          "org.apache.logging.log4j.Logger",
          "org.apache.commons.logging.Log",
          "org.jboss.logging.Logger");

  private Stubs() {}

  /** With or without class files: what both must give alike. */
  enum Setup {
    WITHOUT_CLASS_PATH,
    WITH_CLASS_PATH;

    ClassPath classPath(Path folder) {
      return this == WITHOUT_CLASS_PATH
          ? ClassPath.empty()
          : ClassPath.of(List.of(compiled(folder)));
    }
  }

  private static List<String> sources() {
    List<String> sources = new ArrayList<>();
    for (String name : ANNOTATIONS.split(" ")) {
      String simple = name.substring(name.lastIndexOf('.') + 1);
      String inner = simple.equals(name) ? "" : "." + name.substring(0, name.lastIndexOf('.'));
      String body =
          switch (simple) {
            case "Builder" -> "@interface Default {}";
            case "ToString", "EqualsAndHashCode" -> "@interface Include {} @interface Exclude {}";
            default -> "";
          };
      sources.add("package lombok%s; public @interface %s { %s }".formatted(inner, simple, body));
    }
    sources.add("package lombok; public enum AccessLevel { PUBLIC, PRIVATE, NONE }");
    sources.add("package lombok; public class val { }");
    for (String logger : LOGGERS) {
      int dot = logger.lastIndexOf('.');
      sources.add(
          "package %s; public interface %s { void info(String text); void info(String text, Object more); }"
              .formatted(logger.substring(0, dot), logger.substring(dot + 1)));
    }
    sources.add(
        """
        package org.springframework.data.repository;
        public interface CrudRepository<T, ID> {
          <S extends T> S save(S entity);
          java.util.Optional<T> findById(ID id);
          Iterable<T> findAll();
        }
        """);
    sources.add(
        """
        package org.springframework.data.jpa.repository;
        public interface JpaRepository<T, ID>
            extends org.springframework.data.repository.CrudRepository<T, ID> {
          java.util.List<T> findAll();
        }
        """);
    return sources;
  }

  /** Compiles the stand-ins into a folder. */
  static Path compiled(Path folder) {
    return compile(folder, sources());
  }

  /** Compiles sources into a folder. */
  static Path compile(Path folder, List<String> sources) {
    try {
      Path classes = Files.createDirectories(folder.resolve("classes"));
      List<String> arguments = new ArrayList<>(List.of("-proc:none", "-d", classes.toString()));
      for (String source : sources) {
        String path =
            source.strip().split("\\s|;")[1].replace('.', '/')
                + "/"
                + source.replaceAll("(?s).*?(?:class|interface|enum|record) (\\w+).*", "$1")
                + ".java";
        Path file = folder.resolve("src").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, source);
        arguments.add(file.toString());
      }
      JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
      int result = compiler.run(null, null, null, arguments.toArray(String[]::new));
      if (result != 0) {
        throw new IllegalStateException("the stand-ins do not compile");
      }
      return classes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Packs a folder into a jar. */
  static Path jar(Path classes, Path jar) throws IOException {
    try (java.util.zip.ZipOutputStream out =
            new java.util.zip.ZipOutputStream(Files.newOutputStream(jar));
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        out.putNextEntry(new java.util.zip.ZipEntry(classes.relativize(file).toString()));
        out.write(Files.readAllBytes(file));
      }
    }
    return jar;
  }
}
