package org.rcm.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.rcm.intake.registration.Severity;

/** The collections of mails beside the project, where they are: invented ones with the truth, and real ones. */
@EnabledIf("areThere")
class SharedMailsTest {
    private static final Path MAILS = Path.of("../shared/mails");
    private static final Duration PATIENCE = Duration.ofSeconds(20); // on a busy machine; one mail takes milliseconds
    private static final MailSettings SETTINGS = new MailSettings(Set.of("registro@secretaria-crm.example"), null);

    static boolean areThere() {
        return Files.isDirectory(MAILS);
    }

    @Test
    void readsEveryRealMailWithoutAnExceptionAndInTime() throws IOException {
        for (Path mail : mails(MAILS.resolve("wild"))) {
            IncomingMail read = assertTimeoutPreemptively(PATIENCE, () -> parse(mail), mail::toString);

            assertThat(read.messageId()).as("%s", mail).isNotBlank();
        }
    }

    @Test
    void tellsBouncesAutomaticRepliesAndListsAmongRealMails() throws IOException {
        int machines = 0;
        int told = 0;
        for (String line : Files.readAllLines(MAILS.resolve("wild/manifest.csv"))) {
            String kind = line.replaceFirst("^([^,]*,){4}", "").replaceFirst(",.*", "");
            if (Set.of("bounce", "auto-reply", "mailing-list").contains(kind)) {
                machines++;
                Path mail = MAILS.resolve("wild").resolve(line.substring(0, line.indexOf(',')));
                told += isTold(parse(mail).author().kind(), kind) ? 1 : 0;
            }
        }

        assertThat(told).isGreaterThanOrEqualTo((int) Math.ceil(machines * 0.98));
    }

    private static boolean isTold(Author.Kind kind, String truth) {
        return switch (truth) {
            case "bounce" -> kind == Author.Kind.BOUNCE;
            case "mailing-list" -> kind == Author.Kind.LIST;
            default -> kind == Author.Kind.AUTO_REPLY || kind == Author.Kind.RECEIPT;
        };
    }

    @Test
    void readsTheInventedMailsAsTheirTruthSays() throws IOException {
        for (Path mail : mails(MAILS.resolve("open"))) {
            Path file = mail.resolveSibling(mail.getFileName().toString().replace(".eml", ".json"));
            JsonNode truth = new ObjectMapper().readTree(file.toFile());
            IncomingMail read = parse(mail);

            assertThat(read.receipt().at())
                    .as("%s: receipt", mail)
                    .isEqualTo(truth.get("received_utc").asText());
            assertThat(read.author().isMachine())
                    .as("%s: %s", mail, read.author())
                    .isNotEqualTo(truth.get("auto_reply_allowed").asBoolean());
            if (truth.get("message_id").asText().startsWith("<")) {
                assertThat(read.messageId())
                        .as("%s", mail)
                        .isEqualTo(truth.get("message_id").asText());
            }
            // Some truths say less of the subject than the mail.
            assertThat(read.subject())
                    .as("%s", mail)
                    .startsWith(truth.get("subject").asText());
            assertThat(read.from().address())
                    .as("%s", mail)
                    .isEqualToIgnoringCase(truth.at("/sender/address").asText());
            assertThat(read.findings())
                    .filteredOn(finding -> finding.severity() != Severity.INFO)
                    .as("%s", mail)
                    .isEmpty();
            for (JsonNode attachment : truth.get("attachments")) {
                // A container is gone; what was in it is there.
                assertThat(names(read)).as("%s", mail).satisfies(names -> assertThat(names.contains(attachment.asText())
                                || attachment.asText().matches(".*\\.(zip|dat)"))
                        .as("%s has %s", mail, attachment)
                        .isTrue());
            }
        }
    }

    private static List<String> names(IncomingMail mail) {
        return mail.attachments().stream().map(Part::fileName).toList();
    }

    private static IncomingMail parse(Path mail) throws IOException {
        byte[] raw = Files.readAllBytes(mail);
        return new MailParser(SETTINGS, Mails.WORDS).parse(raw, Receipts.of(raw, Instant.EPOCH));
    }

    private static List<Path> mails(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted()
                    .toList();
        }
    }
}
