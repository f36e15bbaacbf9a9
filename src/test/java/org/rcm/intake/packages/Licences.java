package org.rcm.intake.packages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Fails the build on a library that we may not ship with an Apache-2.0 program: each must offer a licence of the list.
 * Libraries of the tests alone are not in it.
 */
public final class Licences {
    private static final Set<String> ALLOWED = Set.of(
            "Apache-2.0",
            "MIT",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "BSD-4-Clause", // so CycloneDX reads "The BSD License" of jline's pom; the file in its jar has three
            // clauses
            "FreeBSD License",
            "Bouncy Castle Licence", // MIT by another name
            "CC0-1.0",
            "EPL-1.0",
            "EPL-2.0",
            "MPL-2.0");

    private Licences() {}

    /** @param args the bill of materials, CycloneDX as JSON */
    public static void main(String[] args) throws IOException {
        List<String> wrong =
                notAllowed(new ObjectMapper().readTree(Path.of(args[0]).toFile()));
        if (!wrong.isEmpty()) {
            throw new IllegalStateException("No licence of ours (see Licences.ALLOWED): " + String.join(", ", wrong));
        }
    }

    /** What offers none of the allowed licences, each with those that it offers. */
    static List<String> notAllowed(JsonNode bill) {
        List<String> wrong = new ArrayList<>();
        for (JsonNode component : bill.path("components")) {
            List<String> offered = new ArrayList<>();
            for (JsonNode choice : component.path("licenses")) {
                JsonNode licence = choice.path("license");
                offered.add(licence.path("id")
                        .asText(licence.path("name")
                                .asText(choice.path("expression").asText())));
            }
            if (offered.stream().noneMatch(ALLOWED::contains)) {
                wrong.add(component.path("name").asText() + " " + offered);
            }
        }
        return wrong;
    }
}
