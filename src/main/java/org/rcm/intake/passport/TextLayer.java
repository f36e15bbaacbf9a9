package org.rcm.intake.passport;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.rcm.intake.registration.Proof;

/**
 * A page's text as a second source beside its picture. Text is easily written, and line 1 has no check digit: it can
 * cast doubt on a reading, or bring a passport before a person; it gets none accepted. Thread-safe.
 */
final class TextLayer {
    private final Clock clock;

    TextLayer(Clock clock) {
        this.clock = clock;
    }

    /** The zones in the text of one page, 0 for the first. */
    static List<Td3Zone> zones(PDDocument document, int index) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(index + 1);
        stripper.setEndPage(index + 1);
        return MrzText.zones(stripper.getText(document));
    }

    /**
     * What the picture gave, in the light of the text: as it is where the text has no other passport, in doubt where the
     * two differ, and the text's passport where the picture gave none for it.
     */
    List<PassportReading> compared(List<PassportReading> picture, List<Td3Zone> text, int page) {
        List<List<String>> written = text.stream().map(TextLayer::lines).toList();
        List<PassportReading> seen = picture.stream()
                .filter(reading -> reading.checkDigits() == CheckDigits.VALID)
                .toList();
        Set<List<String>> seenLines = seen.stream().map(PassportReading::mrz).collect(Collectors.toSet());
        List<PassportReading> unseen = text.stream()
                .filter(zone -> !seenLines.contains(lines(zone)))
                .distinct()
                .flatMap(zone -> candidate(zone, page))
                .toList();
        if (unseen.isEmpty()) {
            return picture;
        }
        if (seen.stream().anyMatch(reading -> !written.contains(reading.mrz()))) {
            return picture.stream()
                    .map(reading -> written.contains(reading.mrz()) ? reading : doubted(reading))
                    .toList();
        }
        return Stream.concat(seen.stream(), unseen.stream()).toList();
    }

    private Stream<PassportReading> candidate(Td3Zone zone, int page) {
        return zone.passport(LocalDate.now(clock), Proof.NONE).stream()
                .map(passport -> new PassportReading(
                        page,
                        lines(zone),
                        passport,
                        zone.checkDigits(),
                        0,
                        FieldConfidence.NONE,
                        false,
                        List.of(Reason.UNCERTAIN),
                        0));
    }

    private static PassportReading doubted(PassportReading reading) {
        List<Reason> reasons = new ArrayList<>(reading.reasons());
        reasons.add(Reason.TEXT_DIFFERS);
        return new PassportReading(
                reading.page(),
                reading.mrz(),
                reading.passport() == null ? null : reading.passport().withProof(Proof.NONE),
                reading.checkDigits(),
                reading.confidence(),
                reading.fields(),
                false,
                reasons,
                reading.millis());
    }

    private static List<String> lines(Td3Zone zone) {
        return List.of(zone.line1(), zone.line2());
    }
}
