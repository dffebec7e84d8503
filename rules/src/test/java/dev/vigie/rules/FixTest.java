package dev.vigie.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigie.Check;
import dev.vigie.CheckRequest;
import dev.vigie.Expertise;
import dev.vigie.FixRun;
import dev.vigie.finding.Finding;
import dev.vigie.rule.RuleProfile;
import dev.vigie.source.SourceSearch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each kind of fix: the finding is gone on the next run, all else is as it was byte for byte, the
 * result compiles, and a second time changes nothing.
 */
class FixTest {
  private final Expertise expertise;

  @TempDir Path temporary;
  private Path project;

  FixTest() throws Exception {
    this.expertise = BuiltInExpertise.read();
  }

  @Test
  void masksWhatIsLogged() throws Exception {
    write(
        "src/main/java/shop/Orders.java",
        """
        package shop;

        class Orders {
        \tprivate static final org.slf4j.Logger log = org.slf4j.LoggerFactory.getLogger(Orders.class);

        \tvoid place( Customer c ) {   // odd  blanks stay\r
        \t\tlog.info("for {} and {}", c.getEmail(), c.getId());
        \t\tlog.warn("mail: " + c.getEmail() + "!");
        \t}
        }

        class Customer {
          private Long id;
          private String email;
          Long getId() { return id; }
          String getEmail() { return email; }
        }
        """);

    String after = fixed("personal-data-in-log", 2).get("src/main/java/shop/Orders.java");

    assertThat(after)
        .contains("\tvoid place( Customer c ) {   // odd  blanks stay\r\n")
        .contains("log.info(\"for {} and {}\", \"***\", c.getId());")
        .contains("log.warn(\"mail: \" + \"***\" + \"!\");");
  }

  @Test
  void leavesMembersOutOfLomboksText() throws Exception {
    write(
        "src/main/java/shop/Customer.java",
        """
        package shop;

        import lombok.Data;

        @Data
        class Customer {
          private Long id;
          private String email;
        }
        """);
    write(
        "src/main/java/shop/Orders.java",
        """
        package shop;

        class Orders {
          void place(Customer customer) {
            System.out.println("new: " + customer);
          }
        }
        """);

    String after = fixed("personal-data-in-log", 1).get("src/main/java/shop/Customer.java");

    assertThat(after).contains("  @lombok.ToString.Exclude private String email;\n");
  }

  @Test
  void leavesMembersOutOfAWrittenText() throws Exception {
    write(
        "src/main/java/shop/Customer.java",
        """
        package shop;

        class Customer {
          private Long id;
          private String email;

          @Override
          public String toString() {
            return "Customer " + id + " <" + email + ">";
          }

          void show() {
            System.out.println(this);
          }
        }
        """);

    String after = fixed("personal-data-in-log", 1).get("src/main/java/shop/Customer.java");

    assertThat(after).contains("return \"Customer \" + id + \" <\" + \"***\" + \">\";");
  }

  @Test
  void encryptsColumnsByAConverter() throws Exception {
    write(
        "src/main/java/shop/Patient.java",
        """
        package shop;

        import jakarta.persistence.Entity;
        import jakarta.persistence.Id;

        @Entity
        class Patient {
          @Id private Long id;

          private String diagnosis;

          private String socialSecurityNumber;
        }
        """);

    TreeMap<String, String> after = fixed("unencrypted-personal-data", 1);

    assertThat(after.get("src/main/java/shop/Patient.java"))
        .contains(
            "  @jakarta.persistence.Convert(converter = PersonalDataConverter.class) private String"
                + " diagnosis;\n");
    assertThat(after.get("src/main/java/shop/PersonalDataConverter.java"))
        .startsWith("package shop;\n")
        .contains("AES/GCM/NoPadding")
        .contains("System.getenv(");
  }

  @Test
  void quietensTheLogOfStatements() throws Exception {
    write(
        "src/main/java/shop/Patient.java",
        """
        package shop;

        @jakarta.persistence.Entity
        class Patient {
          @jakarta.persistence.Id private Long id;
          private String email;
        }
        """);
    write(
        "src/main/resources/application.properties",
        "server.port=8080\r\nlogging.level.org.hibernate.orm.jdbc.bind=trace\r\n# end\r\n");

    String after = fixed("sql-values-in-log", 1).get("src/main/resources/application.properties");

    assertThat(after)
        .isEqualTo(
            "server.port=8080\r\nlogging.level.org.hibernate.orm.jdbc.bind=info\r\n# end\r\n");
  }

  @Test
  void marksCookiesByTheirFlags() throws Exception {
    write(
        "src/main/java/shop/Welcome.java",
        """
        package shop;

        import jakarta.servlet.http.Cookie;
        import jakarta.servlet.http.HttpServletResponse;
        import org.springframework.http.ResponseCookie;

        class Welcome {
        \tvoid named(HttpServletResponse response, String token) {\r
        \t\tCookie visit = new Cookie("visit", token); // of the visitor\r
        \t\tresponse.addCookie(visit);\r
        \t}

          void handedOn(HttpServletResponse response, String token) {
            response.addCookie(new Cookie("visit", token));
          }

          void half(HttpServletResponse response, String token) {
            Cookie visit = new Cookie("visit", token);
            visit.setSecure(true);
            response.addCookie(visit);
          }

          void forScripts(HttpServletResponse response, String token) {
            Cookie visit = new Cookie("XSRF-TOKEN", token);
            response.addCookie(visit);
          }

          ResponseCookie built(String token) {
            return ResponseCookie.from("visit", token).path("/").build();
          }
        }

        class Customer {
          private Long id;
          private String email;
        }
        """);

    String after = fixed("missing-cookie-flags", 5).get("src/main/java/shop/Welcome.java");

    assertThat(after)
        .contains(
            "\t\tCookie visit = new Cookie(\"visit\", token); // of the visitor\r\n"
                + "\t\tvisit.setSecure(true);\r\n"
                + "\t\tvisit.setHttpOnly(true);\r\n"
                + "\t\tresponse.addCookie(visit);\r\n")
        .contains("    visit.setSecure(true);\n    visit.setHttpOnly(true);\n    response.add")
        .contains("ResponseCookie.from(\"visit\", token).secure(true).httpOnly(true).path(\"/\")")
        .contains("new Cookie(\"XSRF-TOKEN\", token);\n    visit.setSecure(true);\n    response");
  }

  @Test
  void keepsGraveMembersOutOfAnswers() throws Exception {
    write(
        "src/main/java/shop/Logins.java",
        """
        package shop;

        import jakarta.persistence.Entity;
        import jakarta.persistence.Id;
        import org.springframework.web.bind.annotation.GetMapping;
        import org.springframework.web.bind.annotation.RestController;

        @RestController
        class Logins {
          @GetMapping("/logins")
          java.util.List<Login> all() {
            return java.util.List.of();
          }
        }

        @Entity
        class Login {
          @Id private Long id;
          private String username;
          private String passwordHash;
        }
        """);

    String after =
        fixed("whole-person-entity-in-response", 1).get("src/main/java/shop/Logins.java");

    assertThat(after)
        .contains("  @com.fasterxml.jackson.annotation.JsonIgnore private String passwordHash;\n");
  }

  @Test
  void letsLogFilesBeDeleted() throws Exception {
    customer();
    write(
        "src/main/resources/logback.xml",
        """
        <configuration>
          <!-- <appender name="OLD"><fileNamePattern>x</fileNamePattern></appender> -->
        \t<appender name="DAILY" class="ch.qos.logback.core.rolling.RollingFileAppender">
        \t\t<rollingPolicy class="ch.qos.logback.core.rolling.TimeBasedRollingPolicy">
        \t\t\t<fileNamePattern>a.%d{yyyy-MM-dd}.log</fileNamePattern>
        \t\t</rollingPolicy>
        \t</appender>
          <appender name="MONTHLY" class="ch.qos.logback.core.rolling.RollingFileAppender">
            <rollingPolicy class="ch.qos.logback.core.rolling.TimeBasedRollingPolicy">
              <fileNamePattern>b.%d{yyyy-MM}.log</fileNamePattern>
              <maxHistory>24</maxHistory>
            </rollingPolicy>
          </appender>
        </configuration>
        """);
    write(
        "src/main/resources/log4j2.xml",
        """
        <Configuration><Appenders>
            <RollingFile name="kept" fileName="logs/e.log" filePattern="logs/e-%d{yyyy-MM-dd}-%i.log">
              <TimeBasedTriggeringPolicy/>
            </RollingFile>
        </Appenders></Configuration>
        """);

    TreeMap<String, String> after = fixed("unbounded-log-retention", 3);

    assertThat(after.get("src/main/resources/logback.xml"))
        .contains(
            "\t\t\t<fileNamePattern>a.%d{yyyy-MM-dd}.log</fileNamePattern>\n"
                + "\t\t\t<maxHistory>180</maxHistory>\n"
                + "\t\t</rollingPolicy>\n")
        .contains("      <maxHistory>6</maxHistory>\n");
    assertThat(after.get("src/main/resources/log4j2.xml"))
        .contains(
            "      <TimeBasedTriggeringPolicy/>\n"
                + "      <DefaultRolloverStrategy>\n"
                + "        <Delete basePath=\"logs\"><IfFileName glob=\"e-*-*.log\"/>"
                + "<IfLastModified age=\"180d\"/></Delete>\n"
                + "      </DefaultRolloverStrategy>\n"
                + "    </RollingFile>\n");
  }

  @Test
  void opensLessOfTheActuatorAndKeepsTheRestOfTheSettings() throws Exception {
    customer();
    write(
        "src/main/resources/application.yml",
        """
        management:
          endpoints.web.exposure:
            include: "health, heapdump"   # for operators
        spring:
          jpa.hibernate.ddl-auto: ${DDL:create-drop}
          h2.console: { enabled: false }
        """);

    String after = fixed("exposed-actuator", 1).get("src/main/resources/application.yml");

    assertThat(after)
        .isEqualTo(
            """
            management:
              endpoints.web.exposure:
                include: "health"   # for operators
            spring:
              jpa.hibernate.ddl-auto: ${DDL:validate}
              h2.console: { enabled: false }
            """);
  }

  private void customer() throws Exception {
    write(
        "src/main/java/shop/Customer.java",
        """
        package shop;

        class Customer {
          private Long id;
          private String email;
        }
        """);
  }

  /** Fixes the project, and gives its files afterwards. */
  private TreeMap<String, String> fixed(String ruleId, int findings) throws Exception {
    assertThat(findings(ruleId, run(false))).as("found before").hasSize(findings);
    FixRun.Outcome outcome = run(true);
    assertThat(outcome.postponed()).isEmpty();
    TreeMap<String, String> once = files();

    FixRun.Outcome again = run(true);

    assertThat(findings(ruleId, again)).as("found afterwards").isEmpty();
    assertThat(again.files()).as("files of a second time").isEmpty();
    assertThat(files()).isEqualTo(once);
    assertCompiles();
    return once;
  }

  private static List<Finding> findings(String ruleId, FixRun.Outcome outcome) {
    return outcome.check().triage().findings().stream()
        .map(each -> each.finding())
        .filter(finding -> finding.ruleId().equals(ruleId))
        .toList();
  }

  private FixRun.Outcome run(boolean write) throws Exception {
    return new FixRun(new Check(expertise, LocalDate.EPOCH))
        .run(
            new CheckRequest(
                "shop",
                SourceSearch.in(List.of(project)),
                0,
                Fixtures.classPath(),
                Optional.empty(),
                thorough(),
                Optional.empty(),
                1),
            project,
            write);
  }

  private static CheckRequest.Choices thorough() {
    CheckRequest.Choices none = CheckRequest.Choices.NONE;
    return new CheckRequest.Choices(
        Optional.of(RuleProfile.THOROUGH),
        none.gating(),
        none.includeTests(),
        none.baseline(),
        none.since(),
        none.outputs());
  }

  private void write(String path, String text) throws Exception {
    project = temporary.toRealPath().resolve("shop");
    Path file = project.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private TreeMap<String, String> files() throws Exception {
    TreeMap<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(project)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        texts.put(project.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
    }
    return texts;
  }

  private void assertCompiles() throws Exception {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    String classPath =
        String.join(
            java.io.File.pathSeparator, Fixtures.classPath().stream().map(Path::toString).toList());
    List<String> arguments =
        new ArrayList<>(
            List.of("-proc:full", "-nowarn", "-d", temporary.resolve("out").toString()));
    arguments.addAll(List.of("-cp", classPath, "-processorpath", classPath));
    arguments.remove("-proc:full");
    files().keySet().stream()
        .filter(path -> path.endsWith(".java"))
        .forEach(path -> arguments.add(project.resolve(path).toString()));
    java.io.ByteArrayOutputStream errors = new java.io.ByteArrayOutputStream();
    int code = compiler.run(null, errors, errors, arguments.toArray(String[]::new));
    assertThat(code).as(errors.toString(java.nio.charset.StandardCharsets.UTF_8)).isZero();
  }
}
