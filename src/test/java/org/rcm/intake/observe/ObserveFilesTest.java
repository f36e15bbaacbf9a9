package org.rcm.intake.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rcm.intake.fixtures.Await;
import org.rcm.intake.fixtures.FreePort;
import org.rcm.intake.fixtures.HubUnderTest;
import org.rcm.intake.fixtures.MailServer;
import org.rcm.intake.registration.Ledger;
import org.rcm.intake.settings.Key;
import org.rcm.intake.wiring.RunningHub;

/** Dashboard and alert rules speak of numbers that a running hub shows, and of nothing else. */
class ObserveFilesTest {
    private static final Path DASHBOARD = Path.of("config/observe/dashboard.json");
    private static final Path RULES = Path.of("config/observe/alerts.yaml");
    private static final Pattern METRIC = Pattern.compile("\\b(?:intake|jvm|process|system)_[a-z0-9_]+");
    private static final Pattern SERIES = Pattern.compile("(?m)^([a-zA-Z_:][a-zA-Z0-9_:]*)[{ ]");
    private static final String MAIL =
            "From: Ana <ana@migracion.gob.pa.example>\r\nTo: CRMST@iom.int\r\nSubject: Registro\r\n"
                    + "Message-ID: <ana@migracion.gob.pa.example>\r\n\r\nDeseo registrarme al taller. Me llamo Ana.\r\n";

    @TempDir
    static Path data;

    private static MailServer server;
    private static RunningHub hub;
    private static String shown;

    @BeforeAll
    static void scrape() throws Exception {
        int port;
        port = FreePort.any();
        server = MailServer.start();
        hub = HubUnderTest.in(data)
                .reading(server)
                .with(Key.MANAGEMENT_LISTEN, "127.0.0.1:" + port)
                .run();
        server.send(MAIL);
        hub.beans().store().seats().take("imrf-2022", "PAN", Ledger.MAXIMUM, 2, "IMRF22-0001");
        URI metrics = URI.create("http://127.0.0.1:" + port + "/observe/metrics");
        shown = Await.until(
                () -> HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(metrics)
                                        .timeout(Duration.ofSeconds(10))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString())
                        .body(),
                body -> body.contains("intake_answer_seconds_count 1") && body.contains("intake_seats_free{"));
    }

    @AfterAll
    static void stop() {
        hub.close();
        server.close();
    }

    @Test
    void the_dashboard_has_what_grafana_needs() throws IOException {
        try (InputStream schema = ObserveFilesTest.class.getResourceAsStream("dashboard.schema.json")) {
            String text = new String(schema.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                            .getSchema(text, InputFormat.JSON)
                            .validate(Files.readString(DASHBOARD), InputFormat.JSON))
                    .isEmpty();
        }
    }

    @Test
    void no_two_panels_lie_over_each_other() throws IOException {
        Set<String> cells = new HashSet<>();
        for (JsonNode panel : new ObjectMapper().readTree(DASHBOARD.toFile()).get("panels")) {
            JsonNode at = panel.get("gridPos");
            for (int x = at.get("x").asInt();
                    x < at.get("x").asInt() + at.get("w").asInt();
                    x++) {
                for (int y = at.get("y").asInt();
                        y < at.get("y").asInt() + at.get("h").asInt();
                        y++) {
                    assertThat(cells.add(x + "," + y))
                            .as(panel.get("title").asText())
                            .isTrue();
                }
            }
        }
    }

    @Test
    void every_number_of_the_dashboard_is_shown_by_a_running_hub() throws IOException {
        List<String> queries = new ArrayList<>();
        new ObjectMapper().readTree(DASHBOARD.toFile()).findValuesAsText("expr").forEach(queries::add);
        assertThat(named(queries)).isNotEmpty().isSubsetOf(series());
    }

    @Test
    void every_number_of_the_rules_is_shown_by_a_running_hub() throws IOException {
        assertThat(named(new YAMLMapper().readTree(RULES.toFile()).findValuesAsText("expr")))
                .isNotEmpty()
                .isSubsetOf(series());
    }

    @Test
    void every_rule_says_what_to_do() throws IOException {
        for (JsonNode rule : new YAMLMapper().readTree(RULES.toFile()).at("/groups/0/rules")) {
            assertThat(rule.at("/annotations/action").asText())
                    .as(rule.toString())
                    .isNotBlank();
        }
    }

    @Test
    void prometheus_takes_the_rules() throws Exception {
        assertThat(promtool("", "check", "rules", RULES.toString())).contains("SUCCESS");
    }

    @Test
    void prometheus_takes_the_numbers() throws Exception {
        String ours = shown.lines().filter(line -> line.contains("intake_")).reduce("", (a, b) -> a + b + "\n");
        assertThat(promtool(ours, "check", "metrics")).isEmpty();
    }

    @Test
    void no_label_holds_an_address() {
        assertThat(shown.lines().filter(line -> line.startsWith("intake_") && line.contains("@")))
                .isEmpty();
    }

    /** What it complains of, or what it says. */
    private static String promtool(String input, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("promtool"));
        command.addAll(List.of(arguments));
        Process process;
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException notThere) {
            assumeTrue(false, "promtool is not installed (apt-get install prometheus): not checked with Prometheus");
            return "";
        }
        try (var in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        }
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static Set<String> named(List<String> queries) {
        Set<String> names = new TreeSet<>();
        for (String query : queries) {
            METRIC.matcher(query).results().map(found -> found.group()).forEach(names::add);
        }
        return names;
    }

    private static Set<String> series() {
        Set<String> names = new TreeSet<>();
        Matcher line = SERIES.matcher(shown);
        while (line.find()) {
            names.add(line.group(1));
        }
        return names;
    }
}
