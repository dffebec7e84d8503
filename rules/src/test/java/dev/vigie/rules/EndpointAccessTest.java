package dev.vigie.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigie.AnalysisResult;
import dev.vigie.config.Problem;
import dev.vigie.config.YamlFile;
import dev.vigie.flow.CallGraph;
import dev.vigie.program.Program;
import dev.vigie.rule.endpoint.AccessCatalogue;
import dev.vigie.rule.endpoint.Authorisation;
import dev.vigie.rule.endpoint.Endpoint;
import dev.vigie.rule.endpoint.EndpointCatalogue;
import dev.vigie.rule.endpoint.Endpoints;
import dev.vigie.rule.endpoint.Grade;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Endpoints and who may call them, as the frameworks read the code and the settings. */
class EndpointAccessTest {
  private static final String CONTROLLER =
      """
      package a;
      import org.springframework.web.bind.annotation.*;
      @RestController @RequestMapping("/api/people")
      class People {
        @GetMapping("/{id}") String one(@PathVariable Long id) { return ""; }
        @PostMapping String add(@RequestBody String text) { return ""; }
        @RequestMapping("/any") String any() { return ""; }
      }
      """;

  private static final String IMPORTS =
      """
      package a;
      import org.springframework.http.HttpMethod;
      import org.springframework.security.config.annotation.web.builders.*;
      import org.springframework.security.web.SecurityFilterChain;
      """;

  @Test
  void pathsAreThoseOfTheClassAndTheMethod() {
    assertThat(grades(CONTROLLER).keySet())
        .containsExactly("/api/people/any", "GET /api/people/{id}", "POST /api/people");
  }

  @Test
  void nothingGuardsWhereNothingIsSaid() {
    assertThat(grades(CONTROLLER).values()).containsOnly(Grade.UNGUARDED);
  }

  @Test
  void theFirstRuleThatMatchesDecides() {
    assertThat(
            grades(
                CONTROLLER,
                chain(
                    """
                    http.authorizeHttpRequests(a -> a
                        .requestMatchers(HttpMethod.POST, "/api/**").denyAll()
                        .requestMatchers("/api/people/*").hasRole("CLERK")
                        .anyRequest().permitAll());
                    """)))
        .containsEntry("POST /api/people", Grade.DENIED)
        .containsEntry("GET /api/people/{id}", Grade.RESTRICTED)
        .containsEntry("/api/people/any", Grade.RESTRICTED);
  }

  @Test
  void theOldAdapterIsReadToo() {
    assertThat(
            grades(
                CONTROLLER,
                IMPORTS
                    + """
                    import org.springframework.security.config.annotation.web.configuration.*;
                    class Rules extends WebSecurityConfigurerAdapter {
                      @Override protected void configure(HttpSecurity http) throws Exception {
                        http.csrf().disable()
                            .authorizeRequests()
                            .antMatchers("/api/people/any").permitAll()
                            .antMatchers("/api/**").authenticated()
                            .and().formLogin().loginPage("/login").permitAll();
                      }
                      @Override public void configure(WebSecurity web) {
                        web.ignoring().antMatchers(HttpMethod.POST, "/api/people");
                      }
                    }
                    """))
        .containsEntry("POST /api/people", Grade.OPEN)
        .containsEntry("GET /api/people/{id}", Grade.AUTHENTICATED)
        .containsEntry("/api/people/any", Grade.OPEN);
  }

  @Test
  void aChainIsAskedOnlyWithinItsScope() {
    assertThat(
            grades(
                    CONTROLLER,
                    chain(
                        """
                        http.securityMatcher("/admin/**")
                            .authorizeHttpRequests(a -> a.anyRequest().authenticated());
                        """))
                .values())
        .containsOnly(Grade.UNGUARDED);
  }

  @Test
  void aMatcherThatCannotBeReadMakesNoAccusation() {
    assertThat(
            grades(
                    CONTROLLER,
                    chain(
                        """
                        http.authorizeHttpRequests(a -> a
                            .requestMatchers(r -> r.isSecure()).authenticated()
                            .requestMatchers(Patterns.load()).authenticated()
                            .anyRequest().permitAll());
                        """))
                .values())
        .containsOnly(Grade.UNREADABLE);
  }

  @Test
  void rulesMayStandInAMethodOfTheirOwnAndInConstants() {
    assertThat(
            grades(
                CONTROLLER,
                IMPORTS
                    + """
                    class Rules {
                      private static final String ROOT = "/api";
                      private static final String[] OPEN = {ROOT + "/people/any", "/css/**"};
                      SecurityFilterChain chain(HttpSecurity http) throws Exception {
                        http.authorizeHttpRequests(this::rules);
                        return http.build();
                      }
                      private void rules(AuthorizeHttpRequestsConfigurer.Registry registry) {
                        registry.requestMatchers(OPEN).permitAll().anyRequest().authenticated();
                      }
                    }
                    """))
        .containsEntry("/api/people/any", Grade.OPEN)
        .containsEntry("GET /api/people/{id}", Grade.AUTHENTICATED);
  }

  @Test
  void reactiveChainsAreRead() {
    assertThat(
            grades(
                CONTROLLER,
                """
                package a;
                import org.springframework.security.config.web.server.ServerHttpSecurity;
                import org.springframework.security.web.server.SecurityWebFilterChain;
                class Rules {
                  SecurityWebFilterChain chain(ServerHttpSecurity http) {
                    return http.authorizeExchange(e -> e
                        .pathMatchers("/api/people/any").permitAll()
                        .anyExchange().authenticated()).build();
                  }
                }
                """))
        .containsEntry("/api/people/any", Grade.OPEN)
        .containsEntry("POST /api/people", Grade.AUTHENTICATED);
  }

  @Test
  void aChainThatCanBeSwitchedOffDoesNotOpen() {
    assertThat(
            grades(
                    CONTROLLER,
                    IMPORTS
                        + """
                        import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
                        class Rules {
                          @ConditionalOnProperty(name = "secure", havingValue = "false")
                          SecurityFilterChain none(HttpSecurity http) throws Exception {
                            return http.authorizeHttpRequests(a -> a.anyRequest().permitAll()).build();
                          }
                          @ConditionalOnProperty(name = "secure", havingValue = "true")
                          SecurityFilterChain all(HttpSecurity http) throws Exception {
                            return http.authorizeHttpRequests(a -> a.anyRequest().authenticated()).build();
                          }
                        }
                        """)
                .values())
        .containsOnly(Grade.AUTHENTICATED);
  }

  @Test
  void settingsOfQuarkusGuardByPath() {
    Map<String, String> files = new TreeMap<>();
    files.put(
        "java/a/People.java",
        """
        package a;
        import jakarta.ws.rs.*;
        @Path("/people")
        class People {
          @GET public String all() { return ""; }
          @GET @Path("open") public String open() { return ""; }
        }
        """);
    files.put(
        "resources/application.properties",
        """
        quarkus.rest.path=/api
        quarkus.http.auth.permission.all.paths=/api/*
        quarkus.http.auth.permission.all.policy=authenticated
        quarkus.http.auth.permission.open.paths=/api/people/open
        quarkus.http.auth.permission.open.policy=permit
        """);

    assertThat(grades(files))
        .containsEntry("GET /api/people", Grade.AUTHENTICATED)
        .containsEntry("GET /api/people/open", Grade.OPEN);
  }

  private static final String MEMBERS =
      """
      package a;
      import io.micronaut.http.annotation.*;
      import io.micronaut.security.annotation.Secured;
      import io.micronaut.security.rules.SecurityRule;
      @Controller("/members")
      class Members {
        @Get("/staff/list") String staff() { return ""; }
        @Get("/listed/all") String listed() { return ""; }
        @Secured(SecurityRule.IS_ANONYMOUS) @Get("/anybody") String anybody() { return ""; }
        @Secured(SecurityRule.IS_AUTHENTICATED) @Get("/own") String own() { return ""; }
        @Secured("ROLE_STAFF") @Get("/role") String role() { return ""; }
      }
      """;

  private static final String MAP =
      """
      micronaut.security.enabled=true
      micronaut.security.intercept-url-map[0].pattern=/members/listed/**
      micronaut.security.intercept-url-map[0].access[0]=isAnonymous()
      micronaut.security.intercept-url-map[1].pattern=/members/staff/**
      micronaut.security.intercept-url-map[1].access[0]=ROLE_STAFF
      """;

  @Test
  void micronautAsksItsAnnotationsAndItsMap() {
    Map<String, String> files = new TreeMap<>();
    files.put("java/a/Members.java", MEMBERS);
    files.put("resources/application.properties", MAP);

    assertThat(grades(files))
        .containsEntry("GET /members/staff/list", Grade.RESTRICTED)
        .containsEntry("GET /members/listed/all", Grade.OPEN)
        .containsEntry("GET /members/anybody", Grade.OPEN)
        .containsEntry("GET /members/own", Grade.AUTHENTICATED)
        .containsEntry("GET /members/role", Grade.RESTRICTED);
  }

  @Test
  void constraintsOfWebXmlGuardByPath() {
    Map<String, String> files = new TreeMap<>();
    files.put(
        "java/a/People.java",
        """
        package a;
        import jakarta.servlet.annotation.WebServlet;
        import jakarta.servlet.http.*;
        @WebServlet("/people/list")
        class People extends HttpServlet {
          @Override protected void doGet(HttpServletRequest request, HttpServletResponse response) {}
        }
        """);
    files.put(
        "webapp/WEB-INF/web.xml",
        """
        <web-app><security-constraint>
          <web-resource-collection><url-pattern>/people/*</url-pattern></web-resource-collection>
          <auth-constraint><role-name>clerk</role-name></auth-constraint>
        </security-constraint></web-app>
        """);

    assertThat(grades(files)).containsEntry("GET /people/list", Grade.RESTRICTED);
  }

  @Test
  void aFilterGuardsWhatItIsBoundTo() {
    assertThat(
            grades(
                """
                package a;
                import jakarta.ws.rs.*;
                @Path("/people")
                class People {
                  @GET @SignedIn public String all() { return ""; }
                  @GET @Path("open") public String open() { return ""; }
                }
                """,
                """
                package a;
                @jakarta.ws.rs.NameBinding @interface SignedIn {}
                """,
                """
                package a;
                import jakarta.ws.rs.container.*;
                @SignedIn class Guard implements ContainerRequestFilter {
                  public void filter(ContainerRequestContext context) {
                    if (context.getHeaderString("Authorization") == null) context.abortWith(null);
                  }
                }
                """))
        .containsEntry("GET /people", Grade.UNREADABLE)
        .containsEntry("GET /people/open", Grade.UNGUARDED);
  }

  private static String chain(String rules) {
    return IMPORTS
        + "class Rules { SecurityFilterChain chain(HttpSecurity http) throws Exception {"
        + rules
        + " return http.build(); } }";
  }

  private static Map<String, Grade> grades(String... sources) {
    Map<String, String> files = new TreeMap<>();
    for (int i = 0; i < sources.length; i++) {
      files.put("java/a/Source" + i + ".java", sources[i]);
    }
    return grades(files);
  }

  private static Map<String, Grade> grades(Map<String, String> files) {
    try {
      AnalysisResult result = Fixtures.analyze(BuiltInExpertise.read(), files, List.of());
      assertThat(result.problems()).isEmpty();
      Program program = result.program().orElseThrow();
      Map<String, String> knowledge = BuiltInResources.own().texts(BuiltInCatalog.FOLDER, ".yml");
      List<Problem> problems = new ArrayList<>();
      String folder = BuiltInCatalog.FOLDER + "/";
      EndpointCatalogue endpoints =
          EndpointCatalogue.read(
              YamlFile.written("e", knowledge.get(folder + "endpoints.yml")), problems);
      AccessCatalogue access =
          AccessCatalogue.read(
              YamlFile.written("a", knowledge.get(folder + "access.yml")), problems);
      assertThat(problems).isEmpty();
      Authorisation authorisation = Authorisation.of(program, access, CallGraph.of(program));
      Map<String, Grade> grades = new TreeMap<>();
      for (Endpoint endpoint : Endpoints.of(program, endpoints).all()) {
        grades.put(endpoint.display(), authorisation.of(endpoint).grade());
      }
      return grades;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
