package org.rcm.intake.routes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rcm.intake.settings.Steps;

/** Route files keep the house's form: whoever reads them from top to bottom has read the product. */
class RouteFilesTest {
    private static final YAMLMapper YAML = new YAMLMapper();
    private static Schema dsl;

    @BeforeAll
    static void schema() throws IOException {
        try (InputStream json = RouteFilesTest.class.getResourceAsStream("/schema/camelYamlDsl.json")) {
            dsl = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4)
                    .getSchema(new String(json.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
        }
    }

    static Stream<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("routes"))) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_route_file_is_canonical_yaml_dsl(Path file) throws IOException {
        String json = YAML.readTree(file.toFile()).toString();
        assertThat(dsl.validate(json, InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_route_file_has_eighty_lines_at_most(Path file) throws IOException {
        assertThat(Files.readAllLines(file)).hasSizeLessThanOrEqualTo(80);
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_route_is_named_after_its_file_and_described(Path file) throws IOException {
        String stem = stem(file);
        for (JsonNode route : routes(file)) {
            assertThat(route.path("id").asText()).startsWith(stem);
            assertThat(route.path("description").asText()).isNotBlank();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_step_listens_on_its_own_name(Path file) throws IOException {
        for (JsonNode route : routes(file)) {
            String uri = route.at("/from/uri").asText();
            if (uri.startsWith("direct:")) {
                assertThat(uri).isEqualTo("direct:" + route.path("id").asText());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_way_out_of_a_route_has_an_id(Path file) throws IOException {
        for (JsonNode to : YAML.readTree(file.toFile()).findValues("to")) {
            assertThat(to.path("id").asText()).isNotBlank();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_step_has_a_file_and_a_file_is_a_step(Path file) {
        List<String> stems = new ArrayList<>(Steps.ALL);
        stems.add("handle-errors");
        assertThat(stems).contains(stem(file));
    }

    private static List<JsonNode> routes(Path file) throws IOException {
        List<JsonNode> routes = new ArrayList<>();
        YAML.readTree(file.toFile()).forEach(node -> routes.add(node.path("route")));
        return routes;
    }

    private static String stem(Path file) {
        return file.getFileName().toString().replace(".camel.yaml", "");
    }
}
