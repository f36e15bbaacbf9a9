package org.rcm.intake.passport;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.bytedeco.javacpp.PointerScope;
import org.rcm.intake.registration.Passport;
import org.rcm.intake.registration.Proof;

/** Reads the machine-readable zone. Opening loads the natives and the model once. */
public final class MrzPassportReader implements PassportReader {

    /** A document of more bytes is refused unread. */
    public static final int MOST_BYTES = 40 << 20;

    private static final Duration TIME_LIMIT = Duration.ofSeconds(8);
    private static final long MOST_PIXELS = 60_000_000;
    private static final int MOST_PAGES = 10;

    private final Clock clock;
    private final Duration limit;
    private final Recogniser recogniser;
    private final ZoneFinder finder;
    private final PdfPages pdf;

    private MrzPassportReader(Clock clock, Duration limit) {
        this.clock = clock;
        this.limit = limit;
        this.pdf = new PdfPages(new TextLayer(clock), MOST_PAGES, MOST_PIXELS);
        CompletableFuture<Recogniser> loading = CompletableFuture.supplyAsync(Recogniser::new);
        Natives.openCv();
        this.recogniser = loading.join();
        this.finder = new ZoneFinder(new ZoneReader(recogniser));
    }

    /** A reader by the system's clock, which decides the century of two-digit years. */
    public static MrzPassportReader open() {
        return open(Clock.systemUTC());
    }

    /** A reader by the given clock, which decides the century of two-digit years. */
    public static MrzPassportReader open(Clock clock) {
        return open(clock, TIME_LIMIT);
    }

    /** A reader that gives a document up after the limit. */
    static MrzPassportReader open(Clock clock, Duration limit) {
        return new MrzPassportReader(clock, limit);
    }

    @Override
    public List<PassportReading> read(byte[] content, String name) {
        long start = System.nanoTime();
        List<PassportReading> readings = readings(content, Deadline.in(limit), this::page);
        long millis = (System.nanoTime() - start) / 1_000_000;
        return readings.stream().map(r -> r.taking(millis)).toList();
    }

    /**
     * Cuts out of a document every data page whose zone is seen, laid straight, for a person to look at; a zone in
     * doubt too. Empty where none is seen.
     */
    public List<PassportCrop> crops(byte[] content) {
        Map<Integer, List<PassportCrop>> byPage = new TreeMap<>();
        readings(content, Deadline.in(limit), (page, number, deadline) -> {
            byPage.put(number, ZoneCrop.of(page, finder.search(page, deadline), number));
            return List.of(PassportReading.unread(number, List.of(), 0));
        });
        return byPage.values().stream().flatMap(List::stream).toList();
    }

    private List<PassportReading> readings(byte[] content, Deadline deadline, PdfPages.PageReader reader) {
        if (content.length > MOST_BYTES) {
            return refused(Reason.TOO_LARGE);
        }
        if (content.length == 0) {
            return refused(Reason.CORRUPT);
        }
        ContentType type = ContentType.of(content);
        return switch (type) {
            case HEIC, UNKNOWN -> refused(Reason.UNSUPPORTED_FORMAT);
            case PDF -> pdf.read(content, deadline, reader);
            default -> pictures(type, content, deadline, reader);
        };
    }

    @SuppressWarnings("try") // the scope frees native memory, nobody calls it
    private List<PassportReading> pictures(
            ContentType type, byte[] content, Deadline deadline, PdfPages.PageReader reader) {
        List<DeclaredSize> sizes = DeclaredSize.pagesOf(type, content);
        if (sizes.isEmpty()) {
            return refused(Reason.CORRUPT);
        }
        int pages = Math.min(MOST_PAGES, sizes.size());
        List<PassportReading> readings = new ArrayList<>();
        for (int i = 0; i < pages; i++) {
            if (deadline.passed()) {
                readings.add(PassportReading.unread(i + 1, List.of(Reason.TIME_LIMIT), 0));
                break;
            }
            if (sizes.get(i).pixels() > MOST_PIXELS) {
                readings.add(PassportReading.unread(i + 1, List.of(Reason.TOO_LARGE), 0));
                continue;
            }
            try (PointerScope scope = new PointerScope()) {
                Optional<Page> page = PictureDecoder.decode(type, content, i, sizes.get(i));
                int number = i + 1;
                readings.addAll(page.map(p -> reader.read(p, number, deadline))
                        .orElseGet(() -> List.of(PassportReading.unread(number, List.of(Reason.CORRUPT), 0))));
            }
        }
        List<PassportReading> told = PageReadings.worthTelling(readings);
        boolean unread = told.stream()
                .noneMatch(reading -> reading.accepted() || reading.reasons().contains(Reason.TOO_LARGE));
        return unread && !deadline.passed() && Damage.isIn(type, content)
                ? told.stream().map(PassportReading::ofDamaged).toList()
                : told;
    }

    /** The readings of one page, at least one. */
    private List<PassportReading> page(Page coarse, int number, Deadline deadline) {
        ZoneFinder.Search search = finder.search(coarse, deadline);
        boolean certain = search.found().stream().anyMatch(Acceptance::certain);
        if (certain || !coarse.hasFiner() || search.unclear().isEmpty() || deadline.passed()) {
            return readings(coarse, search, number, deadline);
        }
        // large pictures are decoded at half their size, which is too coarse for a small zone in them
        Page fine = coarse.finer();
        double finer = fine.width() / (double) coarse.width();
        ZoneFinder.Search again = finder.again(search, fine, finer, deadline);
        return again.worth() > search.worth()
                ? readings(fine, again, number, deadline)
                : readings(coarse, search, number, deadline);
    }

    private List<PassportReading> readings(Page page, ZoneFinder.Search search, int number, Deadline deadline) {
        if (search.found().isEmpty()) {
            if (search.other().isPresent()) {
                return List.of(
                        PassportReading.unread(number, List.of(search.other().get()), 0));
            }
            FoundZone best = search.best();
            boolean zone = best != null && best.score() > -1.0;
            Set<Reason> reasons = zone ? Explanation.ofZone(page, best) : Explanation.ofPage(page);
            if (deadline.passed()) {
                reasons.add(Reason.TIME_LIMIT);
            }
            return List.of(
                    zone ? reading(best, number, reasons) : PassportReading.unread(number, List.copyOf(reasons), 0));
        }
        return search.found().stream()
                .map(zone -> reading(
                        zone,
                        number,
                        Acceptance.certain(zone) ? EnumSet.noneOf(Reason.class) : Explanation.ofZone(page, zone)))
                .toList();
    }

    private PassportReading reading(FoundZone found, int page, Set<Reason> why) {
        Td3Zone zone = found.decoded().zone();
        LocalDate today = LocalDate.now(clock);
        Optional<Passport> passport = zone.passport(today, Proof.NONE);
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        reasons.addAll(why);
        if (zone.checkDigits() == CheckDigits.INVALID) {
            reasons.add(Reason.CHECK_DIGITS_INVALID);
        } else if (passport.isEmpty() || !found.decoded().structured()) {
            reasons.add(Reason.FIELDS_IMPLAUSIBLE);
        }
        if (!Acceptance.certain(found)) {
            reasons.add(Reason.UNCERTAIN);
            if (Acceptance.certainButForNames(found)) {
                reasons.add(Reason.NAMES_UNCERTAIN);
            }
        }
        if (found.decoded().repaired()) {
            reasons.add(Reason.REPAIRED);
        }
        boolean accepted = reasons.stream().noneMatch(Reason::isHindering);
        return new PassportReading(
                page,
                List.of(zone.line1(), zone.line2()),
                passport.map(p -> accepted ? p.withProof(Proof.CHECK_DIGITS) : p)
                        .orElse(null),
                zone.checkDigits(),
                found.decoded().confidence().weakest(),
                found.decoded().confidence(),
                accepted,
                List.copyOf(reasons),
                0);
    }

    private static List<PassportReading> refused(Reason reason) {
        return List.of(PassportReading.unread(1, List.of(reason), 0));
    }

    @Override
    public void close() {
        pdf.close();
        recogniser.close();
    }
}
