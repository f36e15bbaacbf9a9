package org.rcm.intake.extraction.text;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.rcm.intake.extraction.FuzzedMail;
import org.rcm.intake.fuzz.Budget;
import org.rcm.intake.mail.Receipts;

/** Any bytes as a date: in the header, alone, and behind a label. */
public final class DateFuzz {
    private DateFuzz() {}

    public static void fuzzerInitialize() {
        FuzzedMail.warmUp();
    }

    public static void fuzzerTestOneInput(byte[] date) {
        String text = new String(date, StandardCharsets.UTF_8);
        Budget.check(() -> {
            Dates.read(text);
            Receipts.of(("Date: " + text + "\n\n").getBytes(StandardCharsets.UTF_8), Instant.EPOCH);
            FuzzedMail.read("Nombre: Ana Ruiz\nPasaporte: G1234567, vence " + text, null, List.of());
            FuzzedMail.read("Nombre: Ana Ruiz\nFecha de nacimiento: " + text, null, List.of());
        });
    }
}
