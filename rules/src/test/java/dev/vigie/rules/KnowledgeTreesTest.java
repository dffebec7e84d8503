package dev.vigie.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vigie.catalog.api.ApiNeeds;
import dev.vigie.config.YamlDocument;
import dev.vigie.config.YamlNode;
import dev.vigie.config.YamlTrees;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Supplier;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept of the YAML files when built says what the files say. */
class KnowledgeTreesTest {
  private final BuiltInResources resources;

  KnowledgeTreesTest() throws IOException {
    resources = BuiltInResources.own();
  }

  @Test
  void everyTreeIsThatOfItsFile() throws Exception {
    SortedMap<String, String> texts = KnowledgeFiles.texts(resources);
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    YamlTrees.write(KnowledgeTrees.of(texts), written);

    SortedMap<String, Supplier<YamlNode>> read =
        YamlTrees.read(new ByteArrayInputStream(written.toByteArray()));

    assertThat(texts).hasSizeGreaterThan(200);
    texts.forEach(
        (path, text) -> {
          assertThat(read.get(path).get())
              .as(path)
              .isEqualTo(YamlDocument.parse(path, text).root().orElseThrow());
          if (KnowledgeFiles.isApi(path)) {
            assertThat(ApiNeeds.of(read.get(path + KnowledgeFiles.NEEDS).get()))
                .as(path)
                .isEqualTo(ApiNeeds.in(text));
          }
        });
  }

  @Test
  void theSameFilesGiveTheSameBytes() throws Exception {
    SortedMap<String, String> texts = KnowledgeFiles.texts(resources);
    ByteArrayOutputStream once = new ByteArrayOutputStream();
    ByteArrayOutputStream again = new ByteArrayOutputStream();
    YamlTrees.write(KnowledgeTrees.of(texts), once);
    YamlTrees.write(KnowledgeTrees.of(texts), again);

    assertThat(once.toByteArray()).isEqualTo(again.toByteArray());
  }

  /** A jar with trees alone is enough: the YAML in it is for people. */
  @Test
  void aJarIsReadByItsTrees(@TempDir Path folder) throws Exception {
    Path jar = folder.resolve("rules.jar");
    String rule = BuiltInExpertise.RULES + "/logging/personal-data-in-log.yml";
    String api = BuiltInExpertise.APIS + "/slf4j.yml";
    SortedMap<String, String> texts = KnowledgeFiles.texts(resources);
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      out.putNextEntry(new JarEntry(KnowledgeFiles.TREES));
      YamlTrees.write(KnowledgeTrees.of(texts), out);
      out.closeEntry();
    }

    KnowledgeFiles files = KnowledgeFiles.of(BuiltInResources.in(jar));

    KnowledgeFiles written = KnowledgeFiles.of(resources);
    for (String below : new String[] {BuiltInExpertise.RULES, BuiltInCatalog.FOLDER}) {
      assertThat(files.below(below)).hasSameSizeAs(written.below(below)).isNotEmpty();
    }
    assertThat(files.below(BuiltInExpertise.RULES)).doesNotContainKey(api);
    assertThat(files.below(BuiltInCatalog.FOLDER)).doesNotContainKey(rule);
    assertThat(files.apis().stream().map(each -> each.file().name()))
        .containsExactlyElementsOf(
            written.apis().stream().map(each -> each.file().name()).toList());
  }

  @Test
  void whatIsNoYamlStopsTheBuild() {
    assertThatThrownBy(() -> KnowledgeTrees.of(Map.of("rules/a/b.yml", "a: [1")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("rules/a/b.yml:1");
  }

  @Test
  void whatIsCutShortIsNoKnowledge() throws Exception {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    YamlTrees.write(KnowledgeTrees.of(Map.of("a.yml", "a: [1, 'two', {b: c}]")), written);
    byte[] half = new byte[written.size() / 2];
    System.arraycopy(written.toByteArray(), 0, half, 0, half.length);

    assertThatThrownBy(() -> YamlTrees.read(new ByteArrayInputStream(half)))
        .isInstanceOf(IOException.class);
  }
}
