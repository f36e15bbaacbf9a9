package org.rcm.intake.extraction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.rcm.intake.registration.Application;
import org.rcm.intake.registration.Finding;
import org.rcm.intake.registration.FindingCode;
import org.rcm.intake.registration.Severity;

/** One line of {@code kinds.yaml} or {@code kinds/}: a short mail, what kind it is, and for whom applications are written. */
record KindCase(JsonNode line) {
    private static final Path FILE = Path.of("src/test/resources/org/rcm/intake/extraction/kinds.yaml");
    private static final Path FOLDER = FILE.resolveSibling("kinds");
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    static List<KindCase> all() throws IOException {
        List<KindCase> cases = new ArrayList<>();
        List<Path> files = new ArrayList<>(List.of(FILE));
        try (Stream<Path> more = Files.list(FOLDER)) {
            more.sorted().forEach(files::add);
        }
        for (Path file : files) {
            YAML.readTree(file.toFile()).forEach(line -> cases.add(new KindCase(line)));
        }
        return cases;
    }

    /** Every kind that is right. */
    List<String> kinds() {
        List<String> kinds = new ArrayList<>();
        if (line.path("kind").isArray()) {
            line.path("kind").forEach(kind -> kinds.add(kind.asText()));
        } else {
            kinds.add(line.path("kind").asText());
        }
        return kinds;
    }

    boolean saysWho() {
        return line.has("names");
    }

    List<String> names() {
        List<String> names = new ArrayList<>();
        line.path("names").forEach(name -> names.add(name.asText()));
        return names;
    }

    boolean saysAddresses() {
        return line.has("emails");
    }

    /** In order of the names; empty for one that is not known. */
    List<String> addresses() {
        List<String> addresses = new ArrayList<>();
        line.path("emails").forEach(email -> addresses.add(email.asText()));
        return addresses;
    }

    boolean saysInstitutions() {
        return line.has("institutions");
    }

    boolean saysPositions() {
        return line.has("positions");
    }

    /** Of those whom the mail is about, in its order. */
    List<String> positions() {
        List<String> positions = new ArrayList<>();
        line.path("positions").forEach(position -> positions.add(position.asText()));
        return positions;
    }

    static List<String> positions(MailReading reading) {
        return reading.applications().stream()
                .map(Application::position)
                .map(position -> position == null ? "" : position.value())
                .toList();
    }

    boolean saysWhetherSure() {
        return line.has("sure");
    }

    /** True if nothing is left for a person to look at. */
    boolean sure() {
        return line.path("sure").asBoolean();
    }

    boolean saysWhoIsReplaced() {
        return line.has("replaces");
    }

    String replaces() {
        return line.path("replaces").asText();
    }

    boolean saysWhoseOfficeIsReplaced() {
        return line.has("replacesOffice");
    }

    String replacedOffice() {
        return line.path("replacesOffice").asText();
    }

    /** As the mail has it, with what stands behind it. */
    static List<String> replacedOffices(MailReading reading) {
        return reading.applications().stream().map(Application::replacedOffice).toList();
    }

    /** In order of the names. */
    List<String> institutions() {
        List<String> institutions = new ArrayList<>();
        line.path("institutions").forEach(name -> institutions.add(name.asText()));
        return institutions;
    }

    MailReading reading() {
        ObjectNode means = YAML.createObjectNode();
        if (line.has("passport")) {
            means.putObject("passports")
                    .putArray(line.path("passport").asText())
                    .add("GTM RUIZ/ANA PA1234567");
        }
        return ReadingCase.of(subject(), mail(), means).reading();
    }

    /** What a person is to look at. */
    static List<FindingCode> reviews(MailReading reading) {
        return Stream.concat(
                        reading.findings().stream(),
                        reading.applications().stream().flatMap(one -> one.findings().stream()))
                .filter(finding -> finding.severity() == Severity.REVIEW)
                .map(Finding::code)
                .toList();
    }

    static List<String> replaced(MailReading reading) {
        return reading.applications().stream()
                .map(Application::replaces)
                .map(old -> old == null ? "" : old.full())
                .toList();
    }

    static List<String> names(MailReading reading) {
        return reading.applications().stream()
                .map(Application::name)
                .map(name -> name == null ? "" : name.full())
                .toList();
    }

    static List<String> addresses(MailReading reading) {
        return reading.applications().stream()
                .map(Application::email)
                .map(email -> email == null ? "" : email.value())
                .toList();
    }

    static List<String> institutions(MailReading reading) {
        return reading.applications().stream()
                .map(Application::institution)
                .map(name -> name == null ? "" : name.value())
                .toList();
    }

    private String subject() {
        return line.path("subject").asText();
    }

    private String mail() {
        String head = "From: " + line.path("from").asText("Ana Ruiz <aruiz@igm.gob.gt>") + "\nSubject: " + subject()
                + (line.has("re") ? "\nIn-Reply-To: <ours@crm.example>" : "");
        String file = line.path("file").asText(line.path("passport").asText());
        String text = line.path("text").asText();
        if (file.isEmpty()) {
            return head + "\n\n" + text;
        }
        String type = file.endsWith(".pdf") ? "application/pdf" : "image/png";
        return String.join(
                "\n",
                head,
                "Content-Type: multipart/mixed; boundary=b",
                "",
                "--b",
                "Content-Type: text/plain; charset=utf-8",
                "",
                text,
                "--b",
                "Content-Type: " + type + "; name=\"" + file + "\"",
                "Content-Disposition: attachment; filename=\"" + file + "\"",
                "Content-Transfer-Encoding: base64",
                "",
                file.endsWith(".pdf") ? "JVBERi0xLjQ=" : "iVBORw0KGgoAAAANSUhEUgAAA+gAAAJYCAIAAAB",
                "--b--");
    }

    @Override
    public String toString() {
        String text = line.path("text").asText();
        return kinds() + " " + text.substring(0, Math.min(text.length(), 80));
    }
}
