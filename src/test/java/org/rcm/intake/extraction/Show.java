package org.rcm.intake.extraction;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import org.rcm.intake.mail.*;

final class Show {
    public static void main(String[] args) throws Exception {
        Catalogue catalogue = Catalogue.read(Path.of("config/catalogue"));
        MailParser parser =
                new MailParser(new MailSettings(Set.of("registro@secretaria-crm.example", "crmst@iom.int"), null));
        for (String file : args) {
            byte[] raw = Files.readAllBytes(Path.of(file));
            IncomingMail mail = parser.parse(raw, Receipts.of(raw, Instant.EPOCH));
            System.out.println("=== " + file + " " + mail.author() + " " + mail.findings());
            for (Passage p : mail.passages())
                System.out.println("--- " + p + "\n" + p.text()
                        + (p.html() == null ? "" : "\n   HTML " + p.html().length()));
            for (Part p : mail.attachments())
                System.out.println("--- " + p + p.fileName() + " " + p.inline() + " " + p.declaredType());
            try {
                new Understanding(
                                mail,
                                catalogue,
                                new Documents(new TruthPassports(
                                        new com.fasterxml.jackson.databind.ObjectMapper().readTree("{}"))),
                                new FormReader(),
                                new ApplicationWriter(catalogue))
                        .read();
            } catch (RuntimeException e) {
                e.printStackTrace();
            }
        }
    }
}
