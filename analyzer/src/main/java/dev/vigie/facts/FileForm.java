package dev.vigie.facts;

/** Binary form of a whole file's facts, of each kind. */
final class FileForm {
  private static final int JAVA = 1;
  private static final int MAPPER = 2;
  private static final int SQL = 3;
  private static final int SETTINGS = 4;
  private static final int BUILD = 5;
  private static final int MESSAGES = 6;
  private static final int TEXT = 7;
  private static final int PAGE = 8;
  private static final int LOMBOK = 9;

  private FileForm() {}

  static void write(FactsOutput out, FileFacts facts) {
    if (facts instanceof JavaFacts it) {
      out.tag(JAVA);
      write(out, it);
    } else if (facts instanceof MapperFacts it) {
      out.tag(MAPPER);
      write(out, it);
    } else if (facts instanceof SqlFacts it) {
      out.tag(SQL);
      write(out, it);
    } else if (facts instanceof SettingsFacts it) {
      out.tag(SETTINGS);
      write(out, it);
    } else if (facts instanceof BuildFacts it) {
      out.tag(BUILD);
      write(out, it);
    } else if (facts instanceof MessageFacts it) {
      out.tag(MESSAGES);
      write(out, it);
    } else if (facts instanceof TextFacts it) {
      out.tag(TEXT);
      out.list(it.text(), out::text);
    } else if (facts instanceof PageFacts it) {
      out.tag(PAGE);
      PageForm.write(out, it);
    } else if (facts instanceof LombokFacts it) {
      out.tag(LOMBOK);
      out.list(it.entries(), entry -> write(out, entry));
    } else {
      throw new IllegalArgumentException("no form for " + facts.getClass());
    }
    out.problems(facts.problems());
    out.number(facts.lines());
  }

  static FileFacts read(FactsInput in) {
    return switch (in.tag()) {
      case JAVA -> readJava(in);
      case MAPPER -> readMapper(in);
      case SQL -> readSql(in);
      case SETTINGS -> readSettings(in);
      case BUILD -> readBuild(in);
      case MESSAGES -> readMessages(in);
      case TEXT -> new TextFacts(in.list(in::text), in.problems(), in.number());
      case PAGE -> PageForm.read(in);
      case LOMBOK -> new LombokFacts(in.list(() -> readEntry(in)), in.problems(), in.number());
      default -> throw new IllegalStateException("unknown facts");
    };
  }

  private static void write(FactsOutput out, JavaFacts facts) {
    out.text(facts.packageName());
    out.list(
        facts.imports(),
        it -> {
          out.text(it.name());
          out.flag(it.isStatic());
          out.flag(it.onDemand());
          out.flag(it.isModule());
        });
    out.list(facts.types(), it -> MemberForm.write(out, it));
    out.list(
        facts.suppressions(),
        it -> {
          out.list(it.ruleIds(), out::text);
          out.text(it.reason());
          out.number(it.line());
          out.place(it.at());
        });
  }

  private static JavaFacts readJava(FactsInput in) {
    return new JavaFacts(
        in.text(),
        in.list(() -> new ImportFact(in.text(), in.flag(), in.flag(), in.flag())),
        in.list(() -> MemberForm.readType(in)),
        in.list(() -> new SuppressionFact(in.list(in::text), in.text(), in.number(), in.place())),
        in.problems(),
        in.number());
  }

  private static void write(FactsOutput out, LombokFacts.Entry entry) {
    out.text(entry.key());
    out.constant(entry.operation());
    out.text(entry.value());
    out.place(entry.at());
  }

  private static LombokFacts.Entry readEntry(FactsInput in) {
    return new LombokFacts.Entry(
        in.text(), in.constant(LombokFacts.Operation.values()), in.text(), in.place());
  }

  private static void write(FactsOutput out, MapperFacts facts) {
    out.text(facts.namespace());
    out.list(
        facts.resultMaps(),
        it -> {
          out.text(it.id());
          out.text(it.type());
          out.text(it.parent());
          out.list(it.mappings(), mapping -> write(out, mapping));
          out.place(it.at());
        });
    out.list(facts.statements(), it -> write(out, it));
  }

  private static void write(FactsOutput out, MapperFacts.Mapping mapping) {
    out.text(mapping.property());
    out.text(mapping.column());
    out.text(mapping.javaType());
    out.text(mapping.typeHandler());
    out.place(mapping.at());
  }

  private static void write(FactsOutput out, MapperFacts.MappedStatement statement) {
    out.constant(statement.kind());
    out.text(statement.id());
    out.text(statement.parameterType());
    out.text(statement.resultType());
    out.text(statement.resultMap());
    out.text(statement.sql());
    out.list(
        statement.placeholders(),
        it -> {
          out.text(it.property());
          out.text(it.column());
          out.text(it.typeHandler());
          out.flag(it.literal());
          out.place(it.at());
        });
    out.place(statement.at());
  }

  private static MapperFacts readMapper(FactsInput in) {
    return new MapperFacts(
        in.text(),
        in.list(
            () ->
                new MapperFacts.ResultMap(
                    in.text(),
                    in.text(),
                    in.textOrNull(),
                    in.list(() -> readMapping(in)),
                    in.place())),
        in.list(() -> readMapped(in)),
        in.problems(),
        in.number());
  }

  private static MapperFacts.Mapping readMapping(FactsInput in) {
    return new MapperFacts.Mapping(
        in.text(), in.text(), in.textOrNull(), in.textOrNull(), in.place());
  }

  private static MapperFacts.MappedStatement readMapped(FactsInput in) {
    return new MapperFacts.MappedStatement(
        in.constant(MapperFacts.MappedStatement.Kind.values()),
        in.text(),
        in.textOrNull(),
        in.textOrNull(),
        in.textOrNull(),
        in.text(),
        in.list(
            () ->
                new MapperFacts.Placeholder(
                    in.text(), in.textOrNull(), in.textOrNull(), in.flag(), in.place())),
        in.place());
  }

  private static void write(FactsOutput out, SqlFacts facts) {
    out.list(
        facts.tables(),
        it -> {
          out.text(it.name());
          out.list(
              it.columns(),
              column -> {
                out.text(column.name());
                out.text(column.type());
                out.text(column.comment());
                out.place(column.at());
              });
          out.place(it.at());
        });
    out.list(
        facts.statements(),
        it -> {
          out.text(it.verb());
          out.text(it.table());
          out.text(it.text());
          out.place(it.at());
        });
  }

  private static SqlFacts readSql(FactsInput in) {
    return new SqlFacts(
        in.list(
            () ->
                new SqlFacts.Table(
                    in.text(),
                    in.list(() -> new SqlFacts.Column(in.text(), in.text(), in.text(), in.place())),
                    in.place())),
        in.list(() -> new SqlFacts.Statement(in.text(), in.text(), in.text(), in.place())),
        in.problems(),
        in.number());
  }

  private static void write(FactsOutput out, SettingsFacts facts) {
    out.list(
        facts.settings(),
        it -> {
          out.text(it.key());
          out.text(it.value());
          out.text(it.profile());
          out.place(it.at());
        });
  }

  private static SettingsFacts readSettings(FactsInput in) {
    return new SettingsFacts(
        in.list(() -> new SettingsFacts.Setting(in.text(), in.text(), in.text(), in.place())),
        in.problems(),
        in.number());
  }

  private static void write(FactsOutput out, MessageFacts facts) {
    out.list(
        facts.messages(),
        it -> {
          out.text(it.key());
          out.text(it.text());
          out.place(it.at());
        });
  }

  private static MessageFacts readMessages(FactsInput in) {
    return new MessageFacts(
        in.list(() -> new MessageFacts.Message(in.text(), in.text(), in.place())),
        in.problems(),
        in.number());
  }

  private static void write(FactsOutput out, BuildFacts facts) {
    out.text(facts.groupId());
    out.text(facts.artifactId());
    out.text(facts.version());
    out.place(facts.at());
    out.list(
        facts.parent(),
        it -> {
          out.text(it.groupId());
          out.text(it.artifactId());
          out.text(it.version());
          out.text(it.relativePath());
          out.place(it.at());
        });
    out.list(
        facts.properties(),
        it -> {
          out.text(it.name());
          out.text(it.value());
          out.place(it.at());
        });
    out.list(facts.dependencies(), it -> write(out, it));
    out.list(facts.managed(), it -> write(out, it));
    out.list(facts.plugins(), it -> write(out, it));
    out.list(facts.managedPlugins(), it -> write(out, it));
    out.list(
        facts.repositories(),
        it -> {
          out.text(it.id());
          out.text(it.url());
          out.place(it.at());
        });
  }

  private static void write(FactsOutput out, BuildFacts.Dependency dependency) {
    out.text(dependency.groupId());
    out.text(dependency.artifactId());
    out.text(dependency.version());
    out.text(dependency.scope());
    out.flag(dependency.optional());
    out.place(dependency.at());
  }

  private static void write(FactsOutput out, BuildFacts.Plugin plugin) {
    out.text(plugin.groupId());
    out.text(plugin.artifactId());
    out.text(plugin.version());
    out.list(
        plugin.settings(),
        it -> {
          out.text(it.name());
          out.text(it.value());
          out.place(it.at());
        });
    out.place(plugin.at());
  }

  private static BuildFacts.Dependency readDependency(FactsInput in) {
    return new BuildFacts.Dependency(
        in.text(), in.text(), in.text(), in.text(), in.flag(), in.place());
  }

  private static BuildFacts.Plugin readPlugin(FactsInput in) {
    return new BuildFacts.Plugin(
        in.text(), in.text(), in.text(), in.list(() -> readProperty(in)), in.place());
  }

  private static BuildFacts.Property readProperty(FactsInput in) {
    return new BuildFacts.Property(in.text(), in.text(), in.place());
  }

  private static BuildFacts readBuild(FactsInput in) {
    return new BuildFacts(
        in.text(),
        in.text(),
        in.text(),
        in.place(),
        in.list(
            () -> new BuildFacts.Parent(in.text(), in.text(), in.text(), in.text(), in.place())),
        in.list(() -> readProperty(in)),
        in.list(() -> readDependency(in)),
        in.list(() -> readDependency(in)),
        in.list(() -> readPlugin(in)),
        in.list(() -> readPlugin(in)),
        in.list(() -> new BuildFacts.Repository(in.text(), in.text(), in.place())),
        in.problems(),
        in.number());
  }
}
