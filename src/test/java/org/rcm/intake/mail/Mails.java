package org.rcm.intake.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.rcm.intake.registration.ReceiptProof;

/** The mails of this room's tests, and how they are read. */
final class Mails {
    static final MailSettings SETTINGS = new MailSettings(
            Set.of("registry@secretariat.example"), "mx.secretariat.example", "hub.secretariat.example");
    static final MailWords WORDS = MailWords.read(Path.of("config/catalogue"));
    static final Receipt RECEIPT = new Receipt(Instant.parse("2022-02-08T15:03:00Z"), ReceiptProof.IMAP);

    private Mails() {}

    static IncomingMail parse(byte[] raw) {
        return new MailParser(SETTINGS, WORDS).parse(raw, RECEIPT);
    }

    /** A mail written in the test: lines end as in the text block. */
    static IncomingMail parse(String raw) {
        return parse(raw.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    static byte[] read(String name) {
        try {
            return Files.readAllBytes(folder("").resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The mails of a folder of this room's resources, sorted by name. */
    static List<Path> in(String folder) {
        try (Stream<Path> files = Files.list(folder(folder))) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder(String name) {
        try {
            return Path.of(Mails.class
                            .getResource(name.isEmpty() ? "shapes" : name)
                            .toURI())
                    .resolve(name.isEmpty() ? ".." : ".")
                    .normalize();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
