package org.rcm.intake.extraction.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.rcm.intake.mail.Part;
import org.rcm.intake.passport.PassportReader;
import org.rcm.intake.passport.PassportReading;
import org.rcm.intake.passport.Reason;
import org.rcm.intake.registration.Evidence;
import org.rcm.intake.registration.PassportCopy;

/** Gives pictures and PDFs to the passport reader, and leaves out what can be no passport. Thread-safe. */
public final class Documents {
    private static final int MOST_DOCUMENTS = 40;

    private final PassportReader passports;

    public Documents(PassportReader passports) {
        this.passports = passports;
    }

    /**
     * What was read in one place of one attachment.
     *
     * @param part the attachment
     * @param copy the reading as an application carries it
     * @param reasons why it was not accepted
     * @param settled the same copy, accepted, for the case that the mail gives the very name that was read; or null
     */
    public record Document(Part part, PassportCopy copy, Set<Reason> reasons, PassportCopy settled) {

        /** The same, its names being known. */
        public Document withNamesKnown() {
            return new Document(part, settled, Set.of(), null);
        }

        /** Nothing on it looks like a travel document. */
        public boolean isNothing() {
            return copy.passport() == null && reasons.contains(Reason.NOT_A_PASSPORT);
        }
    }

    /** @param letters numbers of the parts that are known to be letters or forms, with text that can be read */
    public List<Document> read(List<Part> parts, Set<String> letters) {
        List<Document> documents = new ArrayList<>();
        int read = 0;
        for (Part part : parts) {
            if (isCandidate(part) && !isDecoration(part) && read++ < MOST_DOCUMENTS) {
                for (PassportReading reading : read(part)) {
                    Document document = document(part, reading);
                    boolean letter = letters.contains(part.path()) && reading.passport() == null;
                    if (!letter && !(document.isNothing() && looksLikeDecoration(part))) {
                        documents.add(document);
                    }
                }
            }
        }
        return documents;
    }

    private List<PassportReading> read(Part part) {
        return part.type().equals("application/pdf") && !PdfSize.isReasonable(part.content())
                ? List.of(PassportReading.unread(1, List.of(Reason.TOO_LARGE), 0))
                : passports.read(part.content(), part.fileName());
    }

    private static Document document(Part part, PassportReading reading) {
        return new Document(
                part,
                copy(part, reading),
                Set.copyOf(reading.reasons()),
                reading.settledByName().map(settled -> copy(part, settled)).orElse(null));
    }

    private static PassportCopy copy(Part part, PassportReading reading) {
        Evidence evidence = new Evidence(Evidence.Source.PICTURE, part.path(), "page " + reading.page());
        List<String> reasons = reading.reasons().stream()
                .filter(reason -> !reading.accepted() || reason.isHindering())
                .map(Reason::name)
                .toList();
        return new PassportCopy(
                evidence,
                reading.passport(),
                reading.accepted(),
                reading.confidence(),
                reading.accepted() ? List.of() : reasons);
    }

    public static boolean isCandidate(Part part) {
        return part.type().startsWith("image/")
                || part.type().equals("application/pdf")
                || part.declaredType().startsWith("image/") && part.type().equals("application/octet-stream");
    }

    /** Too few pixels, or far too long, for two lines of 44 characters: a logo, a line, a counter. */
    private static boolean isDecoration(Part part) {
        int[] size = PictureSize.of(part.content());
        if (size == null) {
            return false;
        }
        int longer = Math.max(size[0], size[1]);
        int shorter = Math.min(size[0], size[1]);
        return longer < 240 || shorter < 90 || longer > 6 * shorter;
    }

    private static boolean looksLikeDecoration(Part part) {
        String name = part.fileName().toLowerCase(Locale.ROOT);
        int[] size = PictureSize.of(part.content());
        boolean small = size != null && Math.max(size[0], size[1]) < 700;
        boolean named = name.matches(
                "(?:image|imagen|img)?0*\\d{0,3}\\.(?:png|gif|jpe?g)|.*(?:logo|firma|banner|escudo|signature).*");
        return part.inline() && (small || named) || name.matches(".*(?:logo|banner|escudo).*");
    }
}
