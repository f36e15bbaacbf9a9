package org.rcm.intake.extraction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rcm.intake.extraction.words.Catalogue;
import org.rcm.intake.mail.IncomingMail;
import org.rcm.intake.mail.MailParser;
import org.rcm.intake.mail.MailSettings;
import org.rcm.intake.mail.MailWords;
import org.rcm.intake.mail.Receipt;
import org.rcm.intake.registration.Application;
import org.rcm.intake.registration.Finding;
import org.rcm.intake.registration.ReceiptProof;
import org.rcm.intake.registration.Stated;

/**
 * A short mail and what it means, from one file: the raw mail, a line {@code === means}, and YAML. Only what the YAML
 * names is compared.
 */
public record ReadingCase(String name, byte[] raw, JsonNode means) {
    public static final Catalogue CATALOGUE = Catalogue.read(Path.of("config/catalogue"));
    static final MailWords WORDS = MailWords.read(Path.of("config/catalogue"));
    private static final MailParser PARSER =
            new MailParser(new MailSettings(Set.of("registro@crm.example", "crmst@iom.int"), null), WORDS);

    static ReadingCase read(Path file) throws IOException {
        String[] halves = Files.readString(file, StandardCharsets.UTF_8).split("\n=== means\n", 2);
        JsonNode means = new ObjectMapper(new YAMLFactory()).readTree(halves[1]);
        return of(file.getFileName().toString().replace(".mail", ""), halves[0], means);
    }

    /** A mail as people write it in a test: headers that every mail has are added. */
    public static ReadingCase of(String name, String mail, JsonNode means) {
        String head = mail.contains("\nTo:") || mail.startsWith("To:") ? "" : "To: registro@crm.example\n";
        String type = mail.contains("Content-Type:")
                ? ""
                : "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n";
        byte[] raw = ("MIME-Version: 1.0\nMessage-ID: <1@test.example>\n" + head + type + mail + "\n")
                .replace("\n", "\r\n")
                .getBytes(StandardCharsets.UTF_8);
        return new ReadingCase(name, raw, means);
    }

    public IncomingMail mail() {
        return PARSER.parse(raw, new Receipt(Instant.parse("2022-02-10T12:00:00Z"), ReceiptProof.IMAP));
    }

    MailReading reading() {
        return new MailReader(CATALOGUE, GivenPassports.of(means.path("passports")), Clock.systemUTC()).read(mail());
    }

    /** What was read, as far as {@link #means} speaks of it; equal to {@link #expected} where all is right. */
    Map<String, Object> got() {
        MailReading reading = reading();
        Map<String, Object> got = new LinkedHashMap<>();
        put(got, "kind", reading.kind().name());
        put(got, "language", reading.language());
        put(got, "references", reading.references());
        put(got, "findings", codes(reading.findings()));
        if (means.has("people")) {
            List<Object> people = new ArrayList<>();
            for (int i = 0; i < reading.applications().size(); i++) {
                JsonNode keys = means.path("people").path(i);
                people.add(person(
                        reading.applications().get(i),
                        keys.isMissingNode() ? means.path("people").path(0) : keys));
            }
            got.put("people", people);
        }
        return got;
    }

    Map<String, Object> expected() {
        Map<String, Object> expected = new LinkedHashMap<>();
        means.fieldNames().forEachRemaining(key -> {
            if (!key.equals("passports")) {
                expected.put(key, new ObjectMapper().convertValue(means.get(key), Object.class));
            }
        });
        return expected;
    }

    private void put(Map<String, Object> got, String key, Object value) {
        if (means.has(key)) {
            got.put(key, value);
        }
    }

    private static List<String> codes(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.code() + " " + finding.severity())
                .distinct()
                .toList();
    }

    private static Map<String, Object> person(Application application, JsonNode keys) {
        Map<String, Object> person = new LinkedHashMap<>();
        keys.fieldNames().forEachRemaining(key -> person.put(key, value(application, key)));
        return person;
    }

    private static Object value(Application application, String key) {
        return switch (key) {
            case "given" -> Stated.valueOf(application.givenNames());
            case "surnames" -> Stated.valueOf(application.surnames());
            case "honorific" -> Stated.valueOf(application.honorific());
            case "position" -> Stated.valueOf(application.position());
            case "institution" -> Stated.valueOf(application.institution());
            case "email" -> Stated.valueOf(application.email());
            case "phone" -> Stated.valueOf(application.phone());
            case "delegation" ->
                application.delegations().isEmpty()
                        ? null
                        : application.delegations().get(0).value();
            case "delegations" ->
                application.delegations().stream().map(Stated::value).distinct().toList();
            case "intent" -> application.intent().name();
            case "replaces" ->
                application.replaces() == null ? null : application.replaces().full();
            case "passports" ->
                application.passports().stream()
                        .map(copy -> copy.accepted() ? copy.passport().number() : String.join(",", copy.reasons()))
                        .toList();
            case "findings" -> codes(application.findings());
            case "source" ->
                application.surnames() == null
                        ? null
                        : application.surnames().evidence().source().name();
            default -> throw new IllegalArgumentException("no such key: " + key);
        };
    }
}
