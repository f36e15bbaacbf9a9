package org.rcm.intake.cli.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.rcm.intake.settings.Steps;

/** The folder of route files: all steps are there, each file is YAML, and no route has another's id. */
final class RouteFolder {
    private static final String ENDING = ".camel.yaml";
    private static final YAMLMapper YAML = new YAMLMapper();

    private final Path folder;
    private final Set<String> ids = new TreeSet<>();
    private final List<String> mistakes = new ArrayList<>();

    RouteFolder(Path folder) {
        this.folder = folder;
    }

    Verdict check() {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> routes =
                    files.filter(f -> f.toString().endsWith(ENDING)).sorted().toList();
            routes.forEach(this::read);
            Steps.ALL.stream()
                    .sorted()
                    .filter(step -> !ids.contains(step))
                    .forEach(step -> mistakes.add("no route " + step + " — put back the file " + step + ENDING));
            return mistakes.isEmpty()
                    ? Verdict.ok("routes", ids.size() + " routes in " + routes.size() + " files")
                    : Verdict.wrong("routes", String.join("\n", mistakes));
        } catch (IOException e) {
            return Verdict.wrong("routes", "cannot read the folder " + folder + " — see --routes");
        }
    }

    private void read(Path file) {
        try {
            for (JsonNode item : YAML.readTree(file.toFile())) {
                String id = item.at("/route/id").asText();
                if (item.has("route") && !ids.add(id)) {
                    mistakes.add(file + ": a second route with the id " + id + " — ids are unique");
                }
            }
        } catch (IOException e) {
            String first = e.getMessage().lines().findFirst().orElse("");
            mistakes.add(file + ": no YAML: " + first + " — mend the file");
        }
    }
}
