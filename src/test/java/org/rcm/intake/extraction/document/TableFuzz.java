package org.rcm.intake.extraction.document;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.rcm.intake.extraction.FuzzedMail;
import org.rcm.intake.fuzz.Budget;

/** Any bytes as the HTML of a mail, tables above all. */
public final class TableFuzz {
    private static final byte[] HEAD =
            "From: ana.ruiz@igm.example\nSubject: Registro\nContent-Type: text/html; charset=utf-8\n\n"
                    .getBytes(StandardCharsets.US_ASCII);

    private TableFuzz() {}

    public static void fuzzerInitialize() {
        FuzzedMail.warmUp();
    }

    public static void fuzzerTestOneInput(byte[] html) {
        ByteArrayOutputStream mail = new ByteArrayOutputStream();
        mail.writeBytes(HEAD);
        mail.writeBytes(html);
        Budget.check(() -> FuzzedMail.read(mail.toByteArray()));
    }
}
