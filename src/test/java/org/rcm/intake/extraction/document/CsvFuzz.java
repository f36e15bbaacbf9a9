package org.rcm.intake.extraction.document;

import java.util.List;
import org.rcm.intake.extraction.FuzzedMail;
import org.rcm.intake.fuzz.Budget;
import org.rcm.intake.mail.Part;

/** Any bytes as an attached list. */
public final class CsvFuzz {
    private CsvFuzz() {}

    public static void fuzzerInitialize() {
        FuzzedMail.warmUp();
    }

    public static void fuzzerTestOneInput(byte[] csv) {
        Part list = new Part("2", "text/csv", "text/csv", "lista.csv", null, false, csv);
        Budget.check(() -> FuzzedMail.read("Adjunto la lista de participantes.", null, List.of(list)));
    }
}
